import { stripControls } from '@hoitu/viet-text';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Letters of Latin scripts, digits and harmless signs: most of what is ever shown, and nothing in it to look at. */
const HARMLESS = /^[ !#-%(-;=?-~\u00c0-\u024f\u1e00-\u1eff–—“”…·]*$/;
const escaped = (text: string): string =>
  HARMLESS.test(text) ? text : stripControls(text).replace(/[&<>"']/g, (char) => ENTITIES[char] as string);

/** Markup that was made by `html` here. Nothing else makes it, so nothing typed can become it. */
export class Markup {
  constructor(readonly text: string) {}
}
export type Part = Markup | string | number | null | undefined | false | readonly Part[];

function put(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) {
    let out = '';
    for (const one of part) out += put(one);
    return out;
  }
  return part === null || part === undefined || part === false ? '' : escaped(String(part));
}

/** A template, of HTML or XML, whose values are escaped unless they are markup themselves. */
export function html(texts: TemplateStringsArray, ...values: Part[]): Markup {
  let out = texts[0] as string;
  for (let n = 0; n < values.length; n++) out += put(values[n]) + (texts[n + 1] as string);
  return new Markup(out);
}

/** A written text as paragraphs: empty lines part them, single ones break the line. */
export const paragraphs = (text: string): Markup[] =>
  text
    .trim()
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((one) => html`<p>${one.split('\n').map((line, n) => (n ? html`<br>${line}` : line))}</p>`);

/** Only web links may be pressed. */
export const webLink = (text: string): string | null => (/^https?:\/\/[^\s"<>]+$/.test(text) ? text : null);
