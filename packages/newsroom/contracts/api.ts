import { z } from 'zod';
import type { Endpoint } from './endpoint';

const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());
export const storyRefSchema = z.strictObject({
  uid: z.string().min(1).max(200),
  documentId: z.string().min(1).max(100),
  locale: z.string().max(35).default(''),
});

const storyState = z.object({
  /** 0 before the first publish. */
  version: z.number(),
  state: z.enum(['draft', 'published', 'withdrawn']),
  /** ISO instant of the saved draft's embargo, or null. */
  embargo: z.string().nullable(),
  scheduledFor: z.string().nullable(),
  scheduledBy: z.string().nullable(),
  /** What the caller may do with this story. */
  mayPublish: z.boolean(),
  timezone: z.string(),
  /** The database's clock, so that the screen decides by the same one. */
  now: z.string(),
});
export type StoryState = z.infer<typeof storyState>;

const notice = z.object({
  id: z.number(),
  kind: z.string(),
  sentence: z.object({ en: z.string(), vi: z.string() }),
  why: z.object({ en: z.string(), vi: z.string() }),
  subject: z.string(),
  link: z.string(),
  at: z.string(),
  read: z.boolean(),
});
export type NoticeLine = z.infer<typeof notice>;

const health = z.object({
  driver: z.string(),
  waiting: z.number(),
  running: z.number(),
  dead: z.number(),
  events: z.number(),
  viewers: z.number(),
  timezone: z.string(),
  stories: z.array(z.object({ uid: z.string(), name: z.string() })),
});
export type Health = z.infer<typeof health>;

const verdict = z.object({ ok: z.boolean(), sealed: z.number(), firstBad: z.number().nullable(), why: z.string().nullable() });
export type SealVerdict = z.infer<typeof verdict>;

/** Admin endpoints of the spine, mounted below `/newsroom`. */
export const newsroomApi = {
  storyTypes: {
    method: 'GET',
    path: '/stories/types',
    handler: 'stories.types',
    access: { kind: 'signed-in' },
    summary: 'The mapped story types and the field that holds each one’s embargo.',
    response: z.array(z.object({ uid: z.string(), name: z.string(), embargo: z.string().nullable(), localized: z.boolean() })),
  },
  storyState: {
    method: 'GET',
    path: '/stories/state',
    handler: 'stories.state',
    access: { kind: 'signed-in' },
    summary: 'Version, embargo and schedule of one story the caller may read.',
    query: storyRefSchema,
    response: storyState,
  },
  schedule: {
    method: 'POST',
    path: '/stories/schedule',
    handler: 'stories.schedule',
    access: { kind: 'signed-in' },
    summary: 'Publishes the story at a time (its embargo where none is given), as the caller; the right is checked now and then.',
    body: storyRefSchema.extend({ at: instant.nullable().default(null) }),
    response: storyState,
  },
  unschedule: {
    method: 'POST',
    path: '/stories/unschedule',
    handler: 'stories.unschedule',
    access: { kind: 'signed-in' },
    summary: 'Takes a scheduled publish back.',
    body: storyRefSchema,
    response: storyState,
  },
  notices: {
    method: 'GET',
    path: '/notices',
    handler: 'notices.list',
    access: { kind: 'signed-in' },
    summary: 'The caller’s own notices, newest first, and how many are unread.',
    query: z.strictObject({
      unread: z.enum(['true', 'false']).default('false'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
      before: z.coerce.number().int().positive().optional(),
    }),
    response: z.object({ unread: z.number(), notices: z.array(notice) }),
  },
  readNotices: {
    method: 'POST',
    path: '/notices/read',
    handler: 'notices.read',
    access: { kind: 'signed-in' },
    summary: 'Marks own notices as read: the named ones, or all.',
    body: z.strictObject({ ids: z.union([z.literal('all'), z.array(z.number().int().positive()).min(1).max(500)]) }),
    response: z.object({ unread: z.number() }),
  },
  live: {
    method: 'GET',
    path: '/live',
    handler: 'live.open',
    access: { kind: 'signed-in' },
    summary: 'A text/event-stream of the events the caller may see; resumes after `after` or Last-Event-ID.',
    query: z.strictObject({ after: z.coerce.number().int().min(0).optional() }),
    response: z.unknown(),
  },
  health: {
    method: 'GET',
    path: '/health',
    handler: 'health.read',
    access: { kind: 'admin', actions: ['plugin::newsroom.spine'] },
    summary: 'How the spine is: queue driver, waiting and dead jobs, open live streams.',
    response: health,
  },
  verify: {
    method: 'POST',
    path: '/audit/verify',
    handler: 'health.verify',
    access: { kind: 'admin', actions: ['plugin::newsroom.spine'] },
    summary: 'Walks the sealed event chain and names the first row that does not fit.',
    response: verdict,
  },
} satisfies Record<string, Endpoint>;
