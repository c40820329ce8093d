import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/types';

type Key = { kid: string; key: Buffer };

const derived = new Map<string, Key>();

/** Every delivery opens a secret: each key is derived once. */
function keyOf(appKey: string): Key {
  const known = derived.get(appKey);
  if (known) return known;
  const key = {
    kid: createHash('sha256').update(`channels:${appKey}`).digest('hex').slice(0, 8),
    key: Buffer.from(hkdfSync('sha256', appKey, 'hoitu', 'channels.destination.secrets', 32)),
  };
  derived.set(appKey, key);
  return key;
}

/** AES-256 keys out of Strapi's app keys: the first seals, all of them open, so that rotating app keys loses nothing. */
export const secretKeys = (appKeys: readonly string[]): Key[] => appKeys.map(keyOf);

/** `kid.iv.tag.ct`. `about` is bound to it: a sealed text copied to another destination does not open. */
export function seal(plain: string, about: string, keys: readonly Key[]): string {
  const first = keys[0];
  if (!first) throw new Error('channels: set APP_KEYS; secrets of destinations are sealed with them');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', first.key, iv);
  cipher.setAAD(Buffer.from(about));
  const ct = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [first.kid, ...[iv, cipher.getAuthTag(), ct].map((part) => part.toString('base64url'))].join('.');
}

/** Throws where the text was changed, belongs to another destination, or its app key is gone. */
export function open(sealed: string, about: string, keys: readonly Key[]): string {
  const [kid, iv, tag, ct] = sealed.split('.');
  const found = keys.find((one) => one.kid === kid);
  if (!found || !iv || !tag || ct === undefined)
    throw new Error('channels: the app key these secrets were sealed with is no longer in APP_KEYS');
  const decipher = createDecipheriv('aes-256-gcm', found.key, Buffer.from(iv, 'base64url'), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(ct, 'base64url')), decipher.final()]).toString('utf8');
}

/** Whether a sealed text still needs an older app key. */
export const sealedByOld = (sealed: string, keys: readonly Key[]): boolean => sealed.split('.')[0] !== keys[0]?.kid;

/** The keys of this Strapi. */
export const keysOf = (strapi: Core.Strapi): Key[] => secretKeys(strapi.config.get('server.app.keys', []) as string[]);

/** A print of secrets: other secrets, another print. Kept only inside of what is sealed. */
export const printOf = (secrets: Record<string, string>): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(secrets).sort()))
    .digest('base64url');
