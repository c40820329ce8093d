import { createHmac, timingSafeEqual } from 'node:crypto';
import { secretBase64, signatureHeader, signingInput } from '../../../domain/signing';

type Secrets = Record<string, string>;

/** Both secrets hold while one is being changed for the other. */
const keysOf = ({ secret = '', previousSecret = '' }: Secrets): Buffer[] =>
  [secret, previousSecret].flatMap((one) => {
    const base64 = secretBase64(one);
    return base64 ? [Buffer.from(base64, 'base64')] : [];
  });

/**
 * HMAC-SHA256 over `id.timestamp.` and the body's bytes as they travel. For text that is what every Standard Webhooks library signs; of a
 * zip those libraries would make UTF-8 first, so that a receiver checks it as docs/guide/channels/loudspeakers.md shows.
 */
const macOf = (key: Buffer, id: string, timestamp: number, body: string | Uint8Array): string =>
  createHmac('sha256', key)
    .update(signingInput(id, timestamp, ''))
    .update(body)
    .digest('base64');

/** The value of `webhook-signature`, by every secret that is set: receivers keep running while one is changed. */
export const signaturesOf = (secrets: Secrets, id: string, timestamp: number, body: string | Uint8Array): string =>
  signatureHeader(keysOf(secrets).map((key) => macOf(key, id, timestamp, body)));

export type Signed = { id: string; timestamp: string; signature: string; body: Uint8Array };

/** The instant a message was signed at, in milliseconds since the epoch; null where none of the secrets signed it. */
export function signedAt(secrets: Secrets, { id, timestamp, signature, body }: Signed): number | null {
  if (!id || !/^\d{1,12}$/.test(timestamp)) return null;
  const given = signature
    .split(' ')
    .slice(0, 8)
    .flatMap((one) => (one.startsWith('v1,') ? [Buffer.from(one.slice(3))] : []));
  const ours = keysOf(secrets).map((key) => Buffer.from(macOf(key, id, Number(timestamp), body)));
  const fits = given.some((one) => ours.some((mac) => mac.length === one.length && timingSafeEqual(mac, one)));
  return fits ? Number(timestamp) * 1000 : null;
}
