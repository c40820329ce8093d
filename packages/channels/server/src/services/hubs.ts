import type { Core } from '@strapi/types';
import { FEED_FILES, queryOf } from '../../../domain/address';
import { filtersOf } from '../../../domain/change';
import { configOf, service, siteOf, spineOf } from '../context';
import { guardedHttp } from '../outbound/http';

export const HUB_JOB = 'channels.hub';
export type HubJob = { hub: string; from: number; to: number };

/** After a span has ended its last changes may still be on their way to their commit, in milliseconds. */
const GRACE_MS = 2000;
/** Addresses in one ping at most; readers of the others come by themselves. */
const MOST = 300;

/** Tells WebSub hubs that feeds have changed: once for all changes of a span of time, never once a story. */
export function hubs({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** A feed changed at `at` (milliseconds): one ping per hub at the end of the span, in the caller's transaction. */
    async tell(at: number): Promise<void> {
      const { hubs: all, hubSeconds } = configOf(strapi);
      const span = hubSeconds * 1000;
      const from = Math.floor(at / span) * span;
      // Waiting for each: a transaction on SQLite has one connection.
      for (const hub of all)
        await spineOf(strapi).jobs.enqueue<HubJob>({
          name: HUB_JOB,
          data: { hub, from, to: from + span },
          key: `${hub}:${from}`.slice(-250),
          runAt: new Date(from + span + GRACE_MS),
        });
    },

    /** Pings one hub; throws where it did not take it, so that the job is tried again. */
    async ping({ hub, from, to }: HubJob): Promise<void> {
      const filters = (await service(strapi, 'changes').between(from, to)).flatMap(filtersOf);
      const files = siteOf(strapi).files;
      const topics = new Set(
        filters.flatMap((filter) => Object.values(FEED_FILES).map((file) => `${files}/feeds/${file}${queryOf(filter)}`)),
      );
      if (topics.size === 0) return;
      const form = new URLSearchParams({ 'hub.mode': 'publish' });
      for (const topic of [...topics].slice(0, MOST)) form.append('hub.url', topic);
      const answer = await guardedHttp(configOf(strapi).outbound)({
        url: hub,
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
      });
      if (answer.kind === 'failure') throw new Error(`hub ${hub}: ${answer.why}`);
      if (answer.status < 200 || answer.status > 299) throw new Error(`hub ${hub} answered ${answer.status}`);
    },
  };
}

export type Hubs = ReturnType<typeof hubs>;
