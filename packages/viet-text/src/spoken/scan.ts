import { head, type Index, lookUp } from './lexicon';
import { candidates, type Ready } from './rules';
import { isSyllable } from './shape';
import type { Here, Reader, RuleName, Said } from './types';

/** Where something may begin: a word, a digit, or a sign that a rule knows. */
const BEGINNING = /\p{L}[\p{L}\p{M}]*|\d|[-−–+±~≈><≥≤$€£¥₩₫%‰°℃℉/∕(#@&=×÷½⅓⅔¼¾²³₀-₉⁰¹⁴-⁹]/gu;

const WORD = /^\p{L}/u;

/** The digits that begin here. A longer row than a rule reads needs no end. */
function run(text: string, from: number): string {
  let to = from + 1;
  while (to - from < 20 && text.charCodeAt(to) >= 48 && text.charCodeAt(to) <= 57) to++;
  return text.slice(from, to);
}

export type Reading = { from: number; to: number; rule: RuleName } & Said;

/** A word that hangs together with nothing: white space or a mark of the sentence follows. */
const FREE = /[\s,;:!?)"”»…]/;
const SMALL = /^\p{Lu}?[\p{Ll}\p{M}]+$/u;

/** Reads `text` stretch by stretch; each call goes on where the one before has ended. */
export function scanner(text: string, say: Reader, indexes: readonly Index[]) {
  const calm = new Map<string, boolean>();
  const lowered = text.toLowerCase();
  // A few letters of other languages change their length (İ); places would not fit then.
  const lower = lowered.length === text.length ? lowered : text;
  const stands = (pattern: RegExp, place: number): boolean => {
    pattern.lastIndex = place;
    return pattern.test(lower);
  };
  const here: Here = {
    text,
    from: 0,
    to: 0,
    say,
    last: null,
    before: (pattern) => stands(pattern, here.from),
    after: (pattern) => stands(pattern, here.to),
    known: (written) => lookUp(indexes, written, 0, head(written)),
  };

  /** Most words are Vietnamese syllables that need no rule; each is looked at once. */
  function isCalm(word: string): boolean {
    let is = calm.get(word);
    if (is === undefined) {
      is = word !== 'ha' && SMALL.test(word) && isSyllable(word) && !indexes.some((index) => index.has(word.toLowerCase()));
      calm.set(word, is);
    }
    return is;
  }

  function byTables(from: number, begin: string, tables: readonly Index[]): Reading | null {
    const entry = lookUp(tables, text, from, begin);
    return entry && { from, to: from + entry.written.length, said: entry.said, sure: true, rule: entry.rule };
  }

  function byRules(from: number, rules: readonly Ready[]): Reading | null {
    for (const rule of rules) {
      rule.form.lastIndex = from;
      const found = rule.form.exec(text);
      if (!found || found[0] === '') continue;
      here.to = from + found[0].length;
      const said = rule.read(found, here);
      if (said) return { rule: rule.name, ...said, from, to: here.to };
    }
    return null;
  }

  function at(from: number, begin: string, vietnamese: boolean): Reading | null {
    const code = begin.charCodeAt(0);
    const digit = code >= 48 && code <= 57;
    const first = digit ? run(text, from) : begin;
    // An English sentence keeps everything but what the editor has said of it.
    if (!vietnamese) return byTables(from, first, indexes.slice(0, -1));
    const table = byTables(from, first, indexes);
    // "Zalo.vn" is an address, not the name before it.
    const address = table && table.rule !== 'own' && /^[@.]\p{L}/u.test(text.slice(table.to, table.to + 2));
    if (table && !address) return table;
    const where = digit ? 'digit' : WORD.test(begin) ? 'word' : 'sign';
    return byRules(from, candidates(where, begin[0] ?? '', text.slice(from + first.length, from + first.length + 2))) ?? table;
  }

  /** The next beginning, found once: many short sentences with nothing to read would each search the whole rest. */
  let ahead: RegExpExecArray | null | undefined;
  function beginning(from: number, end: number): RegExpExecArray | null {
    if (ahead === undefined || (ahead && ahead.index < from)) {
      BEGINNING.lastIndex = from;
      ahead = BEGINNING.exec(text);
    }
    return ahead && ahead.index < end ? ahead : null;
  }

  return function readings(from: number, end: number, vietnamese: boolean): Reading[] {
    const found: Reading[] = [];
    let place = from;
    for (let start = beginning(place, end); start; start = beginning(place, end)) {
      const [word] = start;
      place = start.index + word.length;
      if (word.length > 1 && FREE.test(text[place] ?? ' ') && isCalm(word)) continue;
      here.from = start.index;
      const reading = at(start.index, word, vietnamese);
      if (!reading) continue;
      found.push(reading);
      here.last = reading;
      place = reading.to;
    }
    return found;
  };
}
