import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { type ManifestInput, manifestOf } from '../../../../domain/radio/manifest';

export type Sound = { bytes: Uint8Array; mime: 'audio/mpeg' | 'audio/wav'; seconds: number };
export type PackageInput = Omit<ManifestInput, 'written' | 'spoken' | 'sound'> & { text: string; said: string; sound: Sound | null };
export type Built = { bytes: Uint8Array; checksum: string };

/** Stored, not squeezed: sound does not shrink, and the same bytes come out whatever the library. A zip tells local time: so does this. */
const stored = () => ({ level: 0, mtime: new Date(2000, 0, 1) }) as const;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const lines = (text: string): Uint8Array => strToU8(`${text.replaceAll('\r\n', '\n').trimEnd()}\n`);
const SOUND_FILE = { 'audio/mpeg': 'speech.mp3', 'audio/wav': 'speech.wav' } as const;

/**
 * The package a ward's system gets: manifest.json, script.txt as written, spoken.txt as it is said, the sound where there is one, and
 * SHA256SUMS of them all, as `sha256sum -c` reads it. Same in, same bytes out.
 */
export function packageOf({ text, said, sound, ...about }: PackageInput): Built {
  const script = lines(text);
  const spoken = lines(said);
  const speech = sound && { file: SOUND_FILE[sound.mime], bytes: sound.bytes };
  const manifest = manifestOf({
    ...about,
    written: { file: 'script.txt', sha256: sha256(script) },
    spoken: { file: 'spoken.txt', sha256: sha256(spoken) },
    sound: sound && speech && { file: speech.file, sha256: sha256(speech.bytes), mime: sound.mime, seconds: sound.seconds },
  });
  const files: [string, Uint8Array][] = [
    ['manifest.json', lines(JSON.stringify(manifest, null, 2))],
    ['script.txt', script],
    ['spoken.txt', spoken],
    ...(speech ? [[speech.file, speech.bytes] as [string, Uint8Array]] : []),
  ];
  const sums = files.map(([name, bytes]) => `${sha256(bytes)}  ${name}`).join('\n');
  const all = Object.fromEntries([...files, ['SHA256SUMS', lines(sums)] as const].map(([name, bytes]) => [name, [bytes, stored()]]));
  const bytes = zipSync(all as Zippable);
  return { bytes, checksum: sha256(bytes) };
}
