import { slug } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import { spineOf } from '../context';

type Attribute = { type?: string; target?: string; enum?: string[] };
type Section = { slug: string; name: string };
type Entry = Record<string, unknown>;

const MOST = 200;
/** As stories are read: the field that names an entry, in this order. */
const NAMES = ['name', 'title', 'label'];
const nameOf = (entry: Entry): string => String(NAMES.map((key) => entry[key]).find((value) => typeof value === 'string' && value) ?? '');

/** What a destination may be bound to: the sections and languages this CMS has. */
export function choices({ strapi }: { strapi: Core.Strapi }) {
  async function entriesOf(target: string): Promise<Section[]> {
    const found = (await strapi.db.query(target as never).findMany({ limit: MOST, orderBy: { id: 'asc' } as never })) as Entry[];
    return found.flatMap((entry) => {
      const name = nameOf(entry);
      return name ? [{ name, slug: typeof entry.slug === 'string' && entry.slug ? entry.slug : slug(name) }] : [];
    });
  }

  return {
    async sections(): Promise<Section[]> {
      const all: Section[] = [];
      for (const { uid, mapping } of spineOf(strapi).stories.types()) {
        const { attributes } = strapi.contentType(uid as never) as unknown as { attributes: Record<string, Attribute> };
        const field = mapping.section ? attributes[mapping.section] : undefined;
        if (field?.type === 'relation' && field.target) all.push(...(await entriesOf(field.target)));
        if (field?.type === 'enumeration') all.push(...(field.enum ?? []).map((name) => ({ name, slug: slug(name) })));
      }
      // An entry has a row for each language and status.
      return [...new Map(all.map((one) => [one.slug, one])).values()];
    },

    async locales(): Promise<{ code: string; name: string }[]> {
      const localized = spineOf(strapi)
        .stories.types()
        .some((type) => type.localized);
      if (!localized) return [];
      const found = (await strapi.plugin('i18n')?.service('locales').find()) as { code: string; name: string }[] | undefined;
      return (found ?? []).map(({ code, name }) => ({ code, name }));
    },
  };
}

export type Choices = ReturnType<typeof choices>;
