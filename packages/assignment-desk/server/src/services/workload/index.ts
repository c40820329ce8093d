import { spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Availability } from '../../../../contracts/absences';
import type { Card } from '../../../../contracts/schemas';
import type { Workload, WorkloadPerson } from '../../../../contracts/workload';
import { addDays, dayOf, daysBetween, startOf } from '../../../../domain/days';
import type { Sight } from '../../../../domain/visibility';
import { capacityOn, DEFAULT_CAPACITY } from '../../../../domain/workload';
import { refuse } from '../../refuse';
import { absencesBetween } from '../absences';
import { reachOf } from '../absences/reach';
import { awayAt } from '../absences/there';
import { readCards } from '../board';
import { desksSeen, openDesks, sightOfPerson } from '../desks';
import { knownOf, personOfViewer } from '../people';
import type { AbsenceRow, DeskRow } from '../tables';
import { readClashes } from './clashes';
import { assignmentRows, countPieces, seenIn } from './counts';

const MOST_DAYS = 31;
/** The most pressing unassigned pieces that stand beside the grid. */
const UNASSIGNED = 50;
const COUNT_MOST = 1_000;

/** What one person can carry: a person has one day, however many desks share it, so the largest of what they say. */
const capacityOf = (person: string, desks: readonly DeskRow[]): number => {
  const said = desks.flatMap((desk) => (desk.members ?? []).filter((one) => one.user === person));
  return said.length === 0 ? DEFAULT_CAPACITY : Math.max(...said.map((one) => one.capacity ?? DEFAULT_CAPACITY));
};

async function unassigned(strapi: Core.Strapi, until: string, sight: Sight, desk: string | undefined, viewer: Viewer, now: string) {
  const free = () => {
    const query = seenIn(assignmentRows(strapi), sight, now).where('stage', 'planned').whereNull('assignee');
    return desk === undefined ? query : query.andWhere('desk', desk);
  };
  const due = free().where((at) => void at.whereNull('due').orWhere('due', '<', new Date(until)));
  const found = (await due
    .orderBy('rank')
    .orderBy('id')
    .limit(COUNT_MOST + 1)
    .select('document_id')) as { document_id: string }[];
  const ids = found.slice(0, UNASSIGNED).map((row) => row.document_id);
  const cards = new Map((await readCards(strapi, ids, viewer, now)).map((card) => [card.id, card]));
  return {
    total: Math.min(found.length, COUNT_MOST),
    more: found.length > COUNT_MOST,
    items: ids.flatMap((id) => cards.get(id) ?? ([] as Card[])),
  };
}

/** People and days: pieces due against capacity, leave, clashes, and what nobody has. Only what the viewer sees is counted. */
export async function readWorkload(
  strapi: Core.Strapi,
  query: { from: string; to: string; desk?: string | undefined },
  viewer: Viewer,
  now: string,
): Promise<Workload> {
  const { timezone } = spineOf(strapi);
  const days = daysBetween(query.from, query.to);
  if (days.length === 0 || days.length > MOST_DAYS) throw refuse('workload.window', { most: MOST_DAYS });
  const bounds = [...days, addDays(query.to, 1)].map((day) => startOf(day, timezone));
  const [from, to] = [bounds[0] as string, bounds.at(-1) as string];
  const me = personOfViewer(viewer);
  const [sight, seen, reach] = [await sightOfPerson(strapi, me), await desksSeen(strapi, me), await reachOf(strapi, viewer)];
  const desks = seen.filter((row) => query.desk === undefined || row.documentId === query.desk);
  if (desks.length === 0 && query.desk !== undefined) throw refuse('desk.not_found');

  const counts = await countPieces(strapi, bounds, sight, now);
  const members = desks.flatMap((row) => (row.members ?? []).map((one) => one.user));
  // Somebody lent from elsewhere stands in the grid while they have work of these desks.
  const lent = counts.flatMap((row) => (row.assignee !== null && desks.some((desk) => desk.documentId === row.desk) ? row.assignee : []));
  const ids = [...new Set([...members, ...lent])];
  const known = await knownOf(strapi, ids);
  const visible = ids.filter(reach);
  const absences = visible.length > 0 ? await absencesBetween(strapi, from, to, visible) : [];
  const clashes = await readClashes(strapi, from, to, sight, now);
  const load = new Map<string, number>();
  const add = (key: string, count: number) => load.set(key, (load.get(key) ?? 0) + count);
  for (const row of counts) {
    add(`desk ${row.desk} ${row.slot}`, row.count);
    if (row.assignee !== null) add(`person ${row.assignee} ${row.slot}`, row.count);
  }
  const sum = (of: 'desk' | 'person', id: string, slot: number): number => load.get(`${of} ${id} ${slot}`) ?? 0;
  const clashing = clashes.map((clash) => `${clash.person} ${dayOf(clash.due, timezone)}`);

  const people = ids.flatMap((id): WorkloadPerson[] => {
    const { name, active } = known.get(id) ?? { name: `#${id}`, active: false };
    const own = absences.filter((row) => row.person === id);
    const capacity = capacityOf(id, seen);
    const loads = days.map((day, slot) => ({
      day,
      count: sum('person', id, slot),
      ...capacityOn(active ? capacity : 0, own, day, timezone),
      clashes: clashing.filter((key) => key === `${id} ${day}`).length,
    }));
    // Who has left the house stands here only while work hangs on them.
    if (!active && loads.every((one) => one.count === 0)) return [];
    return [{ id, name, active, desks: placesOf(id, seen), days: loads, absences: own.map((row) => shownAbsence(row, reach(id))) }];
  });
  return {
    timezone,
    today: dayOf(now, timezone),
    days,
    desks: desks.map((row) => ({
      id: row.documentId,
      name: row.name,
      colour: row.colour,
      days: days.map((day, slot) => ({ day, count: sum('desk', row.documentId, slot), capacity: row.capacity })),
    })),
    people: people.sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    unassigned: await unassigned(strapi, to, sight, query.desk, viewer, now),
  };
}

