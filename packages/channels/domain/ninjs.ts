import type { FeedItem } from './feed';

const STANDARD = { name: 'ninjs', version: '2.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json' };

/** The schema's `format: uri` takes ASCII only. */
const uri = (url: string): string => {
  try {
    return new URL(url).href;
  } catch {
    return encodeURI(url);
  }
};

/** What stays of a story that was pulled: its name, its version, and that nobody may use it any more (`canceled`, ninjs 2.1). */
export const canceled = (id: string, version: number, at: string): Record<string, unknown> => ({
  uri: id,
  type: 'text',
  standard: STANDARD,
  version: String(version),
  versioncreated: at,
  pubstatus: 'canceled',
});

const pictureOf = (image: NonNullable<FeedItem['image']>): Record<string, unknown> => ({
  name: 'main',
  uri: uri(image.url),
  type: 'picture',
  ...(image.credit ? { by: image.credit } : {}),
  ...(image.alt ? { descriptions: [{ role: 'alternative', value: image.alt, contenttype: 'text/plain' }] } : {}),
  renditions: [
    {
      name: 'original',
      href: uri(image.url),
      contenttype: image.mime,
      ...(image.width ? { width: image.width } : {}),
      ...(image.height ? { height: image.height } : {}),
    },
  ],
});

/** An item in the shape of IPTC ninjs 2.1 (only its own property names: unknown ones fail validation). */
export function ninjs(item: FeedItem, version: number, pubstatus: 'usable' | 'canceled'): Record<string, unknown> {
  const headline = { headlines: [{ role: 'main', value: item.title, contenttype: 'text/plain' }] };
  if (pubstatus === 'canceled')
    return { ...canceled(item.id, version, item.updated), firstcreated: item.published, language: item.language, ...headline };
  return {
    uri: item.id,
    type: 'text',
    standard: STANDARD,
    version: String(version),
    pubstatus,
    firstcreated: item.published,
    versioncreated: item.updated,
    language: item.language,
    ...headline,
    descriptions: [{ role: 'summary', value: item.summary, contenttype: 'text/plain' }],
    bodies: [{ role: 'main', contenttype: 'text/html', value: item.html }],
    by: item.authors.join(', '),
    subjects: [
      ...(item.section ? [{ name: item.section.name, rel: 'section', literal: item.section.slug }] : []),
      ...item.keywords.map((name) => ({ name, rel: 'keyword' })),
    ],
    altids: [{ role: 'web', value: item.link }],
    ...(item.correction ? { ednote: item.correction } : {}),
    ...(item.image ? { associations: [pictureOf(item.image)] } : {}),
  };
}
