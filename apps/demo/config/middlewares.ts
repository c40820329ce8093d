import type { Core } from '@strapi/strapi';

/** A compressor holds a stream back until it has a full block: live updates must go out as they come. */
const compressible = (type: string): boolean => /json|text|javascript|xml|svg/.test(type) && !type.startsWith('text/event-stream');

const config: Core.Config.Middlewares = [
  'strapi::logger',
  'strapi::errors',
  { name: 'strapi::compression', config: { threshold: 1024, filter: compressible } },
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default config;
