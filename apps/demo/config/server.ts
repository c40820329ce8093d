import type { Core } from '@strapi/strapi';
import { publicDir } from '../src/data-dir';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  app: { keys: env.array('APP_KEYS', []) },
  dirs: { public: publicDir() },
  transfer: { remote: { enabled: false } },
  logger: {
    updates: { enabled: false },
    startup: { enabled: env.bool('STRAPI_BANNER', true) },
    config: { level: env('LOG_LEVEL', 'info') },
  },
});