const placesOf = (person: string, desks: readonly DeskRow[]): WorkloadPerson['desks'] =>
  desks.flatMap((row) => (row.members ?? []).filter((one) => one.user === person).map((one) => ({ desk: row.documentId, role: one.role })));

const shownAbsence = (row: AbsenceRow, mayChange: boolean): WorkloadPerson['absences'][number] => ({
  id: row.documentId,
  version: row.version,
  kind: row.kind,
  starts: row.starts,
  ends: row.ends,
  note: row.note ?? '',
  mayChange,
});

/** One person's work of one day, the earliest first, and which pieces of it clash. */
export async function readWorkOfDay(strapi: Core.Strapi, query: { person: string; day: string }, viewer: Viewer, now: string) {
  const { timezone } = spineOf(strapi);
  const [from, to] = [startOf(query.day, timezone), startOf(addDays(query.day, 1), timezone)];
  const sight = await sightOfPerson(strapi, personOfViewer(viewer));
  const rows = (await seenIn(assignmentRows(strapi), sight, now)
    .where('assignee', query.person)
    .andWhere('due', '>=', new Date(from))
    .andWhere('due', '<', new Date(to))
    .andWhereNot('stage', 'cancelled')
    .orderBy('due')
    .orderBy('id')
    .limit(100)
    .select('document_id')) as { document_id: string }[];
  const ids = rows.map((row) => row.document_id);
  const cards = new Map((await readCards(strapi, ids, viewer, now)).map((card) => [card.id, card]));
  const clashes = await readClashes(strapi, from, to, sight, now, query.person);
  return { items: ids.flatMap((id) => cards.get(id) ?? ([] as Card[])), clashes: clashes.map((clash) => clash.pair) };
}

/** Who is away at a moment and what each has that day: what a choice of a person shows beside the names. */
export async function readAvailability(strapi: Core.Strapi, at: string, viewer: Viewer, now: string): Promise<Availability> {
  const { timezone } = spineOf(strapi);
  const day = dayOf(at, timezone);
  const bounds = [startOf(day, timezone), startOf(addDays(day, 1), timezone)];
  const desks = await openDesks(strapi);
  const ids = [...new Set(desks.flatMap((row) => (row.members ?? []).map((one) => one.user)))];
  // As far as the viewer sees now: an embargo that is over by then is not over yet.
  const counts = await countPieces(strapi, bounds, await sightOfPerson(strapi, personOfViewer(viewer)), now);
  const away = await awayAt(strapi, ids, at);
  return {
    timezone,
    people: ids.map((person) => ({
      person,
      awayUntil: away.get(person) ?? null,
      count: counts.filter((row) => row.assignee === person).reduce((total, row) => total + row.count, 0),
      capacity: capacityOf(person, desks),
    })),
  };
}
