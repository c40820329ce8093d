import type { Version } from './article';
import { html, type Safe, safe } from './html';
import { STYLE } from './style';
import { type Words, wordsOf } from './words';

export type Site = {
  name: string;
  tagline: string;
  publicUrl: string;
  timezone: string;
  language: string;
  /** Absolute address of the public files, without a trailing slash. */
  files: string;
  /** Absolute address of the publisher's logo; empty without one. */
  logo: string;
  /** Addresses of authors' own pages, by name. */
  authors: Readonly<Record<string, string>>;
};
export type NavSection = { name: string; slug: string };

type Shell = {
  site: Site;
  language: string;
  title: string;
  /** The title where the page is shared, without the paper's name. */
  share?: string;
  description: string;
  /** Path of the page; empty for pages that must not be indexed. */
  path: string;
  head?: Safe;
  /** Query of the feeds this page names. */
  feed?: string;
  sections?: readonly NavSection[] | undefined;
  current?: string | undefined;
  today?: string;
  inner?: boolean;
  versions?: readonly Version[];
  main: Safe;
};

/** An address of this site without its host, so that the page works behind every name the server has. */
export const local = (url: string, site: Site): string => (url.startsWith(`${site.publicUrl}/`) ? url.slice(site.publicUrl.length) : url);

export const localeQuery = (site: Site, language: string): string =>
  language === site.language ? '' : `?locale=${encodeURIComponent(language)}`;
export const sectionPath = (slug: string): string => `/read/muc/${encodeURIComponent(slug)}`;
export const campaignPath = (slug: string): string => `/read/chien-dich/${encodeURIComponent(slug)}`;

const nav = ({ site, language, sections = [], current }: Shell, words: Words): Safe => html`
<nav class="sections" aria-label="${words.sections}"><div class="wrap"><ul>
<li><a href="/read/${localeQuery(site, language)}"${current === '' ? safe(' aria-current="page"') : ''}>${words.home}</a></li>
${sections.map((one) => html`<li><a href="${sectionPath(one.slug)}${localeQuery(site, language)}"${current === one.slug ? safe(' aria-current="page"') : ''}>${one.name}</a></li>`)}
</ul></div></nav>`;

/** How search engines find the other languages of a story; the site's own is for everybody else. */
function alternates({ site, versions = [] }: Shell): Safe | string {
  if (versions.length < 2) return '';
  const rest = versions.find((one) => one.language === site.language);
  return html`${versions.map((one) => html`<link rel="alternate" hreflang="${one.language}" href="${site.publicUrl}${one.path}">`)}
${rest ? html`<link rel="alternate" hreflang="x-default" href="${site.publicUrl}${rest.path}">` : ''}`;
}

function other({ language, versions = [] }: Shell, words: Words): Safe {
  const same = versions.find((one) => one.language !== language && one.language.startsWith(words.otherCode));
  return html`<a href="${same?.path ?? `/read/?locale=${words.otherCode}`}" hreflang="${words.otherCode}" lang="${words.otherCode}">${words.other}</a>`;
}

/** The frame of every page of the reader. It needs no JavaScript and holds none. */
export function shell(page: Shell): string {
  const { site, language, title, share, description, path, head, today, inner, main } = page;
  const words = wordsOf(language);
  const query = localeQuery(site, language);
  const feed = (file: string): string =>
    `${site.files}/feeds/${file}${page.feed ?? `?locale=${encodeURIComponent(language)}`}`.slice(site.publicUrl.length);
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
${alternates(page)}
<meta name="robots" content="max-image-preview:large">
<meta property="og:site_name" content="${site.name}">
<meta property="og:locale" content="${language.startsWith('en') ? 'en_GB' : 'vi_VN'}">
<meta property="og:url" content="${site.publicUrl}${path}">
<meta property="og:title" content="${share ?? title}">
<meta property="og:description" content="${description}">`
    : html`<meta name="robots" content="noindex">`
}
<link rel="alternate" type="application/rss+xml" title="${site.name}" href="${feed('rss.xml')}">
<link rel="alternate" type="application/atom+xml" title="${site.name} (Atom)" href="${feed('atom.xml')}">
<link rel="alternate" type="application/feed+json" title="${site.name} (JSON)" href="${feed('feed.json')}">
<link rel="icon" href="data:,">
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
<footer><div class="wrap"><span>© ${site.name}</span><span><a href="${feed('rss.xml')}">${words.feed}</a> · ${other(page, words)}</span></div></footer>
</body>
</html>
`.text;
}
