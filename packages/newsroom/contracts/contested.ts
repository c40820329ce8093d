import type { Sentence } from './refusal';

/** PostgreSQL's jsonb hands keys back in an order of its own. */
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const flat = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value, inOrder) : String(value ?? '');

const OTHER: Sentence = { en: 'other fields', vi: 'mục khác' };

/**
 * What a stale write and the row as it is now do not agree about, for the 409 that says who changed what: `fields`, and their
 * names out of `words` for both sentences. Fields without a word are not spoken of.
 */
export function contested(
  given: object,
  now: object,
  words: Readonly<Record<string, Sentence>>,
): { fields: string[]; what_en: string; what_vi: string } {
  const stands = now as Record<string, unknown>;
  const fields = Object.entries(given).flatMap(([key, value]) =>
    value !== undefined && key in words && flat(value) !== flat(stands[key]) ? [key] : [],
  );
  const named = fields.length ? fields.map((field) => words[field] as Sentence) : [OTHER];
  return { fields, what_en: named.map(({ en }) => en).join(', '), what_vi: named.map(({ vi }) => vi).join(', ') };
}
