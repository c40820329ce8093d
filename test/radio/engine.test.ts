import { describe, expect, it } from 'vitest';
import { aloud } from '../../packages/channels/domain/radio/aloud';
import { espeak, speedOf } from '../../packages/channels/server/src/speech/espeak';
import { mp3 } from '../../packages/channels/server/src/speech/mp3';
import { silent } from '../../packages/channels/server/src/speech/silent';
import { readWav, writeWav } from '../../packages/channels/server/src/speech/wav';
import { loudness } from '../support/loudness';
import { lacking } from '../support/tools';
import { corpus } from './corpus';

const noVoice = lacking('espeak-ng');
const noEncoder = lacking('ffmpeg', '-version');

const LONG = 'Trung tâm khí tượng thủy văn thành phố cho biết chiều nay có mưa to ở nhiều nơi. Người dân vùng trũng cần kê cao đồ đạc. ';
const VI = { rate: 232, lang: 'vi' };

describe('espeak-ng', () => {
  it('speaks a text to a WAV whose header says its length', async ({ skip }) => {
    skip(Boolean(noVoice), noVoice ?? '');
    const { wav, seconds } = await espeak().speak(LONG, VI);
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
    expect(readWav(wav)?.seconds).toBe(seconds);
    expect(seconds).toBeGreaterThan(5);
    expect(seconds).toBeLessThan(12);
  });

  it('takes every text for words: no option, no phonemes, no command', async ({ skip }) => {
    skip(Boolean(noVoice), noVoice ?? '');
    const plain = (await espeak().speak('mưa to', VI)).seconds;
    for (const odd of ['--version mưa to', '-w /dev/null mưa to', '$(sleep 9) mưa to', '`id`; mưa to', '[[ma1]] [[[ma]] mưa to']) {
      const { seconds } = await espeak().speak(odd, VI);
      expect(seconds, odd).toBeGreaterThan(plain);
    }
    // Obeyed, these phonemes are "mưa to mưa to"; as words each letter and digit is read, which takes twice as long.
    const { seconds } = await espeak().speak('[[mu@1 to1 mu@1 to1]]', VI);
    expect(seconds).toBeGreaterThan(2);
  });

  it('goes by syllables a minute', async ({ skip }) => {
    skip(Boolean(noVoice), noVoice ?? '');
    const seconds = async (rate: number): Promise<number> => (await espeak().speak(LONG.repeat(4), { ...VI, rate })).seconds;
    const [slow, usual, quick] = [await seconds(150), await seconds(230), await seconds(330)];
    expect(slow / usual).toBeCloseTo(230 / 150, 1);
    expect(usual / quick).toBeCloseTo(330 / 230, 1);
  });

  it('says what is missing in both languages, and takes another program for none', async () => {
    const gone = await espeak('/nowhere/espeak-ng').missing?.();
    expect(gone?.en).toContain('/nowhere/espeak-ng');
    expect(gone?.vi).toContain('Không tìm thấy bộ đọc espeak-ng (đã tìm “/nowhere/espeak-ng”)');
    expect((await espeak('/bin/true').missing?.())?.vi).toContain('không chạy được như espeak-ng');
    await expect(espeak('/bin/true').speak('mưa', VI)).rejects.toThrow('no WAV');
  });

  it('is stopped when nobody listens any more, and when it takes too long', async ({ skip }) => {
    skip(Boolean(noVoice), noVoice ?? '');
    const gone = new AbortController();
    const speaking = espeak().speak(LONG.repeat(150), { ...VI, signal: gone.signal });
    gone.abort(new Error('gone'));
    await expect(speaking).rejects.toThrow('gone');
    await expect(espeak('espeak-ng', { timeoutMs: 1 }).speak(LONG.repeat(150), VI)).rejects.toMatchObject({ why: 'slow' });
  });
});

describe('the speed of espeak-ng', () => {
  it('is 165 at 232, rises with the rate, and ends where it was measured', () => {
    expect(speedOf(232)).toBe(165);
    for (let rate = 100; rate < 400; rate++) expect(speedOf(rate + 1)).toBeGreaterThanOrEqual(speedOf(rate));
    expect(speedOf(100)).toBe(80);
    expect(speedOf(9999)).toBe(speedOf(450));
  });
});

describe('MP3', () => {
  const texts = { word: 'mưa', sentence: 'Chiều nay mưa to ở nhiều nơi.', script: corpus[5]?.text ?? '', story: corpus[40]?.text ?? '' };

  it.for(Object.entries(texts))('of a %s lies within 1 LU of −16 LUFS, its peaks below −1 dBTP', async ([, text], { skip }) => {
    skip(Boolean(noVoice ?? noEncoder), noVoice ?? noEncoder ?? '');
    const { wav, seconds } = await espeak().speak(text, VI);
    const found = loudness(await mp3().encode(wav));
    expect(Math.abs(found.lufs + 16), `${found.lufs} LUFS`).toBeLessThanOrEqual(1);
    expect(found.peak).toBeLessThan(-1);
    expect(Math.abs(found.seconds - seconds)).toBeLessThan(0.1);
  });

  it('brings what is quiet up and what is loud down', async ({ skip }) => {
    skip(Boolean(noVoice ?? noEncoder), noVoice ?? noEncoder ?? '');
    const { wav } = await espeak().speak(LONG, VI);
    const sound = readWav(wav) as NonNullable<ReturnType<typeof readWav>>;
    const samples = new Int16Array(new Uint8Array(sound.data).buffer);
    const times = (factor: number): Buffer => {
      const changed = samples.map((one) => Math.max(-32_768, Math.min(32_767, Math.round(one * factor))));
      return writeWav({ ...sound, data: Buffer.from(changed.buffer) });
    };
    for (const factor of [0.02, 6]) {
      const { lufs } = loudness(await mp3().encode(times(factor)));
      expect(Math.abs(lufs + 16), `×${factor}: ${lufs} LUFS`).toBeLessThanOrEqual(1);
    }
  });

  it('of silence is silence, and carries no word of who made it', async ({ skip }) => {
    skip(Boolean(noEncoder), noEncoder ?? '');
    const { wav } = await silent().speak(LONG, VI);
    const bytes = await mp3().encode(wav);
    expect(bytes[0]).toBe(0xff);
    expect(bytes.toString('latin1')).not.toMatch(/ID3|TAG|Lavf|Lavc|Xing/);
  });

  it('says where there is no encoder', async () => {
    expect(await mp3('/nowhere/ffmpeg').missing()).toBe('missing');
    expect(await mp3('/bin/true').missing()).toBe('failed');
    await expect(mp3('/bin/true').encode(Buffer.alloc(0))).rejects.toThrow('no loudness');
  });
});

describe('what an engine is given', () => {
  it('keeps paragraphs apart and drops lines without a word', () =>
    expect(aloud('Mưa to.\n\n \nGió lớn\nSóng cao')).toBe('Mưa to.\n\nGió lớn\n\nSóng cao'));
});
