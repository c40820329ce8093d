import type { Column } from '../../../domain/columns';
import type { Lane } from './lanes';

/** Heights in px. Every card is as high as the other: where each lies is reckoned, never measured. */
export const SIZE = { head: 44, card: 100, gap: 6, pad: 6, empty: 56, foot: 14 } as const;
export const STEP = SIZE.card + SIZE.gap;

export type Placed = { lane: Lane; top: number; body: number; rows: number; firstRow: number };
/** `rows`: heights from top to bottom of lane heads, rows of cards and lane feet; `lanes`: where each lane begins. */
export type Layout = { lanes: Placed[]; rows: number[]; height: number };

export function layoutOf(lanes: readonly Lane[], shown: readonly Column[], folded: ReadonlySet<string>): Layout {
  const rows: number[] = [];
  let top = 0;
  const placed = lanes.map((lane): Placed => {
    const open = !folded.has(lane.key);
    const count = open ? Math.max(0, ...shown.map((name) => lane.cells[name].length)) : 0;
    const body = !open ? 0 : count === 0 ? SIZE.empty : SIZE.pad * 2 + count * STEP - SIZE.gap;
    const at: Placed = { lane, top, body, rows: count, firstRow: rows.length };
    rows.push(open ? SIZE.head + SIZE.pad : SIZE.head, ...Array<number>(count).fill(STEP));
    rows.push(body - (open ? SIZE.pad : 0) - count * STEP + SIZE.foot);
    top += SIZE.head + body + SIZE.foot;
    return at;
  });
  return { lanes: placed, rows, height: top };
}

export type Part = { from: number; to: number };

/** Which cards (from, up to but without `to`) of a lane lie in a span of rows; null where the lane lies outside it. */
export function partOf({ firstRow, rows }: Placed, first: number, last: number): Part | null {
  const end = firstRow + rows + 1;
  if (end < first || firstRow > last) return null;
  return { from: Math.max(0, first - firstRow - 1), to: Math.max(0, Math.min(rows, last - firstRow)) };
}

/** How far what stands at `scroll` has moved between two layouts: lanes that grow above do not push it away. */
export function shift(before: Layout, after: Layout, scroll: number): number {
  const at = before.lanes.findLast(({ top }) => top <= scroll);
  const now = at && after.lanes.find(({ lane }) => lane.key === at.lane.key);
  return at && now ? now.top - at.top : 0;
}

/** Columns of which a lane in view ends there, so that more of them would be seen. */
export function endingIn(layout: Layout, shown: readonly Column[], top: number, bottom: number): Column[] {
  const ending = new Set<Column>();
  for (const { lane, top: begins, body } of layout.lanes) {
    if (body === 0 || begins > bottom || begins + SIZE.head + body < top) continue;
    for (const name of shown) if (begins + SIZE.head + SIZE.pad + lane.cells[name].length * STEP <= bottom) ending.add(name);
  }
  return [...ending];
}
