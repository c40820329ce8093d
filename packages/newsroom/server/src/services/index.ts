import type { Core } from '@strapi/types';
import { createCore } from './core';
import { createSpine } from './spine';

export default {
  core: ({ strapi }: { strapi: Core.Strapi }) => createCore(strapi),
  spine: ({ strapi }: { strapi: Core.Strapi }) => createSpine(strapi),
};
