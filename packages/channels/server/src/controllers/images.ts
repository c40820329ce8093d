import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { imageEndpoints } from '../../../contracts';
import { notModified } from '../../../domain/freshness';
import { service } from '../context';
import { hashOf, parseName } from '../images/recipe';
import type { Context } from '../koa';
import { refuse } from '../refusals';

const HEADERS = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

/** Pictures by their hash: only what a row promises is ever made, so nobody can ask for sizes of their own. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  file: answering(imageEndpoints.file, async ({ params, ctx: koa }) => {
    const ctx = koa as unknown as Context;
    const name = params.name ?? '';
    const wanted = parseName(name);
    const picture = wanted && (await service(strapi, 'derivatives').byKey(wanted.key));
    if (!picture?.url.endsWith(`/${name}`)) throw refuse('picture.not_found', { name: name.slice(0, 60) });
    const tag = `"${hashOf(picture.bytes).slice(0, 40)}"`;
    ctx.set({ ...HEADERS, ETag: tag, 'Content-Type': picture.mime });
    ctx.body = Buffer.from(picture.bytes);
    if (!notModified({ ifNoneMatch: ctx.get('If-None-Match'), ifModifiedSince: '' }, tag, undefined)) return;
    ctx.body = null;
    ctx.status = 304;
  }),
});
