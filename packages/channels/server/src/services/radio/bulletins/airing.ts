import type { Core } from '@strapi/types';
import { readingOf } from '../../../../../domain/radio/rate';
import { measuredOf } from '../../../../../domain/radio/rundown';
import { service } from '../../../context';
import type { BulletinRecord } from '../../../rows';
import { aroundOf, countOf, readerOf } from './joined';

/**
 * What an item's time on air says: how long its script really is, and how fast its presenter reads. In the caller's transaction, the
 * bulletin's row is held.
 */
export async function learnFrom(strapi: Core.Strapi, bulletin: BulletinRecord, aired: string): Promise<void> {
  const item = bulletin.items?.find(({ id }) => id === aired);
  const seconds = item && measuredOf(item);
  if (!item || seconds === null || seconds === undefined) return;
  const around = await aroundOf(strapi, [{ items: [item] }]);
  const { syllables, unread } = countOf(item, bulletin, around);
  const reader = readerOf(item, bulletin, around);
  const reading = readingOf(seconds, syllables, unread);
  if (item.script && around.scripts.has(item.script)) await service(strapi, 'scripts').aired(item.script, seconds);
  if (reader && reading) await service(strapi, 'presenters').learned(reader.id, reading);
}
