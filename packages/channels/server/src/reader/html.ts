import { stripControls } from '@hoitu/viet-text';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => stripControls(text).replace(/[&<>"']/g, (char) => ENTITIES[char] as string);

/** HTML that is safe as it stands. Only this module and the body renderer make it. */
export class Safe {
  constructor(readonly text: string) {}
}

/** Marks HTML that was made and sanitised elsewhere. */
export const safe = (text: string): Safe => new Safe(text);

type Value = Safe | string | number | null | undefined | false | Value[];

const put = (value: Value): string =>
  value instanceof Safe
    ? value.text
    : Array.isArray(value)
      ? value.map(put).join('')
      : value === null || value === undefined || value === false
        ? ''
        : escapeHtml(String(value));

/** A template whose values are escaped unless they are `Safe`: forgetting it cannot open a hole. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Safe =>
  new Safe(parts.reduce((out, part, index) => out + part + (index < values.length ? put(values[index]) : ''), ''));

/** JSON inside a script element: `<` would end it. */
export const jsonLd = (data: object): Safe =>
  new Safe(
    `<script type="application/ld+json">${JSON.stringify(data)
      .replace(/</g, '\\u003c')
      .replace(/[\u2028\u2029]/g, '')}</script>`,
  );
