import { parseStorySubject, type StoryRef } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Announced, Told } from '../../../contracts';
import { BROADCAST_UID, broadcastOf, type Carries, carriedBy } from '../../../domain/radio/subject';
import { channelsOf, spineOf } from '../context';
import { type BroadcastRow, table } from '../rows';

const iso = (ms: number | null): string => new Date(Number(ms ?? 0)).toISOString();

const announced = (row: BroadcastRow): Announced => ({
  id: row.documentId,
  class: row.class,
  areas: row.areas ?? [],
  from: iso(row.fromMs),
  until: iso(row.untilMs),
  repeats: row.repeats,
  everyMinutes: row.everyMinutes,
  seconds: row.seconds,
  checksum: row.checksum ?? '',
});

/** A message for loudspeakers in the shape of a story. It is approved once and never changed after, so there is one version of it. */
function told(row: BroadcastRow): Told {
  const paragraphs = (row.text ?? '').split(/\n+/).filter((line) => line.trim());
  const approved = iso(row.approvedMs);
  return {
    ref: { uid: BROADCAST_UID, documentId: row.documentId, locale: '' },
    headline: row.title,
    summary: '',
    body: {
      type: 'root',
      children: paragraphs.map((value) => ({ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] })),
    },
    images: [],
    byline: [row.writtenBy],
    section: null,
    keywords: [],
    slug: '',
    embargo: null,
    correction: null,
    version: 1,
    status: 'published',
    firstPublishedAt: approved,
    publishedAt: approved,
    updatedAt: approved,
    broadcast: announced(row),
  };
}

/** The one place that says what of a subject is live: the published story, or the approved message whose time is not over. */
export async function liveOf(strapi: Core.Strapi, subject: string): Promise<Told | null> {
  const id = broadcastOf(subject);
  if (id === null) return spineOf(strapi).stories.read(parseStorySubject(subject) as StoryRef, 'published');
  const row = await table(strapi, 'broadcast').findOne({ where: { documentId: id, state: 'approved' } });
  if (!row) return null;
  const now = (await spineOf(strapi).now()).getTime();
  return Number(row.untilMs) > now ? told(row) : null;
}

/** What goes to destinations of a kind; null for a kind that is not installed. */
export function carriesOf(strapi: Core.Strapi, kind: string): Carries | null {
  const channel = channelsOf(strapi).get(kind);
  return channel ? (channel.carries ?? 'stories') : null;
}

/** Why nothing of a subject that is not live is sent any more. */
export const goneWhy = (subject: string): 'pulled' | 'called_off' => (carriedBy(subject) === 'broadcasts' ? 'called_off' : 'pulled');
