import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** How one purpose signs: a link for answering an invitation can never be used for reading a preview. */
const keyFor = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `newsroom-link:${purpose}`, 32));

/**
 * Signed links. The token is `<base64url of {payload, expiry}>.<HMAC-SHA256>`; who holds it can read the payload,
 * but not change it.
 */
export function createLinks(secret: string, clock: () => number = Date.now) {
  // Few purposes, each derived once: deriving takes longer than signing.
  const keys = new Map<string, Buffer>();
  const keyOf = (purpose: string): Buffer => {
    const key = keys.get(purpose) ?? keyFor(secret, purpose);
    keys.set(purpose, key);
    return key;
  };
  if (!secret) throw new Error('Hội Tụ: signed links need admin.apiToken.salt or server.app.keys to be set.');
  const macOf = (purpose: string, body: string): Buffer => createHmac('sha256', keyOf(purpose)).update(body).digest();

  return {
    sign(purpose: string, payload: Record<string, string>, expiresAt: Date): string {
      const body = Buffer.from(JSON.stringify({ p: payload, e: expiresAt.getTime() })).toString('base64url');
      return `${body}.${macOf(purpose, body).toString('base64url')}`;
    },
    /** Null where the token is forged, for another purpose, or expired. */
    unsign(purpose: string, token: string): Record<string, string> | null {
      const [body, mac, ...more] = token.split('.');
      if (!body || !mac || more.length) return null;
      const given = Buffer.from(mac, 'base64url');
      const right = macOf(purpose, body);
      // The text too: base64url has several spellings of the same bytes, and a token shall have one.
      if (given.length !== right.length || !timingSafeEqual(given, right) || mac !== right.toString('base64url')) return null;
      const { p, e } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { p: Record<string, string>; e: number };
      return clock() < e ? p : null;
    },
  };
}
