import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { refusalBody, refusals } from '../../../contracts';
import { core } from '../services/core';

const WINDOW = 60_000;

const refuse = refusals({
  'request.too_many': {
    status: 429,
    en: 'Too many requests from here. Please try again in {seconds} seconds.',
    vi: 'Có quá nhiều yêu cầu từ địa chỉ này. Xin thử lại sau {seconds} giây.',
  },
});

/** Strapi gives policies a copy of Koa's context, which has none of its methods. */
type Ctx = {
  request: { ip: string; path: string; method: string; acceptsLanguages?(languages: string[]): string | false };
  response: { set(name: string, value: string): void };
  state: { route?: { path?: string } };
};

/** Strapi's policies answer 403 or throw; this error becomes 429 with the body that `answering` gives a refusal. */
class TooMany extends errors.RateLimitError {
  constructor(ctx: Ctx, seconds: number) {
    const refusal = refuse('request.too_many', { seconds });
    const { message, details } = refusalBody(refusal, ctx.request.acceptsLanguages?.(['en', 'vi']) || 'en').error;
    super(message, details);
    Object.assign(this, { name: 'Refusal' });
  }
}

/** `{ perMinute }`: so many requests a minute from one address to one route, in the whole cluster where Redis is there. */
export const limit = async (ctx: Ctx, { perMinute }: { perMinute: number }, { strapi }: { strapi: Core.Strapi }): Promise<boolean> => {
  // Looking at a page and sending its form are two routes of one path, each with a pace of its own; HEAD looks.
  const method = ctx.request.method === 'HEAD' ? 'GET' : ctx.request.method;
  const route = `${method} ${ctx.state.route?.path ?? ctx.request.path}`;
  const { count, resetsIn } = await core(strapi).limiter.hit(`${route}|${ctx.request.ip}`, WINDOW);
  if (count <= perMinute) return true;
  const seconds = Math.max(1, Math.ceil(resetsIn / 1000));
  ctx.response.set('Retry-After', String(seconds));
  throw new TooMany(ctx, seconds);
};
