/** Who a comment calls by name. Kept as `@[Tên](id)`, so that the name shows wherever the text is read. */

export type Piece = { text: string } | { user: string; name: string };
export type Named = { id: string; name: string };

const MENTION = /@\[([^[\]\n]{1,120})\]\((\d{1,12})\)/g;
/** What a name may not hold, as it would end the mark. */
const tame = (name: string): string => name.replace(/[[\]\n]/g, ' ').trim();
const isMention = (piece: Piece): piece is { user: string; name: string } => 'user' in piece;

/** A comment as plain pieces and mentions, in order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(MENTION)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) });
    pieces.push({ name: match[1] as string, user: match[2] as string });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

const written = (piece: Piece): string => (isMention(piece) ? `@[${piece.name}](${piece.user})` : piece.text);

/** The people a comment calls, each once. */
export const mentionedIn = (text: string): string[] => [
  ...new Set(
    piecesOf(text)
      .filter(isMention)
      .map((piece) => piece.user),
  ),
];

/** The text as a person reads it. */
export const plainOf = (text: string): string =>
  piecesOf(text)
    .map((piece) => (isMention(piece) ? `@${piece.name}` : piece.text))
    .join('');

/** Marks with the names these people really have; somebody who is not there is text again. */
export const renamed = (text: string, names: ReadonlyMap<string, string>): string =>
  piecesOf(text)
    .map((piece) => {
      if (!isMention(piece)) return piece.text;
      const name = tame(names.get(piece.user) ?? '');
      return name ? written({ user: piece.user, name }) : `@${piece.name}`;
    })
    .join('');

/** What was typed with `@Tên`, as it is kept: the longest name first, so that "@Mai Anh" is not Mai. */
export function marked(typed: string, picked: readonly Named[]): string {
  const people = picked
    .map(({ id, name }) => ({ id, name: tame(name) }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length);
  let out = '';
  let at = 0;
  while (at < typed.length) {
    const rest = typed.slice(at);
    const found = people.find(({ name }) => rest.startsWith(`@${name}`) && !/^[\p{L}\p{M}\p{N}]/u.test(rest.slice(name.length + 1)));
    out += found ? written({ user: found.id, name: found.name }) : (typed[at] ?? '');
    at += found ? found.name.length + 1 : 1;
  }
  return out;
}

/** The name that is being typed before the caret: its words, and where its `@` stands. Null where none is. */
export function typedName(text: string, caret: number): { from: number; words: string } | null {
  const match = /(^|[\s(])@([\p{L}\p{M}\p{N} .'-]{0,40})$/u.exec(text.slice(0, caret));
  return match ? { from: match.index + (match[1] as string).length, words: match[2] as string } : null;
}
