import { stripControls } from '@hoitu/viet-text';
import { refusals } from './refusal';

const refuse = refusals({
  'request.too_deep': { status: 400, en: 'What was sent is nested too deeply.', vi: 'Dữ liệu gửi lên lồng nhau quá sâu.' },
});

/** Deeper than any form of ours; a body of a megabyte could be nested until the stack ends. */
const DEEPEST = 64;

/**
 * Text as it is kept: NFC, line ends as \n, without control characters and halves of surrogate pairs. PostgreSQL refuses NUL
 * in text and lone surrogates in JSON, XML refuses most of the rest, and nobody sees any of them on the screen.
 */
export const tidyText = (text: string): string => stripControls(text.replace(/\r\n?/g, '\n')).normalize('NFC');

/** Every text in what came in over HTTP, names of keys too, made tidy. Refuses what is nested too deeply. */
export function tidy(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return tidyText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) throw refuse('request.too_deep');
  if (Array.isArray(value)) return value.map((one) => tidy(one, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [tidyText(key), tidy(inner, depth + 1)]));
}
