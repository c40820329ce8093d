import type { StoryRef } from '@hoitu/strapi-plugin-newsroom/contracts';

export { broadcastOf } from '../../domain/radio/subject';

/** The story a subject names, as the spine writes it; a uid such as "api::story.story" holds "::" itself. */
export function refOf(subject: string): StoryRef {
  const [, uid = '', documentId = '', locale = ''] = /^story:(.+):([^:]+):([^:]*)$/.exec(subject) ?? [];
  return { uid, documentId, locale };
}

export const subjectOf = ({ uid, documentId, locale }: StoryRef): string => `story:${uid}:${documentId}:${locale}`;
