import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { actions } from './permissions';
import { service } from './services/types';

export default async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
  await service(strapi, 'holidays').seed();
  await service(strapi, 'questions').makeFindable();
};
