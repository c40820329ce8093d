import type { Core } from '@strapi/types';
import { newsroomApi } from '../../../contracts/api';
import { answering } from '../../../contracts/server';
import { core } from '../services/core';

type Koa = {
  status: number;
  body: unknown;
  compress?: boolean;
  set(headers: Record<string, string>): void;
  get(header: string): string;
  req: { setTimeout?(ms: number): void };
};

export const createLiveController = (strapi: Core.Strapi) => ({
  open: answering<typeof newsroomApi.live, Koa>(newsroomApi.live, async ({ query, ctx }) => {
    const last = Number(ctx.get('Last-Event-ID'));
    const stream = await core(strapi).rooms.live.open(
      ctx,
      query.after ?? (ctx.get('Last-Event-ID') && Number.isInteger(last) ? last : null),
    );
    if (!stream) {
      ctx.status = 401;
      ctx.body = { data: null };
      return undefined;
    }
    ctx.status = 200;
    // Proxies and compression gather small writes; an event must leave at once.
    ctx.compress = false;
    ctx.set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      Connection: 'keep-alive',
      'X-Accel-Buffering': 'no',
    });
    ctx.body = stream;
    return undefined;
  }),
});
