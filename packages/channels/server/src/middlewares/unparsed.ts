import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/types';

/** Words of a ward are short; more than this is not read. */
const MOST = 16 * 1024;

type Ctx = {
  method: string;
  path: string;
  req: IncomingMessage;
  request: { body?: unknown };
  state: Record<string, unknown>;
};

/** The whole body; null where it is larger, or breaks off. What is too much runs by unread: the answer still needs the socket. */
const read = (request: IncomingMessage): Promise<Buffer | null> =>
  new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= MOST) parts.push(part);
      else resolve(null);
    });
    request.once('end', () => resolve(Buffer.concat(parts)));
    request.once('close', () => resolve(null));
  });

function parsed(bytes: Buffer | null): unknown {
  try {
    return bytes && JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Keeps the bytes of a ward's confirmation as they came, in `ctx.state.unparsed`: a signature is about bytes, and Strapi's own parser
 * throws them away unless the user's config says otherwise. It stands before that parser, for this one address only.
 */
export function unparsed(strapi: Core.Strapi) {
  const begins = `${strapi.config.get<string>('api.rest.prefix', '/api')}/channels/broadcasts/confirmations/`;
  return async (ctx: Ctx, next: () => Promise<void>): Promise<void> => {
    if (ctx.method !== 'POST' || !ctx.path.startsWith(begins)) return next();
    const bytes = await read(ctx.req);
    ctx.state.unparsed = bytes;
    ctx.request.body = parsed(bytes);
    // Nobody behind us is to read a stream that is empty by now.
    ctx.req.headers['content-type'] = 'application/octet-stream';
    return next();
  };
}
