import { parseStorySubject, type StoryRef, storySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { type LinkRow, table, UID } from './tables';

const links = (strapi: Core.Strapi) => table<LinkRow>(strapi, UID.link);

/** Which assignments hold which of these stories. */
export async function holdersOf(strapi: Core.Strapi, refs: readonly StoryRef[]): Promise<{ assignment: string; ref: StoryRef }[]> {
  if (refs.length === 0) return [];
  const found = await links(strapi).findMany({ where: { subject: { $in: refs.map(storySubject) } }, orderBy: [{ id: 'asc' }] });
  return found.flatMap(({ assignment, subject }) => {
    const ref = parseStorySubject(subject);
    return ref ? [{ assignment, ref }] : [];
  });
}

/** Takes stories from an assignment; the stories themselves stay. */
export async function unlink(strapi: Core.Strapi, assignment: string, refs: readonly StoryRef[]): Promise<void> {
  if (refs.length > 0) await links(strapi).deleteMany({ where: { assignment, subject: { $in: refs.map(storySubject) } } });
}
