import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Joined, joinedMany } from '../../joined';
import type { Big, LetterRow } from '../../tables';

const AROUND = {
  invitation: '"invitation"."id" = "letter"."invitation"',
  occurrence: '"occurrence"."id" = "invitation"."occurrence"',
  series: '"series"."id" = "occurrence"."series"',
  delegate: '"delegate"."id" = "invitation"."delegate"',
  agency: '"agency"."id" = "delegate"."agency"',
};
export type Around = Joined<'letter' | keyof typeof AROUND>;

/** Prepared once for each Strapi: a thousand letters ask the same. */
const readers = new WeakMap<Core.Strapi, (ids: readonly Big[]) => Promise<Around[]>>();

function readerOf(strapi: Core.Strapi) {
  const known = readers.get(strapi);
  if (known) return known;
  const reader = joinedMany<'letter', keyof typeof AROUND>(strapi, 'letter', AROUND);
  readers.set(strapi, reader);
  return reader;
}

/** What was read for a letter together with others', for the one time it is written. */
const together = new WeakMap<LetterRow, Around | null>();

/** Reads by one statement what the letters of a transaction are about. Those rows then speak for its statements alone. */
export async function readAround(strapi: Core.Strapi, letters: readonly LetterRow[]): Promise<void> {
  const about = letters.filter(({ invitation }) => invitation !== null);
  const read = new Map((await readerOf(strapi)(about.map(({ id }) => id))).map((rows) => [String(rows.letter.id), rows]));
  for (const letter of about) together.set(letter, read.get(String(letter.id)) ?? null);
}

/** The rows around a letter's invitation; null where it has none, or one of them is gone. */
export async function aroundOf(strapi: Core.Strapi, letter: LetterRow): Promise<Around | null> {
  if (letter.invitation === null) return null;
  const known = together.get(letter);
  return known === undefined ? ((await readerOf(strapi)([letter.id]))[0] ?? null) : known;
}
