import { email } from '../../../contracts/things';
import { html, type Markup } from './html';
import { say, type Words } from './words';

export type Kind = 'text' | 'email' | 'tel' | 'area';
/** What a field takes. `most` in characters. */
export type Rule = { most: number; required?: boolean; kind?: Kind };
export type Faults<F extends string = string> = Partial<Record<F, string>>;

/** What is wrong with a text, in words; null where nothing is. */
export function faultOf(text: string, { most, required, kind }: Rule, words: Words): string | null {
  if (!text) return required ? words.fault.empty : null;
  if (text.length > most) return say(words.fault.long, { n: text.length, most });
  if (kind === 'email' && !email.safeParse(text).success) return words.fault.email;
  if (kind === 'tel' && !/^[\d\s+().-]*$/.test(text)) return words.fault.phone;
  return null;
}

export function faultsOf<F extends string>(values: Record<F, string>, rules: Record<F, Rule>, words: Words): Faults<F> {
  const faults: Faults<F> = {};
  for (const name of Object.keys(rules) as F[]) {
    const fault = faultOf(values[name].trim(), rules[name], words);
    if (fault) faults[name] = fault;
  }
  return faults;
}

type Drawn = {
  name: string;
  label: string;
  value: string;
  rule: Rule;
  words: Words;
  fault?: string | undefined;
  hint?: string;
  auto?: string;
};

/** A field with its label, its hint and what is wrong with it. No `maxlength`: a browser would cut what is pasted without a word. */
export function field({ name, label, value, rule, words, fault, hint, auto }: Drawn): Markup {
  const about = [hint ? `${name}-hint` : '', fault ? `${name}-fault` : ''].filter(Boolean).join(' ');
  const marks = html`${rule.required && html` required`}${about && html` aria-describedby="${about}"`}${fault && html` aria-invalid="true"`}${
    auto && html` autocomplete="${auto}"`
  }`;
  const { kind = 'text' } = rule;
  return html`<label for="${name}">${label}${!rule.required && html` <span class="soft small">(${words.optional})</span>`}</label>${
    hint && html`<p class="hint" id="${name}-hint">${hint}</p>`
  }${fault && html`<p class="fault" id="${name}-fault">${fault}</p>`}${
    kind === 'area'
      ? html`<textarea id="${name}" name="${name}" rows="4"${marks}>
${value}</textarea>`
      : html`<input id="${name}" name="${name}" type="${kind}" value="${value}"${marks}>`
  }`;
}
