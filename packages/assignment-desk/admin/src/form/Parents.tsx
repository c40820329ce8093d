import { useHas } from '@hoitu/admin-kit';
import { Combobox, ComboboxOption, Field, Grid } from '@strapi/design-system';
import { useDeferredValue, useState } from 'react';
import { PERMISSIONS } from '../../../domain/permissions';
import { DAY_MS } from '../../../domain/zone';
import { useDeskCommissionsQuery } from '../api/commissions';
import { useDeskHappeningsQuery } from '../api/happenings';
import { useSayMoment } from '../components/facts';
import { useOpenCampaigns } from '../list/useTitles';
import { useT } from '../useT';
import { Choice } from './Choice';
import type { Draft } from './draft';
import { Marked } from './Marked';

const ORDER = [{ action: PERMISSIONS.order }];
const NONE = 'none';

type Titles = { happening: string | null; campaign: string | null; commission: string | null };
type Props = { draft: Draft; titles: Titles; taken: readonly string[]; put(part: Partial<Draft>): void };

/** What the work hangs on: an event in the city, a campaign, a commission. What there is none of is not asked for. */
export function Parents({ draft, titles, taken, put }: Props) {
  const t = useT();
  const mayOrder = useHas(ORDER);
  const campaigns = useOpenCampaigns();
  const { data: commissions = [] } = useDeskCommissionsQuery({ state: 'open' }, { skip: !mayOrder });
  const choice = (field: 'campaign' | 'commission', listed: { id: string; title: string }[]) => {
    const value = draft[field];
    // One that is closed by now stays chosen, under its name.
    const known = value && !listed.some((one) => one.id === value) ? [[value, titles[field] ?? t('form.chosen')] as const] : [];
    if (listed.length === 0 && known.length === 0) return null;
    return (
      <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
        <Marked field={field} taken={taken}>
          <Choice
            label={t(`field.${field}`)}
            value={value ?? NONE}
            options={[[NONE, t('form.nothing')], ...known, ...listed.map((one) => [one.id, one.title] as const)]}
            onChange={(chosen) => put({ [field]: chosen === NONE ? null : chosen })}
          />
        </Marked>
      </Grid.Item>
    );
  };
  return (
    <>
      <Happening draft={draft} titles={titles} taken={taken} put={put} />
      {choice('campaign', campaigns)}
      {mayOrder && choice('commission', commissions)}
    </>
  );
}

/** The events from a month ago on; found by words without accents. */
function Happening({ draft, titles, taken, put }: Props) {
  const t = useT();
  const say = useSayMoment();
  const [q, setQ] = useState('');
  const [window] = useState(() => ({
    from: new Date(Date.now() - 30 * DAY_MS).toISOString(),
    to: new Date(Date.now() + 180 * DAY_MS).toISOString(),
  }));
  const asked = useDeferredValue(q.trim());
  const { data: found = [] } = useDeskHappeningsQuery({ ...window, ...(asked ? { q: asked } : {}) });
  const keyOf = (id: string, occurrence: string | null) => `${id} ${occurrence ?? ''}`;
  const chosen = draft.happening === null ? '' : keyOf(draft.happening, draft.occurrence);
  const options = found.map((one) => ({ key: keyOf(one.id, one.original ?? null), text: `${one.title} · ${say(one.starts)}`, one }));
  if (options.length === 0 && !chosen && !asked) return null;
  return (
    <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
      <Marked field="happening" taken={taken}>
        <Field.Root>
          <Field.Label>{t('field.happening')}</Field.Label>
          <Combobox
            autocomplete="none"
            value={chosen}
            placeholder={t('form.searchEvent')}
            clearLabel={t('clear')}
            noOptionsMessage={() => t('form.noEvent')}
            onInputChange={(event) => setQ(event.target.value)}
            onClear={() => put({ happening: null, occurrence: null })}
            onChange={(key) => {
              const option = options.find((one) => one.key === key);
              if (option) put({ happening: option.one.id, occurrence: option.one.original ?? null });
            }}
          >
            {chosen && !options.some((one) => one.key === chosen) && (
              <ComboboxOption value={chosen}>{titles.happening ?? t('form.chosen')}</ComboboxOption>
            )}
            {options.map((option) => (
              <ComboboxOption key={option.key} value={option.key}>
                {option.text}
              </ComboboxOption>
            ))}
          </Combobox>
        </Field.Root>
      </Marked>
    </Grid.Item>
  );
}
