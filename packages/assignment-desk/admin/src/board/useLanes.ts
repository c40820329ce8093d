import { useNow } from '@hoitu/admin-kit';
import { useMemo, useRef } from 'react';
import { useT } from '../useT';
import { isOnly } from './fits';
import { type Known, type Lane, lanesOf, reuse } from './lanes';
import type { Store } from './store';
import type { Filters } from './useFilters';

/** The lanes to show; what has not changed is the same object as before. `known` is the same object while its parts are. */
export function useLanes(
  store: Store | null,
  { by, only, count }: Filters,
  { desks, people, campaigns }: Known,
  mayHandOut: boolean,
): Lane[] {
  const t = useT();
  const now = useNow(60_000);
  const before = useRef<readonly Lane[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `t` is a new function at every render; a language comes with a new page.
  return useMemo(() => {
    if (!store) return [];
    const words = {
      elsewhere: t('lane.elsewhere'),
      nobody: t('lane.nobody'),
      noCampaign: t('lane.noCampaign'),
      otherCampaign: t('lane.otherCampaign'),
    };
    const seen = only
      ? {
          ...store,
          piles: store.piles.map((pile) => ({ ...pile, items: pile.items.filter((item) => isOnly(item, only, now.toISOString())) })),
        }
      : store;
    const lanes = reuse(before.current, lanesOf(seen, by, { desks, people, campaigns }, words, mayHandOut && count === 0));
    before.current = lanes;
    return lanes;
  }, [store, by, only, only ? now : null, count === 0, desks, people, campaigns, mayHandOut]);
}
