import type { Decision, Invitation, ItemSession, Question, SessionOp, SessionView } from '../../../contracts';
import { noteShown, type Waiting } from './queue';

const NOT_RUN: ItemSession = { started: null, ended: null, running: null, spent: 0, note: '' };

function stop(items: Record<string, ItemSession>, id: string, at: string): void {
  const item = items[id];
  if (!item?.running) return;
  const spent = item.spent + Math.max(0, Date.parse(at) - Date.parse(item.running));
  items[id] = { ...item, running: null, ended: at, spent };
}

function step(items: Record<string, ItemSession>, { op, item, at }: Extract<SessionOp, { op: 'item_start' | 'item_end' }>): void {
  if (op === 'item_end') return stop(items, item, at);
  if (items[item]?.running) return;
  for (const id of Object.keys(items)) stop(items, id, at);
  const before = items[item] ?? NOT_RUN;
  items[item] = { ...before, started: before.started ?? at, running: at, ended: null };
}

const asked = (occurrence: string, { key, at, input }: Extract<SessionOp, { op: 'question' }>): Question => ({
  id: key,
  occurrence,
  agency: input.agency ?? '',
  agencyId: input.agencyId ?? null,
  asker: input.asker ?? '',
  text: input.text,
  unit: input.unit ?? '',
  unitId: input.unitId ?? null,
  spokesperson: null,
  due: input.due ?? null,
  afterMeeting: input.afterMeeting ?? false,
  state: input.unit ? 'triaged' : 'submitted',
  answer: '',
  note: '',
  climbed: 0,
  asked: at,
  answered: null,
  released: null,
  version: 0,
});

const decided = (occurrence: string, { key, input }: Extract<SessionOp, { op: 'decision' }>): Decision => ({
  id: key,
  occurrence,
  what: input.what,
  desk: input.desk ?? null,
  who: input.who ?? '',
  due: input.due ?? null,
  version: 0,
  assignment: null,
});

const present = (list: Invitation[], id: string, since: string | null): Invitation[] =>
  list.map((one) => (one.id === id && (since === null || one.checkedInAt === null) ? { ...one, checkedInAt: since } : one));

/** The meeting as this device sees it: what the server last told, and over it what was done here and waits. */
export function overlaid(view: SessionView, waiting: readonly Waiting[]): SessionView {
  const items = { ...view.items };
  const shown = { ...view, items, questions: [...view.questions], decisions: [...view.decisions] };
  for (const { op } of waiting) {
    if (op.op === 'check_in') shown.invitations = present(shown.invitations, op.invitation, op.at);
    else if (op.op === 'undo_check_in') shown.invitations = present(shown.invitations, op.invitation, null);
    else if (op.op === 'item_start' || op.op === 'item_end') step(items, op);
    else if (op.op === 'question') shown.questions.push(asked(view.occurrence.id, op));
    else if (op.op === 'decision') shown.decisions.push(decided(view.occurrence.id, op));
  }
  shown.notes = noteShown(view.notes, waiting, null);
  for (const { op } of waiting)
    if (op.op === 'note' && op.item !== null)
      items[op.item] = { ...(items[op.item] ?? NOT_RUN), note: noteShown(view.items[op.item]?.note ?? '', waiting, op.item) };
  return shown;
}
