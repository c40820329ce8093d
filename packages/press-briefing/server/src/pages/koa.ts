import { tidyText } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Language } from './when';

/** The part of Koa's context that pages need. */
export type PageCtx = {
  method: string;
  path: string;
  ip: string;
  query: Record<string, unknown>;
  params: Record<string, string>;
  request: { body?: unknown };
  state: Record<string, unknown>;
  status: number;
  body: unknown;
  get(header: string): string;
  set(headers: Record<string, string>): void;
  set(name: string, value: string): void;
  response: { get(header: string): string };
  acceptsLanguages(languages: string[]): string | false;
};

/** One short word of the query; whatever else trackers add, and what is no single text, counts as nothing. */
export const asked = (ctx: PageCtx, name: string): string => {
  const value = ctx.query[name];
  return typeof value === 'string' && value.length <= 40 ? tidyText(value) : '';
};

/** The language that was chosen on the page; else `own`; else what the browser prefers, Vietnamese where it says nothing. */
export function languageFor(ctx: PageCtx, own?: Language): Language {
  const chosen = asked(ctx, 'lang');
  if (chosen === 'vi' || chosen === 'en') return chosen;
  return own ?? (ctx.acceptsLanguages(['vi', 'en']) === 'en' ? 'en' : 'vi');
}

/** What a form field held, tidied; '' where it is missing or is no text. */
export function typed(ctx: PageCtx, name: string): string {
  const body = ctx.request.body;
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? tidyText(value) : '';
}
