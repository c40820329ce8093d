import type http from 'node:http';

const flat = (headers: http.IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, Array.isArray(value) ? value.join(', ') : (value ?? '')]));

export type Read = { status: number; headers: Record<string, string>; body: Buffer };

/**
 * Reads at most `maxBytes` of an answer; `whole` is false where more would have come or it broke off. We ask for no compression, so what is
 * compressed all the same is not inflated: a small answer could become a huge one.
 */
export function readAnswer(response: http.IncomingMessage, maxBytes: number, done: (read: Read, whole: boolean) => void): void {
  const parts: Buffer[] = [];
  let size = 0;
  const coded = !['', 'identity'].includes(response.headers['content-encoding'] ?? '');
  const finish = (whole: boolean) =>
    done(
      {
        status: response.statusCode ?? 0,
        headers: flat(response.headers),
        body: coded ? Buffer.alloc(0) : Buffer.concat(parts).subarray(0, maxBytes),
      },
      whole,
    );
  response.on('data', (part: Buffer) => {
    parts.push(part);
    size += part.length;
    // The status is known; nobody needs the rest of a huge body.
    if (size > maxBytes) finish(false);
  });
  response.on('end', () => finish(response.complete));
  response.on('error', () => finish(false));
  response.on('close', () => finish(false));
}
