import { estimate, type Item, insertSeconds, RATE, type Reader, type Said, saidSyllables } from './script';
import { sentencesOf } from './sentences';

/** A sentence that may go. `place`: its index in `sentencesOf(item.text)`; `seconds` not rounded. */
export type Cut = { item: string; place: number; text: string; syllables: number; seconds: number };
/** `cuts` in the order of reading, `seconds` what they take, not rounded. `enough`: whether that is all that was needed. */
export type Trim = { cuts: Cut[]; seconds: number; needed: number; enough: boolean };

type Piece = Item & { id: string };

/** Each says that a sentence carries something a listener waits for, and how much. */
const CARRIES: readonly [RegExp, number][] = [
  [/\p{N}/u, 1],
  [/[“”«»"]/u, 1],
  // A name: two words with capitals, or one that does not begin the sentence.
  [/(?:^|\s)\p{Lu}[\p{L}\p{M}]*\s+\p{Lu}|(?<![.!?…“"«]\s*)(?<=\S\s)\p{Lu}/u, 1],
];
/** How much the place of a sentence counts beside what it carries: the first of a script twice as much as a number. */
const PLACE = 2;
/** What the first sentence of a later paragraph counts: it says what the paragraph is about. */
const LEAD = 0.5;

/** `worth`: the least is dropped first. */
export type Candidate = Cut & { worth: number };

/** Every sentence that may be dropped, in the order of reading: all that are heard but the very first. */
export function droppable(items: readonly Piece[], reader: Reader = {}): Candidate[] {
  const rate = reader.rate ?? RATE;
  const all = items.flatMap((item) => {
    if (item.kind !== 'read') return [];
    const sentences = sentencesOf(item.text ?? '');
    return sentences.map((text, place) => ({
      item: item.id,
      place,
      text,
      leads: place === 0 || /\n\s*$/.test(sentences[place - 1] ?? ''),
    }));
  });
  return all
    .map(({ leads, ...one }, at) => {
      const syllables = saidSyllables(one.text, reader);
      const carried = CARRIES.reduce((sum, [sign, much]) => sum + (sign.test(one.text.trim()) ? much : 0), leads ? LEAD : 0);
      return { ...one, syllables, seconds: (syllables / rate) * 60, worth: carried + PLACE * (1 - at / all.length) };
    })
    .slice(1)
    .filter(({ syllables }) => syllables > 0);
}

/**
 * Which sentences to drop so that `needed` seconds go: those that carry least and stand last first. None of them could stay: what
 * goes too much is less than the shortest of them. `rate` in syllables a minute.
 */
export function choose(all: readonly Candidate[], needed: number, rate: number): Trim {
  if (!(needed > 0)) return { cuts: [], seconds: 0, needed: 0, enough: true };
  // Seconds come of syllables: whole numbers add up without an error.
  const least = (needed / 60) * rate - 1e-9;
  const gone: Candidate[] = [];
  let sum = 0;
  for (const one of [...all].sort((one, other) => one.worth - other.worth)) {
    if (sum >= least) break;
    gone.push(one);
    sum += one.syllables;
  }
  const enough = sum >= least;
  const cuts = new Set(gone);
  // A short one may go first and a long one make it needless: it comes back, the worthiest before the others.
  for (const one of enough ? gone.toReversed() : [])
    if (sum - one.syllables >= least) {
      cuts.delete(one);
      sum -= one.syllables;
    }
  return {
    cuts: all.filter((one) => cuts.has(one)).map(({ worth: _, ...cut }) => cut),
    seconds: (sum / rate) * 60,
    needed,
    enough,
  };
}

/** What to drop of a script's readings so that they take `needed` seconds less. */
export const trimBy = (items: readonly Piece[], needed: number, reader: Reader = {}): Trim =>
  choose(needed > 0 ? droppable(items, reader) : [], needed, reader.rate ?? RATE);

/** What to drop so that a script takes `seconds`. Intro, tag and inserts stay as they are. */
export function trimTo(script: Said & { items: readonly Piece[] }, seconds: number, reader: Reader = {}): Trim {
  const read = (estimate(script, reader).syllables / (reader.rate ?? RATE)) * 60;
  return trimBy(script.items, read + insertSeconds(script.items) - seconds, reader);
}

/** The items without what is cut; a cut whose sentence reads otherwise by now is left out. */
export function withoutCuts<T extends Piece>(items: readonly T[], cuts: readonly Pick<Cut, 'item' | 'place' | 'text'>[]): T[] {
  return items.map((item) => {
    const mine = cuts.filter((cut) => cut.item === item.id);
    if (item.kind !== 'read' || mine.length === 0) return item;
    const gone = (text: string, place: number) => mine.some((cut) => cut.place === place && cut.text === text);
    // The end of a paragraph stays one, though its last sentence goes.
    const text = sentencesOf(item.text ?? '')
      .reduce((out, one, place) => (gone(one, place) ? out.trimEnd() + breakOf(one, out) : out + one), '')
      .trim();
    return { ...item, text };
  });
}

function breakOf(sentence: string, before: string): string {
  const behind = /\s*$/.exec(sentence)?.[0] ?? '';
  const there = /\s*$/.exec(before)?.[0] ?? '';
  return there.split('\n').length >= behind.split('\n').length ? there : behind;
}
