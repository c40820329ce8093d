import { ProgramError, run } from './program';

/** Loudness that broadcasters agree on for speech that is streamed (AES TD1008, EBU R 128 s2), and the peak that MP3 leaves room above. */
const TARGET_LUFS = -16;
/** What coding at 64 kbit/s takes away, in LU, measured on espeak-ng's voice. */
const LOST = 0.3;
const PEAK = 10 ** (-2.5 / 20);
/** EBU R 128 counts nothing below: there is nothing to level. */
const SILENCE_LUFS = -69;
/** Near enough, in LU. */
const NEAR = 0.3;

const MAX_BYTES = 32 * 1024 * 1024;
const LOOK_MS = 5_000;

const QUIET = ['-hide_banner', '-nostdin', '-nostats', '-threads', '1'];
/** Only what we hand it: no file, no address that a header could name. */
const INPUT = ['-protocol_whitelist', 'pipe', '-f', 'wav', '-i', 'pipe:0'];
const BARE = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact', '-id3v2_version', '0', '-write_xing', '0'];
const OUTPUT = ['-c:a', 'libmp3lame', '-b:a', '64k', ...BARE, '-f', 'mp3', 'pipe:1'];

const SHAPE = 'aformat=channel_layouts=mono,aresample=44100';
const raised = (decibels: number): string => `${SHAPE},volume=${decibels.toFixed(2)}dB,alimiter=limit=${PEAK.toFixed(4)}:level=disabled`;

/**
 * MP3 by ffmpeg: 64 kbit/s, mono, 44.1 kHz, −16 LUFS within 1 LU, without a word of metadata.
 *
 * Not by ffmpeg's own loudnorm: it needs three seconds to hear anything, so that one short sentence came out at −44 LUFS, and where
 * speech has peaks it turns to riding the gain, which missed by 1 LU. Here the whole is raised alike and peaks are held down; what
 * that takes away is measured, and given back.
 */
export function mp3(path = 'ffmpeg', { timeoutMs = 60_000 }: { timeoutMs?: number } = {}) {
  const base = { program: path, timeoutMs, maxBytes: MAX_BYTES };

  /** Integrated loudness behind `filters`, in LUFS. */
  async function loudness(wav: Buffer, filters: string, signal?: AbortSignal): Promise<number> {
    const args = [...QUIET, ...INPUT, '-af', `${filters},ebur128=framelog=verbose`, '-f', 'null', '-'];
    const { stderr } = await run({ ...base, args, input: wav, signal });
    const found = /I:\s+(-?[\d.]+) LUFS/.exec(stderr.slice(stderr.lastIndexOf('Summary:')));
    if (!found) throw new ProgramError('failed', `${path} measured no loudness`);
    return Number(found[1]);
  }

  async function levelling(wav: Buffer, signal?: AbortSignal): Promise<string> {
    const before = await loudness(wav, SHAPE, signal);
    if (before <= SILENCE_LUFS) return SHAPE;
    const wanted = TARGET_LUFS + LOST;
    let gain = wanted - before;
    // What was given back is held down a little again: it comes near by thirds, and twice or thrice is enough.
    for (let tries = 0; tries < 4; tries++) {
      const off = wanted - (await loudness(wav, raised(gain), signal));
      if (Math.abs(off) <= NEAR) break;
      gain += off;
    }
    return raised(gain);
  }

  return {
    /** Null where it can encode; else why not. */
    async missing(): Promise<'missing' | 'failed' | null> {
      try {
        const { stdout } = await run({ program: path, args: ['-hide_banner', '-encoders'], timeoutMs: LOOK_MS, maxBytes: 262_144 });
        return stdout.includes('libmp3lame') ? null : 'failed';
      } catch (error) {
        if (!(error instanceof ProgramError)) throw error;
        return error.why === 'missing' ? 'missing' : 'failed';
      }
    },

    /** @throws ProgramError, or the signal's own reason */
    async encode(wav: Buffer, signal?: AbortSignal): Promise<Buffer> {
      const filters = await levelling(wav, signal);
      return (await run({ ...base, args: [...QUIET, ...INPUT, '-af', filters, ...OUTPUT], input: wav, signal })).stdout;
    },
  };
}

export type Mp3 = ReturnType<typeof mp3>;
