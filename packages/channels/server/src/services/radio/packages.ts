import { randomUUID } from 'node:crypto';
import { type Lexicon, readingSeconds, spoken } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import { RATE } from '../../../../domain/radio/script';
import { packageOf } from '../../channels/loudspeaker/package';
import { configOf } from '../../context';
import { type BroadcastRow, table } from '../../rows';
import { soundOf } from './sound-of';

/** Milliseconds a message waits for its sound. */
const PATIENCE = { emergency: 20_000, priority: 120_000, normal: 120_000 } as const;

export type Made = { bytes: Uint8Array; checksum: string; audio: NonNullable<BroadcastRow['audio']>; seconds: number };

/** Packages for ward loudspeakers: made once, when a message is approved, and kept as they are. */
export function packages({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'package');

  async function lexicon(): Promise<Lexicon> {
    const found = await table(strapi, 'pronunciation').findMany({ orderBy: { id: 'asc' } });
    const of = (kind: 'acronym' | 'name') =>
      Object.fromEntries(found.filter((row) => row.kind === kind).map(({ written, said }) => [written, said]));
    return { acronyms: of('acronym'), names: of('name') };
  }

  /** Line by line: where the writer makes a pause, the reader does. */
  async function said(text: string): Promise<string> {
    const readings = await lexicon();
    return text
      .split('\n')
      .map((line) => (line.trim() ? spoken(line, readings).text : ''))
      .join('\n');
  }

  return {
    said,

    /** Seconds one playing takes, at the house's rate. */
    secondsOf: async (text: string): Promise<number> => (text.trim() ? readingSeconds(await said(text), RATE) : 0),

    /** Makes the package of a message as it is approved. Writes nothing, and may take as long as speech takes: never in a transaction. */
    async make(row: BroadcastRow): Promise<Made> {
      const text = row.text ?? '';
      const words = await said(text);
      const sound = await soundOf(strapi, words, PATIENCE[row.class]);
      const seconds = sound ? Math.ceil(sound.seconds) : readingSeconds(words, RATE);
      const built = packageOf({
        id: row.documentId,
        sender: configOf(strapi).siteName,
        title: row.title,
        class: row.class,
        from: Number(row.fromMs),
        until: Number(row.untilMs),
        areas: row.areas ?? [],
        repeats: row.repeats,
        everyMinutes: row.everyMinutes,
        seconds,
        approvedAt: Number(row.approvedMs),
        approvers: [row.approvedBy, row.secondBy].flatMap((name) => name ?? []),
        text,
        said: words,
        sound,
      });
      return { ...built, audio: sound?.mime ?? 'none', seconds };
    },

    /** In the caller's transaction: of two approvals at once the second breaks here, if nowhere before. */
    async keep(broadcast: string, bytes: Uint8Array): Promise<void> {
      const documentId = randomUUID().replaceAll('-', '');
      await rows.create({ data: { documentId, broadcast, bytes: Buffer.from(bytes).toString('base64') } });
    },

    /** The very bytes that are handed over; null before the approval. */
    async of(broadcast: string): Promise<Uint8Array | null> {
      const row = await rows.findOne({ where: { broadcast } });
      return row ? Buffer.from(row.bytes, 'base64') : null;
    },
  };
}

export type Packages = ReturnType<typeof packages>;
