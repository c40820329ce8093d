import type { FeedItem } from '../../../domain/feed';
import { html, type Safe } from './html';
import { localeQuery, type NavSection, type Site, shell } from './shell';
import { sayDate, sayDay, wordsOf } from './words';

const local = (url: string, site: Site): string => (url.startsWith(`${site.publicUrl}/`) ? url.slice(site.publicUrl.length) : url);

function teaser(item: FeedItem, site: Site, look: 'lead' | 'side' | 'card'): Safe {
  const picture = item.image && look !== 'side';
  return html`<article${look === 'lead' ? html` class="lead"` : ''}>
${picture && item.image ? html`<a href="${local(item.link, site)}" tabindex="-1" aria-hidden="true"><img src="${local(item.image.url, site)}" alt=""${look === 'lead' ? '' : html` loading="lazy"`}></a>` : ''}
${item.section ? html`<p class="kicker"><a href="/read/muc/${encodeURIComponent(item.section.slug)}${localeQuery(site, item.language)}">${item.section.name}</a></p>` : ''}
<h2><a href="${local(item.link, site)}" lang="${item.language}">${item.title}</a></h2>
${look === 'side' || !item.summary ? '' : html`<p>${item.summary}</p>`}
<time datetime="${item.published}">${sayDate(item.published, item.language, site.timezone)}</time>
</article>`;
}

/** The front page, or with `section` that section's page: one lead, a column of what is new, then the rest. */
export function listPage(
  items: FeedItem[],
  sections: NavSection[],
  site: Site,
  language: string,
  now: number,
  section?: NavSection,
): string {
  const words = wordsOf(language);
  const [lead, ...rest] = items;
  const side = rest.slice(0, 5);
  const main = html`${section ? html`<h1>${section.name}</h1>` : html`<h1 class="skip">${words.latest}</h1>`}
${
  lead
    ? html`<div class="front">${teaser(lead, site, 'lead')}
${side.length ? html`<div class="side">${side.map((item) => teaser(item, site, 'side'))}</div>` : ''}
${rest.slice(5).map((item) => teaser(item, site, 'card'))}</div>`
    : html`<p class="plain">${words.empty}</p>`
}`;
  return shell({
    site,
    language,
    title: section ? `${section.name} | ${site.name}` : site.name,
    description: section ? `${section.name}, ${site.name}` : site.tagline || site.name,
    path: (section ? `/read/muc/${encodeURIComponent(section.slug)}` : '/read/') + localeQuery(site, language),
    sections,
    current: section?.slug ?? '',
    today: sayDay(now, language, site.timezone),
    main,
  });
}
