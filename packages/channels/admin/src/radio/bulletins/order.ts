import type { UniqueIdentifier } from '@dnd-kit/core';
import type { BulletinRow } from '../../../../contracts';

/** Between the bulletin and what lies beside it: what is dropped below it is spare. */
export const DIVIDER = 'spares';

/** All rows in one line, as they are carried: the bulletin, the divider, the spares. */
export const lineOf = (rows: readonly BulletinRow[]): string[] => [
  ...rows.filter(({ spare }) => !spare).map(({ id }) => id),
  DIVIDER,
  ...rows.filter(({ spare }) => spare).map(({ id }) => id),
];

export type Place = { after: string | null; spare: boolean };

/** Where `id` lies in a line. */
export function placeIn(line: readonly string[], id: string): Place {
  const at = line.indexOf(id);
  const spare = at > line.indexOf(DIVIDER);
  const before = line[at - 1];
  return { after: before === undefined || before === DIVIDER ? null : before, spare };
}

/** The line after `id` was put where `over` lies; null where nothing moves. */
export function carried(line: readonly string[], id: UniqueIdentifier, over: UniqueIdentifier | undefined): string[] | null {
  const [from, to] = [line.indexOf(String(id)), line.indexOf(String(over))];
  if (from < 0 || to < 0 || from === to) return null;
  const rest = line.filter((one) => one !== id);
  return [...rest.slice(0, to), String(id), ...rest.slice(to)];
}

/** The line after `id` went one place up or down; null at an end, and where it would stand before what has been on air. */
export function stepped(line: readonly string[], id: string, step: -1 | 1, fixed: ReadonlySet<string>): string[] | null {
  const to = line[line.indexOf(id) + step];
  return to === undefined || fixed.has(to) ? null : carried(line, id, to);
}
