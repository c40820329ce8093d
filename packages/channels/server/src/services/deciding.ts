import type { Actor } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { type Decision, decisionsFor, nextState } from '../../../domain/delivery';
import { service, spineOf } from '../context';
import { refuse } from '../refusals';
import { type DeliveryRow, inTransactionAgain, table } from '../rows';
import { type Held, heldOf } from './attempt-context';
import { adaptationOf, holdOf, putOnHold } from './holding';
import { liveOf } from './subjects';

type Choice = { decision: Decision; version: number; link?: string | undefined };

/** What a person decides about a delivery that stands still. Both answer the row as it is then. */
export function deciding(strapi: Core.Strapi) {
  const rows = table(strapi, 'delivery');

  async function standing(id: string, version: number): Promise<Held> {
    const held = await heldOf(strapi, id);
    if (!held) throw refuse('delivery.not_found', { id });
    if (held.row.version !== version) throw refuse('delivery.stale', { state: held.row.state });
    return held;
  }

  /** A failed one is sent anew as a row of its own, unless a newer one stands in its lane. */
  async function sendAnew({ row, destination }: Held): Promise<DeliveryRow> {
    const spine = spineOf(strapi);
    if (await rows.findOne({ where: { lane: row.lane, id: { $gt: row.id }, state: { $notIn: ['superseded', 'cancelled'] } } }))
      throw refuse('delivery.cannot', { state: row.state });
    const story = row.operation === 'retract' ? null : await liveOf(strapi, row.story);
    if (row.operation !== 'retract' && !story) throw refuse('delivery.gone');
    const storyVersion = story?.version ?? row.storyVersion;
    const approvedBy = storyVersion === row.storyVersion ? row.approvedBy : null;
    const about = {
      story: row.story,
      headline: story?.headline ?? row.headline,
      storyVersion,
      recall: row.recall,
      approvedBy,
      urgent: row.urgent,
    };
    const planned = {
      destination: row.destination,
      operation: row.operation,
      state: 'pending',
      heldFor: null,
      until: null,
      why: null,
    } as const;
    const [fresh] = await service(strapi, 'planning').insert(about, [{ destination, planned }], (await spine.now()).getTime());
    return fresh as DeliveryRow;
  }

  return {
    decide: (id: string, { decision, version, link }: Choice, actor: Actor): Promise<DeliveryRow> =>
      inTransactionAgain(strapi, async () => {
        const held = await standing(id, version);
        const { row, destination, channel } = held;
        if (!decisionsFor(row.state, row.operation).includes(decision)) throw refuse('delivery.cannot', { state: row.state });
        if (decision === 'retry' && row.state === 'failed') return sendAnew(held);
        const { move, tell, wake, kickLane } = service(strapi, 'ledger');
        const next = nextState(row.state, decision === 'retry' ? 'resend' : decision, row.mode ?? channel.repeat);
        // A person's retry starts the count of tries anew: the reason for giving up was just removed.
        const change = {
          why: `${decision}: ${actor.name}`,
          nextTryAt: null,
          ...(next === 'pending' ? { tries: 0 } : {}),
          ...(decision === 'it_is_live' && link ? { link } : {}),
        };
        if (!next || !(await move(row, next, change))) throw refuse('delivery.stale', { state: row.state });
        if (next === 'pending') await wake({ row, kind: destination.kind, why: `resend:${row.version}` });
        await tell({ row, destination });
        await kickLane(row, destination.kind);
        if (row.recall) await service(strapi, 'recalls').settle(row.recall);
        return row;
      }),

    /** Lets a delivery leave that waits for approval; other gates still hold it. */
    approve: (id: string, version: number, actor: Actor): Promise<DeliveryRow> =>
      inTransactionAgain(strapi, async () => {
        const { row, destination } = await standing(id, version);
        if (row.state !== 'held' || row.heldFor !== 'approval') throw refuse('delivery.cannot', { state: row.state });
        const story = await liveOf(strapi, row.story);
        if (!story) throw refuse('delivery.gone');
        if (story.version !== row.storyVersion) throw refuse('delivery.stale', { state: row.state });
        const approved = { ...row, approvedBy: actor.name };
        const now = (await spineOf(strapi).now()).getTime();
        const held = holdOf(strapi, { row: approved, destination, adaptation: await adaptationOf(strapi, row), story, now });
        if (!(await putOnHold(strapi, { row, destination }, held, { approvedBy: actor.name })))
          throw refuse('delivery.stale', { state: row.state });
        return row;
      }),
  };
}
