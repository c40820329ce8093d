import type { Core } from '@strapi/types';

/** Words of a ward are short; more than this is not read. */
const MOST = 16 * 1024;

type Ctx = {
  method: string;
  path: string;
  req: AsyncIterable<Buffer> & { headers: Record<string, string | string[] | undefined> };
  request: { body?: unknown };
  state: Record<string, unknown>;
};

async function read(stream: AsyncIterable<Buffer>): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > MOST) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

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
    const bytes = await read(ctx.req).catch(() => null);
    ctx.state.unparsed = bytes;
    ctx.request.body = parsed(bytes);
    // Nobody behind us is to read a stream that is empty by now.
    ctx.req.headers['content-type'] = 'application/octet-stream';
    return next();
  };
}
