import type { BroadcastClass } from './broadcast';

export const MANIFEST_FORMAT = 'hoitu.loudspeaker';

/** The class as the rules name it, for a ward officer who reads the file. */
const CLASS_WORDS: Record<BroadcastClass, string> = { normal: 'thông thường', priority: 'ưu tiên', emergency: 'khẩn cấp' };

export type Packed = { file: string; sha256: string };

export type ManifestInput = {
  id: string;
  sender: string;
  title: string;
  class: BroadcastClass;
  /** Milliseconds since the epoch. */
  from: number;
  until: number;
  areas: readonly string[];
  repeats: number;
  everyMinutes: number;
  /** Running time of one playing, in seconds. */
  seconds: number;
  approvedAt: number;
  approvers: readonly string[];
  written: Packed;
  spoken: Packed;
  sound: (Packed & { mime: string; seconds: number }) | null;
};

/** What a ward's system reads of a package. Keys are added by later versions, never taken away. */
export const manifestOf = ({ from, until, approvedAt, approvers, written, spoken, sound, class: kind, ...plain }: ManifestInput) => ({
  format: MANIFEST_FORMAT,
  version: 1,
  id: plain.id,
  sender: plain.sender,
  title: plain.title,
  class: kind,
  classVi: CLASS_WORDS[kind],
  language: 'vi',
  validity: { from: new Date(from).toISOString(), until: new Date(until).toISOString() },
  areas: [...plain.areas],
  repeats: plain.repeats,
  everyMinutes: plain.everyMinutes,
  seconds: plain.seconds,
  approval: { at: new Date(approvedAt).toISOString(), by: [...approvers] },
  texts: { written, spoken },
  sound,
});
export type Manifest = ReturnType<typeof manifestOf>;
