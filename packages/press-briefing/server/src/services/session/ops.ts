import type { Actor, Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { z } from 'zod';
import type { sessionOp } from '../../../../contracts';
import { refuse } from '../../../../contracts/refusals';
import { byPlace, withIds } from '../../../../domain/agenda';
import { mergeNotes } from '../../../../domain/merge';
import { presentSince } from '../../../../domain/room';
import { announceChange } from '../announce';
import { type OccurrenceRow, rowOf, type SeriesRow, table } from '../tables';
import { service } from '../types';

export type Op = z.output<typeof sessionOp>;
type OpOf<K extends Op['op']> = Extract<Op, { op: K }>;
/** The meeting an op is done in, its row locked; `at`: when it was done, epoch ms. */
export type Place = { strapi: Core.Strapi; row: OccurrenceRow; series: SeriesRow; at: number; actor: Actor };

/** Characters of one note, as the contract takes them. */
const MOST = 100_000;

/** What is remembered of an op, so that it is done once; null where a row of its own carries its key. */
export type Trace = { op: string; target: string } | null;

const changed = ({ strapi, row, series, actor }: Place, what: string) => announceChange(strapi, series, row, what, actor);

function onAgenda({ row }: Place, item: string): void {
  if (!withIds(row.agenda ?? [], byPlace).some(({ id }) => id === item)) throw refuse('item_unknown', { item });
}

/** Brings the list in line with all that was done about one invitation, this op included. */
async function attend({ strapi, row, at, actor }: Place, op: 'check_in' | 'undo_check_in', id: string): Promise<Trace> {
  const invitation = await rowOf(strapi, 'invitation', id);
  if (String(invitation.occurrence) !== String(row.id)) throw refuse('invitation_elsewhere');
  const acts = await table(strapi, 'session-act').findMany({ where: { occurrence: Number(row.id), target: id } });
  const stands = invitation.checkedInAt === null ? null : Number(invitation.checkedInAt);
  const since = presentSince([...acts.map((act) => ({ op: act.op, at: Number(act.at) })), { op, at }], stands);
  const invitations = service(strapi, 'invitations');
  if (since === null && stands !== null) await invitations.undoCheckIn(id, actor);
  // One who was taken off the list and came again later: the later time has to take the place of the earlier.
  if (since !== null && stands !== null && since > stands) await invitations.undoCheckIn(id, actor);
  if (since !== null && since !== stands) await invitations.checkIn(id, since, actor);
  return { op, target: id };
}

async function runs(place: Place, op: 'item_start' | 'item_end', item: string): Promise<Trace> {
  onAgenda(place, item);
  await changed(place, 'session');
  return { op, target: item };
}

/**
 * The row's version stays: nothing is lost by merging, and who ends the session meanwhile has not decided over it.
 * `changedBy` is written, so that a meeting with notes counts as touched.
 */
async function note(place: Place, { item, base, text }: OpOf<'note'>): Promise<Trace> {
  if (item !== null) onAgenda(place, item);
  const { strapi, row, actor } = place;
  const before = item === null ? (row.notes ?? '') : (row.items?.[item]?.note ?? '');
  const merged = mergeNotes(base, before, text);
  if (merged.length > MOST) throw refuse('notes_too_long', { most: MOST });
  if (merged !== before) {
    const data = item === null ? { notes: merged } : { items: { ...row.items, [item]: { note: merged } } };
    await table(strapi, 'occurrence').updateMany({ where: { id: Number(row.id) }, data: { ...data, changedBy: actor.name } });
    await changed(place, 'notes');
  }
  return { op: 'note', target: item ?? '' };
}

export const OPS: { [K in Op['op']]: (place: Place, op: OpOf<K>) => Promise<Trace> } = {
  check_in: (place, { invitation }) => attend(place, 'check_in', invitation),
  undo_check_in: (place, { invitation }) => attend(place, 'undo_check_in', invitation),
  async walk_in({ strapi, row, at, actor }, { delegate }) {
    const invitations = service(strapi, 'invitations');
    const { id } = await invitations.walkIn(String(row.id), delegate, actor);
    // It was kept while the network was down: they came then.
    await invitations.checkIn(id, at, actor);
    return { op: 'check_in', target: String(id) };
  },
  item_start: (place, { item }) => runs(place, 'item_start', item),
  item_end: (place, { item }) => runs(place, 'item_end', item),
  note,
  async question({ strapi, row, at, actor }, { input, key }) {
    await service(strapi, 'questions').add(String(row.id), { ...input, key }, actor, { at });
    return null;
  },
  async decision({ strapi, row, actor }, { input, key }) {
    await service(strapi, 'decisions').add(String(row.id), { ...input, key }, actor);
    return null;
  },
};
