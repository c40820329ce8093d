import type { JobRun } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { ChannelContext, Told } from '../../../contracts';
import { CLAIMABLE, LANE_BLOCKING, mustSettle, nextState, overtakable, stopped } from '../../../domain/delivery';
import { isThere, mayBeLive, operationOf } from '../../../domain/plan';
import { service } from '../context';
import { type AdaptationRow, type DeliveryRow, type DestinationRow, table } from '../rows';
import { earlierOf, type Held, heldsOf } from './attempt-context';
import { conclude } from './concluding';
import { type Glance, glancesAt } from './glance';
import { adaptationOf, holdOf, putOnHold } from './holding';
import { goneWhy, liveOf } from './subjects';

export type Ready = Held & {
  story: Told | null;
  adaptation: AdaptationRow | null;
  earlier: ChannelContext['earlier'];
  /** An earlier try may have arrived: it is told again word for word, under its old key. */
  again: boolean;
  /** A retraction of what never was there. */
  nothing: boolean;
  /** When it was claimed, by the database's clock, in milliseconds since the epoch. */
  now: number;
  /** The story's page on our own site, where it has one. */
  link: string | null;
};

export const tokenOf = (run: JobRun): string => `${run.id}:${run.attempt}`;
const doubtful = (row: DeliveryRow) => mustSettle(overtakable(row));

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
  // Begun by this very run, which was not told that it was committed: nothing has left.
  if (row.state === 'sending' && row.token === tokenOf(run)) {
    const closed = { ended: new Date(now).toISOString(), outcome: 'not_applied', said: 'interrupted' };
    const attempts = (row.attempts ?? []).map((one) => (one.ended === null ? { ...one, ...closed } : one));
    return service(strapi, 'ledger').move(row, 'retry_wait', { attempts, token: null, nextTryAt: null });
  }
  const mine = row.token?.startsWith(`${run.id}:`) && row.token !== tokenOf(run);
  if (!mine && (row.nextTryAt === null || row.nextTryAt > now)) return false;
  const next = nextState(row.state, 'lease_lost', row.mode ?? channel.repeat);
  if (next === 'unknown') {
    await conclude(strapi, held, { event: 'lease_lost', outcome: 'unsure', why: 'interrupted' });
    return false;
  }
  return next !== null && service(strapi, 'ledger').move(row, next, { token: null, why: 'interrupted', nextTryAt: null });
}

type Stopped = 'cancelled' | 'superseded' | 'needs_human';

/** Ends a delivery that will not be sent; one of which an earlier try may have arrived is looked for first. In the caller's transaction. */
export async function stop(
  strapi: Core.Strapi,
  { row, destination }: Pick<Held, 'row' | 'destination'>,
  state: Stopped,
  why: string | null,
): Promise<void> {
  const { move, tell, kickLane } = service(strapi, 'ledger');
  if (!(await move(row, stopped(overtakable(row), state), { why, nextTryAt: null, heldFor: null }))) return;
  await tell({ row, destination });
  if (row.state === 'unknown') return service(strapi, 'probing').hurry(row.documentId);
  await kickLane(row, destination.kind);
  if (row.recall) await service(strapi, 'recalls').settle(row.recall);
}

/** A delivery as it was read, with what one look told beside it. */
export type Look = { held: Held; glance: Glance };
/** What of a subject is live. */
export type Read = (subject: string) => Promise<Told | null>;

/** Reads each story once: deliveries that are claimed together are mostly of one. */
export function reading(strapi: Core.Strapi): Read {
  const read = new Map<string, Promise<Told | null>>();
  return (subject) => {
    const found = read.get(subject) ?? liveOf(strapi, subject);
    read.set(subject, found);
    return found;
  };
}

