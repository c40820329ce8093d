import type { Core } from '@strapi/types';
import type { Actor } from '../../../contracts/events';
import type { Jobs } from '../../../contracts/jobs';
import type { Viewer } from '../../../contracts/spine';
import type { NewsroomConfig } from '../config';
import type { Sql } from '../database';
import { createEmbargo } from './embargo';
import type { EventsService } from './events';
import { createLive } from './live';
import { createNotices } from './notices';
import { createStories } from './stories';

export type RoomsDeps = {
  config: NewsroomConfig;
  sql: Sql;
  events: Pick<EventsService, 'append' | 'after' | 'lastSeq'>;
  jobs: Jobs;
  actor(): Actor;
  viewer(ctx: unknown): Viewer | null;
  now(): Promise<Date>;
  publicUrl: string;
  /** Where other processes can wake this one (Redis); answers how to stop. */
  onWake?(told: () => void): () => void;
};

/** Builds the story half of the spine and puts it in its place in Strapi. Call it once, while plugins register. */
export function buildRooms(strapi: Core.Strapi, deps: RoomsDeps) {
  const { config, events, jobs, actor, now, publicUrl } = deps;
  const { append } = events;
  const { timezone, notices: mail } = config;
  const stories = createStories(strapi, { mappings: config.stories, append, actor, now, timezone });
  const notices = createNotices(strapi, {
    sql: deps.sql,
    jobs,
    now,
    publicUrl,
    from: mail.from,
    rules: { everyMinutes: mail.quietMinutes, quiet: mail.quietHours, zone: timezone },
  });
  const embargo = createEmbargo(strapi, { service: stories, jobs, append, send: notices.spine.send, now, timezone });
  const live = createLive(strapi, { log: events, viewer: deps.viewer, ...(deps.onWake ? { onWake: deps.onWake } : {}) });
  notices.register();
  embargo.register();
  // Published versions that came in past Strapi's documents (an import, a migration) still get their events.
  jobs.schedule({ name: 'newsroom.reconcile', cron: '*/5 * * * *', missed: 'last', run: async () => void (await stories.reconcile()) });
  return { stories, notices, embargo, live };
}
export type Rooms = ReturnType<typeof buildRooms>;
