import { type Actor, type NewEvent, parseStorySubject, type StoryRef } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import { brief, type ScriptRow } from '../../rows';

type Told = 'script.drafted' | 'script.changed' | 'script.outdated' | 'script.killed';

/** What open pages and bulletins hear of a script; `fields`: what of it was changed. */
export const eventOf = (type: Told, row: ScriptRow, actor: Actor, fields?: string[]): NewEvent => ({
  type,
  subject: row.story,
  actor,
  data: {
    script: row.documentId,
    ref: parseStorySubject(row.story) as StoryRef,
    slugline: row.slugline,
    seconds: row.seconds,
    ...(fields ? { fields, version: row.version } : {}),
  },
});

/** What lists are searched by. */
export const foldedOf = (slugline: string, headline: string): string => brief(fold(`${slugline} ${headline}`));
