import type { Outcome } from './channel';

/** What a destination remembers between sends, sealed at rest. `expiresAt` in milliseconds since the epoch, null where it does not end. */
export type Tokens = { access: string; refresh?: string | undefined; expiresAt: number | null; extra?: Record<string, string> };

/** Tokens, or what to say where none could be had: nothing of the delivery itself has left then. */
export type TokenAnswer = { ok: true; tokens: Tokens } | { ok: false; outcome: Extract<Outcome, { kind: 'not_applied' | 'rejected' }> };
