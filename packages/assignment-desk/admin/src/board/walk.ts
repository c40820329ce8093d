import type { Column } from '../../../domain/columns';
import type { Lane } from './lanes';

export type Spot = { lane: number; column: Column; at: number };

export function spotOf(lanes: readonly Lane[], id: string): Spot | null {
  for (const [lane, { cells }] of lanes.entries())
    for (const [column, items] of Object.entries(cells)) {
      const at = items.findIndex((item) => item.id === id);
      if (at >= 0) return { lane, column: column as Column, at };
    }
  return null;
}

export const cardAt = (lanes: readonly Lane[], spot: Spot): string | null => lanes[spot.lane]?.cells[spot.column]?.[spot.at]?.id ?? null;

/** Where an arrow leads from a card, also to one that is not drawn yet. Null where nothing lies that way. */
export function walk(lanes: readonly Lane[], shown: readonly Column[], folded: ReadonlySet<string>, from: Spot, key: string): Spot | null {
  const items = (lane: number, column: Column) => {
    const there = lanes[lane];
    return there && !folded.has(there.key) ? there.cells[column] : [];
  };
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const step = key === 'ArrowRight' ? 1 : -1;
    for (let index = shown.indexOf(from.column) + step; index >= 0 && index < shown.length; index += step) {
      const column = shown[index] as Column;
      const count = items(from.lane, column).length;
      if (count > 0) return { lane: from.lane, column, at: Math.min(from.at, count - 1) };
    }
    return null;
  }
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return null;
  const next = from.at + step;
  if (next >= 0 && next < items(from.lane, from.column).length) return { ...from, at: next };
  for (let lane = from.lane + step; lane >= 0 && lane < lanes.length; lane += step) {
    const count = items(lane, from.column).length;
    if (count > 0) return { lane, column: from.column, at: step > 0 ? 0 : count - 1 };
  }
  return null;
}
