import type { Endpoint, Sentence } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { voice } from './presenters';

/** What turns words into sound. Yours goes into the plugin's config as `speech: { engine }`. */
export type SpeechEngine = {
  /** Tells engines apart where sounds are kept: change it when the same words come to sound otherwise. */
  name: string;
  /** In both languages what is missing on this machine, and what to do about it; null where it can speak. Asked often: be quick. */
  missing?(): Promise<Sentence | null>;
  /**
   * @param text what is said: numbers and acronyms stand in words already; an empty line stands between paragraphs
   * @param options.rate syllables a minute
   * @param options.lang BCP 47, e.g. `vi`
   * @param options.signal whoever asked has gone: stop
   * @returns a PCM WAV file whole, and its length
   */
  speak(text: string, options: { rate: number; lang: string; signal?: AbortSignal }): Promise<{ wav: Buffer; seconds: number }>;
};

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
      /** How the presenter says numbers. */
      voice: voice.partial().optional(),
    }),
    response: z.string(),
  },
} satisfies Record<string, Endpoint>;
