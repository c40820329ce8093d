import { describe, expect, it } from 'vitest';
import { aloud } from '../../packages/channels/domain/radio/aloud';
import { estimate } from '../../packages/channels/domain/radio/script';
import { run } from '../../packages/channels/server/src/speech/program';
import { readWav, silenceAround } from '../../packages/channels/server/src/speech/wav';
import { lacking } from '../support/tools';
import { corpus, type RadioScript } from './corpus';

/*
 * A second voice times what the estimate says. espeak-ng 1.51 reads Vietnamese at 232 syllables a minute with `-s 165`, pauses counted;
 * the estimate is asked at that rate. What it reads is the spoken form, as it is for a presenter.
 *
 * The length is the file's, by its header, without the silence before the first word. The rest after the last sentence counts: on air
 * another item follows, and every sentence before it had its rest too.
 */
const RATE = 232;
const SPEED = '165';
const noVoice = lacking('espeak-ng');

type Timed = { name: string; estimated: number; measured: number; error: number };

async function timed({ name, text }: RadioScript): Promise<Timed> {
  const args = ['-v', 'vi', '-s', SPEED, '-b', '1', '--stdin', '--stdout'];
  const { stdout } = await run({ program: 'espeak-ng', args, input: aloud(text), timeoutMs: 20_000, maxBytes: 32 * 1024 * 1024 });
  const wav = readWav(stdout);
  if (!wav) throw new Error(`espeak-ng made no WAV of ${name}`);
  const measured = wav.seconds - silenceAround(wav).before;
  const estimated = estimate({ cue: '', text }, { rate: RATE }).seconds;
  return { name, estimated, measured, error: estimated / measured - 1 };
}

const said = ({ name, estimated, measured, error }: Timed): string =>
  `${(error * 100).toFixed(1)} %: ${estimated} s estimated, ${measured.toFixed(1)} s spoken, “${name}”`;

describe('the estimate, against a second voice over fifty scripts', () => {
  it('errs by 5 % at the median and 12 % at the worst', async ({ skip, annotate }) => {
    skip(Boolean(noVoice), noVoice ?? '');
    const all: Timed[] = [];
    for (const script of corpus) all.push(await timed(script));
    all.sort((a, b) => Math.abs(a.error) - Math.abs(b.error));
    const [median, worst] = [all[Math.floor(all.length / 2)], all.at(-1)] as [Timed, Timed];
    const [shortest, longest] = [Math.min(...all.map(({ measured }) => measured)), Math.max(...all.map(({ measured }) => measured))];
    await annotate(`median ${said(median)}; worst ${said(worst)}; ${shortest.toFixed(0)} to ${longest.toFixed(0)} s`);
    expect(all).toHaveLength(50);
    expect(Math.abs(median.error), said(median)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(worst.error), said(worst)).toBeLessThanOrEqual(0.12);
    // Errors of one sign would add up over a bulletin.
    const sum = (key: 'estimated' | 'measured'): number => all.reduce((total, one) => total + one[key], 0);
    expect(Math.abs(sum('estimated') / sum('measured') - 1)).toBeLessThanOrEqual(0.02);
    expect([shortest < 12, longest > 160 && longest < 200]).toEqual([true, true]);
  }, 60_000);

  it('is of words that are all said: no numeral is left to the voice', () => {
    for (const { name, text } of corpus) expect(aloud(text), name).not.toMatch(/\p{N}|[%°₫$/]/u);
  });
});
