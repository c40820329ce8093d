import type { Seen } from '../subject';

/** What a request says, where it speaks JSON; an empty object else. */
export function json<T extends object>({ body }: Pick<Seen, 'body'>): Partial<T> {
  try {
    return JSON.parse(body || '{}') as Partial<T>;
  } catch {
    return {};
  }
}

/** One text field of a multipart form, as it was sent. */
export const field = ({ body, headers }: Seen, name: string): string | null => {
  const boundary = /boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1];
  const part = body.split(`--${boundary}`).find((one) => one.includes(`name="${name}"`) && !one.includes('filename='));
  return part === undefined ? null : part.slice(part.indexOf('\r\n\r\n') + 4, -2);
};

/** The path without its query. */
export const bare = ({ path }: Pick<Seen, 'path'>): string => path.split('?')[0] as string;

/** Characters as readers count them, and as the networks do that say "graphemes". */
export const graphemes = (text: string): number => [...new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)].length;

/** Tokens, each another one: a fixture that gives the same twice would hide that the first had ended. */
export function minting(prefix: string): () => string {
  let made = 0;
  return () => `${prefix}-${++made}-canary`;
}
