import type { FeedItem } from '../../../domain/feed';
import { newsPictures } from './pictures';
import type { Site } from './shell';

/** schema.org NewsArticle, as Google reads it; a correction is told as one. */
export function newsArticle(item: FeedItem, site: Site): Record<string, unknown> {
  const pictures = newsPictures(item);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': item.link,
    mainEntityOfPage: { '@type': 'WebPage', '@id': item.link },
    url: item.link,
    // Google cuts headlines itself; 110 characters are what it advises.
    headline: item.title,
    description: item.summary,
    inLanguage: item.language,
    isAccessibleForFree: true,
    datePublished: zoned(item.published, site.timezone),
    dateModified: zoned(item.updated, site.timezone),
    author: item.authors.length
      ? item.authors.map((name) => ({ '@type': 'Person', name, ...(Object.hasOwn(site.authors, name) ? { url: site.authors[name] } : {}) }))
      : [{ '@type': 'NewsMediaOrganization', name: site.name, url: `${site.publicUrl}/read/` }],
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: site.name,
      url: `${site.publicUrl}/read/`,
      ...(site.logo ? { logo: { '@type': 'ImageObject', url: site.logo } } : {}),
    },
    ...(pictures.length ? { image: pictures.map(({ url }) => url) } : {}),
    ...(item.section ? { articleSection: item.section.name } : {}),
    ...(item.keywords.length ? { keywords: item.keywords } : {}),
    ...(item.correction
      ? { correction: { '@type': 'CorrectionComment', text: item.correction, datePublished: zoned(item.updated, site.timezone) } }
      : {}),
  };
}

/** An instant with the offset of the newsroom's zone, to the second: `2026-11-20T08:15:00+07:00`. */
export function zoned(iso: string, timeZone: string): string {
  const at = new Date(iso);
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  }).formatToParts(at);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const offset = of('timeZoneName').replace('GMT', '') || '+00:00';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}${offset}`;
}
