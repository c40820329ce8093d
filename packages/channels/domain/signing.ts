/** What a Standard Webhooks signature covers: `id.timestamp.body`, the timestamp in whole seconds. */
export function signingInput(id: string, timestamp: number, body: string): string {
  return `${id}.${timestamp}.${body}`;
}

/**
 * The value of `webhook-signature`: one `v1,<base64>` per secret, space-separated, so that a receiver
 * that knows either the old or the new secret can check it while the secret is being changed.
 */
export const signatureHeader = (macs: readonly string[]): string => macs.map((mac) => `v1,${mac}`).join(' ');

/** Bytes of a `whsec_…` secret in base64; null where it is not one. */
export function secretBase64(secret: string): string | null {
  const match = /^whsec_([A-Za-z0-9+/]{24,}={0,2})$/.exec(secret.trim());
  return match ? (match[1] as string) : null;
}

/** Milliseconds a `Retry-After` asks for: seconds or an HTTP date (RFC 9110 §10.2.3); null where it cannot be read. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  if (!header) return null;
  const value = header.trim();
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
