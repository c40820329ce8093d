import type { JobRun } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Probe } from '../../../contracts';
import { POLL_WAITS, PROBE_WAITS, SETTLE_MS } from '../../../domain/delivery';
import { service, spineOf } from '../context';
import { inTransaction, table } from '../rows';
import { alertOf } from './alerts';
import { attemptContext, earlierOf, type Held, heldOf } from './attempt-context';
import { slotOf } from './claiming';
import { conclude, endingOf } from './concluding';

/** Read-only looks at what became of a delivery: polls of an accepted one, probes of an unclear one. Neither ever sends. */
export function probing({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'delivery');
  const now = async (): Promise<number> => (await spineOf(strapi).now()).getTime();

  /** Nothing new: the next look, or the end of looking. */
  async function again(held: Held, waits: readonly number[]): Promise<void> {
    const { row, destination } = held;
    const { move, look } = service(strapi, 'ledger');
    const wait = waits[row.probes];
    const nextTryAt = wait === undefined ? null : (await now()) + wait;
    if (nextTryAt === null && row.state === 'accepted')
      return conclude(strapi, held, { event: 'unsure', outcome: 'unsure', why: 'no_answer' });
    if (!(await move(row, row.state, { nextTryAt, probes: row.probes + 1 }))) return;
    if (nextTryAt !== null) await look(row, nextTryAt);
    if (row.state === 'unknown') await alertOf(strapi, 'delivery.unknown', [{ row, destination }]);
  }

  async function contextFor(held: Held) {
    const lane = await rows.findMany({
      where: { lane: held.row.lane, id: { $lt: held.row.id }, state: 'delivered' },
      orderBy: { id: 'asc' },
    });
    return attemptContext(strapi, held, earlierOf(lane, held.row.id));
  }

  async function poll(held: Held): Promise<void> {
    const ctx = await contextFor(held);
    const outcome = await held.channel.poll?.(held.row.remoteId ?? '', ctx).catch(() => null);
    await inTransaction(strapi, async () => {
      if (outcome?.kind === 'delivered' || outcome?.kind === 'rejected') await conclude(strapi, held, endingOf(outcome));
      else await again(held, POLL_WAITS.slice(1));
    });
  }

  async function probe(held: Held): Promise<void> {
    const { row, channel } = held;
    const ctx = await contextFor(held);
    const rendition = row.operation === 'retract' || !row.rendition ? null : JSON.parse(row.rendition);
    const found = await channel.probe?.(rendition, ctx).catch((error: Error): Probe => ({ is: 'unsure', why: error.message }));
    await inTransaction(strapi, async () => {
      if (found?.is === 'live') {
        const { remoteId, link, said = null } = found;
        await conclude(strapi, held, { event: 'confirmed', outcome: 'probe_live', reached: { remoteId, link }, said });
      } else if (found?.is === 'absent') {
        // It goes again; where the story was pulled meanwhile there is nothing left to do.
        await conclude(strapi, held, { event: 'absent', outcome: 'probe_absent', why: 'absent', said: found.said ?? null });
      } else await again(held, PROBE_WAITS);
    });
  }

  return {
    /** Runs one look; one that came too early, or that another look has answered, changes nothing. */
    async look(id: string, _run: JobRun): Promise<void> {
      const held = await heldOf(strapi, id);
      if (!held || !['accepted', 'unknown'].includes(held.row.state)) return;
      const { row, destination } = held;
      const at = await now();
      if (row.nextTryAt === null || row.nextTryAt > at) return;
      const slot = await inTransaction(strapi, () => slotOf(strapi, destination, at));
      if (slot !== null) {
        await inTransaction(strapi, async () => {
          const { move, look } = service(strapi, 'ledger');
          if (await move(row, row.state, { nextTryAt: slot })) await look(row, slot);
        });
        return;
      }
      await (row.state === 'accepted' ? poll(held) : probe(held));
    },

    /** A kill must know what is there: looks as soon as the network has settled, however the widening schedule stood. */
    async hurry(id: string): Promise<void> {
      // A look that ends at this very moment moves the row once; then it is read anew.
      for (let tries = 0; tries < 3; tries++) {
        const held = await heldOf(strapi, id);
        if (held?.row.state !== 'unknown') return;
        const { row, channel } = held;
        if (!channel.can.probe || !channel.probe) return alertOf(strapi, 'delivery.unknown', [held]);
        const last = row.attempts?.at(-1)?.ended;
        const at = Math.max(await now(), last ? Date.parse(last) + (channel.settleMs ?? SETTLE_MS) : 0);
        const { move, look } = service(strapi, 'ledger');
        if (await move(row, 'unknown', { nextTryAt: at, probes: 0 })) return look(row, at);
      }
    },
  };
}

export type Probing = ReturnType<typeof probing>;
