import type { Core } from '@strapi/types';
import type { Outcome } from '../../../contracts';
import {
  type DeliveryEvent,
  type DeliveryState,
  inDoubt,
  nextState,
  OVER,
  overtaken,
  POLL_WAITS,
  SETTLE_MS,
  waitAfter,
} from '../../../domain/delivery';
import { configOf, service, spineOf } from '../context';
import { cut, type DeliveryRow, table } from '../rows';
import { alertOf } from './alerts';
import type { Held } from './attempt-context';
import { overtakenOf } from './glance';
import { noteHealth, pause } from './health';
import { moveMany } from './moving';

/** What came of a try or a look; `outcome` as its record keeps it. */
export type Ending = {
  event: DeliveryEvent;
  outcome: string;
  why?: string | null;
  status?: number | null;
  said?: string | null;
  reached?: { remoteId: string | null; link: string | null };
  retryAfterMs?: number | null;
  pollAfterMs?: number | null;
  disable?: boolean;
};

const EVENT: Record<Outcome['kind'], DeliveryEvent> = {
  delivered: 'confirmed',
  accepted: 'taken',
  not_applied: 'not_applied',
  rejected: 'rejected',
  unsure: 'unsure',
};

/** A channel's answer as an ending. */
export function endingOf(outcome: Outcome): Ending {
  const why = 'why' in outcome ? outcome.why : null;
  const told = { event: EVENT[outcome.kind], outcome: outcome.kind, why, status: outcome.status ?? null, said: outcome.said ?? why };
  if (outcome.kind === 'delivered') return { ...told, reached: { remoteId: outcome.remoteId, link: outcome.link } };
  if (outcome.kind === 'accepted')
    return { ...told, reached: { remoteId: outcome.handle, link: null }, pollAfterMs: outcome.pollAfterMs ?? null };
  if (outcome.kind === 'not_applied') return { ...told, retryAfterMs: outcome.retryAfterMs ?? null };
  return outcome.kind === 'rejected' ? { ...told, disable: outcome.disable ?? false } : told;
}

/** The record of a try is completed; a look that changed something is a line of its own. */
function recorded(row: DeliveryRow, ending: Ending, at: number): DeliveryRow['attempts'] {
  const attempts = row.attempts ?? [];
  const last = attempts.at(-1);
  const line = { outcome: ending.outcome, status: ending.status ?? null, said: cut(ending.said ?? '', 500) };
  const ended = new Date(at).toISOString();
  if (last && last.ended === null) return [...attempts.slice(0, -1), { ...last, ...line, ended }];
  return [...attempts, { n: row.tries, at: ended, ended, ...line }];
}

/** Milliseconds of the first wait in the new state; null where nothing follows of itself. */
function waitFor(strapi: Core.Strapi, state: DeliveryState, { channel, row }: Held, ending: Ending): number | null {
  if (state === 'retry_wait') return waitAfter(row.tries, ending.retryAfterMs ?? null, Math.random(), configOf(strapi).waits);
  if (state === 'accepted') return Math.max(ending.pollAfterMs ?? (POLL_WAITS[0] as number), 100);
  return state === 'unknown' && channel.can.probe && channel.probe ? (channel.settleMs ?? SETTLE_MS) : null;
}

/** Where the delivery stands after `ending`: a newer one in the lane takes the place of what would only wait. */
function decided(strapi: Core.Strapi, held: Held, ending: Ending, newer: DeliveryRow[], attempts: DeliveryRow['attempts']) {
  const { row, channel } = held;
  const mode = row.mode ?? channel.repeat;
  const handle = ending.event === 'taken' && !channel.poll ? 'unsure' : ending.event;
  const next = nextState(row.state, handle, mode);
  if (next !== 'retry_wait') return next && { state: next, wait: waitFor(strapi, next, held, ending) };
  if (newer.length > 0) {
    const by = newer.some((one) => one.operation === 'retract') ? 'kill' : 'version';
    const state = overtaken({ state: next, mode, doubt: inDoubt(attempts) }, row.operation === 'retract' ? 'version' : by);
    if (state) return { state, wait: waitFor(strapi, state, held, ending) };
  }
  // Proof that it is not there: it may go at once, as if it had never been tried.
  const wait = ending.event === 'absent' ? 0 : waitFor(strapi, next, held, ending);
  return wait === null ? { state: 'dead' as const, wait } : { state: next, wait };
}

