import type { Sentence } from '@hoitu/strapi-plugin-newsroom/contracts';
import { excerpt, plain, stripControls } from '@hoitu/viet-text';
import type { Problem, Suggestion } from '../../../contracts';

/** Marks that turn the direction of everything behind them: one left open would turn the network's own words around. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** A text a network can take: no control characters, no halves of characters, nothing that turns the reading direction; NFC. */
export const tidy = (text: string): string => stripControls(text).replace(TURNING, '').normalize('NFC').trim();

/** True where `tidy` leaves something out that a reader might miss. */
export const untidy = (...texts: readonly string[]): boolean =>
  texts.some((text) => stripControls(text).replace(TURNING, '').length !== text.replaceAll('\u0085', '\n').length);

/** So that `plain` takes text for what it is: "a < b" is what the writer meant. */
const asMarkup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** One line of text, without anything nobody can see. */
export const plainly = (text: string): string => plain(asMarkup(text));

/** The beginning of `text` in at most `max` UTF-16 units, cut between words. */
export const shortened = (text: string, max: number): string => excerpt(asMarkup(text), max);

/** A reason is one text in the record; both languages stand in it. */
export const bilingual = ({ en, vi }: Sentence): string => `${vi} / ${en}`;

export const error = (field: string, say: Sentence): Problem => ({ level: 'error', field, say });
export const warning = (field: string, say: Sentence): Problem => ({ level: 'warning', field, say });

export const noHeadline = (): Problem => error('headline', { en: 'The story has no headline.', vi: 'Tin chưa có tít.' });

export const cleaned = (field: string): Problem =>
  warning(field, {
    en: 'The text holds characters nobody can see or read; they are left out.',
    vi: 'Văn bản có ký tự ẩn hoặc hỏng; các ký tự này sẽ được bỏ đi.',
  });

const grouped = (value: number, mark: string): string => String(value).replace(/\B(?=(\d{3})+$)/g, mark);

/** Whole numbers as each language groups them. */
export const amount = (value: number): Sentence => ({ en: grouped(value, ','), vi: grouped(value, '.') });

/** An error where `text` is longer than `max` UTF-16 units. */
export function tooLong(field: string, text: string, max: number, of: Sentence): Problem[] {
  if (text.length <= max) return [];
  const over = amount(text.length - max);
  return [
    error(field, {
      en: `The ${of.en} is ${over.en} characters over the limit of ${amount(max).en}.`,
      vi: `${of.vi} dài quá ${over.vi} ký tự so với giới hạn ${amount(max).vi}.`,
    }),
  ];
}

export const shorter = (fields: Record<string, string>): Suggestion => ({ label: { en: 'Shorten it', vi: 'Rút gọn' }, fields });

export const hostOf = (url: string): string => {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
};

/** `url` in ASCII only, as networks that come for it themselves want it; '' where it is no address. */
export const asciiUrl = (url: string): string => {
  try {
    return new URL(url).href;
  } catch {
    return '';
  }
};
