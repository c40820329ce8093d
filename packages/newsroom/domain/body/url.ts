const SCHEMES = { link: ['http', 'https', 'mailto'], image: ['http', 'https'] };

/**
 * `value` as a browser would read it, where a body may hold it: http(s), mailto (links only) or relative. Else null.
 * Browsers drop tabs and line ends anywhere and controls at both ends, so "java\nscript:" is read as they do.
 * Source: https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function safeUrl(value: unknown, use: 'link' | 'image'): string | null {
  if (typeof value !== 'string') return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this looks for
  const url = value.replace(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060\uFEFF]|\p{Cs}/gu, '').trim();
  if (!url) return null;
  const colon = url.indexOf(':');
  const path = url.search(/[/?#]/);
  if (colon < 0 || (path >= 0 && path < colon)) return url;
  const scheme = url.slice(0, colon).toLowerCase();
  return SCHEMES[use].includes(scheme) ? `${scheme}${url.slice(colon)}` : null;
}
