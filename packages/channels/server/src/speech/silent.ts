import { readingSeconds } from '@hoitu/viet-text';
import type { SpeechEngine } from '../../../contracts';
import { writeWav } from './wav';

const SAMPLE_RATE = 8000;

/** Says nothing for as long as the text would take: for tests, and to try screens where no engine is. */
export function silent(): SpeechEngine {
  return {
    name: 'silent',
    async speak(text, { rate, signal }) {
      signal?.throwIfAborted();
      const seconds = readingSeconds(text, rate);
      const data = Buffer.alloc(seconds * SAMPLE_RATE * 2);
      return { wav: writeWav({ channels: 1, sampleRate: SAMPLE_RATE, bitsPerSample: 16, data }), seconds };
    },
  };
}
