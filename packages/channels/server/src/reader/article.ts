import type { FeedItem } from '../../../domain/feed';
import type { PageCampaign } from '../rows';
import { html, jsonLd, type Safe, safe } from './html';
import { newsArticle } from './news-article';
import { sharePicture, sourceOf } from './pictures';
import { campaignPath, localeQuery, type Site, sectionPath, shell } from './shell';
import { sayDate, wordsOf } from './words';

/** One language of a story, and where it is read. */
export type Version = { language: string; path: string };

/** An edit within a minute of the publish is not news to a reader. */
const SAME_MS = 60_000;

const figure = (item: FeedItem, { alt, caption, credit }: NonNullable<FeedItem['image']>, site: Site, photo: string): Safe => html`<figure>
<img ${sourceOf(item, 'article', site)} alt="${alt}" fetchpriority="high">
${caption || credit ? html`<figcaption>${caption}${credit && !caption?.includes(credit) ? html` <span class="credit">${photo} ${credit}</span>` : ''}</figcaption>` : ''}
</figure>`;

function headOf(item: FeedItem, site: Site): Safe {
  const share = sharePicture(item);
  return html`<meta property="og:type" content="article">
<meta property="article:published_time" content="${item.published}">
<meta property="article:modified_time" content="${item.updated}">
${item.section ? html`<meta property="article:section" content="${item.section.name}">` : ''}
${item.keywords.map((word) => html`<meta property="article:tag" content="${word}">`)}
${
  share && item.image
    ? html`<meta property="og:image" content="${share.url}">
<meta property="og:image:alt" content="${item.image.alt}">
${share.width && share.height ? html`<meta property="og:image:width" content="${share.width}"><meta property="og:image:height" content="${share.height}">` : ''}
<meta name="twitter:card" content="summary_large_image">`
    : html`<meta name="twitter:card" content="summary">`
}
${jsonLd(newsArticle(item, site))}`;
}

/** The page of one story. `body` is sanitised by the spine, with addresses as this site knows them. */
export function articlePage(
  { item, body, campaigns, versions }: { item: FeedItem; body: string; campaigns: readonly PageCampaign[]; versions: readonly Version[] },
  site: Site,
  path: string,
): string {
  const words = wordsOf(item.language);
  const moved = Math.abs(Date.parse(item.updated) - Date.parse(item.published)) > SAME_MS;
  const main = html`<article class="story">
${item.section ? html`<p class="kicker"><a href="${sectionPath(item.section.slug)}${localeQuery(site, item.language)}">${item.section.name}</a></p>` : ''}
<h1>${item.title}</h1>
${item.summary ? html`<p class="dek">${item.summary}</p>` : ''}
<div class="byline small">
${item.authors.length ? html`<span>${words.by} <strong>${item.authors.join(', ')}</strong></span>` : ''}
<time datetime="${item.published}">${sayDate(item.published, item.language, site.timezone)}</time>
${moved ? html`<time datetime="${item.updated}">${words.updated} ${sayDate(item.updated, item.language, site.timezone)}</time>` : ''}
</div>
${item.correction ? html`<aside class="note" aria-labelledby="correction"><h2 id="correction">${words.correction}</h2><p>${item.correction}</p></aside>` : ''}
${item.image ? figure(item, item.image, site, words.photo) : ''}
<div class="body">${safe(body)}</div>
${campaigns.map(({ title, slug }) => html`<p class="campaign">${words.campaign} <a href="${campaignPath(slug)}${localeQuery(site, item.language)}">${title}</a></p>`)}
${item.keywords.length ? html`<ul class="topics" aria-label="${words.topics}">${item.keywords.map((word) => html`<li>${word}</li>`)}</ul>` : ''}
</article>`;
  return shell({
    site,
    language: item.language,
    title: `${item.title} | ${site.name}`,
    share: item.title,
    description: item.summary || item.title,
    path,
    head: headOf(item, site),
    inner: true,
    sections: item.section ? [item.section] : [],
    versions,
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
