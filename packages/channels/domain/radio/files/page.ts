import type { Voice } from '@hoitu/viet-text';
import type { BulletinView } from '../../../contracts';
import type { ItemKind } from '../bulletin';
import type { Rundown } from '../rundown';
import type { Note } from '../script';

/** One item as it is read. `seconds` of a part: how long an insert plays. */
export type FilePage = {
  item: string;
  number: number;
  title: string;
  presenter: string | null;
  seconds: number;
  parts: readonly { kind: 'cue' | 'read' | 'insert' | 'tag'; written: string; said: string; seconds?: number }[];
  notes: readonly Note[];
  /** How its presenter says numbers. */
  voice?: Voice;
};

/** What a file of a bulletin is made of. */
export type Filed = { bulletin: BulletinView; pages: readonly FilePage[]; rundown: Rundown };
export type Language = 'en' | 'vi';
type Words = Record<Language, string>;

export const KIND_WORDS: Record<ItemKind, Words> = {
  opening: { en: 'Opening', vi: 'Mở đầu' },
  headlines: { en: 'Headlines', vi: 'Điểm tin' },
  script: { en: 'Story', vi: 'Tin' },
  live: { en: 'Live', vi: 'Trực tiếp' },
  weather: { en: 'Weather', vi: 'Thời tiết' },
  sting: { en: 'Sting', vi: 'Nhạc cắt' },
  filler: { en: 'Filler', vi: 'Tin đệm' },
  close: { en: 'Close', vi: 'Kết' },
};

/** The name of an item, or its kind where nobody gave it one. */
export const titleOf = (item: { title: string; headline?: string | null; kind: ItemKind }, language: Language): string =>
  item.title || item.headline || KIND_WORDS[item.kind][language];
