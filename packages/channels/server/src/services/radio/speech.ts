import { HOUSE_VOICE, syllables } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { Voice } from '../../../../contracts';
import { aloud } from '../../../../domain/radio/aloud';
import { RATE } from '../../../../domain/radio/script';
import { configOf } from '../../context';
import { queue } from '../../images/queue';
import { refuse } from '../../refusals';
import { ProgramError } from '../../speech/program';
import { keyOf, type Sound, soundTable } from '../../speech/sounds';
import { type Able, type Tools, toolsOf } from '../../speech/tools';
import { readWav } from '../../speech/wav';
import { lexiconOf } from './lexicon';

export type Wanted = {
  /** As written. */
  text: string;
  /** Syllables a minute. @default 230 */
  rate?: number;
  voice?: Partial<Voice>;
  /** Readings for this text alone. */
  notes?: readonly { written: string; said: string }[];
  /** Who asks, so that nobody holds the machine alone; null for the system. */
  person: string | null;
  /** They have gone: the programs are ended. */
  signal?: AbortSignal;
};

const LANG = 'vi';
const WAITING = 4;
const EACH = 2;
/** One text at a time holds one core of the machine, and 64 MB of memory at most: so long it may be. */
const MOST_MINUTES = 20;
/** What is installed is looked for anew so often. */
const LOOK_MS = 10_000;

const SAID = { missing: 'speech.broken', failed: 'speech.broken', large: 'speech.too_long', slow: 'speech.too_slow' } as const;

/** What a program did not do, as a person is told; anything else is passed on. */
function refused(error: unknown): never {
  if (!(error instanceof ProgramError)) throw error;
  throw refuse(SAID[error.why], { why: error.message, minutes: `> ${MOST_MINUTES}`, most: MOST_MINUTES });
}

/** Texts read aloud by a machine, before anybody reads them on air. */
export function speech({ strapi }: { strapi: Core.Strapi }) {
  const line = queue(1, WAITING, () => refuse('speech.busy'));
  const asking = new Map<string, number>();
  let current: { config: object; tools: Tools } | undefined;
  let known: { tools: Tools; until: number; able: Promise<Able> } | undefined;

  function tools(): Tools {
    const config = configOf(strapi).speech;
    if (current?.config !== config) current = { config, tools: toolsOf(config) };
    return current.tools;
  }

  function able(): Promise<Able> {
    const now = tools();
    if (known?.tools !== now || known.until < Date.now()) known = { tools: now, until: Date.now() + LOOK_MS, able: now.able() };
    return known.able;
  }

  /** Two at most of one person are made or wait; who goes away gives the place back at once. */
  async function inTurn<T>(person: string | null, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    if (person === null) return line(work, signal);
    const mine = asking.get(person) ?? 0;
    if (mine >= EACH) throw refuse('speech.yours');
    asking.set(person, mine + 1);
    try {
      return await line(work, signal);
    } finally {
      const left = (asking.get(person) ?? 1) - 1;
      if (left > 0) asking.set(person, left);
      else asking.delete(person);
    }
  }

  async function make(
    { engine, encoder }: Pick<Tools, 'engine' | 'encoder'>,
    said: string,
    rate: number,
    signal?: AbortSignal,
  ): Promise<{ bytes: Buffer; seconds: number }> {
    const { wav } = (await engine?.speak(said, { rate, lang: LANG, signal })) ?? {};
    const sound = wav && readWav(wav);
    if (!sound) throw refuse('speech.broken', { why: `${engine?.name}: no WAV` });
    return { bytes: encoder ? await encoder.encode(wav, signal) : wav, seconds: Math.round(sound.seconds) };
  }

  return {
    /** Whether this machine can speak, and what it lacks. */
    able,

    /** A text as sound, made once and kept. Refuses in words; never call it inside a transaction. */
    async sound({ text, rate = RATE, voice = {}, notes = [], person, signal }: Wanted): Promise<Sound> {
      if (strapi.db.inTransaction()) throw new Error('channels: a sound was to be made inside a database transaction');
      const { audio, missing } = await able();
      const { engine, encoder } = tools();
      if (!engine || !audio) throw refuse('speech.missing', { why_en: missing?.en ?? '', why_vi: missing?.vi ?? '' });
      const said = aloud(text, { notes, lexicon: await lexiconOf(strapi), voice: { ...HOUSE_VOICE, ...voice } });
      const count = syllables(said);
      if (count === 0) throw refuse('speech.nothing');
      const minutes = Math.ceil(count / rate);
      if (minutes > MOST_MINUTES) throw refuse('speech.too_long', { minutes, most: MOST_MINUTES });

      const sounds = soundTable(strapi);
      const key = keyOf(said, engine.name, LANG, rate, audio);
      const kept = await sounds.byKey(key);
      if (kept) return kept;
      return inTurn(person, signal, async () => {
        // Whoever stood before may have wanted the same.
        const made = await sounds.byKey(key);
        if (made) return made;
        const hands = { engine, encoder: audio === 'audio/mpeg' ? encoder : null };
        const sound = { key, mime: audio, ...(await make(hands, said, rate, signal).catch(refused)) };
        await sounds.keep(sound);
        return sound;
      });
    },

    /** What was kept under a key; null where it is gone. */
    byKey: (key: string): Promise<Sound | null> => soundTable(strapi).byKey(key),

    /** Drops what nobody listened to for a while. */
    async forget(): Promise<void> {
      await soundTable(strapi).forget(configOf(strapi).speech.keepDays);
    },
  };
}

export type Speech = ReturnType<typeof speech>;
