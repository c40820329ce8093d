import type { Sentence } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { SpeechEngine } from '../../../contracts';
import { ProgramError, run } from './program';
import { readWav, writeWav } from './wav';

/**
 * What `-s` makes of Vietnamese, in syllables a minute, pauses counted: espeak-ng 1.51 (Debian 12), `-v vi`, over the 50 radio scripts
 * of test/radio. `-s` counts English words, and does not grow as they do. It goes no lower than 80.
 */
const SPEEDS: readonly (readonly [syllables: number, speed: number])[] = [
  [116, 80],
  [138, 100],
  [166, 120],
  [196, 140],
  [232, 165],
  [285, 200],
  [330, 230],
  [380, 260],
  [450, 300],
];

/** The `-s` at which espeak-ng says `rate` syllables a minute, between what was measured in a straight line. */
export function speedOf(rate: number): number {
  const [lowest] = SPEEDS as [readonly [number, number]];
  let [below, slow] = lowest;
  for (const [syllables, speed] of SPEEDS) {
    if (rate <= syllables) return syllables === below ? speed : Math.round(slow + ((rate - below) / (syllables - below)) * (speed - slow));
    [below, slow] = [syllables, speed];
  }
  return slow;
}

/** `[[` begins phonemes in espeak-ng, in plain text too; a presenter would read what is inside. */
const asText = (text: string): string => text.replace(/\[(?=\[)/g, '[ ');

const MAX_BYTES = 64 * 1024 * 1024;
const LOOK_MS = 5_000;

const notFound = (path: string): Sentence => ({
  en: `The speech engine espeak-ng was not found (looked for “${path}”). Install it (Debian: apt-get install espeak-ng), or write its path in speech.espeak of the channels plugin.`,
  vi: `Không tìm thấy bộ đọc espeak-ng (đã tìm “${path}”). Hãy cài đặt (Debian: apt-get install espeak-ng), hoặc ghi đường dẫn của nó vào mục speech.espeak của plugin channels.`,
});

const notWell = (path: string, why: string): Sentence => ({
  en: `“${path}” does not work as espeak-ng does: ${why}. Look at speech.espeak of the channels plugin.`,
  vi: `“${path}” không chạy được như espeak-ng: ${why}. Hãy xem lại mục speech.espeak của plugin channels.`,
});

/** espeak-ng (https://github.com/espeak-ng/espeak-ng), a program of its own that is run for each text. */
export function espeak(path = 'espeak-ng', { timeoutMs = 60_000 }: { timeoutMs?: number } = {}): SpeechEngine {
  return {
    name: 'espeak-ng',

    async missing() {
      try {
        const { stdout } = await run({ program: path, args: ['--voices=vi'], timeoutMs: LOOK_MS, maxBytes: 65_536 });
        return /^\s*\d+\s+vi\b/m.test(stdout.toString('utf8')) ? null : notWell(path, 'no Vietnamese voice / không có giọng tiếng Việt');
      } catch (error) {
        if (!(error instanceof ProgramError)) throw error;
        return error.why === 'missing' ? notFound(path) : notWell(path, error.message);
      }
    },

    async speak(text, { rate, lang, signal }) {
      // `-b 1`: the text is UTF-8, whatever the machine's own language is.
      const args = ['-v', lang, '-s', String(speedOf(rate)), '-b', '1', '--stdin', '--stdout'];
      const { stdout } = await run({ program: path, args, input: asText(text), timeoutMs, maxBytes: MAX_BYTES, signal });
      const wav = readWav(stdout);
      if (!wav) throw new ProgramError('failed', `${path} answered with something that is no WAV`);
      return { wav: writeWav(wav), seconds: wav.seconds };
    },
  };
}
