import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silent } from './silent';
import { readWav, silenceAround, writeWav } from './wav';

const format = { channels: 1, sampleRate: 1000, bitsPerSample: 16 };
const sound = (...samples: number[]): Buffer => writeWav({ ...format, data: Buffer.from(Int16Array.from(samples).buffer) });

describe('a WAV', () => {
  it('says what was written into it', () => {
    const data = Buffer.from(Int16Array.from({ length: 2500 }, (_, n) => n).buffer);
    expect(readWav(writeWav({ ...format, data }))).toEqual({ ...format, data, seconds: 2.5 });
  });

  it('of a stream, whose size nobody knew, ends with the file', () => {
    const bytes = sound(1, 2, 3);
    bytes.writeUInt32LE(0x7ffff000, 4);
    bytes.writeUInt32LE(0x7ffff000, 40);
    expect(readWav(bytes)?.seconds).toBe(0.003);
    expect(readWav(writeWav(readWav(bytes) as never))?.seconds).toBe(0.003);
  });

  it('may carry other chunks before its data', () => {
    const bytes = sound(1, 2);
    const odd = Buffer.concat([bytes.subarray(0, 36), Buffer.from('LIST\x03\0\0\0abc\0', 'latin1'), bytes.subarray(36)]);
    expect(readWav(odd)?.seconds).toBe(0.002);
  });

  it('is nothing else, and nothing else breaks it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(44), (noise, at) => {
        const bytes = Buffer.concat([sound(1, 2, 3).subarray(0, at), Buffer.from(noise)]);
        const read = readWav(bytes);
        expect(read === null || Number.isFinite(read.seconds)).toBe(true);
      }),
    );
  });

  it('tells the silence around what is said', () => {
    expect(silenceAround(readWav(sound(0, 0, 50, 3000, 0, 0, -3000, 0)) as never)).toEqual({ before: 0.003, after: 0.001 });
    expect(silenceAround(readWav(sound(0, 0)) as never)).toEqual({ before: 0.002, after: 0 });
  });
});

describe('the silent engine', () => {
  it('is silent as long as the text takes', async () => {
    const { wav, seconds } = await silent().speak('mưa '.repeat(230), { rate: 230, lang: 'vi' });
    expect(seconds).toBe(60);
    expect(readWav(wav)?.seconds).toBe(60);
  });
});
