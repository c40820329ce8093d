import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { demoDir } from './paths.mjs';

export const defaultPassword = 'Hoitu-demo-2026';

/** What the person can set. Throws a sentence where a value makes no sense. */
export function demoSettings(env = process.env) {
  const host = env.HOST || '127.0.0.1';
  const port = Number(env.PORT || 1337);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT is "${env.PORT}", but a port is a whole number from 1 to 65535.`);
  const data = path.resolve(env.INIT_CWD || process.cwd(), env.DEMO_DATA || path.join(demoDir, '.data'));
  const password = env.DEMO_PASSWORD || defaultPassword;
  if (env.NODE_ENV === 'production' && password === defaultPassword)
    throw new Error(
      'NODE_ENV is production, and the demo will not run there with the password everybody knows. Set DEMO_PASSWORD to another one.',
    );
  if (!/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,72}$/.test(password))
    throw new Error('DEMO_PASSWORD needs 8 to 72 characters with a small letter, a capital and a digit.');
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);
  return { host, port, data, password, url: env.PUBLIC_URL || `http://${everywhere ? 'localhost' : host}:${port}` };
}

const secret = () => randomBytes(32).toString('base64');

const made = {
  APP_KEYS: () => [secret(), secret()].join(','),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
};

/** The secrets of this data folder, made on first use and readable by their owner only. */
export function secretsIn(data) {
  const file = path.join(data, 'secrets.json');
  const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  const missing = Object.keys(made).filter((name) => !kept[name]);
  if (missing.length) {
    for (const name of missing) kept[name] = made[name]();
    fs.writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
  }
  return kept;
}

/** The environment the demo's Strapi runs in; what the person has set stays as it is. */
export function demoEnvironment({ host, port, data, password, url }, env = process.env) {
  return {
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    ...secretsIn(data),
    ...env,
    HOST: host,
    PORT: String(port),
    DEMO_DATA: data,
    DEMO_PASSWORD: password,
    DEMO_SEED: 'true',
    PUBLIC_URL: url,
    STRAPI_BANNER: 'false',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
}
