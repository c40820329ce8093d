import { tidyText } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Address } from '../../../domain/address';
import { service } from '../context';
import type { Context } from '../koa';
import { serve } from '../serve';

/** One part of the path. Scanners send NUL, which PostgreSQL takes for an error. */
const part = (ctx: Context, name: string): string => tidyText(ctx.params[name] ?? '');

/** What a page may be asked for besides its path; whatever else trackers add, and what is no single short text, counts as nothing. */
function asked(ctx: Context, ...names: ('locale' | 'before')[]): Record<string, string> {
  const texts = names.map((name) => [name, ctx.query[name]] as const);
  return Object.fromEntries(
    texts.flatMap(([name, value]) => (typeof value === 'string' && value && value.length <= 40 ? [[name, tidyText(value)]] : [])),
  );
}

/** The built-in reader: plain pages, made from rows that hold published stories only. */
export function readerController(strapi: Core.Strapi) {
  const give = async (ctx: Context, address: Address): Promise<void> => serve(ctx, await service(strapi, 'answers').of(address));

  return {
    front: (ctx: Context) => give(ctx, { kind: 'front', ...asked(ctx, 'locale', 'before') }),
    section: (ctx: Context) => give(ctx, { kind: 'section', section: part(ctx, 'section'), ...asked(ctx, 'locale', 'before') }),
    campaign: (ctx: Context) => give(ctx, { kind: 'campaign', campaign: part(ctx, 'campaign'), ...asked(ctx, 'locale', 'before') }),
    article: (ctx: Context) => give(ctx, { kind: 'article', slug: part(ctx, 'slug'), ...asked(ctx, 'locale') }),
  };
}
