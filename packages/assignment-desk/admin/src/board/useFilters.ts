import { useQueryString } from '@hoitu/admin-kit';
import { useMemo } from 'react';
import type { Filters as Asked } from '../../../contracts';
import { LANE_KINDS, type LaneKind } from '../../../domain/drops';
import { KINDS } from '../../../domain/work';
import type { Only } from './fits';

type When = NonNullable<Asked['when']>;
const WHENS: readonly When[] = ['today', 'week', 'late'];
/** What the server narrows by; the same names stand in the address, in the list's and in saved views. */
const NARROWING = ['desk', 'person', 'kind', 'campaign', 'commission', 'happening', 'tag', 'q', 'when'] as const;
export type Narrowing = (typeof NARROWING)[number];

const one = <T extends string>(value: string | null, of: readonly T[]): T | null => of.find((each) => each === value) ?? null;

/** What the address asks for; words in it that mean nothing are passed over. */
function read(params: URLSearchParams): { asked: Partial<Asked>; cancelled: boolean; only: Only | null; by: LaneKind } {
  const asked = Object.fromEntries(
    NARROWING.flatMap((name) => {
      const value = params.get(name)?.trim();
      const known = name === 'kind' ? one(value ?? null, KINDS) : name === 'when' ? one(value ?? null, WHENS) : value;
      return known ? [[name, known]] : [];
    }),
  ) as Partial<Asked>;
  if (params.get('mine') === 'true') asked.mine = 'true';
  return {
    asked,
    cancelled: params.get('cancelled') === 'true',
    only: one(params.get('only'), ['soon', 'waiting'] as const),
    by: one(params.get('by'), LANE_KINDS) ?? 'desk',
  };
}

/** The board's filters live in its address: it can be sent to a colleague, and Back works. */
export function useFilters() {
  const [params, put] = useQueryString();
  // The drawer comes and goes in the same address: what is asked of the server stays the same object meanwhile.
  const key = [...NARROWING, 'mine', 'cancelled', 'only', 'by'].map((name) => params.get(name) ?? '').join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is what is read of `params`.
  const said = useMemo(() => read(params), [key]);
  return useMemo(() => {
    return {
      ...said,
      /** How many filters narrow the board. */
      count: Object.keys(said.asked).length + (said.only ? 1 : 0),
      clear: () => put(Object.fromEntries([...NARROWING, 'mine', 'only'].map((name) => [name, null]))),
      /** The assignment whose drawer stands open. */
      open: params.get('open'),
      put,
      show: (id: string | null) => put({ open: id }, false),
    };
  }, [said, params, put]);
}
export type Filters = ReturnType<typeof useFilters>;
