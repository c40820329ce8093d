import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const demoDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../apps/demo');
export const distDir = path.join(demoDir, 'dist');

/** A fresh folder for one test's data, in that of the run (tidy.ts), in memory where the machine has a place for that. */
export function freshDataDir() {
  const base = process.env.TEST_RUN_DIR || (fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir());
  return fs.mkdtempSync(path.join(base, 'hoitu-'));
}

/** The environment of a test server. Secrets are fixed: nothing of a test is secret. */
export const testEnvironment = (dataDir) => ({
  NODE_ENV: 'test',
  ENV_PATH: path.join(dataDir, 'no.env'),
  DEMO_DATA: dataDir,
  HOST: '127.0.0.1',
  APP_KEYS: 'test-key-one,test-key-two',
  ADMIN_JWT_SECRET: 'test-admin-jwt',
  API_TOKEN_SALT: 'test-api-salt',
  TRANSFER_TOKEN_SALT: 'test-transfer-salt',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-letters',
  ACCESS_TOKEN_LIFESPAN: '86400',
  LOGIN_RATE_LIMIT: 'false',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_BANNER: 'false',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'vi',
  DATABASE_CLIENT: 'sqlite',
  DATABASE_URL: '',
  REDIS_URL: '',
  SMTP_URL: '',
  BRIEFING_MAILBOX: '',
  PUBLIC_URL: '',
  DEMO_PLUGINS: '',
  DEMO_SEED: 'false',
  LOG_LEVEL: 'error',
});
