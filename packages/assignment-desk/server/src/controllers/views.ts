import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { viewEndpoints as endpoints } from '../../../contracts/views';
import { changeTemplate, createTemplate, readTemplates, removeTemplate } from '../services/views/templates';
import { changeView, createView, readViews, removeView } from '../services/views/views';
import { asker } from './viewer';

export const views = ({ strapi }: { strapi: Core.Strapi }) => {
  const who = (ctx: unknown) => asker(strapi, ctx).viewer;
  return {
    list: answering(endpoints.views, async ({ query, ctx }) => readViews(strapi, query.page, who(ctx))),
    create: answering(endpoints.createView, async ({ body, ctx }) => createView(strapi, body, who(ctx))),
    change: answering(endpoints.changeView, async ({ params, body, ctx }) => changeView(strapi, params.id ?? '', body, who(ctx))),
    remove: answering(endpoints.removeView, async ({ params, query, ctx }) => removeView(strapi, params.id ?? '', query.version, who(ctx))),
    templates: answering(endpoints.templates, async ({ ctx }) => readTemplates(strapi, who(ctx))),
    createTemplate: answering(endpoints.createTemplate, async ({ body, ctx }) => createTemplate(strapi, body, who(ctx))),
    changeTemplate: answering(endpoints.changeTemplate, async ({ params, body, ctx }) =>
      changeTemplate(strapi, params.id ?? '', body, who(ctx)),
    ),
    removeTemplate: answering(endpoints.removeTemplate, async ({ params, query, ctx }) =>
      removeTemplate(strapi, params.id ?? '', query.version, who(ctx)),
    ),
  };
};
