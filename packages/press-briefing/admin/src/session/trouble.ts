import type { Refused } from './queue';

/** What a failed call means: `later` the network or the server is away; `split` one thing of many may be at fault; else it is refused. */
export type Trouble = { kind: 'later' } | { kind: 'split' } | { kind: 'refused'; say: Refused['say'] };

type Told = { status?: number; message?: string; details?: { say?: Refused['say'] } };
const toldBy = (error: unknown): Told => {
  const wrapped = error as { response?: { data?: { error?: Told }; status?: number }; status?: number } | undefined;
  return { status: wrapped?.response?.status ?? wrapped?.status, ...wrapped?.response?.data?.error } as Told;
};

/** Of which nobody can say that the thing itself is at fault: signed out, too busy, on its way up or down. */
const AWAY = new Set([0, 401, 408, 425, 429, 502, 503, 504]);
/** A server that fails on one thing alone three times will not take it. */
export const TRIES = 3;

/** `many`: how many things were sent together; `failures`: how often that failed before. */
export function troubleOf(error: unknown, many: number, failures: number): Trouble {
  const { status, message, details } = toldBy(error);
  if (status === undefined || AWAY.has(status)) return { kind: 'later' };
  if (many > 1) return { kind: 'split' };
  if (status >= 500 && failures + 1 < TRIES) return { kind: 'later' };
  const plain = message || String(status);
  return { kind: 'refused', say: details?.say ?? { en: plain, vi: plain } };
}

/** Milliseconds until the next try: a second, doubled up to half a minute, spread so that tablets do not come all at once. */
export const pauseAfter = (failures: number, random: number): number => Math.min(30_000, 1_000 * 2 ** failures) * (0.5 + random / 2);
