import { type Actor, contested, type Sentence, spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { type AbsenceChanges, type AbsenceShape, absenceChanges, type NewAbsence, newAbsence } from '../../../../contracts/absences';
import { ABSENCE_FIELD_WORDS, ABSENCE_WORDS, type Absence } from '../../../../domain/absence';
import { sayFrom, sayUntil } from '../../../../domain/days';
import { PERMISSIONS } from '../../../../domain/permissions';
import { refuse } from '../../refuse';
import { demandPeople, namesOf } from '../people';
import type { AbsenceRow } from '../tables';
import { type Reach, reachOf } from './reach';
import { absenceTable } from './there';

/** A month of shifts of some hundreds of people. */
const MOST = 20_000;

/** Rows of these people in a window; everybody's where `people` is left out. */
export const absencesBetween = (strapi: Core.Strapi, from: string, to: string, people?: readonly string[]): Promise<AbsenceRow[]> =>
  absenceTable(strapi).findMany({
    where: { starts: { $lt: to }, ends: { $gt: from }, ...(people ? { person: { $in: people } } : {}) },
    orderBy: [{ starts: 'asc' }, { id: 'asc' }],
    limit: MOST,
  });

async function shown(strapi: Core.Strapi, rows: readonly AbsenceRow[], reach: Reach): Promise<AbsenceShape[]> {
  const seen = rows.filter((row) => reach(row.person));
  const names = await namesOf(
    strapi,
    seen.map((row) => row.person),
  );
  return seen.map((row) => ({
    id: row.documentId,
    version: row.version,
    person: row.person,
    personName: names.get(row.person) ?? `#${row.person}`,
    kind: row.kind,
    starts: row.starts,
    ends: row.ends,
    note: row.note ?? '',
    mayChange: reach(row.person),
  }));
}

async function demandOrder(span: Pick<Absence, 'starts' | 'ends'>): Promise<void> {
  if (span.ends <= span.starts) throw refuse('absence.ends_first');
}

/** Tells of what the person has in that time already; `own` is the row itself. */
async function demandFree(strapi: Core.Strapi, person: string, span: Pick<Absence, 'starts' | 'ends'>, own?: string): Promise<void> {
  const held = (await absencesBetween(strapi, span.starts, span.ends, [person])).find((row) => row.documentId !== own);
  if (!held) return;
  const { timezone } = spineOf(strapi);
  const say = (language: 'en' | 'vi'): Record<string, string> => ({
    [`kind_${language}`]: (ABSENCE_WORDS[held.kind] as Sentence)[language],
    [`from_${language}`]: sayFrom(held.starts, timezone, language),
    [`to_${language}`]: sayUntil(held.ends, timezone, language),
  });
  const name = (await namesOf(strapi, [person])).get(person) ?? `#${person}`;
  throw refuse('absence.overlaps', { name, absence: held.documentId, ...say('en'), ...say('vi') });
}

const append = (strapi: Core.Strapi, row: AbsenceRow, actor: Actor): Promise<void> =>
  spineOf(strapi).events.append({
    type: 'absence.changed',
    subject: `absence:${row.documentId}`,
    actor,
    data: { absence: row.documentId, person: row.person },
  });

async function create(strapi: Core.Strapi, input: NewAbsence, actor: Actor, reach: Reach): Promise<AbsenceRow> {
  const { anyway, person = actor.id ?? '', ...fields } = newAbsence.parse(input);
  if (!reach(person)) throw refuse('absence.not_yours');
  await demandOrder(fields);
  await demandPeople(strapi, [person]);
  return strapi.db.transaction(async () => {
    if (!anyway) await demandFree(strapi, person, fields);
    const row = await absenceTable(strapi).create({ data: { ...fields, person, author: actor.id, changedBy: actor.name, version: 1 } });
    await append(strapi, row, actor);
    return row;
  });
}

/** The row, where one may change it: what one may not see is not there. */
async function rowOf(strapi: Core.Strapi, id: string, reach: Reach): Promise<AbsenceRow> {
  const row = await absenceTable(strapi).findOne({ where: { documentId: id } });
  if (!row || !reach(row.person)) throw refuse('absence.not_found');
  return row;
}

const stale = (row: AbsenceRow, wanted: object) =>
  refuse('absence.stale', { by: row.changedBy ?? '?', ...contested(wanted, row, ABSENCE_FIELD_WORDS) });

type Change = { version: number; changes: AbsenceChanges; anyway?: boolean | undefined };

async function change(strapi: Core.Strapi, id: string, { version, changes, anyway }: Change, actor: Actor, reach: Reach) {
  const wanted = absenceChanges.shape.changes.parse(changes);
  return strapi.db.transaction(async () => {
    const before = await rowOf(strapi, id, reach);
    if (before.version !== version) throw stale(before, wanted);
    const merged = { ...before, ...wanted } as AbsenceRow;
    await demandOrder(merged);
    if (!anyway && (wanted.starts || wanted.ends)) await demandFree(strapi, before.person, merged, id);
    const data = { ...wanted, changedBy: actor.name, version: version + 1 };
    const { count } = await absenceTable(strapi).updateMany({ where: { documentId: id, version }, data });
    if (count !== 1) throw stale(await rowOf(strapi, id, reach), wanted);
    await append(strapi, merged, actor);
    return { ...merged, ...data } as AbsenceRow;
  });
}

async function remove(strapi: Core.Strapi, id: string, version: number, actor: Actor, reach: Reach): Promise<void> {
  await strapi.db.transaction(async () => {
    const before = await rowOf(strapi, id, reach);
    const { count } = await absenceTable(strapi).deleteMany({ where: { documentId: id, version } });
    if (count !== 1) throw stale(before, {});
    await append(strapi, before, actor);
  });
}

const EVERYBODY: Reach = () => true;

export const absencesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const reach = async (viewer: Viewer | undefined): Promise<Reach> => (viewer ? reachOf(strapi, viewer) : EVERYBODY);
  const one = async (row: AbsenceRow, may: Reach): Promise<AbsenceShape> => (await shown(strapi, [row], may))[0] as AbsenceShape;
  return {
    /** Leave and shifts of a window that the viewer may see; of one person where one is named. */
    list: async ({ from, to, person }: { from: string; to: string; person?: string | undefined }, viewer: Viewer) => {
      // Who sees only own ones does not have the whole newsroom's read for them.
      const asked = person ?? (viewer.can(PERMISSIONS.staff) ? undefined : viewer.id);
      return shown(strapi, await absencesBetween(strapi, from, to, asked === undefined ? undefined : [asked]), await reach(viewer));
    },
    /** Without a viewer, as the newsroom itself: a seed, a job. */
    create: async (input: NewAbsence, actor: Actor, viewer?: Viewer) => {
      const may = await reach(viewer);
      return one(await create(strapi, input, actor, may), may);
    },
    change: async (id: string, wish: Change, actor: Actor, viewer?: Viewer) => {
      const may = await reach(viewer);
      return one(await change(strapi, id, wish, actor, may), may);
    },
    remove: async (id: string, version: number, actor: Actor, viewer?: Viewer) => remove(strapi, id, version, actor, await reach(viewer)),
  };
};
