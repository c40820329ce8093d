/** RIFF/WAVE, as far as speech needs it: PCM of one format, its data in one chunk (Microsoft RIFF MCI, 1991). */
export type Wav = { channels: number; sampleRate: number; bitsPerSample: number; data: Buffer; seconds: number };

const HEADER_BYTES = 44;

/** Null for what is no PCM WAV. A size that was not known when the header went out (a stream) is taken as "to the end". */
export function readWav(bytes: Buffer): Wav | null {
  if (bytes.length < 12 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE') return null;
  let format: Omit<Wav, 'data' | 'seconds'> | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8);
    const from = at + 8;
    if (name === 'fmt ' && size >= 16) {
      if (bytes.readUInt16LE(from) !== 1) return null;
      format = {
        channels: bytes.readUInt16LE(from + 2),
        sampleRate: bytes.readUInt32LE(from + 4),
        bitsPerSample: bytes.readUInt16LE(from + 14),
      };
    }
    if (name === 'data' && format) {
      const frame = (format.channels * format.bitsPerSample) / 8;
      if (!(frame > 0) || !(format.sampleRate > 0)) return null;
      return { ...format, data: bytes.subarray(from, from + size), seconds: size / frame / format.sampleRate };
    }
    at = from + size + (size % 2);
  }
  return null;
}

/** A whole file with sizes that are true. */
export function writeWav({ channels, sampleRate, bitsPerSample, data }: Omit<Wav, 'seconds'>): Buffer {
  const frame = (channels * bitsPerSample) / 8;
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(HEADER_BYTES - 8 + data.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * frame, 28);
  header.writeUInt16LE(frame, 32);
  header.writeUInt16LE(bitsPerSample, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}

/**
 * Seconds of sound before and after which nothing louder than `level` is heard; 16 bits only. Engines rest at the end of the last
 * sentence, which no presenter's time counts.
 * @param level of 32768. @default 100, about −50 dB
 */
export function silenceAround({ channels, sampleRate, bitsPerSample, data, seconds }: Wav, level = 100): { before: number; after: number } {
  if (bitsPerSample !== 16) return { before: 0, after: 0 };
  const samples = Math.floor(data.length / 2);
  const loud = (at: number): boolean => Math.abs(data.readInt16LE(at * 2)) > level;
  let first = 0;
  while (first < samples && !loud(first)) first++;
  if (first === samples) return { before: seconds, after: 0 };
  let last = samples - 1;
  while (!loud(last)) last--;
  const perSecond = channels * sampleRate;
  return { before: first / perSecond, after: (samples - 1 - last) / perSecond };
}
