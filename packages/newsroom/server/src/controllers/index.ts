import type { Core } from '@strapi/types';
import { createHealthController } from './health';
import { createLiveController } from './live';
import { createNoticesController } from './notices';
import { createStoriesController } from './stories';

type Factory = (context: { strapi: Core.Strapi }) => Record<string, (ctx: unknown) => Promise<void>>;

const controllers: Record<string, Factory> = {
  stories: ({ strapi }) => createStoriesController(strapi),
  notices: ({ strapi }) => createNoticesController(strapi),
  live: ({ strapi }) => createLiveController(strapi),
  health: ({ strapi }) => createHealthController(strapi),
};
export default controllers;
