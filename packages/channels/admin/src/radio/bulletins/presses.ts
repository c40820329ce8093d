import type { BulletinAct } from '../../../../contracts';
import type { Typed } from '../../hooks/typed';
import type { ItemDraft } from './item';

/**
 * An act on its way to the server. `at`: when it was pressed, ms since the epoch; `version`: of the bulletin that was on the screen then;
 * `typed`: what goes back into the item's form where its words are refused.
 */
export type Press = { key: string; act: BulletinAct; at: number; version: number; typed?: Typed<ItemDraft> };

/**
 * The version an act is decided on: words on what was read when they were typed, all else on what is known `now`. `own`: versions that
 * this page alone led to others; what it wrote itself stands in the way of nothing.
 */
export function decidedOn({ act, version }: Press, now: number, own: ReadonlyMap<number, number>): number {
  if (act.do !== 'set') return now;
  let at = version;
  for (let next = own.get(at); next !== undefined; next = own.get(at)) at = next;
  return Math.min(at, now);
}

/** A press older than this is no longer what the person would do. The server takes no longer a wait either. */
export const MOST_AGO_MS = 600_000;
/** Below this a press has not waited: the way to the server is not counted. */
const AT_ONCE_MS = 800;

/** What is sent of a press: one on air says how long it has waited, so that the time of the press counts. */
export function sent({ act, at }: Press, now: number): BulletinAct {
  const ago = Math.min(MOST_AGO_MS, Math.max(0, Math.round(now - at)));
  return (act.do === 'air' || act.do === 'next') && ago > AT_ONCE_MS ? { ...act, ago } : act;
}

/** Whether it never came to an answer: no network, a gateway without its server. Such an act is sent again, all others are refusals. */
export function unanswered(error: unknown): boolean {
  const { status, response, code } = (error ?? {}) as { status?: unknown; code?: unknown; response?: { status?: unknown } };
  const answered = Number(status ?? response?.status ?? code);
  return !(answered >= 400) || (answered >= 502 && answered <= 504);
}

const keyOf = (bulletin: string): string => `hoitu.channels.presses:${bulletin}`;

/** Presses that had not reached the server when the page was left or read anew. */
export function keptPresses(bulletin: string, now: number): Press[] {
  try {
    const all = JSON.parse(window.sessionStorage.getItem(keyOf(bulletin)) ?? '[]') as Press[];
    return all.filter(({ at, version }) => now - at < MOST_AGO_MS && typeof version === 'number');
  } catch {
    return [];
  }
}
export function keepPresses(bulletin: string, presses: readonly Press[]): void {
  try {
    if (presses.length === 0) window.sessionStorage.removeItem(keyOf(bulletin));
    else window.sessionStorage.setItem(keyOf(bulletin), JSON.stringify(presses));
  } catch {
    // A browser that forbids storage still sends what is pressed; it only forgets it when the page is left.
  }
}
