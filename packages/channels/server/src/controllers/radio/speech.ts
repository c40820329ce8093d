import type { IncomingMessage, ServerResponse } from 'node:http';
import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { speechEndpoints } from '../../../../contracts';
import { service, spineOf } from '../../context';
import type { Context } from '../../koa';

type WithResponse = Context & { req: IncomingMessage; res: ServerResponse };

/** Unpublished words: no cache on the way keeps them. */
const HEADERS = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' };
const ENDINGS = { 'audio/mpeg': 'mp3', 'audio/wav': 'wav' } as const;

/** Aborts when the asker closes the connection before the answer is out: nobody listens any more. */
function leaving({ res }: WithResponse): AbortSignal {
  const gone = new AbortController();
  res.once('close', () => {
    if (!res.writableEnded) gone.abort(new Error('the asker has gone'));
  });
  return gone.signal;
}

/** A text read aloud by a machine. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  able: answering(speechEndpoints.able, () => service(strapi, 'speech').able()),
  listen: answering(speechEndpoints.listen, async ({ body, ctx: koa }) => {
    const ctx = koa as unknown as WithResponse;
    const signal = leaving(ctx);
    try {
      const { bytes, mime } = await service(strapi, 'speech').sound({ ...body, person: spineOf(strapi).actor().id, signal });
      ctx.compress = false;
      ctx.set({ ...HEADERS, 'Content-Type': mime, 'Content-Disposition': `inline; filename="speech.${ENDINGS[mime]}"` });
      ctx.body = bytes;
    } catch (error) {
      // Whatever is answered now, nobody reads it; it is no failure of the server's.
      if (!signal.aborted) throw error;
      ctx.status = 499;
      ctx.body = '';
    }
  }),
});
