import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { BASE } from '../services/links';
import { html } from './html';
import { languageFor, type PageCtx } from './koa';
import { notice, type Page, send } from './shell';
import type { Language } from './when';
import { say, wordsOf } from './words';

export type Trouble = keyof ReturnType<typeof wordsOf>['errors'];
const STATUS: Record<number, Trouble> = { 404: 'missing', 429: 'busy', 413: 'large', 415: 'kind', 400: 'kind', 405: 'missing' };

const troublePage = (language: Language, trouble: Trouble, seconds = ''): Page => {
  const [title, line] = wordsOf(language).errors[trouble];
  return { language, title, personal: true, main: html`<h1>${title}</h1>${notice('bad', say(line, { seconds: seconds || '60' }))}` };
};

/** The one page behind every link that opens nothing: altered, expired, foreign, renewed, withdrawn. Nobody learns which. */
export function sendGone(ctx: PageCtx, base: string): void {
  const language = languageFor(ctx);
  const { gone } = wordsOf(language);
  const lost = html`<p><a class="act" href="${base}/lost?lang=${language}">${gone.lost}</a></p>`;
  send(ctx, { language, title: gone.title, personal: true, main: html`<h1>${gone.title}</h1>${notice('bad', gone.line)}${lost}` }, 410);
}

export function sendBusy(ctx: PageCtx, seconds: number): void {
  send(ctx, troublePage(languageFor(ctx), 'busy', String(seconds)), 429);
  ctx.set('Retry-After', String(seconds));
}

export const sendMissing = (ctx: PageCtx): void => send(ctx, troublePage(languageFor(ctx), 'missing'), 404);

/** Below these the public reads pages, not JSON. */
const PAGES = new RegExp(`^${BASE}/(?:(?:i|r|a|lost|briefings)(?:/|$)|briefings\\.xml$|delegate-feed/)`);
/** What Strapi takes of a form by itself: refused before it is read, and before Strapi would write an error into its log. */
const FORM_BYTES = 56 * 1024;

const refusal = (ctx: PageCtx): 413 | 415 | null => {
  if (ctx.method !== 'POST') return null;
  if (Number(ctx.get('Content-Length') || 0) > FORM_BYTES) return 413;
  // Before the body is read: files would be written to the disk of the server, for nothing.
  return /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(ctx.get('Content-Type')) ? null : 415;
};

/**
 * Stands before everything Strapi does on these pages: takes no other body than a form, and whatever is answered by somebody else (too
 * many requests, too large, an error) becomes a page that a person can read.
 */
export function pagesOnly(_: { strapi: Core.Strapi }) {
  return async (koa: unknown, next: () => Promise<void>): Promise<void> => {
    const ctx = koa as PageCtx & { remove(header: string): void; status: number };
    if (!PAGES.test(ctx.path)) return next();
    const refused = refusal(ctx);
    if (refused) return send(ctx, troublePage(languageFor(ctx), STATUS[refused] as Trouble), refused);
    await next();
    if (ctx.state.pressPage || ctx.status < 400) return;
    const { status } = ctx;
    const trouble = STATUS[status] ?? (status >= 500 ? 'broken' : 'other');
    ctx.remove('Content-Encoding');
    send(ctx, troublePage(languageFor(ctx), trouble, String(ctx.response.get('Retry-After'))), status);
  };
}
