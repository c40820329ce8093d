import type { Board, Card, Desk } from '../../../contracts';
import { columnOf } from '../../../domain/columns';
import type { LaneData } from './Lane';

/** Cards that were dropped and have not been answered yet: where they stand meanwhile, and the version they had. */
export type Moves = ReadonlyMap<string, { state: Card['state']; version: number }>;

/** The columns as they will be when the server agrees; a newer version of a card overrules the expectation. */
export function moved(columns: Board['columns'], moves: Moves): Board['columns'] {
  if (moves.size === 0) return columns;
  const expected = (item: Card): Card => {
    const move = moves.get(item.id);
    return move && move.version >= item.version ? { ...item, state: move.state } : item;
  };
  const all = columns.flatMap((column) => column.items.map(expected));
  return columns.map((column) => {
    const items = all.filter((item) => columnOf(item.state) === column.name);
    return { ...column, items, total: column.total + items.length - column.items.length };
  });
}

/** One lane for each desk with work, in the order of the desks; own work from a desk one does not see comes last. */
export function lanesOf(columns: Board['columns'], desks: Desk[], elsewhere: string): LaneData[] {
  const items = columns.flatMap((column) => column.items);
  const known = desks.filter((desk) => items.some((item) => item.desk === desk.id));
  const strange = [...new Set(items.map((item) => item.desk))].filter((id) => !desks.some((desk) => desk.id === id));
  const lent = strange.map(
    (id): Desk => ({ id, name: elsewhere, colour: '#8e8ea9', section: null, members: [], capacity: 0, version: 0, mayAssign: false }),
  );
  return [...known, ...lent].map((desk) => ({
    desk,
    cells: columns.map((column) => ({ column: column.name, items: column.items.filter((item) => item.desk === desk.id) })),
  }));
}
