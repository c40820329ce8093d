import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  autoOpen: false,
  auth: {
    secret: env('ADMIN_JWT_SECRET', ''),
    sessions: {
      accessTokenLifespan: env.int('ACCESS_TOKEN_LIFESPAN', 30 * 60),
      maxRefreshTokenLifespan: 30 * 24 * 3600,
      maxSessionLifespan: 24 * 3600,
    },
    // A browser drops a Secure cookie that comes over plain http, and with it the session.
    cookie: { secure: env('PUBLIC_URL', '').startsWith('https://') },
  },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  rateLimit: { enabled: env.bool('LOGIN_RATE_LIMIT', true) },
  flags: { nps: false, promoteEE: false },
  watchIgnoreFiles: ['**/.data/**', '**/types/generated/**'],
});
