import { isRefusal } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Sound } from '../../channels/loudspeaker/package';
import { service } from '../../context';

/** Larger sound is left out: the text is handed over all the same. */
const MOST_BYTES = 24 * 1024 * 1024;

/**
 * A text as speech, where an engine is set up; null where none is, where it fails, or where it takes longer than `mostMs`: no message waits
 * for its sound. Never in a transaction.
 */
export async function soundOf(strapi: Core.Strapi, text: string, mostMs: number): Promise<Sound | null> {
  const patience = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      patience.abort();
      reject(new Error(`no sound within ${mostMs / 1000} s`));
    }, mostMs);
  });
  try {
    const sound = await Promise.race([service(strapi, 'speech').sound({ text, person: null, signal: patience.signal }), late]);
    if (sound.bytes.byteLength > MOST_BYTES) throw new Error(`${sound.bytes.byteLength} bytes of sound`);
    return sound;
  } catch (error) {
    const nothingSetUp = isRefusal(error) && error.code === 'speech.missing';
    if (!nothingSetUp) strapi.log.warn(`channels: a loudspeaker message goes without sound: ${(error as Error).message}`);
    return null;
  } finally {
    clearTimeout(timer);
  }
}
