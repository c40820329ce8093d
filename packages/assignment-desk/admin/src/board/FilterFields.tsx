import { Checkbox, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Desk, Person } from '../../../contracts';
import { KINDS } from '../../../domain/work';
import { useT } from '../useT';
import type { Campaign } from './lanes';
import type { Filters, Narrowing } from './useFilters';

type Option = { value: string; label: string };
const WHENS = ['today', 'week', 'late'] as const;

/** One thing to narrow by. `all` is what stands there while it does not. */
function Choice({ name, all, options, filters }: { name: Narrowing; all: string; options: Option[]; filters: Filters }) {
  const t = useT();
  const chosen = filters.asked[name];
  // What the address names and nobody knows (any more) is shown all the same: it narrows.
  const shown =
    chosen && !options.some(({ value }) => value === chosen) ? [...options, { value: chosen, label: t('board.filter.unknown') }] : options;
  return (
    <SingleSelect
      aria-label={t(name === 'desk' ? 'filter.desk' : `board.filter.${name}`)}
      size="S"
      value={chosen ?? 'all'}
      onChange={(value) => filters.put({ [name]: value === 'all' ? null : String(value) })}
    >
      <SingleSelectOption value="all">{all}</SingleSelectOption>
      {shown.map(({ value, label }) => (
        <SingleSelectOption key={value} value={value}>
          {label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

/** Everything the board is narrowed by, besides words. */
export function FilterFields({
  filters,
  desks,
  people,
  campaigns,
}: {
  filters: Filters;
  desks: readonly Desk[];
  people: readonly Person[];
  campaigns: readonly Campaign[];
}) {
  const t = useT();
  const named = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }));
  const flag = (name: 'mine' | 'cancelled', on: boolean) => (
    <Checkbox checked={on} onCheckedChange={(now) => filters.put({ [name]: now === true ? 'true' : null })}>
      {t(`filter.${name}`)}
    </Checkbox>
  );
  return (
    <>
      <Choice
        name="when"
        all={t('board.filter.anyTime')}
        options={WHENS.map((value) => ({ value, label: t(`board.when.${value}`) }))}
        filters={filters}
      />
      <Choice name="desk" all={t('filter.allDesks')} options={named(desks)} filters={filters} />
      <Choice
        name="person"
        all={t('board.filter.everybody')}
        options={[{ value: 'none', label: t('lane.nobody') }, ...named(people)]}
        filters={filters}
      />
      <Choice
        name="kind"
        all={t('board.filter.allKinds')}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        filters={filters}
      />
      {campaigns.length > 0 && (
        <Choice
          name="campaign"
          all={t('board.filter.allCampaigns')}
          options={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
          filters={filters}
        />
      )}
      {flag('mine', filters.asked.mine === 'true')}
      {flag('cancelled', filters.cancelled)}
    </>
  );
}
