import type { Core } from '@strapi/strapi';

/** A compressor holds a stream back until it has a full block: live updates must go out as they come. */
const compressible = (type: string): boolean => /json|text|javascript|xml|svg/.test(type) && !type.startsWith('text/event-stream');

/** First of all: what the public asks for most lies ready. A demo without the plugin does not know the name. */
const early = ({ env }: Core.Config.Shared.ConfigParams): string[] =>
  (env.array('DEMO_PLUGINS', ['channels']) as string[]).includes('channels') && env.bool('DEMO_EARLY', true)
    ? ['plugin::channels.early']
    : [];

export default (params: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  ...early(params),
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
