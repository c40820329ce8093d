import { noConfig } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import contentTypes from './content-types';
import controllers from './controllers';
import { registerPermissions } from './permissions';
import { register } from './register';
import routes from './routes';
import services from './services';

export default {
  config: noConfig('assignment-desk'),
  register,
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => registerPermissions(strapi),
  contentTypes,
  controllers,
  routes,
  services,
};
