import { type Actor, type NewEvent, type Spine, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import { same } from '../../../../domain/merge';
import { refuse } from '../../refuse';
import { type PlanRow, type Table, table, UID } from '../tables';
import { stalePlan } from './stale';

/** What campaigns and commissions have in common: a version, who wrote it last, one event for each change. */
export type PlanKind = 'campaign' | 'commission';

export const plans = <Row extends PlanRow>(strapi: Core.Strapi, kind: PlanKind): Table<Row> => table<Row>(strapi, UID[kind]);
export const subjectOfPlan = (kind: PlanKind, id: string): string => `${kind}:${id}`;

/** Somebody else wrote the row since the screen showed it. */
class Behind extends Error {}

export async function loadPlan<Row extends PlanRow>(strapi: Core.Strapi, kind: PlanKind, id: string): Promise<Row> {
  const row = await plans<Row>(strapi, kind).findOne({ where: { documentId: id } });
  if (!row) throw refuse(`${kind}.not_found`);
  return row;
}

/** Words in any order, without accents. */
export const findsIn = (q: string | undefined): object[] =>
  fold(q ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ folded: { $contains: word } }));

const eventOf = (kind: PlanKind, row: PlanRow, actor: Actor, fields: string[]): NewEvent =>
  ({
    type: `${kind}.changed`,
    subject: subjectOfPlan(kind, row.documentId),
    actor,
    data: { [kind]: row.documentId, title: row.title, fields, version: row.version },
  }) as unknown as NewEvent;

type Fresh<Row> = Omit<Row, 'id' | 'documentId' | 'createdAt' | 'updatedAt' | 'version' | 'author' | 'changedBy'>;

export async function createPlan<Row extends PlanRow>(strapi: Core.Strapi, kind: PlanKind, data: Fresh<Row>, actor: Actor): Promise<Row> {
  return strapi.db.transaction(async () => {
    const row = await plans<Row>(strapi, kind).create({ data: { ...data, author: actor.id, changedBy: actor.name, version: 1 } });
    await spineOf(strapi).events.append(eventOf(kind, row, actor, []));
    return row;
  });
}

export type PlanStep<Row> = { row: Row; spine: Spine; now: string };

/**
 * Runs `work` on a row in one transaction and writes what it answers, where that differs: with a new version and an event that
 * names the fields. Refuses a row that is not there, and a version that is not the present one: with who changed what.
 */
export async function changePlan<Row extends PlanRow>(
  strapi: Core.Strapi,
  kind: PlanKind,
  id: string,
  version: number,
  actor: Actor,
  work: (step: PlanStep<Row>) => Promise<Partial<Row>> | Partial<Row>,
): Promise<Row> {
  const spine = spineOf(strapi);
  const now = (await spine.now()).toISOString();
  try {
    return await strapi.db.transaction(async () => {
      const row = await loadPlan<Row>(strapi, kind, id);
      if (row.version !== version) throw new Behind();
      const wanted = await work({ row, spine, now });
      const changed = (Object.keys(wanted) as (keyof Row & string)[]).filter((key) => !same(wanted[key], row[key]));
      if (changed.length === 0) return row;
      // A write of many rows leaves Strapi's own stamp as it was.
      const stamp = { changedBy: actor.name, version: version + 1, updatedAt: now };
      const data = { ...Object.fromEntries(changed.map((key) => [key, wanted[key]])), ...stamp };
      const { count } = await plans<Row>(strapi, kind).updateMany({ where: { documentId: id, version }, data });
      if (count !== 1) throw new Behind();
      const after: Row = { ...row, ...data };
      await spine.events.append(eventOf(kind, after, actor, changed));
      return after;
    });
  } catch (error) {
    if (!(error instanceof Behind)) throw error;
    throw await stalePlan(spine, kind, await loadPlan(strapi, kind, id), version);
  }
}
