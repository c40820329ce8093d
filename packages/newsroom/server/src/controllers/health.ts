import type { Core } from '@strapi/types';
import { newsroomApi } from '../../../contracts/api';
import { answering } from '../../../contracts/server';
import { core } from '../services/core';

/** How the spine is: for the settings page and for whoever is called at night. */
export const createHealthController = (strapi: Core.Strapi) => ({
  read: answering(newsroomApi.health, async () => {
    const {
      sql,
      config,
      rooms: { live, stories },
    } = core(strapi);
    const rows = await sql.rows<{ state: string; n: number | string }>(
      `SELECT state, count(*) AS n FROM ${sql.table('newsroom_jobs')} GROUP BY state`,
    );
    const [events] = await sql.rows<{ n: number | string }>(`SELECT count(*) AS n FROM ${sql.table('newsroom_events')}`);
    const count = (state: string) => Number(rows.find((row) => row.state === state)?.n ?? 0);
    return {
      driver: config.queue.driver,
      waiting: count('waiting'),
      running: count('leased'),
      dead: count('dead'),
      events: Number(events?.n ?? 0),
      viewers: live.viewers(),
      timezone: config.timezone,
      stories: stories.stories.types().map(({ uid, name }) => ({ uid, name })),
    };
  }),
  verify: answering(newsroomApi.verify, async () => {
    const verdict = await core(strapi).events.verify();
    return { ok: verdict.ok, sealed: verdict.sealed, firstBad: verdict.ok ? null : verdict.firstBad, why: verdict.ok ? null : verdict.why };
  }),
});
