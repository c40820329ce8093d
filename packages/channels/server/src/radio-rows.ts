import type { BulletinItem, ScriptItem, TemplateView, Voice } from '../../contracts';
import type { BroadcastClass, BroadcastState, Confirmation } from '../../domain/radio/broadcast';
import type { BulletinState } from '../../domain/radio/bulletin';
import type { ScriptState, Words } from '../../domain/radio/script';
import type { Row } from './rows';

export type ScriptRow = Row & {
  story: string;
  headline: string;
  folded: string;
  slugline: string;
  cue: string;
  items: ScriptItem[] | null;
  tag: string | null;
  notes: { written: string; said: string }[] | null;
  /** documentId of who reads it. */
  presenter: string | null;
  syllables: number;
  seconds: number;
  measured: number | null;
  state: ScriptState;
  outdated: boolean;
  offered: Words | null;
  /** The story's words the script was last held against. */
  source: Words | null;
  storyVersion: number;
  changedBy: string | null;
};

export type PresenterRow = Row & {
  name: string;
  rate: number;
  learns: boolean;
  /** The last measured readings, oldest first. */
  learned: { syllables: number; seconds: number }[] | null;
  voice: Voice | null;
  active: boolean;
  changedBy: string | null;
};

export type PronunciationRow = Row & {
  kind: 'acronym' | 'name';
  written: string;
  folded: string;
  said: string;
  changedBy: string | null;
};

export type TemplateRow = Row & Omit<TemplateView, 'id' | 'version'> & { changedBy: string | null };

export type BulletinRecord = Row & {
  name: string;
  template: string | null;
  /** `template:startsMs` of one that came of a template: it comes once. */
  slot: string | null;
  /** `removed`: thrown away; the row keeps its slot taken. */
  state: BulletinState | 'removed';
  startsMs: number;
  endMs: number;
  presenter: string | null;
  items: BulletinItem[] | null;
  /** The item on air. */
  current: string | null;
  changedBy: string | null;
};

export type BroadcastRow = Row & {
  title: string;
  folded: string;
  class: BroadcastClass;
  text: string | null;
  script: string | null;
  areas: string[] | null;
  fromMs: number | null;
  untilMs: number | null;
  repeats: number;
  everyMinutes: number;
  seconds: number;
  state: BroadcastState;
  /** Admin user ids of everybody who wrote in it. */
  writers: string[] | null;
  /** Name of who began it. */
  writtenBy: string;
  /** Admin user ids and names of who approved it, and who approved an emergency besides. */
  approver: string | null;
  approvedBy: string | null;
  second: string | null;
  secondBy: string | null;
  approvedMs: number | null;
  /** Why it was sent back or called off. */
  note: string | null;
  audio: 'audio/mpeg' | 'audio/wav' | 'none' | null;
  checksum: string | null;
  changedBy: string | null;
};

/** What a ward said of a package; `atMs` in milliseconds since the epoch. */
export type ConfirmationRow = Omit<Row, 'version'> & {
  broadcast: string;
  area: string;
  said: Confirmation;
  atMs: number;
  note: string | null;
  by: string;
};

/** The package of an approved message as it is handed over, in Base64: whatever changes here, a second try sends the same. */
export type PackageRow = Omit<Row, 'version'> & { broadcast: string; bytes: string };

/** Speech that was made once, by a hash of its text, engine and voice; `bytes` in Base64. */
export type SoundRow = Omit<Row, 'version'> & { key: string; mime: string; bytes: string; seconds: number };
