import type { Core } from '@strapi/types';
import { table } from './rows';
import { keysOf, open, seal, sealedByOld } from './secrets';

type Sealed = { id: number; text: string | null; about: string };

/**
 * Seals with the first app key what an older one has sealed, so that the older one can be dropped. Each row only where it still is as
 * read: two processes may boot at once, and a person may save meanwhile.
 */
export async function reseal(strapi: Core.Strapi): Promise<void> {
  const keys = keysOf(strapi);
  const destinations = table(strapi, 'destination');
  const tokens = table(strapi, 'token');
  const lost: string[] = [];
  let done = 0;

  async function each(all: Sealed[], put: (id: number, before: string, after: string) => Promise<{ count: number }>): Promise<void> {
    for (const { id, text, about } of all) {
      if (!text || !sealedByOld(text, keys)) continue;
      let plain: string;
      try {
        plain = open(text, about, keys);
      } catch {
        lost.push(about);
        continue;
      }
      done += (await put(id, text, seal(plain, about, keys))).count;
    }
  }

  const own = (await destinations.findMany({})).map(({ id, secrets, documentId }) => ({ id, text: secrets, about: documentId }));
  await each(own, (id, secrets, after) => destinations.updateMany({ where: { id, secrets }, data: { secrets: after } }));
  const kept = (await tokens.findMany({})).map(({ id, sealed, destination }) => ({ id, text: sealed, about: `${destination}:tokens` }));
  await each(kept, (id, sealed, after) => tokens.updateMany({ where: { id, sealed }, data: { sealed: after } }));

  if (done)
    strapi.log.info(`channels: sealed ${done} secrets of destinations anew with the first of APP_KEYS; the older keys may be dropped`);
  if (lost.length)
    strapi.log.warn(`channels: the app key of ${lost.length} sealed secrets is no longer in APP_KEYS; enter them anew: ${lost.join(', ')}`);
}
