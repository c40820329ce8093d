import type { HttpAnswer, Outcome } from '../../../contracts';
import { retryAfterMs } from '../../../domain/signing';

type Doubt = Exclude<Outcome, { kind: 'delivered' } | { kind: 'accepted' }>;

/**
 * What an answer means that is no success, as most networks mean it; null for 2xx. A channel that knows better looks first.
 * 429 proves that nothing happened; any other 4xx and every redirect (never followed) is a definite no; 5xx and silence prove nothing.
 */
export function doubtOf(answer: HttpAnswer, now: number): Doubt | null {
  if (answer.kind === 'failure') return answer.sent ? { kind: 'unsure', why: answer.why } : { kind: 'not_applied', why: answer.why };
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  const told = { why: `HTTP ${status}`, status, said: answer.body.slice(0, 500) };
  if (status === 429) return { kind: 'not_applied', retryAfterMs: retryAfterMs(answer.headers['retry-after'], now), ...told };
  return { kind: status >= 500 ? 'unsure' : 'rejected', ...told };
}

/** The JSON object of an answer; null where it is none: a success nobody can read proves nothing. */
export function objectOf(answer: HttpAnswer): Record<string, unknown> | null {
  if (answer.kind !== 'answer') return null;
  try {
    const value: unknown = JSON.parse(answer.body);
    return value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
