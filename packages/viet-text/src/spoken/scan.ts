import { head, type Index, lookUp } from './lexicon';
import { RULES } from './rules';
import { isSyllable } from './shape';
import type { Here, Reader, RuleName, Said } from './types';

/** Where something may begin: a word, a digit, or a sign that a rule knows. */
const BEGINNING = /\p{L}[\p{L}\p{M}]*|\d|[-−–+±~≈><≥≤$€£¥₩₫%‰°℃℉/∕(#@&=×÷½⅓⅔¼¾²³₀-₉⁰¹⁴-⁹]/gu;

/** How far rules look for the words around, in UTF-16 units. */
const BACK = 40;
const AHEAD = 24;

export type Reading = { from: number; to: number; rule: RuleName } & Said;

/** A word that hangs together with nothing: white space or a mark of the sentence follows. */
const FREE = /[\s,;:!?)"”»…]/;
const SMALL = /^\p{Lu}?[\p{Ll}\p{M}]+$/u;

/** Reads `text` stretch by stretch; each call goes on where the one before has ended. */
export function scanner(text: string, say: Reader, indexes: readonly Index[]) {
  const calm = new Map<string, boolean>();
  const here: Here = {
    text,
    from: 0,
    to: 0,
    say,
    last: null,
    before: (pattern) => pattern.test(text.slice(Math.max(0, here.from - BACK), here.from).toLowerCase()),
    after: (pattern) => pattern.test(text.slice(here.to, here.to + AHEAD).toLowerCase()),
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

  function byRules(from: number, where: keyof typeof RULES): Reading | null {
    for (const rule of RULES[where]) {
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
    const where = /^\d/.test(begin) ? 'digit' : /^\p{L}/u.test(begin) ? 'word' : 'sign';
    const first = where === 'digit' ? head(text.slice(from, from + BACK)) : begin;
    // An English sentence keeps everything but what the editor has said of it.
    if (!vietnamese) return byTables(from, first, indexes.slice(0, -1));
    const table = byTables(from, first, indexes);
    // "Zalo.vn" is an address, not the name before it.
    const address = table && table.rule !== 'own' && /^[@.]\p{L}/u.test(text.slice(table.to, table.to + 2));
    return table && !address ? table : (byRules(from, where) ?? table);
  }

  return function readings(from: number, end: number, vietnamese: boolean): Reading[] {
    const found: Reading[] = [];
    BEGINNING.lastIndex = from;
    for (let start = BEGINNING.exec(text); start && start.index < end; start = BEGINNING.exec(text)) {
      const [word] = start;
      if (word.length > 1 && FREE.test(text[start.index + word.length] ?? ' ') && isCalm(word)) continue;
      here.from = start.index;
      const reading = at(start.index, word, vietnamese);
      if (!reading) continue;
      found.push(reading);
      here.last = reading;
      BEGINNING.lastIndex = reading.to;
    }
    return found;
  };
}
