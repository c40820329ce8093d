import { type Spoken, spoken } from '@hoitu/viet-text';
import type { ScriptItem } from '../../../../contracts';
import { optionsOf, type Reader } from '../../../../domain/radio/script';

/** One text of a script with what is said for it. `key`: `cue`, `tag`, or the id of its item. */
export type Part = { key: string; text: string; spoken: Spoken };
/** Something the spoken form is not sure of, once however often it is written. */
export type Unsure = { written: string; said: string; rule: string; key: string; times: number };

export function saidOf({ cue, items, tag }: { cue: string; items: readonly ScriptItem[]; tag: string }, reader: Reader): Part[] {
  const options = optionsOf(reader);
  const texts = [
    { key: 'cue', text: cue },
    ...items.flatMap((item) => (item.kind === 'read' ? [{ key: item.id, text: item.text }] : [])),
    { key: 'tag', text: tag },
  ];
  return texts.filter(({ text }) => text.trim()).map(({ key, text }) => ({ key, text, spoken: spoken(text, options) }));
}

export function unsureOf(parts: readonly Part[]): Unsure[] {
  const found = new Map<string, Unsure>();
  for (const { key, text, spoken: said } of parts)
    for (const part of said.parts) {
      if (part.sure) continue;
      const written = text.slice(part.from, part.to).trim();
      const known = found.get(written);
      found.set(written, known ? { ...known, times: known.times + 1 } : { written, said: part.said, rule: part.rule, key, times: 1 });
    }
  return [...found.values()];
}

/** A text as it is said, in pieces: what is read as it is written, what is turned into words, and what of that is unsure. */
export type Piece = { from: number; text: string; written: string | null; sure: boolean };
export function piecesOf({ text, spoken: { parts } }: Part): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const { from, to, said, sure } of [...parts].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    if (from > at) out.push({ from: at, text: text.slice(at, from), written: null, sure: true });
    out.push({ from, text: said, written: text.slice(from, to), sure });
    at = to;
  }
  if (at < text.length) out.push({ from: at, text: text.slice(at), written: null, sure: true });
  return out;
}
