/** What XML 1.0 forbids, the C1 block it discourages, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this looks for
const UNFIT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Marks that are seen by nobody and found by no search: soft hyphen, zero-width spaces, direction marks, BOM. */
const INVISIBLE = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

/**
 * `text` without the characters that break an XML 1.0 document or a feed reader: C0 controls but tab and
 * line ends, C1 controls, U+FFFE, U+FFFF and lone surrogates. NEL (U+0085) becomes a line feed.
 * Source: https://www.w3.org/TR/xml/#charsets
 */
export const stripControls = (text: string): string => text.replaceAll('\u0085', '\n').replace(UNFIT, '');

export const stripInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** One space for every run of white space, none at the ends. */
export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
