import { answering, languageOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { bulletinEndpoints as endpoints } from '../../../../contracts';
import { service, spineOf } from '../../context';
import type { Context } from '../../koa';

/** Bulletins and their templates. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const all = () => service(strapi, 'bulletins');
  const templates = () => service(strapi, 'templates');
  const actor = () => spineOf(strapi).actor();
  return {
    list: answering(endpoints.list, ({ query }) => all().list(query)),
    get: answering(endpoints.get, ({ params }) => all().get(params.id ?? '')),
    create: answering(endpoints.create, ({ body }) => all().create(body, actor())),
    save: answering(endpoints.save, ({ params, body }) => all().save(params.id ?? '', body, actor())),
    remove: answering(endpoints.remove, async ({ params, query }) => {
      await all().remove(params.id ?? '', query.version, actor());
      return {};
    }),
    act: answering(endpoints.act, ({ params, body }) => all().act(params.id ?? '', body, actor())),
    reading: answering(endpoints.reading, ({ params }) => all().reading(params.id ?? '')),
    file: answering<typeof endpoints.file, Context>(endpoints.file, async ({ params, query, ctx }) => {
      const { text, type, name } = await all().file(params.id ?? '', query.as, query.language ?? languageOf(ctx as never));
      ctx.set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' });
      ctx.body = text;
      return undefined;
    }),
    templates: answering(endpoints.templates, () => templates().list()),
    makeTemplate: answering(endpoints.makeTemplate, ({ body }) => templates().create(body, actor())),
    saveTemplate: answering(endpoints.saveTemplate, ({ params, body }) => templates().save(params.id ?? '', body, actor())),
    removeTemplate: answering(endpoints.removeTemplate, async ({ params, query }) => {
      await templates().remove(params.id ?? '', query.version);
      return {};
    }),
  };
};
