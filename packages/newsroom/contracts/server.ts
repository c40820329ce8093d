import type { Core } from '@strapi/strapi';
import type { Endpoint } from './endpoint';
import { isRefusal, refusalBody, refusals } from './refusal';
import { tidy } from './tidy';
import { whyOf } from './why';

const refuse = refusals({
  'request.invalid': {
    status: 400,
    en: 'This cannot be read: {where} – {why_en}',
    vi: 'Không đọc được dữ liệu gửi lên: {where} – {why_vi}',
  },
});

type Ctx = {
  query: unknown;
  params: Record<string, string>;
  request: { body?: unknown; header: Record<string, string | string[] | undefined> };
  acceptsLanguages?(langs: string[]): string | false;
  status: number;
  body: unknown;
  state: Record<string, unknown>;
};

/** The Strapi policies that carry out an endpoint's `access`. */
export function policiesOf(endpoint: Endpoint): unknown[] {
  if (endpoint.access.kind === 'public') return [{ name: 'plugin::newsroom.limit', config: { perMinute: endpoint.access.perMinute } }];
  const signedIn = 'admin::isAuthenticatedAdmin';
  return endpoint.access.kind === 'signed-in'
    ? [signedIn]
    : [signedIn, { name: 'plugin::newsroom.hasAny', config: { actions: endpoint.access.actions } }];
}

/** Strapi routes of a plugin's contracts. Put `type: 'admin'` and `type: 'content-api'` endpoints in separate tables. */
export function routesOf(endpoints: Record<string, Endpoint>, type: 'admin' | 'content-api') {
  return {
    type,
    routes: Object.values(endpoints).map((endpoint) => ({
      method: endpoint.method,
      path: endpoint.path,
      handler: endpoint.handler,
      config: { policies: policiesOf(endpoint), ...(endpoint.access.kind === 'public' ? { auth: false as const } : {}) },
    })),
  };
}

/** The language a request asks for: 'vi' or 'en'. */
export const languageOf = (ctx: Ctx): 'vi' | 'en' => (ctx.acceptsLanguages?.(['en', 'vi']) === 'vi' ? 'vi' : 'en');

function parse(schema: Endpoint['query'], value: unknown, place: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(tidy(value ?? {}));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const why = whyOf(issue);
  throw refuse('request.invalid', { where: [place, ...(issue?.path ?? [])].join('.'), why_en: why.en, why_vi: why.vi });
}

/**
 * A controller action: parses by the contract, calls `act`, answers `{ data }`.
 * A refusal becomes `{ error: { status, name, message, details: { code, params, say: { en, vi } } } }`: the admin picks the sentence
 * of its own language, which the browser's Accept-Language need not be.
 */
export function answering<E extends Endpoint, C extends object = Ctx>(
  endpoint: E,
  act: (input: {
    query: E extends { query: infer Q } ? (Q extends { _output: infer O } ? O : never) : undefined;
    body: E extends { body: infer B } ? (B extends { _output: infer O } ? O : never) : undefined;
    params: Record<string, string>;
    ctx: C;
  }) => Promise<unknown>,
) {
  return async (koa: unknown): Promise<void> => {
    const ctx = koa as Ctx;
    try {
      const input = {
        query: parse(endpoint.query, ctx.query, 'query'),
        body: parse(endpoint.body, ctx.request.body, 'body'),
        params: tidy(ctx.params) as Record<string, string>,
        ctx: koa as C,
      };
      const data = await act(input as Parameters<typeof act>[0]);
      // An action that wrote its own body (a stream, a file) has answered already.
      if (data !== undefined) ctx.body = { data };
      else if (ctx.body === undefined) ctx.status = 204;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      ctx.status = error.status;
      ctx.body = refusalBody(error, languageOf(ctx));
    }
  };
}

/** True where a table of this plugin's own was refused as a duplicate (SQLite and PostgreSQL say it differently). */
export function isUniqueViolation(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || /UNIQUE constraint failed/.test(message ?? '');
}

export type { Core };
