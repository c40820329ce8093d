import type { FeedItem } from '../../../domain/feed';
import { html, type Safe } from './html';
import { sourceOf } from './pictures';
import { local, localeQuery, type NavSection, type Site, sectionPath, shell } from './shell';
import { sayDate, sayDay, wordsOf } from './words';

/** What the list is of: nothing for the front page. `feed` is the query of its own feeds. */
export type Topic = { name: string; slug: string; path: string; kind: 'section' | 'campaign' } | null;
export type ListPage = {
  items: readonly FeedItem[];
  sections: readonly NavSection[];
  language: string;
  /** Milliseconds since the epoch. */
  now: number;
  topic: Topic;
  /** The query of this list's feeds. */
  feed: string;
  /** Where it is cut at its beginning and its end; null where there is nothing beyond. */
  before: string | null;
  older: string | null;
};

function teaser(item: FeedItem, site: Site, look: 'lead' | 'side' | 'card'): Safe {
  return html`<article${look === 'lead' ? html` class="lead"` : ''}>
${look !== 'side' && item.image ? html`<a href="${local(item.link, site)}" tabindex="-1" aria-hidden="true"><img ${sourceOf(item, look, site)} alt=""${look === 'lead' ? html` fetchpriority="high"` : html` loading="lazy"`}></a>` : ''}
${item.section ? html`<p class="kicker"><a href="${sectionPath(item.section.slug)}${localeQuery(site, item.language)}">${item.section.name}</a></p>` : ''}
<h2><a href="${local(item.link, site)}" lang="${item.language}">${item.title}</a></h2>
${look === 'side' || !item.summary ? '' : html`<p>${item.summary}</p>`}
<time datetime="${item.published}">${sayDate(item.published, item.language, site.timezone)}</time>
</article>`;
}

/** Further pages are plain rows: the newest stories are what deserves a layout. */
function stories(items: readonly FeedItem[], site: Site, first: boolean): Safe {
  if (!first) return html`<div class="front">${items.map((item) => teaser(item, site, 'card'))}</div>`;
  const [lead, ...rest] = items;
  const side = rest.slice(0, 5);
  return html`<div class="front">${lead ? teaser(lead, site, 'lead') : ''}
${side.length ? html`<div class="side">${side.map((item) => teaser(item, site, 'side'))}</div>` : ''}
${rest.slice(5).map((item) => teaser(item, site, 'card'))}</div>`;
}

/** The front page, a section's or a campaign's: one lead, a column of what is new, then the rest; older stories behind a link. */
export function listPage({ items, sections, language, now, topic, feed, before, older }: ListPage, site: Site): string {
  const words = wordsOf(language);
  const base = topic?.path ?? '/read/';
  const query = localeQuery(site, language);
  const onward = (cursor: string): string => `${base}${query ? `${query}&` : '?'}before=${cursor}`;
  const main = html`${
    topic
      ? html`<div class="topic">${topic.kind === 'campaign' ? html`<p class="kicker">${words.campaignKicker}</p>` : ''}<h1>${topic.name}</h1></div>`
      : html`<h1 class="skip">${words.latest}</h1>`
  }
${items.length ? stories(items, site, before === null) : html`<p class="plain">${before === null ? words.empty : words.noOlder}</p>`}
${
  before !== null || older !== null
    ? html`<nav class="pages" aria-label="${words.pages}">
${before !== null ? html`<a href="${base}${query}">${words.newest}</a>` : ''}
${older !== null ? html`<a href="${onward(older)}" rel="next">${words.older}</a>` : ''}
</nav>`
    : ''
}`;
  return shell({
    site,
    language,
    title: topic ? `${topic.name} | ${site.name}` : site.name,
    description: topic ? `${topic.name}, ${site.name}` : site.tagline || site.name,
    path: before === null ? base + query : onward(before),
    feed,
    sections,
    current: topic === null ? '' : topic.kind === 'section' ? topic.slug : undefined,
    today: sayDay(now, language, site.timezone),
    main,
  });
}
