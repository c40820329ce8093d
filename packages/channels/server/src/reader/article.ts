import type { Story, StoryImage } from '@hoitu/strapi-plugin-newsroom/contracts';
import { toHtml } from 'hast-util-to-html';
import type { FeedItem } from '../../../domain/feed';
import { html, jsonLd, type Safe, safe } from './html';
import { localeQuery, type Site, shell } from './shell';
import { sayDate, wordsOf } from './words';

/** schema.org NewsArticle, as Google reads it; a correction is told as one. */
export function newsArticle(item: FeedItem, site: Site): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: item.link,
    url: item.link,
    headline: item.title,
    description: item.summary,
    inLanguage: item.language,
    datePublished: item.published,
    dateModified: item.updated,
    author: item.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: `${site.publicUrl}/read/` },
    ...(item.image ? { image: [item.image.url] } : {}),
    ...(item.section ? { articleSection: item.section.name } : {}),
    ...(item.keywords.length ? { keywords: item.keywords } : {}),
    ...(item.correction ? { correction: { '@type': 'CorrectionComment', text: item.correction, datePublished: item.updated } } : {}),
  };
}

const picture = (image: StoryImage, photo: string): Safe => html`<figure>
<img src="${image.url}" alt="${image.alt}"${image.width && image.height ? html` width="${image.width}" height="${image.height}"` : ''}>
${image.caption || image.credit ? html`<figcaption>${image.caption}${image.credit ? html` <span class="credit">${photo} ${image.credit}</span>` : ''}</figcaption>` : ''}
</figure>`;

/** The page of one story. Rendered once per version; the body tree is already sanitised by the spine. */
export function articlePage(story: Story, item: FeedItem, site: Site, path: string): string {
  const words = wordsOf(item.language);
  const cover = story.images[0];
  const moved = Math.abs(Date.parse(item.updated) - Date.parse(item.published)) > 60_000;
  const head = html`<meta property="og:type" content="article">
<meta property="article:published_time" content="${item.published}">
<meta property="article:modified_time" content="${item.updated}">
${item.section ? html`<meta property="article:section" content="${item.section.name}">` : ''}
${
  item.image
    ? html`<meta property="og:image" content="${item.image.url}">
<meta property="og:image:alt" content="${item.image.alt}">
${item.image.width && item.image.height ? html`<meta property="og:image:width" content="${item.image.width}"><meta property="og:image:height" content="${item.image.height}">` : ''}
<meta name="twitter:card" content="summary_large_image">`
    : ''
}
${jsonLd(newsArticle(item, site))}`;
  const main = html`<article class="story">
${item.section ? html`<p class="kicker"><a href="/read/muc/${encodeURIComponent(item.section.slug)}${localeQuery(site, item.language)}">${item.section.name}</a></p>` : ''}
<h1>${item.title}</h1>
${item.summary ? html`<p class="dek">${item.summary}</p>` : ''}
<div class="byline small">
${item.authors.length ? html`<span>${words.by} <strong>${item.authors.join(', ')}</strong></span>` : ''}
<time datetime="${item.published}">${sayDate(item.published, item.language, site.timezone)}</time>
${moved ? html`<time datetime="${item.updated}">${words.updated} ${sayDate(item.updated, item.language, site.timezone)}</time>` : ''}
</div>
${item.correction ? html`<aside class="note"><h2>${words.correction}</h2><p>${item.correction}</p></aside>` : ''}
${cover ? picture(cover, words.photo) : ''}
<div class="body">${safe(toHtml(story.body))}</div>
${item.keywords.length ? html`<ul class="topics" aria-label="${words.topics}">${item.keywords.map((word) => html`<li>${word}</li>`)}</ul>` : ''}
</article>`;
  return shell({
    site,
    language: item.language,
    title: `${item.title} | ${site.name}`,
    description: item.summary || item.title,
    path,
    head,
    inner: true,
    sections: item.section ? [item.section] : [],
    main,
  });
}

/** What a reader is told where a story was pulled (410) or never was (404). */
export function notePage(kind: 'gone' | 'missing', language: string, site: Site): string {
  const words = wordsOf(language);
  const title = kind === 'gone' ? words.goneTitle : words.missingTitle;
  const main = html`<div class="plain"><h1>${title}</h1><p>${words[kind]}</p><p><a href="/read/${localeQuery(site, language)}">${words.back}</a></p></div>`;
  return shell({ site, language, title: `${title} | ${site.name}`, description: words[kind], path: '', inner: true, main });
}
