import { createHash } from 'node:crypto';
import { isUniqueViolation } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { spineOf } from '../context';
import { type SoundRow, table } from '../rows';
import type { Audio } from './tools';

export type Sound = { key: string; mime: Audio; bytes: Buffer; seconds: number };

const DAY_MS = 86_400_000;
/** A longer one is made anew each time: the table is no archive. */
const MAX_BYTES = 4 * 1024 * 1024;
/** Some hundred megabytes at most, whatever a newsroom listens to in a month. */
const MOST = 500;

/** The same words, said alike and packed alike, are one sound. */
export const keyOf = (...parts: (string | number)[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** Sounds that were made, in the database: processes need not share a disk. */
export function soundTable(strapi: Core.Strapi) {
  const rows = table(strapi, 'sound');
  const now = async (): Promise<number> => (await spineOf(strapi).now()).getTime();

  return {
    async byKey(key: string): Promise<Sound | null> {
      const row = await rows.findOne({ where: { key } });
      if (!row) return null;
      const at = await now();
      // That it was wanted is noted once a day at most. Strapi stamps no row by itself when many may change.
      if (at - new Date(row.updatedAt).getTime() > DAY_MS)
        await rows.updateMany({ where: { id: row.id }, data: { updatedAt: new Date(at).toISOString() } });
      return { key, mime: row.mime as Audio, bytes: Buffer.from(row.bytes, 'base64'), seconds: row.seconds };
    },

    async keep({ key, mime, bytes, seconds }: Sound): Promise<void> {
      if (bytes.length > MAX_BYTES) return;
      try {
        await rows.create({ data: { key, mime, bytes: bytes.toString('base64'), seconds } });
      } catch (error) {
        // Another process made the same meanwhile.
        if (!isUniqueViolation(error)) throw error;
      }
    },

    /** Drops what nobody wanted for so many days, and beyond the newest 500. Returns how many went. */
    async forget(keepDays: number): Promise<number> {
      const old = await rows.deleteMany({ where: { updatedAt: { $lt: new Date((await now()) - keepDays * DAY_MS) } } });
      const kept = await rows.findMany({ select: ['id'], orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }], limit: 10_000, offset: MOST });
      const more: Pick<SoundRow, 'id'>[] = kept;
      if (more.length) await rows.deleteMany({ where: { id: { $in: more.map(({ id }) => id) } } });
      return old.count + more.length;
    },
  };
}
