import { answering, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { broadcastEndpoints as api, broadcastPublicEndpoints as open } from '../../../../contracts';
import { service, spineOf } from '../../context';
import type { Context } from '../../koa';
import { refuse } from '../../refusals';

/** Messages for ward loudspeakers, and what wards say of them. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const messages = () => service(strapi, 'broadcasts');
  const by = (ctx: object): Viewer => {
    const viewer = spineOf(strapi).viewer(ctx);
    if (!viewer) throw refuse('calendar.nobody');
    return viewer;
  };
  const idOf = ({ id = '' }: Record<string, string>): string => id;

  return {
    list: answering(api.list, ({ query, ctx }) => messages().list(query, by(ctx))),
    areas: answering(api.areas, () => messages().areas()),
    get: answering(api.get, ({ params, ctx }) => messages().get(idOf(params), by(ctx))),
    create: answering(api.create, ({ body, ctx }) => messages().create(body, by(ctx))),
    save: answering(api.save, ({ params, body, ctx }) => messages().save(idOf(params), body, by(ctx))),
    submit: answering(api.submit, ({ params, body, ctx }) => messages().submit(idOf(params), body, by(ctx))),
    approve: answering(api.approve, ({ params, body, ctx }) => messages().approve(idOf(params), body.version, by(ctx))),
    sendBack: answering(api.sendBack, ({ params, body, ctx }) => messages().sendBack(idOf(params), body, by(ctx))),
    cancel: answering(api.cancel, ({ params, body, ctx }) => messages().cancel(idOf(params), body, by(ctx))),
    confirm: answering(api.confirm, ({ params, body, ctx }) => messages().confirm(idOf(params), body, by(ctx))),

    package: answering(api.package, async ({ params, ctx }) => {
      const bytes = await messages().package(idOf(params));
      const koa = ctx as unknown as Context;
      koa.set({
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="${idOf(params)}.zip"`,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      koa.body = Buffer.from(bytes);
    }),

    confirmSigned: answering(open.confirm, ({ params, body, ctx }) => {
      const { state, request } = ctx;
      const header = (name: string): string => String(request.header[name] ?? '');
      return service(strapi, 'confirmations').take(params.destination ?? '', body, {
        id: header('webhook-id'),
        timestamp: header('webhook-timestamp'),
        signature: header('webhook-signature'),
        body: (state.unparsed as Buffer | null | undefined) ?? Buffer.alloc(0),
      });
    }),
  };
};
