import type { Root } from 'hast';

/** Which story: a mapped content type's uid, Strapi's documentId, and the locale ('' where the type is not localized). */
export type StoryRef = { uid: string; documentId: string; locale: string };

export type StoryImage = {
  /** Upload file id, for reading its bytes. */
  id: number;
  url: string;
  alt: string;
  caption: string;
  credit: string;
  width: number | null;
  height: number | null;
  mime: string;
  /** 0–100 per cent from the left and the top; null where no editor set it. */
  focalPoint: { x: number; y: number } | null;
};

/** One story, whatever the user's type calls its fields. */
export type Story = {
  ref: StoryRef;
  headline: string;
  summary: string;
  /** One tree for Strapi Blocks, Markdown and HTML; already sanitised. */
  body: Root;
  images: StoryImage[];
  byline: string[];
  section: { name: string; slug: string } | null;
  keywords: string[];
  /** The slug the user's type holds, if any; viet-text makes one where it is empty. */
  slug: string;
  /** ISO instant before which nothing may leave. */
  embargo: string | null;
  /** The correction note shown to readers, if any. */
  correction: string | null;
  /** Rises by one with every publish of this story; 0 before the first. */
  version: number;
  status: 'draft' | 'published';
  firstPublishedAt: string | null;
  publishedAt: string | null;
  updatedAt: string;
};

/** How the user's content type maps to a story: story field → attribute name. Only `headline` and `body` are required. */
export type StoryMapping = {
  headline: string;
  body: string;
  summary?: string;
  image?: string;
  byline?: string;
  section?: string;
  slug?: string;
  embargo?: string;
  keywords?: string;
  correction?: string;
};

/** `story:<uid>:<documentId>:<locale>`: the story's name in events, jobs and notices. */
export const storySubject = (ref: StoryRef): string => `story:${ref.uid}:${ref.documentId}:${ref.locale}`;

/** The inverse of `storySubject`; null for the subject of something else. */
export function parseStorySubject(subject: string): StoryRef | null {
  // A uid such as "api::story.story" holds "::" itself; ids and locales never hold ":".
  const match = /^story:(.+):([^:]+):([^:]*)$/.exec(subject);
  return match ? { uid: match[1] as string, documentId: match[2] as string, locale: match[3] as string } : null;
}
