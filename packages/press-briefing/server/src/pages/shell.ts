import { html, Markup, type Part } from './html';
import type { PageCtx } from './koa';
import { CSP, STYLE } from './style';
import type { Language } from './when';
import { wordsOf } from './words';

export type Tone = 'good' | 'warn' | 'bad';
export const notice = (tone: Tone, strong: string, ...lines: Part[]): Markup =>
  html`<div class="note ${tone}" role="${tone === 'bad' ? 'alert' : 'status'}"><strong>${strong}</strong>${lines.map((line) => line && html`<p>${line}</p>`)}</div>`;

export type Page = {
  language: Language;
  title: string;
  main: Part;
  /** What has just happened, above everything else. */
  notices?: Part;
  /** True for pages by a signed link, and for all that must not be found by searching. */
  personal?: boolean;
  /** Last line of the page, e.g. whose its link is. */
  foot?: string;
  /** Address of the Atom feed, of public pages. */
  feed?: string;
};

/** Ours, as it stands: escaping it would break it. */
const HEAD = new Markup(`<style>${STYLE}</style>`);

/** The frame of every page. It needs no JavaScript and holds none. */
export function shell({ language, title, main, notices, personal = false, feed, foot }: Page): string {
  const words = wordsOf(language);
  const other = language === 'vi' ? 'en' : 'vi';
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>${personal && html`<meta name="robots" content="noindex">`}${
    feed && html`<link rel="alternate" type="application/atom+xml" href="${feed}">`
  }<link rel="icon" href="data:,">${HEAD}</head>
<body><a class="skip" href="#main">${words.skip}</a>
<div class="wrap"><header><span>${words.office}</span><a href="?lang=${other}" hreflang="${other}" lang="${other}">${words.other}</a></header>
<main id="main">${notices}${main}</main>
<footer>${foot}</footer></div></body></html>
`.text;
}

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': CSP,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};
/** Nothing of a personal page is kept anywhere on its way, nor found by searching. */
export const PERSONAL = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' };

export function send(ctx: PageCtx, page: Page, status = 200): void {
  ctx.status = status;
  // Before the body, of which Koa would guess what it is.
  ctx.set(HEADERS);
  ctx.body = shell(page);
  ctx.set('Content-Language', page.language);
  ctx.set(page.personal ? PERSONAL : { 'Cache-Control': 'no-cache', Vary: 'Accept-Language, Accept-Encoding' });
  ctx.state.pressPage = true;
}

/** After a form: the browser asks for the page anew, so that "reload" sends nothing twice. */
export function goBack(ctx: PageCtx, done: string, language: Language, anchor = ''): void {
  ctx.status = 303;
  // Seen from the address the form was sent to: whatever stands in front of this server, it stays on this page.
  ctx.set('Location', `?done=${done}&lang=${language}${anchor}`);
  ctx.set(PERSONAL);
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.body = '';
  ctx.state.pressPage = true;
}
