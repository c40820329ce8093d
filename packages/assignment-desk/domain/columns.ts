import { type Act, HUMAN_ACTS, mayAct, type Refused, ruleOf, type Standing, type State } from './assignment';

/** The board's columns and the states each one gathers, from left to right. */
export const COLUMNS = {
  planned: ['planned'],
  offered: ['offered'],
  doing: ['accepted', 'in_progress'],
  filed: ['filed'],
  editing: ['in_edit', 'ready'],
  published: ['published'],
  cancelled: ['cancelled'],
} as const satisfies Record<string, readonly State[]>;

export type Column = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

export const columnOf = (state: State): Column =>
  COLUMN_NAMES.find((name) => (COLUMNS[name] as readonly State[]).includes(state)) as Column;

/**
 * Which act a drop on `column` stands for. Where several lead there, the first that is allowed;
 * where none is, the reason why.
 */
export function actOfDrop(state: State, column: Column, as: readonly Standing[]): { ok: true; act: Act } | Refused {
  const target: readonly State[] = COLUMNS[column];
  const leading = HUMAN_ACTS.filter((act) => target.includes(ruleOf(act).to) && ruleOf(act).from.includes(state));
  const open = leading.find((act) => mayAct(state, act, { id: null, as }).ok);
  if (open) return { ok: true, act: open };
  const nearest = leading[0];
  if (nearest) return mayAct(state, nearest, { id: null, as }) as Refused;
  return {
    ok: false,
    code: 'assignment.wrong_state',
    params: { state, act: column === 'published' ? 'publish' : (HUMAN_ACTS.find((act) => target.includes(ruleOf(act).to)) ?? 'publish') },
  };
}
