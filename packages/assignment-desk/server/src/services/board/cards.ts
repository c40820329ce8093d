import { parseStorySubject, type StoryRef } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Card } from '../../../../contracts/schemas';
import { type DeskPeople, type Person, standingOf } from '../../../../domain/standing';
import { namesOf } from '../people';
import { among, plain, rowsOf, sql, tableOf } from '../sql';
import type { CardRow } from './rows';

export type Around = { person: Person; desks: ReadonlyMap<string, DeskPeople>; names: ReadonlyMap<string, string> };

/** A row as its card: with the name of its person, its stories and the viewer's standings. */
export const cardOf = (row: CardRow, stories: StoryRef[], { person, desks, names }: Around): Card => ({
  id: row.documentId,
  version: row.version,
  slugline: row.slugline,
  desk: row.desk,
  assignee: row.assignee,
  assigneeName: row.assignee === null ? null : (names.get(row.assignee) ?? `#${row.assignee}`),
  kind: row.kind,
  channels: row.channels ?? [],
  tags: row.tags ?? [],
  priority: row.priority,
  due: row.due,
  embargo: row.embargo,
  state: row.state,
  stateAt: row.stateAt,
  offerUntil: row.offerUntil,
  note: row.note,
  place: row.place ?? '',
  length: row.length,
  closed: row.closed,
  happening: row.happening,
  occurrence: row.occurrence,
  campaign: row.campaign,
  commission: row.commission,
  stories,
  as: standingOf(person, desks.get(row.desk) ?? null, row.assignee),
});

/** The stories that rows hold, by the rows' ids. */
async function storiesOf(strapi: Core.Strapi, ids: readonly string[]): Promise<Map<string, StoryRef[]>> {
  const held = new Map<string, StoryRef[]>();
  if (ids.length === 0) return held;
  const found = await rowsOf<{ assignment: string; subject: string }>(
    strapi,
    sql`SELECT assignment, subject FROM ${tableOf(strapi, 'desk_story_links')} WHERE ${among(plain('assignment'), ids)} ORDER BY place, id`,
  );
  for (const { assignment, subject } of found) {
    const ref = parseStorySubject(subject);
    if (ref) held.set(assignment, [...(held.get(assignment) ?? []), ref]);
  }
  return held;
}

/** Rows as cards, in their order. */
export async function asCards(strapi: Core.Strapi, rows: readonly CardRow[], { person, desks }: Omit<Around, 'names'>): Promise<Card[]> {
  const [names, stories] = await Promise.all([
    namesOf(
      strapi,
      rows.map((row) => row.assignee),
    ),
    storiesOf(
      strapi,
      rows.map((row) => row.documentId),
    ),
  ]);
  return rows.map((row) => cardOf(row, stories.get(row.documentId) ?? [], { person, desks, names }));
}
