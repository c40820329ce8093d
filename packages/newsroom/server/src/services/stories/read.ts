import type { Core } from '@strapi/types';
import type { Story, StoryImage, StoryRef } from '../../../../contracts/story';
import { embargoOf } from '../../../../domain/embargo/gate';
import { creditOf, focalPointOf, namesOf, picturesOf, sectionOf, textOf } from '../../../../domain/story/fields';
import { readBody } from './body';
import type { Mapped } from './mapped';
import type { StoryTable } from './table';

type Deps = { mapped: Mapped; table: StoryTable; slug(text: string): string };

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const string = (value: unknown): string => (typeof value === 'string' ? value : '');
const iso = (value: unknown): string | null => (value ? new Date(value as string).toISOString() : null);

function image(file: Record<string, unknown>): StoryImage {
  return {
    id: Number(file['id']),
    url: string(file['url']),
    alt: string(file['alternativeText']),
    caption: string(file['caption']),
    credit: creditOf(file),
    width: number(file['width']),
    height: number(file['height']),
    mime: string(file['mime']),
    focalPoint: focalPointOf(file),
  };
}

/** Reads any mapped type into one `Story`, whatever kinds of field the user chose. */
export function createRead(strapi: Core.Strapi, { mapped, table, slug }: Deps) {
  return async (ref: StoryRef, status: 'draft' | 'published'): Promise<Story | null> => {
    const type = mapped.get(ref.uid);
    const entry = (await strapi.documents(ref.uid as never).findOne({
      documentId: ref.documentId,
      status,
      populate: type.populate,
      ...(type.localized && ref.locale ? { locale: ref.locale } : {}),
    } as never)) as Record<string, unknown> | null;
    if (!entry) return null;
    const field = (name: keyof typeof type.mapping) => (type.mapping[name] ? entry[type.mapping[name]] : undefined);
    const row = await table.find({ ...ref, locale: type.localized ? ref.locale || string(entry['locale']) : '' });
    return {
      ref: { uid: ref.uid, documentId: ref.documentId, locale: type.localized ? string(entry['locale']) : '' },
      headline: textOf(field('headline')),
      summary: textOf(field('summary')),
      body: await readBody(field('body'), type.attribute('body')),
      images: picturesOf(field('image')).map(image),
      byline: namesOf(field('byline')),
      section: sectionOf(field('section'), slug),
      keywords: namesOf(field('keywords')),
      slug: string(field('slug')),
      embargo: embargoOf(field('embargo')),
      correction: textOf(field('correction')) || null,
      version: row?.version ?? 0,
      status: type.draftAndPublish ? status : 'published',
      firstPublishedAt: row?.firstLiveAt ?? null,
      publishedAt: status === 'published' || !type.draftAndPublish ? (iso(entry['publishedAt']) ?? row?.liveAt ?? null) : null,
      updatedAt: iso(entry['updatedAt']) ?? new Date(0).toISOString(),
    };
  };
}
