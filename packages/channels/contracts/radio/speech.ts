import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';

const see = { kind: 'admin', actions: ['plugin::channels.scripts', 'plugin::channels.bulletins', 'plugin::channels.broadcasts'] } as const;

/** Listening to a text before anybody reads it. */
export const speechEndpoints = {
  able: {
    method: 'GET',
    path: '/speech',
    handler: 'speech.able',
    access: see,
    summary: 'Whether a speech engine and an MP3 encoder are set up, and what is missing',
    query: z.strictObject({}),
    response: z.strictObject({
      engine: z.string().nullable(),
      /** What `listen` answers with; null where nothing can be spoken. */
      audio: z.enum(['audio/mpeg', 'audio/wav']).nullable(),
      /** In both languages what is missing, and what to do about it; null where all is there. */
      missing: z.strictObject({ en: z.string(), vi: z.string() }).nullable(),
    }),
  },
  listen: {
    method: 'POST',
    path: '/speech',
    handler: 'speech.listen',
    access: see,
    summary: 'A text as speech, its written form turned into the spoken one first. Answers with a file, not `{ data }`',
    body: z.strictObject({
      text: z.string().trim().min(1).max(20_000),
      /** Syllables a minute. */
      rate: z.number().int().min(100).max(400).optional(),
      notes: z
        .array(z.strictObject({ written: z.string().max(80), said: z.string().max(200) }))
        .max(100)
        .optional(),
    }),
    response: z.string(),
  },
} satisfies Record<string, Endpoint>;
