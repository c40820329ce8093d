import type { Core } from '@strapi/types';
import { service, spineOf } from './context';
import { ACTIONS } from './permissions';
import { reseal } from './reseal';
import { readerRoutes } from './routes/reader';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany(ACTIONS);
  await service(strapi, 'destinations')
    .ensureDefaults()
    // Another process that booted at the same moment made them.
    .catch((error: Error) => strapi.log.debug(`channels: default destinations: ${error.message}`));
  await service(strapi, 'pages').fillDocuments(
    spineOf(strapi)
      .stories.types()
      .map(({ uid }) => uid),
  );
  await reseal(strapi);
  strapi.server.routes(readerRoutes(strapi) as never);
}
