import { type Spine, spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { HappeningDetail, HappeningOccurrence } from '../../../../contracts/happenings';
import { meetingOf, type Occurrence, occurrences, stateNow, type Window } from '../../../../domain/happening';
import { firstFrom, isStart } from '../../../../domain/happening/expand';
import { PERMISSIONS } from '../../../../domain/permissions';
import { DAY_MS } from '../../../../domain/zone';
import { refuse } from '../../refuse';
import { aroundOf } from '../around';
import { asCards } from '../board/cards';
import { filesOf } from '../files';
import { seenBy } from '../reading';
import { assignments } from '../store';
import { subjectOfHappening } from './events';
import { groupBy } from './group';
import { iso } from './iso';
import { type Whole, wholeOf, wholesIn } from './series';

const WIDEST_MS = 400 * DAY_MS;

export function windowOf(query: { from: string; to: string }): Window {
  const window = { from: Date.parse(query.from), to: Date.parse(query.to) };
  if (window.to <= window.from || window.to - window.from > WIDEST_MS) throw refuse('happening.window');
  return window;
}

type Hanging = { happening: string; occurrence: string | null; desk: string; assignee: string | null };
const keyOf = (id: string, original: number | null): string => `${id} ${original ?? ''}`;

/** Work that hangs on these events, as far as the viewer sees it, by event and meeting. Cancelled work hangs no more. */
async function hanging(strapi: Core.Strapi, ids: readonly string[], viewer: Viewer, now: string): Promise<Map<string, Hanging[]>> {
  if (ids.length === 0) return new Map();
  const { sight } = await aroundOf(strapi, viewer);
  const rows = (await assignments(strapi).findMany({
    where: { $and: [{ happening: { $in: ids }, stage: { $ne: 'cancelled' } }, seenBy(sight, now)] },
    select: ['happening', 'occurrence', 'desk', 'assignee'],
  })) as unknown as Hanging[];
  return groupBy(rows, (row) => keyOf(row.happening, row.occurrence === null ? null : Date.parse(row.occurrence)));
}

/** A meeting as the calendar shows it. Work on a whole series counts at each of its meetings. */
function shown({ master }: Whole, one: Occurrence, works: Map<string, Hanging[]>, now: number): HappeningOccurrence & { people: string[] } {
  const own = [
    ...(works.get(keyOf(master.id, one.original)) ?? []),
    ...(one.original === null ? [] : (works.get(keyOf(master.id, null)) ?? [])),
  ];
  return {
    id: master.id,
    original: one.original === null ? null : iso(one.original),
    version: master.version,
    title: one.row.title,
    place: one.row.place,
    starts: iso(one.starts),
    ends: iso(one.ends),
    allDay: one.row.allDay,
    timezone: one.row.timezone,
    state: stateNow(one.state, one.ends, now),
    note: one.row.note ?? master.note,
    recurring: master.rrule !== null,
    assignments: own.length,
    desks: [...new Set(own.map((row) => row.desk))],
    people: own.flatMap((row) => row.assignee ?? []),
  };
}

type Wanted = { q?: string | undefined; desk?: string | undefined; mine?: boolean };

/** The meetings of a window by their start. With a desk or `mine`, those on which such work hangs. */
export async function readBetween(
  strapi: Core.Strapi,
  window: Window,
  { q, desk, mine }: Wanted,
  viewer: Viewer,
  now: string,
): Promise<HappeningOccurrence[]> {
  const wholes = await wholesIn(strapi, window);
  const works = await hanging(
    strapi,
    wholes.map(({ master }) => master.id),
    viewer,
    now,
  );
  const words = fold(q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const says = ({ row }: Occurrence) => {
    const text = fold([row.title, row.place, row.organiser].join(' '));
    return words.every((word) => text.includes(word));
  };
  return wholes
    .flatMap((whole) =>
      occurrences(whole.master, whole.exceptions, window)
        .filter(says)
        .map((one) => shown(whole, one, works, Date.parse(now))),
    )
    .filter((one) => (!desk || one.desks.includes(desk)) && (!mine || one.people.includes(viewer.id)))
    .sort((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0))
    .map(({ people: _people, ...one }) => one);
}

/** Which meeting of a series is meant: the named one, else the next, else the last there was. */
function meant({ master, exceptions, original }: Whole & { original: number | null }, wanted: number | null, now: number): Occurrence {
  if (master.rrule === null)
    return { happening: master.id, original: null, starts: master.starts, ends: master.ends, state: master.state, row: master };
  const at = wanted ?? original;
  const series = { ...master, rrule: master.rrule };
  if (at !== null && !exceptions.some((one) => one.original === at) && !isStart(series, at)) throw refuse('happening.no_occurrence');
  return meetingOf(master, exceptions, at ?? firstFrom(series, now) ?? master.starts);
}

/** Everything the side sheet shows of one meeting. */
export async function readHappening(
  strapi: Core.Strapi,
  id: string,
  original: string | undefined,
  viewer: Viewer,
  now: string,
): Promise<HappeningDetail> {
  const whole = await wholeOf(strapi, id);
  if (!whole) throw refuse('happening.not_found');
  const one = meant(whole, original ? Date.parse(original) : null, Date.parse(now));
  const { people: _people, ...base } = shown(whole, one, await hanging(strapi, [whole.master.id], viewer, now), Date.parse(now));
  return {
    ...base,
    notes: one.row.notes,
    organiser: one.row.organiser,
    contacts: one.row.contacts,
    files: one.row.files,
    filesFound: await filesOf(strapi, one.row.files),
    rrule: whole.master.rrule,
    mayPlan: viewer.can(PERMISSIONS.plan),
    work: await workOn(strapi, base, viewer, now),
    history: await historyOf(spineOf(strapi), whole.master.id),
  };
}

async function workOn(
  strapi: Core.Strapi,
  { id, original }: HappeningOccurrence,
  viewer: Viewer,
  now: string,
): Promise<HappeningDetail['work']> {
  const around = await aroundOf(strapi, viewer);
  const rows = await assignments(strapi).findMany({
    where: {
      $and: [
        { happening: id, ...(original === null ? {} : { $or: [{ occurrence: original }, { occurrence: null }] }) },
        seenBy(around.sight, now),
      ],
    },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    limit: 100,
  });
  return asCards(strapi, rows, around);
}

async function historyOf(spine: Spine, id: string): Promise<HappeningDetail['history']> {
  return (await spine.events.history(subjectOfHappening(id), 50)).map((event) => {
    const data = event.data as { what?: string; fields?: string[] };
    return { id: event.id, at: event.at, by: event.actor.name, what: data.what ?? '', fields: data.fields ?? [] };
  });
}