/** Reads deliveries in the caller's transaction; those that are gone are not in it. */
export async function looksAt(strapi: Core.Strapi, ids: readonly string[]): Promise<Map<string, Look>> {
  // Before the rows: what comes later than this look changes a row's version too.
  const glances = await glancesAt(strapi, ids);
  const helds = await heldsOf(strapi, ids);
  return new Map(
    [...glances].flatMap(([id, glance]): [string, Look][] => {
      const held = helds.get(id);
      return held ? [[id, { held, glance }]] : [];
    }),
  );
}

/**
 * True where a claim has nothing to write but the attempt's beginning, or finds that there is nothing to do: such deliveries may share
 * a transaction. Whoever has company in its lane, waits, is in doubt or belongs to a recall gets one of its own.
 */
export const plain = ({ held: { row, destination, channel }, glance }: Look): boolean =>
  glance.others === 0 &&
  (row.state === 'pending' || row.state === 'retry_wait') &&
  row.operation !== 'retract' &&
  row.recall === null &&
  !doubtful(row) &&
  destination.enabled &&
  (row.urgent || destination.pausedUntil === null || destination.pausedUntil <= glance.now) &&
  (channel.reach ?? 'network') === 'network' &&
  (channel.pace ?? []).length === 0;

/**
 * Everything that must hold before a byte may leave, looked at again now; null where nothing is to be sent. Whoever gets it begins
 * the attempt in the same transaction: nothing comes in between, so that `leased` is passed through without being written.
 */
export async function claim(strapi: Core.Strapi, { held, glance }: Look, run: JobRun, read: Read): Promise<Ready | null> {
  const { row, destination, channel } = held;
  const { now } = glance;
  if (!(await recover(strapi, held, run, now))) return null;
  // Another job comes at its time; who only waits for a person has none.
  const waits = (row.nextTryAt !== null && row.nextTryAt > now) || (row.state === 'held' && row.nextTryAt === null);
  if (waits || !(row.state === 'held' || CLAIMABLE.includes(row.state))) return null;

  const alone = glance.others === 0;
  const lane = alone ? [row] : await table(strapi, 'delivery').findMany({ where: { lane: row.lane }, orderBy: { id: 'asc' } });
  const before = lane.filter((one) => one.id < row.id);
  const again = doubtful(row);
  if (!again && lane.some((one) => one.id > row.id && !['superseded', 'cancelled'].includes(one.state))) {
    await stop(strapi, held, 'superseded', null);
    return null;
  }
  // Nothing overtakes what is on its way or unclear; whoever ends that starts us again.
  if (before.some((one) => LANE_BLOCKING.includes(one.state) || doubtful(one))) return null;

  const link = glance.slug === null ? null : service(strapi, 'pages').linkAt(glance.slug);
  const earlier = earlierOf(lane, row.id);
  const ready: Ready = { ...held, story: null, adaptation: null, earlier, again, nothing: false, now, link };
  if (row.operation === 'retract') ready.nothing = channel.reach !== 'rows' && !mayBeLive(before);
  else {
    const story = destination.enabled ? await read(row.story) : null;
    if (!story) {
      await stop(strapi, held, 'cancelled', destination.enabled ? goneWhy(row.story) : 'destination_off');
      return null;
    }
    if (story.version > row.storyVersion && !again) {
      await stop(strapi, held, 'superseded', null);
      return null;
    }
    const adaptation = glance.adapted ? await adaptationOf(strapi, row) : null;
    if (adaptation?.on === false) {
      await stop(strapi, held, 'cancelled', 'switched_off');
      return null;
    }
    // An older try may have arrived after all, or not: only now is it known whether this posts anew or changes what is there.
    const there = isThere(before);
    row.operation = operationOf(there, row.operation === 'correct' || row.recall !== null);
    if (there && !channel.can.update) {
      await stop(strapi, held, row.recall ? 'needs_human' : 'cancelled', 'no_update');
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
  if (row.state === 'held' && !(await service(strapi, 'ledger').move(row, 'pending', { heldFor: null }))) return null;
  return ready;
}