export type Concluded = { held: Held; ending: Ending };

/** What is written of an ending; null where its delivery takes no such end any more. */
function endOf(strapi: Core.Strapi, { held, ending }: Concluded, newer: DeliveryRow[], at: number) {
  const attempts = recorded(held.row, ending, at);
  const next = decided(strapi, held, ending, newer, attempts);
  if (!next) return null;
  const nextTryAt = next.wait === null ? null : Math.ceil(at + next.wait);
  return { state: next.state, data: { ...ending.reached, attempts, why: ending.why ?? null, nextTryAt, token: null, probes: 0 } };
}

/** A network took it: nothing follows but the receipt. Such endings may share a transaction. */
export const taken = ({ held: { row }, ending }: Concluded): boolean =>
  ending.outcome === 'delivered' && ending.reached !== undefined && row.recall === null && !ending.retryAfterMs && !ending.disable;

/** `conclude` for endings that are `taken`, in the caller's transaction. */
export async function concludeMany(strapi: Core.Strapi, all: readonly Concluded[]): Promise<void> {
  const { tell, kickLane } = service(strapi, 'ledger');
  const at = (await spineOf(strapi).now()).getTime();
  const ends = all.flatMap((one) => {
    const end = endOf(strapi, one, [], at);
    return end ? [{ ...one, row: one.held.row, data: { state: end.state, ...end.data } }] : [];
  });
  const moved = await moveMany(strapi, ends);
  const done = ends.filter((_, index) => moved[index]);
  await tell(...done.map(({ held: { row, destination } }) => ({ row, destination })));
  const healthy = new Map(done.map(({ held, ending }) => [held.destination.id, { held, ending }]));
  // Always in the same order: two processes that note the same destinations must not wait for each other.
  for (const [, { held, ending }] of [...healthy].sort(([one], [other]) => one - other))
    await noteHealth(strapi, held.destination, { ok: true, why: ending.why ?? '' }, at);
  // Last: whoever came behind one of them while this was written found it under way, and waits to be started.
  const ids = done.map(({ row }) => row.id);
  const { overtaken: behind } = await overtakenOf(strapi, ids, OVER);
  for (const { row, held } of done) if (behind.has(row.id)) await kickLane(row, held.destination.kind);
}

/** Writes what came of a try or a look: state, receipt, event, next step, the next of the lane; all or nothing. */
export async function conclude(strapi: Core.Strapi, held: Held, ending: Ending): Promise<void> {
  const { row, destination, channel } = held;
  const { move, tell, wake, look, kickLane } = service(strapi, 'ledger');
  const { now: at, overtaken: by } = await overtakenOf(strapi, [row.id], OVER);
  const behind = { lane: row.lane, id: { $gt: row.id }, state: { $notIn: [...OVER] } };
  const newer = by.size > 0 ? await table(strapi, 'delivery').findMany({ where: behind }) : [];
  const end = endOf(strapi, { held, ending }, newer, at);
  if (!end) return;
  const { nextTryAt } = end.data;
  if (!(await move(row, end.state, end.data))) return;
  await tell({ row, destination });
  if (row.state === 'retry_wait') await wake({ row, kind: destination.kind, why: `try:${row.tries + 1}:${row.version}`, at: nextTryAt });
  if (nextTryAt !== null && (row.state === 'accepted' || row.state === 'unknown')) await look(row, nextTryAt);
  if (row.state === 'unknown' && nextTryAt === null) await alertOf(strapi, 'delivery.unknown', [{ row, destination }]);
  if (row.state === 'failed' || row.state === 'dead') await alertOf(strapi, 'delivery.failed', [{ row, destination }]);
  if (ending.retryAfterMs) await pause(strapi, destination, Math.ceil(at + Math.min(ending.retryAfterMs, 24 * 3_600_000)));
  if (ending.disable) await service(strapi, 'destinations').disable(destination.documentId, ending.why ?? '');
  const ok = ['delivered', 'accepted'].includes(ending.outcome);
  if (channel.reach !== 'rows') await noteHealth(strapi, destination, { ok, why: ending.why ?? '' }, at);
  if (newer.length > 0) await kickLane(row, destination.kind);
  if (row.recall) await service(strapi, 'recalls').settle(row.recall);
}
