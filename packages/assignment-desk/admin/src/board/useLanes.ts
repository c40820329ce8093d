import { useNow } from '@hoitu/admin-kit';
import { useMemo, useRef } from 'react';
import { useT } from '../useT';
import { narrowed } from './fits';
import { type Known, type Lane, lanesOf, reuse } from './lanes';
import type { Pile, Store } from './store';
import type { Filters } from './useFilters';

type Shown = { lanes: readonly Lane[]; piles: readonly Pile[] };
const NOTHING: Shown = { lanes: [], piles: [] };

/** The columns and lanes to show; what has not changed is the same object as before. */
export function useLanes(
  store: Store | null,
  { by, only, count }: Filters,
  { desks, people, campaigns }: Known,
  mayHandOut: boolean,
): Shown {
  const t = useT();
  const now = useNow(60_000);
  const before = useRef<readonly Lane[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `t` is a new function at every render; a language comes with a new page.
  return useMemo(() => {
    if (!store) return NOTHING;
    const words = {
      elsewhere: t('lane.elsewhere'),
      nobody: t('lane.nobody'),
      noCampaign: t('lane.noCampaign'),
      otherCampaign: t('lane.otherCampaign'),
    };
    const piles = only ? store.piles.map((pile) => narrowed(pile, only, now.toISOString())) : store.piles;
    const lanes = reuse(before.current, lanesOf({ ...store, piles }, by, { desks, people, campaigns }, words, mayHandOut && count === 0));
    before.current = lanes;
    return { lanes, piles };
  }, [store, by, only, only ? now : null, count === 0, desks, people, campaigns, mayHandOut]);
}
