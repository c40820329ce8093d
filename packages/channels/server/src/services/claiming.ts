import type { JobRun } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { ChannelContext, Told } from '../../../contracts';
import { CLAIMABLE, inDoubt, LANE_BLOCKING, mustSettle, nextState } from '../../../domain/delivery';
import { isThere, mayBeLive, operationOf } from '../../../domain/plan';
import { service, spineOf } from '../context';
import { type AdaptationRow, type DeliveryRow, type DestinationRow, table } from '../rows';
import { earlierOf, type Held, heldOf } from './attempt-context';
import { conclude } from './concluding';
import { adaptationOf, holdOf, putOnHold } from './holding';
import { LEASE_MS } from './ledger';
import { goneWhy, liveOf } from './subjects';

export type Ready = Held & {
  story: Told | null;
  adaptation: AdaptationRow | null;
  earlier: ChannelContext['earlier'];
  /** An earlier try may have arrived: it is told again word for word, under its old key. */
  again: boolean;
  /** A retraction of what never was there. */
  nothing: boolean;
};

export const tokenOf = (run: JobRun): string => `${run.id}:${run.attempt}`;
const doubtful = (row: DeliveryRow) => mustSettle({ state: row.state, mode: row.mode, doubt: inDoubt(row.attempts) });

/** Puts a delivery off to a slot of its destination; the try is not spent. Those that wait already go first, but for what is pulled. */
async function putOff(strapi: Core.Strapi, { row, destination, channel }: Held, slot: number, now: number): Promise<void> {
  const ahead =
    row.operation === 'retract'
      ? 0
      : await table(strapi, 'delivery').count({
          where: { destination: row.destination, state: { $in: [...CLAIMABLE] }, nextTryAt: { $gt: now }, id: { $ne: row.id } },
        });
  const step = Math.max(0, ...(channel.pace ?? []).map(({ max, perMs }) => perMs / max));
  const wait = Math.max(slot - now, 1) + ahead * step;
  const at = Math.ceil(now + wait * (1 + Math.random() * 0.1));
  const { move, wake } = service(strapi, 'ledger');
  if (await move(row, row.state, { nextTryAt: at })) await wake({ row, kind: destination.kind, why: `slot:${row.version}`, at });
}

/** When the network may be spoken to: null now, else the instant (ms since the epoch). Takes the slot where there is one. */
export async function slotOf(strapi: Core.Strapi, destination: DestinationRow, now: number): Promise<number | null> {
  if (destination.pausedUntil !== null && destination.pausedUntil > now) return destination.pausedUntil;
  return service(strapi, 'pacing').take(destination);
}

/** A run that ended without a word (crash, lost lease) leaves `leased` or `sending`: who comes back to it finds out what that means. */
async function recover(strapi: Core.Strapi, held: Held, run: JobRun, now: number): Promise<boolean> {
  const { row, channel } = held;
  if (row.state !== 'leased' && row.state !== 'sending') return true;
  const mine = row.token?.startsWith(`${run.id}:`) && row.token !== tokenOf(run);
  if (!mine && (row.nextTryAt === null || row.nextTryAt > now)) return false;
  const next = nextState(row.state, 'lease_lost', row.mode ?? channel.repeat);
  if (next === 'unknown') {
    await conclude(strapi, held, { event: 'lease_lost', outcome: 'unsure', why: 'interrupted' });
    return false;
  }
  return next !== null && service(strapi, 'ledger').move(row, next, { token: null, why: 'interrupted', nextTryAt: null });
}

/** Ends a delivery that will not be sent. */
async function end(strapi: Core.Strapi, { row, destination }: Held, state: 'cancelled' | 'superseded' | 'needs_human', why: string | null) {
  const { move, tell, kickLane } = service(strapi, 'ledger');
  if (!(await move(row, state, { why, nextTryAt: null }))) return;
  await tell({ row, destination });
  await kickLane(row, destination.kind);
  if (row.recall) await service(strapi, 'recalls').settle(row.recall);
}

/** Everything that must hold before a byte may leave, looked at again now; null where nothing is to be sent. */
export async function claim(strapi: Core.Strapi, id: string, run: JobRun): Promise<Ready | null> {
  const held = await heldOf(strapi, id);
  if (!held) return null;
  const { row, destination, channel } = held;
  const now = (await spineOf(strapi).now()).getTime();
  if (!(await recover(strapi, held, run, now))) return null;
  // Another job comes at its time; who only waits for a person has none.
  const waits = (row.nextTryAt !== null && row.nextTryAt > now) || (row.state === 'held' && row.nextTryAt === null);
  if (waits || !(row.state === 'held' || CLAIMABLE.includes(row.state))) return null;

  const lane = await table(strapi, 'delivery').findMany({ where: { lane: row.lane }, orderBy: { id: 'asc' } });
  const before = lane.filter((one) => one.id < row.id);
  const again = doubtful(row);
  if (!again && lane.some((one) => one.id > row.id && !['superseded', 'cancelled'].includes(one.state))) {
    await end(strapi, held, 'superseded', null);
    return null;
  }
  // Nothing overtakes what is on its way or unclear; whoever ends that starts us again.
  if (before.some((one) => LANE_BLOCKING.includes(one.state) || doubtful(one))) return null;

  const ready: Ready = { ...held, story: null, adaptation: null, earlier: earlierOf(lane, row.id), again, nothing: false };
  if (row.operation === 'retract') ready.nothing = channel.reach !== 'rows' && !mayBeLive(before);
  else {
    const story = destination.enabled ? await liveOf(strapi, row.story) : null;
    if (!story) {
      await end(strapi, held, 'cancelled', destination.enabled ? goneWhy(row.story) : 'destination_off');
      return null;
    }
    if (story.version > row.storyVersion && !again) {
      await end(strapi, held, 'superseded', null);
      return null;
    }
    const adaptation = await adaptationOf(strapi, row);
    if (adaptation?.on === false) {
      await end(strapi, held, 'cancelled', 'switched_off');
      return null;
    }
    // An older try may have arrived after all, or not: only now is it known whether this posts anew or changes what is there.
    const there = isThere(before);
    row.operation = operationOf(there, row.operation === 'correct' || row.recall !== null);
    if (there && !channel.can.update) {
      await end(strapi, held, row.recall ? 'needs_human' : 'cancelled', 'no_update');
      return null;
    }
    const shut = holdOf(strapi, { row, destination, adaptation, story, now });
    if (shut) {
      await putOnHold(strapi, held, shut);
      return null;
    }
    Object.assign(ready, { story, adaptation });
  }
  if ((channel.reach ?? 'network') === 'network' && !ready.nothing && !row.urgent) {
    const slot = await slotOf(strapi, destination, now);
    if (slot !== null) {
      await putOff(strapi, held, slot, now);
      return null;
    }
  }
  const { move } = service(strapi, 'ledger');
  if (row.state === 'held' && !(await move(row, 'pending', { heldFor: null }))) return null;
  const lease = { token: tokenOf(run), nextTryAt: now + LEASE_MS, operation: row.operation, heldFor: null };
  return (await move(row, 'leased', lease)) ? ready : null;
}
