import type { FeedItem } from './feed';

/** An item in the shape of IPTC ninjs 2.1 (only its own property names: unknown ones fail validation). */
export function ninjs(item: FeedItem, version: number, pubstatus: 'usable' | 'canceled'): Record<string, unknown> {
  return {
    uri: item.id,
    type: 'text',
    standard: { name: 'ninjs', version: '2.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json' },
    version: String(version),
    pubstatus,
    firstcreated: item.published,
    versioncreated: item.updated,
    language: item.language,
    headlines: [{ role: 'main', value: item.title, contenttype: 'text/plain' }],
    ...(pubstatus === 'canceled'
      ? {}
      : {
          descriptions: [{ role: 'summary', value: item.summary, contenttype: 'text/plain' }],
          bodies: [{ role: 'main', contenttype: 'text/html', value: item.html }],
          by: item.authors.join(', '),
          subjects: item.section ? [{ name: item.section.name, literal: item.section.slug }] : [],
          altids: [{ role: 'web', value: item.link }],
          ...(item.correction ? { ednote: item.correction } : {}),
          ...(item.image
            ? {
                associations: [
                  {
                    name: 'main',
                    uri: item.image.url,
                    type: 'picture',
                    ...(item.image.credit ? { by: item.image.credit } : {}),
                    renditions: [{ name: 'original', href: item.image.url, contenttype: item.image.mime }],
                  },
                ],
              }
            : {}),
        }),
  };
}
