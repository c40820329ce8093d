import { type Act, mayAct, type Refused, type Standing, type State } from './assignment';
import { actOfDrop, type Column, columnOf } from './columns';
import type { RefusalCode } from './refusals';

/** What the board's lanes stand for. */
export const LANE_KINDS = ['desk', 'person', 'campaign'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** What a drop reads of a card. */
export type Dragged = {
  state: State;
  desk: string;
  assignee: string | null;
  campaign: string | null;
  as: readonly Standing[];
};

/** Where it was dropped: `lane` is a desk's, a person's or a campaign's id; null where nobody has the work, or no campaign claims it. */
export type Target = { column: Column; by: LaneKind; lane: string | null };

/** Who dropped it, and on which desks this person may hand out work. */
export type Dropper = { id: string; mayAssign(desk: string): boolean };

export type Meant =
  | { ok: true; does: 'nothing' }
  | { ok: true; does: 'act'; act: Act; to?: string }
  | { ok: true; does: 'change'; changes: { desk: string } | { campaign: string | null } };
export type DropRefused = { ok: false; code: RefusalCode; params: Refused['params'] };

/** In which lane a card lies. */
export const laneOf = (by: LaneKind, card: Pick<Dragged, 'desk' | 'assignee' | 'campaign'>): string | null =>
  by === 'desk' ? card.desk : by === 'person' ? card.assignee : card.campaign;

const OVER: readonly State[] = ['published', 'cancelled'];

const refuse = (code: RefusalCode, params: Refused['params'] = {}): DropRefused => ({ ok: false, code, params });

/** What a drop means, or why it is refused. Along its own lane it is an act; on another lane, what that lane stands for. */
export function dropOn(card: Dragged, target: Target, dropper: Dropper): Meant | DropRefused {
  const stays = columnOf(card.state) === target.column;
  if (laneOf(target.by, card) === target.lane) {
    if (stays) return { ok: true, does: 'nothing' };
    const read = actOfDrop(card.state, target.column, card.as);
    return read.ok ? { ok: true, does: 'act', act: read.act } : read;
  }
  if (target.by === 'person') return toPerson(card, target, dropper);
  if (!stays) return refuse('drop.one_thing');
  return target.by === 'desk' ? toDesk(card, target.lane, dropper) : toCampaign(card, target.lane);
}

/** Another person's lane: an offer, or a reassignment; one's own, where the work is to be had, takes it. */
function toPerson(card: Dragged, { column, lane }: Target, { id }: Dropper): Meant | DropRefused {
  if (lane === null) return refuse('drop.nobody');
  if (lane === id && column === 'doing' && mayAct(card.state, 'take', { id, as: card.as }).ok)
    return { ok: true, does: 'act', act: 'take' };
  // Whoever gets it answers first: it will stand among the offers, wherever in the lane it was let go.
  const stays = columnOf(card.state) === column;
  if (!stays && !['offered', 'doing'].includes(column)) return refuse('drop.one_thing');
  const act: Act = card.state === 'planned' ? 'offer' : 'reassign';
  const allowed = mayAct(card.state, act, { id, as: card.as });
  return allowed.ok ? { ok: true, does: 'act', act, to: lane } : allowed;
}

function mayChange(card: Dragged): DropRefused | null {
  if (!card.as.includes('assigner') && !card.as.includes('editor')) return refuse('assignment.may_not_change');
  return OVER.includes(card.state) ? refuse('assignment.over', { state: card.state }) : null;
}

function toDesk(card: Dragged, desk: string | null, { mayAssign }: Dropper): Meant | DropRefused {
  const lack = mayChange(card);
  if (lack) return lack;
  if (desk === null || !mayAssign(desk)) return refuse('drop.desk_not_yours');
  return { ok: true, does: 'change', changes: { desk } };
}

function toCampaign(card: Dragged, campaign: string | null): Meant | DropRefused {
  return mayChange(card) ?? { ok: true, does: 'change', changes: { campaign } };
}

/**
 * What takes a change back, where the same person can: who moved work to a desk can fetch it home only if he hands out work there.
 * An act is not taken back: somebody has been told.
 */
export function undoOf(
  card: Dragged,
  changes: { desk: string } | { campaign: string | null },
  { mayAssign }: Dropper,
): { desk: string } | { campaign: string | null } | null {
  if ('campaign' in changes) return { campaign: card.campaign };
  return mayAssign(card.desk) ? { desk: card.desk } : null;
}
