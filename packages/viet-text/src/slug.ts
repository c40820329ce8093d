import slugify from 'slugify';

const MAX = 80;
/** Tries of `uniqueSlug` before it takes `taken` for broken. */
const TRIES = 100_000;

/** Currencies as Vietnamese editors write them out in an address. */
const CURRENCY: Record<string, string> = {
  '₫': 'dong',
  '€': 'euro',
  $: 'do-la',
  '£': 'bang',
  '¥': 'yen',
  '₩': 'won',
  '฿': 'baht',
  '₿': 'bitcoin',
};
const SIGN = `[${Object.keys(CURRENCY).join('')}]`;
const word = (sign: string | undefined) => ` ${CURRENCY[sign ?? ''] ?? ''} `;

type Rule = [RegExp, string | ((...found: string[]) => string)];

/** Before NFKC, which would turn these into letters, digits or spaces. */
const SIGNS: Rule[] = [
  [/[™®©℠]/g, ' '],
  // "10²" is not 102 and "1½" is not 11/2; "m²" stays m2.
  [/(\d)(?=\p{No})/gu, '$1 '],
  [/[’ʼ‘´`]/g, "'"],
];

/**
 * What slugify reads badly or drops, said in words first. Order matters: the first rules need the signs
 * that the later ones remove.
 */
const WORDS: Rule[] = [
  // The scheme says nothing; the address does.
  [/\bhttps?:\/\/(?:www\.)?/gi, ' '],
  // "€1 tỷ" is said "1 tỷ euro".
  [
    new RegExp(`(${SIGN})\\s?(\\d[\\d.,]*(?:\\s?(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\\p{L}))*)`, 'giu'),
    (_, sign, amount) => ` ${amount}${word(sign)}`,
  ],
  [new RegExp(SIGN, 'gu'), (sign) => word(sign)],
  // Q&A, M&A, AT&T are names, not "Q và A".
  [/(?<!\p{L})(\p{Lu}{1,2})&(?=\p{Lu}{1,2}(?!\p{L}))/gu, '$1 '],
  [/&/g, ' va '],
  [/%/g, ' phan tram '],
  [/‰/g, ' phan nghin '],
  [/°/g, ' do '],
  [/×/g, 'x'],
  // C++, Disney+; never "18+" or "5+1".
  [/(?<=\p{L})\+\+/gu, ' plus plus '],
  [/(?<=\p{L})\+(?![\p{L}\p{N}])/gu, ' plus '],
  [/(?<![\p{L}\p{N}])([CF])#(?![\p{L}\p{N}])/gu, '$1 sharp '],
  // An English "don't" is one word, "H'Hen Niê" is two.
  [/(?<=\p{L})'(?=(?:s|t|d|m|re|ll|ve)(?!\p{L}))/giu, ''],
];

/** Latin letters without their marks: slugify has no entry for many of them (ǎ, ạ̈) and would drop the letter. */
const unmarked = (text: string) =>
  text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');

const apply = (rules: Rule[], text: string) => rules.reduce((sum, [from, to]) => sum.replace(from, to as string), text);

/** `text` as words of a–z and 0–9 with single hyphens between, of any length, perhaps empty. */
function bare(text: string): string {
  const plain = apply(SIGNS, text.normalize('NFC'))
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '');
  const words = apply(WORDS, plain).replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ');
  const latin = slugify(unmarked(words), { locale: 'vi', lower: true, strict: true });
  return latin.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

/** The first words of a slug that fit into `max` characters. */
function cut(slug: string, max: number): string {
  if (slug.length <= max) return slug;
  const end = slug[max] === '-' ? max : slug.lastIndexOf('-', max);
  if (end <= 0) return slug.slice(0, max);
  const head = slug.slice(0, end);
  // "200-000" cut in two would say another sum.
  return /^\d/.test(slug.slice(end + 1)) ? head.replace(/(?:-\d+)+$/, '') : head;
}

const limit = (max: number): number => (Number.isFinite(max) ? Math.max(1, Math.floor(max)) : MAX);

/**
 * The web address of a headline: a–z, 0–9 and single hyphens, never empty, at most `max` characters,
 * cut between words. NFC and NFD give the same; a slug of a slug is itself.
 * @param options.max characters. @default 80
 * @param options.fallback what to use where nothing is left (only emoji, only CJK); give `tin-{id}`. @default 'tin'
 * @example slug('Phạt 25% theo Nghị định 168/2024/NĐ-CP') // 'phat-25-phan-tram-theo-nghi-dinh-168-2024-nd-cp'
 */
export function slug(text: string, options: { max?: number; fallback?: string } = {}): string {
  const max = limit(options.max ?? MAX);
  return cut(bare(text) || bare(options.fallback ?? '') || 'tin', max);
}

/**
 * `base`, else `base-2`, `base-3` …: the first that is not taken, within `max` characters.
 * @throws RangeError where 100,000 tries were all taken
 */
export function uniqueSlug(base: string, taken: (slug: string) => boolean, max: number = MAX): string {
  const room = limit(max);
  const first = slug(base, { max: room });
  if (!taken(first)) return first;
  for (let n = 2; n < TRIES; n++) {
    const tail = `-${n}`;
    const tried = `${cut(first, Math.max(1, room - tail.length))}${tail}`;
    if (!taken(tried)) return tried;
  }
  throw new RangeError(`No free slug after "${first}"`);
}
