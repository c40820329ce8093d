import type { Core } from '@strapi/types';
import type { Sound } from '../../channels/loudspeaker/package';

type Speech = { soundOf?(text: string): Promise<Sound | null> };

/** Larger sound is left out: the text is handed over all the same. */
const MOST_BYTES = 24 * 1024 * 1024;

/**
 * A text as speech, where an engine is set up; null where none is, where it fails, or where it takes longer than `mostMs`: no message waits
 * for its sound.
 */
export async function soundOf(strapi: Core.Strapi, text: string, mostMs: number): Promise<Sound | null> {
  const speech = strapi.plugin('channels').service('speech') as Speech | undefined;
  if (!speech?.soundOf) return null;
  let patience: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    patience = setTimeout(() => reject(new Error(`no sound within ${mostMs / 1000} s`)), mostMs);
  });
  try {
    const sound = await Promise.race([speech.soundOf(text), late]);
    if (sound && sound.bytes.byteLength > MOST_BYTES) throw new Error(`${sound.bytes.byteLength} bytes of sound`);
    return sound;
  } catch (error) {
    strapi.log.warn(`channels: a loudspeaker message goes without sound: ${(error as Error).message}`);
    return null;
  } finally {
    clearTimeout(patience);
  }
}
