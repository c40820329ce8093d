/** How numbers are said where Vietnamese says them in two ways. */
export type Voice = { zero: 'linh' | 'lẻ'; thousand: 'nghìn' | 'ngàn'; four: 'tư' | 'bốn' };

/** Readings of one's own, by what is written; they win over those built in, and over every rule. */
export type Lexicon = {
  /** Capitals count: `TS` is not `ts`. */
  acronyms: Readonly<Record<string, string>>;
  /** Found in any case: `Facebook`, `facebook`, `FACEBOOK`. */
  names: Readonly<Record<string, string>>;
};

export type SpokenOptions = Partial<Voice> & Partial<Lexicon>;

/** One piece that is said otherwise than written, or may be. `from` and `to`: UTF-16 offsets in the text as given. */
export type SpokenPart = { from: number; to: number; said: string; rule: RuleName; sure: boolean };

/**
 * What a presenter says: `text` with every number, date, unit and acronym in words; `parts` what was turned, and what is unsure.
 * Signs that nobody says (emoji, hyphens in a word, stray stars) are left out of `text` without a part.
 */
export type Spoken = { text: string; parts: SpokenPart[] };

export const HOUSE_VOICE: Voice = { zero: 'linh', thousand: 'nghìn', four: 'tư' };

export type RuleName =
  | 'own'
  | 'plate'
  | 'decree'
  | 'phone'
  | 'date'
  | 'dates'
  | 'years'
  | 'time'
  | 'times'
  | 'formation'
  | 'score'
  | 'range'
  | 'fraction'
  | 'version'
  | 'series'
  | 'ordinal'
  | 'money'
  | 'measure'
  | 'number'
  | 'digits'
  | 'code'
  | 'address'
  | 'hashtag'
  | 'repeat'
  | 'acronym'
  | 'name'
  | 'initials'
  | 'roman'
  | 'unit'
  | 'per'
  | 'sign'
  | 'spelled'
  | 'foreign';

/** A reading, and whether another is as likely. `rule`: where one form has readings of two kinds. */
export type Said = { said: string; sure: boolean; rule?: RuleName };

export const sure = (said: string): Said => ({ said, sure: true });
export const unsure = (said: string): Said => ({ said, sure: false });

/** Where a rule stands: the text around what it found. Only a short stretch on each side is looked at. */
export type Here = {
  text: string;
  from: number;
  to: number;
  say: Reader;
  /** The last part before this one, with its end in `text`. */
  last: { rule: RuleName; to: number } | null;
  /** Does the text before end with this pattern? It is matched in lower case. */
  before: (pattern: RegExp) => boolean;
  /** Does the text behind begin with this pattern? It is matched in lower case. */
  after: (pattern: RegExp) => boolean;
  /** What the tables say of a word. */
  known: (written: string) => { written: string; said: string } | null;
};

/** Words for numbers, in one voice. */
export type Reader = {
  /** Digits only, of any length. Past 18 digits, and with more than one zero in front, one by one. */
  integer: (digits: string) => string;
  /** One by one, as phone numbers are. */
  digits: (digits: string) => string;
  /** A number as Vietnamese write it: `200.000`, `3,5`; also `1,234.5`. `scaled`: a word like "triệu" follows. */
  number: (written: string, scaled?: boolean) => Said;
  /** 1 to 12. Always "tháng tư", in every voice. */
  month: (digits: string) => string;
  /** What stands behind "thứ" and "phần": nhất (only where asked), hai, ba, tư … */
  ordinal: (digits: string) => string;
};

export type Rule = {
  name: RuleName;
  /** Tried only where a digit, a word or a sign begins. */
  at: 'digit' | 'word' | 'sign';
  /** Sticky. Every repetition is bounded: a rule reads a fixed stretch, so a text of any kind takes linear time. */
  form: RegExp;
  /** Null: not this rule after all. */
  read: (found: RegExpExecArray, here: Here) => Said | null;
};
