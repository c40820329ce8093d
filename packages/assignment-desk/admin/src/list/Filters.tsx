import { SearchWords } from '@hoitu/admin-kit';
import { Button, Checkbox, Flex, MultiSelect, MultiSelectOption, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { type ReactNode, type RefObject, useState } from 'react';
import type { Desk, Person } from '../../../contracts';
import { STATES } from '../../../domain/assignment';
import { KINDS } from '../../../domain/work';
import { useNarrow } from '../hooks/useNarrow';
import { useT } from '../useT';
import { OrderSelect } from './OrderSelect';
import type { ListAddress } from './useAddress';

const WHENS = ['today', 'week', 'late'] as const;

type Props = { at: ListAddress; desks: Desk[]; people: Person[]; searchRef: RefObject<HTMLInputElement>; aside?: ReactNode };

/** What narrows the list, all in its address. */
export function Filters({ at, desks, people, searchRef, aside }: Props) {
  const t = useT();
  const narrow = useNarrow();
  const [wide, setWide] = useState(false);
  // A phone shows the search; the rest when asked for.
  const folded = narrow && !wide;
  return (
    <Flex gap={2} wrap="wrap" paddingBottom={3} data-filters>
      <SearchWords size="S" label={t('filter.search')} q={at.q} onSearch={(q) => at.put({ q: q || null })} searchRef={searchRef} />
      {narrow && (
        <Button variant="tertiary" startIcon={<Filter aria-hidden />} aria-expanded={wide} onClick={() => setWide(!wide)}>
          {t('list.filters')}
        </Button>
      )}
      {!folded && (
        <>
          <Pick
            label={t('filter.desk')}
            all={t('filter.allDesks')}
            value={at.desk}
            onPick={(desk) => at.put({ desk })}
            options={desks.map((desk) => [desk.id, desk.name])}
          />
          <Pick
            label={t('field.person')}
            all={t('list.anybody')}
            value={at.person}
            onPick={(person) => at.put({ person })}
            options={[['none', t('nobody')], ...people.map((one): [string, string] => [one.id, one.name])]}
          />
          <Pick
            label={t('field.kind')}
            all={t('list.anyKind')}
            value={at.kind}
            onPick={(kind) => at.put({ kind })}
            options={KINDS.map((kind) => [kind, t(`kind.${kind}`)])}
          />
          <MultiSelect
            aria-label={t('list.column.state')}
            size="S"
            placeholder={t('list.anyState')}
            value={at.states}
            customizeContent={(chosen) => t('list.states', { count: chosen?.length ?? 0 })}
            onChange={(chosen) => at.put({ states: STATES.filter((state) => chosen.includes(state)).join(',') || null })}
          >
            {STATES.map((state) => (
              <MultiSelectOption key={state} value={state}>
                {t(`state.${state}`)}
              </MultiSelectOption>
            ))}
          </MultiSelect>
          <Pick
            label={t('field.due')}
            all={t('list.anyTime')}
            value={at.when}
            onPick={(when) => at.put({ when })}
            options={WHENS.map((when) => [when, t(`list.when.${when}`)])}
          />
          {narrow && <OrderSelect at={at} />}
          <Checkbox checked={at.mine} onCheckedChange={(on) => at.put({ mine: on === true ? 'true' : null })}>
            {t('filter.mine')}
          </Checkbox>
        </>
      )}
      {aside}
    </Flex>
  );
}

function Pick(props: {
  label: string;
  all: string;
  value: string;
  options: (readonly [string, string])[];
  onPick(value: string | null): void;
}) {
  const { label, all, value, options, onPick } = props;
  return (
    <SingleSelect
      aria-label={label}
      size="S"
      value={value || 'all'}
      onChange={(chosen) => onPick(chosen === 'all' ? null : String(chosen))}
    >
      <SingleSelectOption value="all">{all}</SingleSelectOption>
      {options.map(([id, text]) => (
        <SingleSelectOption key={id} value={id}>
          {text}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
