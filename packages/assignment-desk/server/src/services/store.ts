import { parseStorySubject, type StoryRef, storySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import { placeOf } from '../../../domain/rank';
import { type AssignmentRow, type LinkRow, table, UID } from './tables';

/** An assignment with the stories it holds. */
export type Held = AssignmentRow & { stories: StoryRef[] };

/** Somebody else wrote the row since it was read; told to people by `staleRefusal`. */
export class Stale extends Error {
  constructor(readonly assignment: string) {
    super('stale');
  }
}

/** A tag as it is looked for: case, accents and the mark between tags do not count. */
export const foldedTag = (tag: string): string => fold(tag.replaceAll('|', ' '));

/** What a search looks in, and what a tag is found by. */
export const searchOf = (row: { slugline: string; place: string; tags: readonly string[] }): { folded: string; tagged: string } => ({
  folded: fold([row.slugline, row.place, ...(row.tags ?? [])].join(' ')),
  tagged: (row.tags ?? []).length === 0 ? '' : `|${row.tags.map(foldedTag).join('|')}|`,
});

export const assignments = (strapi: Core.Strapi) => table<AssignmentRow>(strapi, UID.assignment);
const links = (strapi: Core.Strapi) => table<LinkRow>(strapi, UID.link);

/** Adds to rows the stories they hold. */
export async function withStories(strapi: Core.Strapi, rows: AssignmentRow[]): Promise<Held[]> {
  if (rows.length === 0) return [];
  const found = await links(strapi).findMany({
    where: { assignment: { $in: rows.map((row) => row.documentId) } },
    orderBy: [{ place: 'asc' }, { id: 'asc' }],
  });
  const of = (id: string) => found.filter((link) => link.assignment === id).flatMap((link) => parseStorySubject(link.subject) ?? []);
  return rows.map((row) => ({ ...row, stories: of(row.documentId) }));
}

export async function load(strapi: Core.Strapi, id: string): Promise<Held | null> {
  const row = await assignments(strapi).findOne({ where: { documentId: id } });
  return row && ((await withStories(strapi, [row]))[0] ?? null);
}

/** Ids of the assignments that hold a story. */
export async function holding(strapi: Core.Strapi, ref: StoryRef): Promise<string[]> {
  const found = await links(strapi).findMany({ where: { subject: storySubject(ref) }, orderBy: [{ id: 'asc' }] });
  return found.map((link) => link.assignment);
}

export async function link(
  strapi: Core.Strapi,
  assignment: string,
  held: readonly StoryRef[],
  stories: readonly StoryRef[],
): Promise<void> {
  const known = new Set(held.map(storySubject));
  for (const [place, ref] of stories.entries()) {
    const subject = storySubject(ref);
    if (!known.has(subject)) await links(strapi).create({ data: { assignment, subject, place } });
  }
}

/** Writes `data` over the row as it was read; throws `Stale` where somebody was faster. Answers the row as it is now. */
export async function save(strapi: Core.Strapi, before: Held, data: Partial<AssignmentRow>): Promise<Held> {
  const after = { ...before, ...data, version: before.version + 1 };
  const { stage, rank } = placeOf(after);
  const { count } = await assignments(strapi).updateMany({
    where: { documentId: before.documentId, version: before.version },
    // A write of many rows leaves Strapi's own stamp as it was.
    data: { ...data, stage, rank, version: after.version, updatedAt: new Date().toISOString() },
  });
  if (count !== 1) throw new Stale(before.documentId);
  return { ...after, stage, rank };
}
