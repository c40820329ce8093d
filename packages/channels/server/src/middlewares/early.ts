import type { Core } from '@strapi/types';
import { addressOf, keyOf } from '../../../domain/address';
import { configOf, service } from '../context';
import type { Context } from '../koa';
import { serve } from '../serve';
import { createPace } from './pace';

/**
 * Gives a public answer that lies ready before anything else looks at the request. Put it first in `config/middlewares`:
 * `'plugin::channels.early'`. It makes nothing itself: what is not ready goes on to the routes, which say the same.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const pace = createPace(() => configOf(strapi).earlyPerMinute);

  return async (ctx: Context, next: () => Promise<void>): Promise<void> => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();
    const address = addressOf(ctx.url, prefix);
    if (!address) return next();
    const { ready } = service(strapi, 'answers');
    const key = keyOf(address);
    if (!ready(key)) return next();
    const { trusted, confirm } = service(strapi, 'changes');
    if (!trusted()) await confirm();
    // Looked for again: what was just learnt may have taken it away.
    const answer = ready(key);
    if (!answer || !pace(ctx.ip)) return next();
    serve(ctx, answer);
  };
};
