import { createHash } from 'node:crypto';
import type { Core } from '@strapi/types';
import { type NewsroomConfig, withoutSlash } from '../config';
import { createSql } from '../database';
import { createEvents } from './events';
import { createJobs } from './jobs';
import { createBull } from './jobs/bull';
import { createEmbedded } from './jobs/embedded';
import type { Worker } from './jobs/worker';
import { createMemoryLimiter, createRedisLimiter } from './limiter';
import { createLinks } from './links';
import { createOnWake } from './on-wake';
import { createOutside } from './outside';
import { createPeople } from './people';
import { createRedis } from './redis';
import { buildRooms } from './rooms';

export type NewsroomCore = ReturnType<typeof createCore>;

/** The parts of the spine, made once a server and told of each other here only. Sisters get `spine`. */
export function createCore(strapi: Core.Strapi) {
  const config = strapi.config.get('plugin::newsroom') as unknown as NewsroomConfig;
  const { timezone, role, retention } = config;
  const { log } = strapi;
  const publicUrl = withoutSlash(config.publicUrl);
  const works = role !== 'web';
  const secret =
    strapi.config.get<string | undefined>('admin.apiToken.salt') ||
    (strapi.config.get<string[] | undefined>('server.app.keys') ?? []).join();

  const sql = createSql(strapi);
  const outside = createOutside();
  const people = createPeople(strapi);
  const redis = config.queue.driver === 'bull' ? createRedis(config.queue.redis as string, log) : null;
  // Two newsrooms may share a Redis: their names must not meet.
  const prefix = `hoitu:${createHash('sha256').update(secret).digest('hex').slice(0, 8)}`;
  const limiter = redis ? createRedisLimiter(redis, prefix) : createMemoryLimiter();
  const driver = redis ? (worker: Worker) => createBull({ worker, redis, prefix, log, works }) : createEmbedded;
  const links = createLinks(secret);
  const jobs = createJobs({ sql, log, outside, timezone, works, retentionDays: retention.jobsDays, driver });
  const events = createEvents({ sql, log, outside, jobs, works });
  const rooms = buildRooms(strapi, {
    config,
    sql,
    events,
    jobs,
    actor: people.actor,
    viewer: people.viewer,
    now: jobs.now,
    publicUrl,
    onWake: createOnWake(events, redis, prefix),
  });
  const stops: (() => void | Promise<void>)[] = [];

  return {
    config,
    publicUrl,
    works,
    sql,
    outside,
    people,
    links,
    limiter,
    jobs,
    events,
    rooms,
    /** Called, and waited for, first when the server stops. */
    onStop: (stop: () => void | Promise<void>) => void stops.push(stop),
    async stop(): Promise<void> {
      for (const stop of stops) await stop();
      rooms.live.stop();
      await jobs.stop();
      await events.stop();
      redis?.close();
    },
  };
}

export const core = (strapi: Core.Strapi): NewsroomCore => strapi.plugin('newsroom').service('core') as unknown as NewsroomCore;
