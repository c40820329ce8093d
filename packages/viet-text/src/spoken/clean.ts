import { entity, INLINE } from '../plain';

/** A text made ready to be read, and where each of its UTF-16 units comes from. */
export type Clean = { text: string; from: (at: number) => number; to: (at: number) => number };

/**
 * What is not text: comments, tags, entities; what nobody sees: controls, halves of pairs, soft hyphens; what nobody says: emoji.
 * In this order of tries; no part of it can run back over more than it has read.
 */
const OTHER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this looks for
  /<!--(?:(?!-->|<!--)[\s\S])*-->|<\/?[a-zA-Z][a-zA-Z0-9-]*(?:[\s/][^<>]*)?>|&(?:#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-zA-Z]+);|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\u20E3\uFEFF\uFFFE\uFFFF]|\p{Cs}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1F1E6}-\u{1F1FF}]|[\uFF10-\uFF19]/gu;

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1F1E6}-\u{1F1FF}])$/u;

function instead(found: string): string {
  if (found === '\u0085') return '\n';
  if (found.startsWith('<!--')) return ' ';
  if (found.startsWith('<')) return INLINE.has(/[a-z][a-z0-9-]*/i.exec(found)?.[0].toLowerCase() ?? '') ? '' : ' ';
  if (found.startsWith('&')) return entity(found, found.slice(1, -1).toLowerCase()).replace(/^&.+$/s, found);
  if (/^[\uFF10-\uFF19]$/.test(found)) return String.fromCharCode(found.charCodeAt(0) - 0xfee0);
  return EMOJI.test(found) ? ' ' : '';
}

/** A letter with the marks that follow it. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;

/** NFC, without tags, entities, controls and emoji; white space as it was. */
export function clean(given: string): Clean {
  const composed = given.normalize('NFC');
  if (composed === given && given.search(OTHER) < 0) return { text: given, from: (at) => at, to: (at) => at };

  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  const add = (piece: string, from: number, to: number) => {
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(from);
      ends.push(to);
    }
    text += piece;
  };
  const copy = (from: number, to: number) => {
    const piece = given.slice(from, to);
    if (piece.normalize('NFC') === piece) {
      for (let unit = 0; unit < piece.length; unit++) {
        starts.push(from + unit);
        ends.push(from + unit + 1);
      }
      text += piece;
      return;
    }
    for (const letter of piece.matchAll(LETTER)) add(letter[0].normalize('NFC'), from + letter.index, from + letter.index + letter[0].length);
  };
  let done = 0;
  for (const found of given.matchAll(OTHER)) {
    copy(done, found.index);
    done = found.index + found[0].length;
    add(instead(found[0]), found.index, done);
  }
  copy(done, given.length);
  return { text, from: (at) => starts[at] ?? given.length, to: (at) => ends[at - 1] ?? 0 };
}
