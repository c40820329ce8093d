import type { Core } from '@strapi/types';
import { NAMES, nameOf } from '../../../../domain/story/fields';
import { pickSection, type SectionChoice } from '../../../../domain/story/section';
import type { MappedType } from './mapped';

type Schema = { attributes: Record<string, { type: string }>; pluginOptions?: { i18n?: { localized?: boolean } } };

/** Enough for any newsroom's sections; a longer list is no list of sections. */
const MOST = 500;

async function entries(strapi: Core.Strapi, uid: string, locale: string | undefined): Promise<SectionChoice[]> {
  const { attributes, pluginOptions } = strapi.contentType(uid as never) as unknown as Schema;
  const names = ([...NAMES, 'firstname', 'lastname'] as string[]).filter((name) => attributes[name]?.type === 'string');
  const slugs = Object.keys(attributes).filter((name) => attributes[name]?.type === 'uid' || name === 'slug');
  const found = (await strapi.documents(uid as never).findMany({
    fields: [...new Set([...names, ...slugs])],
    limit: MOST,
    // A relation holds entries of the story's own locale.
    ...(pluginOptions?.i18n?.localized && locale ? { locale } : {}),
  } as never)) as ({ documentId: string } & Record<string, unknown>)[];
  return found.map((entry) => ({
    id: entry.documentId,
    called: [nameOf(entry), ...slugs.map((name) => entry[name])].filter((name): name is string => typeof name === 'string'),
  }));
}

/**
 * What to write into the field that `section` is mapped to, for a section that a desk calls by name or slug. Undefined where the field
 * cannot hold it, or has no such section: the writer chooses then, rather than have no draft at all.
 */
export async function sectionValue(strapi: Core.Strapi, type: MappedType, wish: string, locale: string | undefined): Promise<unknown> {
  const attribute = type.attribute('section');
  if (attribute?.type === 'string' || attribute?.type === 'text') return wish;
  if (attribute?.type === 'enumeration')
    return (
      pickSection(
        wish,
        (attribute.enum ?? []).map((value) => ({ id: value, called: [value] })),
      ) ?? undefined
    );
  if (attribute?.type !== 'relation' || !attribute.target) return undefined;
  return pickSection(wish, await entries(strapi, attribute.target, locale)) ?? undefined;
}
