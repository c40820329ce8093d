import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';
import { service } from '../services/types';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: answering(admin.seriesList, () => service(strapi, 'series').list()),
  preview: answering(admin.seriesPreview, ({ body }) => service(strapi, 'series').preview(body)),
  create: answering(admin.seriesCreate, ({ body }) => service(strapi, 'series').create(body, spine(strapi).actor())),
  change: answering(admin.seriesChange, ({ body, params }) =>
    service(strapi, 'series').change(params.id ?? '', body, spine(strapi).actor()),
  ),
  staying: answering(admin.seriesStaying, ({ params }) => service(strapi, 'series').staying(params.id ?? '')),
  end: answering(admin.seriesEnd, ({ body, params }) => service(strapi, 'series').end(params.id ?? '', body, spine(strapi).actor())),
});
