import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import type services from './index';

type Services = { [K in keyof typeof services]: ReturnType<(typeof services)[K]> };

/** A service of this plugin, typed. */
export const service = <K extends keyof Services>(strapi: Core.Strapi, name: K): Services[K] =>
  strapi.plugin('press-briefing').service(name) as unknown as Services[K];
