/** A sentence in both first-class languages. `{name}` stands for a parameter. */
export type Sentence = { en: string; vi: string };

/** What a person can cause and must be told: code → HTTP status and a sentence. */
export type RefusalTable = Record<string, { status: 400 | 403 | 404 | 409 | 410 | 413 | 422 | 423 | 429 | 503 } & Sentence>;

export type RefusalParams = Record<string, string | number | boolean | null | readonly unknown[] | object>;

/** A refusal is data that travels as an exception: `code` and `params` for programs, sentences for people. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: string,
    readonly status: number,
    readonly sentence: Sentence,
    readonly params: RefusalParams = {},
  ) {
    super(fill(sentence.en, params));
  }

  /** The sentence in `language` ('vi…' gives Vietnamese, all else English). */
  say(language: string): string {
    return fill(language.startsWith('vi') ? this.sentence.vi : this.sentence.en, this.params);
  }
}

/** Puts `params` into the `{name}` places of `template`; an unknown name stays visible. */
export function fill(template: string, params: RefusalParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined || value === null ? whole : String(value);
  });
}

/**
 * Makes the typed `refuse` of one plugin from its table.
 * @example throw refuse('assignment.not_found', { id })
 */
export function refusals<T extends RefusalTable>(table: T) {
  return (code: keyof T & string, params: RefusalParams = {}): Refusal => {
    const { status, en, vi } = table[code] as RefusalTable[string];
    return new Refusal(code, status, { en, vi }, params);
  };
}

/** True for a refusal of any copy of this module (each plugin may bundle its own). */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'code' in error && 'sentence' in error;
}

/**
 * The body that answers a refusal: `message` in the language asked for, both sentences in `details`, because the admin's language
 * need not be the browser's.
 */
export function refusalBody(refusal: Refusal, language: string) {
  const { status, code, params } = refusal;
  const details = { code, params, say: { en: refusal.say('en'), vi: refusal.say('vi') } };
  return { data: null, error: { status, name: 'Refusal', message: refusal.say(language), details } };
}
