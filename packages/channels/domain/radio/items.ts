import type { Item } from './script';
import { sentencesOf } from './sentences';

/** The longest text of one reading, in UTF-16 units, as the contract takes it. */
export const LONGEST = 60_000;
/** No script is longer, in seconds. */
const LONGEST_INSERTS = 7200;

/** What is wrong with an item. */
export const ITEM_FAULTS = ['twice', 'silent', 'no_length', 'no_out', 'long'] as const;
export type ItemFault = (typeof ITEM_FAULTS)[number];
/** `grave` cannot be kept; the rest is to be seen to before the air. */
export type ItemProblem = { item: string; what: ItemFault; grave: boolean };

type Checked = Item & { id: string; out?: string };

const FAULTS: readonly [ItemFault, (item: Checked) => boolean][] = [
  ['silent', (item) => item.kind === 'read' && !/[\p{L}\p{N}]/u.test(item.text ?? '')],
  ['no_length', (item) => item.kind !== 'read' && !((item.seconds ?? 0) > 0)],
  // Who does not know how a recording ends talks over it, or leaves a hole.
  ['no_out', (item) => item.kind === 'actuality' && !item.out?.trim()],
];

/** What is to be seen to in a script's items, in their order. */
export function itemProblems(items: readonly Checked[]): ItemProblem[] {
  const seen = new Set<string>();
  let inserts = 0;
  return items.flatMap((item) => {
    const problems: ItemProblem[] = FAULTS.flatMap(([what, is]) => (is(item) ? [{ item: item.id, what, grave: false }] : []));
    if (seen.has(item.id)) problems.push({ item: item.id, what: 'twice', grave: true });
    seen.add(item.id);
    const before = inserts;
    inserts += item.kind === 'read' ? 0 : (item.seconds ?? 0);
    if (before <= LONGEST_INSERTS && inserts > LONGEST_INSERTS) problems.push({ item: item.id, what: 'long', grave: true });
    return problems;
  });
}

/** A text in pieces of at most `most` UTF-16 units, broken between paragraphs, else sentences, else words, else anywhere but inside a character. */
function pieces(text: string, most: number): string[] {
  const out: string[] = [];
  let piece = '';
  const put = (part: string) => {
    if (piece && piece.length + part.length > most) {
      out.push(piece);
      piece = '';
    }
    piece += part;
  };
  for (const paragraph of text.match(/[^\n]+\n*|\n+/g) ?? [])
    for (const sentence of paragraph.length <= most ? [paragraph] : sentencesOf(paragraph))
      for (const word of sentence.length <= most ? [sentence] : (sentence.match(/\S+\s*|\s+/g) ?? []))
        for (const part of word.length <= most ? [word] : [...word]) put(part);
  return piece ? [...out, piece] : out;
}

/** A text as readings that the contract takes: one, or more where a story is very long. */
export const readItems = (text: string, newId: () => string, most = LONGEST): { id: string; kind: 'read'; text: string }[] =>
  pieces(text, most).map((piece) => ({ id: newId(), kind: 'read', text: piece.trim() }));
