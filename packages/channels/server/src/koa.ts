import { tidyText } from '@hoitu/strapi-plugin-newsroom/contracts';

/** The part of Koa's context the public answers need. */
export type Context = {
  query: Record<string, string | string[] | undefined>;
  params: Record<string, string>;
  status: number;
  type: string;
  body: unknown;
  get(header: string): string;
  set(field: string, value: string): void;
  set(fields: Record<string, string>): void;
  redirect(to: string): void;
};

/** One value of a query parameter of at most `max` characters; undefined where there is none. */
export function one(ctx: Context, name: string, max = 120): string | undefined {
  const value = ctx.query[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first && first.length <= max ? tidyText(first) : undefined;
}

/** One part of the path. Scanners send NUL, which PostgreSQL takes for an error. */
export const part = (ctx: Context, name: string): string => tidyText(ctx.params[name] ?? '');
