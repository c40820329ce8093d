import { html, type Safe, safe } from './html';
import { STYLE } from './style';
import { type Words, wordsOf } from './words';

export type Site = { name: string; tagline: string; publicUrl: string; timezone: string; language: string };
export type NavSection = { name: string; slug: string };

type Shell = {
  site: Site;
  language: string;
  title: string;
  description: string;
  /** Path of the page; empty for pages that must not be indexed. */
  path: string;
  head?: Safe;
  sections?: NavSection[];
  current?: string;
  today?: string;
  inner?: boolean;
  main: Safe;
};

export const localeQuery = (site: Site, language: string): string =>
  language === site.language ? '' : `?locale=${encodeURIComponent(language)}`;

const nav = ({ site, language, sections = [], current }: Shell, words: Words): Safe => html`
<nav class="sections" aria-label="${words.sections}"><div class="wrap"><ul>
<li><a href="/read/${localeQuery(site, language)}"${current === '' ? safe(' aria-current="page"') : ''}>${words.home}</a></li>
${sections.map((one) => html`<li><a href="/read/muc/${encodeURIComponent(one.slug)}${localeQuery(site, language)}"${current === one.slug ? safe(' aria-current="page"') : ''}>${one.name}</a></li>`)}
</ul></div></nav>`;

/** The frame of every page of the reader. It needs no JavaScript and holds none. */
export function shell(page: Shell): string {
  const { site, language, title, description, path, head, today, inner, main } = page;
  const words = wordsOf(language);
  const query = localeQuery(site, language);
  const feed = `/api/channels/feeds/rss.xml?locale=${encodeURIComponent(language)}`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
${
  path
    ? html`<link rel="canonical" href="${site.publicUrl}${path}">
<meta name="robots" content="max-image-preview:large">
<meta property="og:site_name" content="${site.name}">
<meta property="og:locale" content="${language.startsWith('en') ? 'en_GB' : 'vi_VN'}">
<meta property="og:url" content="${site.publicUrl}${path}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">`
    : html`<meta name="robots" content="noindex">`
}
<link rel="alternate" type="application/rss+xml" title="${site.name}" href="${feed}">
<link rel="alternate" type="application/atom+xml" title="${site.name} (Atom)" href="${feed.replace('rss.xml', 'atom.xml')}">
<link rel="alternate" type="application/feed+json" title="${site.name} (JSON)" href="${feed.replace('rss.xml', 'feed.json')}">
${head}
<style>${safe(STYLE)}</style>
</head>
<body${inner ? safe(' class="inner"') : ''}>
<a class="skip" href="#main">${words.skip}</a>
<header class="top"><div class="wrap">
<p class="masthead"><a href="/read/${query}">${site.name}</a></p>
${!inner && site.tagline ? html`<p class="tagline">${site.tagline}</p>` : ''}
${today ? html`<p class="today small">${today}</p>` : ''}
</div></header>
${nav(page, words)}
<main id="main"><div class="wrap">
${main}
</div></main>
<footer><div class="wrap"><span>© ${site.name}</span><span><a href="${feed}">${words.feed}</a> · <a href="/read/?locale=${words.otherCode}" hreflang="${words.otherCode}" lang="${words.otherCode}">${words.other}</a></span></div></footer>
</body>
</html>
`.text;
}
