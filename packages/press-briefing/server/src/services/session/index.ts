import { type Actor, type Core, isRefusal, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { z } from 'zod';
import type { SessionView, sessionAnswer } from '../../../../contracts';
import { refuse } from '../../../../contracts/refusals';
import { doneAt, type Room, refusalOf } from '../../../../domain/room';
import { hold } from '../holding';
import { type OccurrenceRow, rowOf, table } from '../tables';
import { OPS, type Op, type Place, type Trace } from './ops';
import { readSession } from './read';

export type Rights = { manage: boolean; decide: boolean };
type Answer = z.infer<typeof sessionAnswer>;

const roomOf = (row: OccurrenceRow): Room => ({
  state: row.state,
  starts: Number(row.starts),
  startedAt: row.startedAt === null ? null : Number(row.startedAt),
  heldAt: row.heldAt === null ? null : Number(row.heldAt),
});

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const perform = (op: Op, place: Place): Promise<Trace> => (OPS[op.op] as (place: Place, op: Op) => Promise<Trace>)(place, op);

  /**
   * Does one thing, with the memory that it was done, in one transaction.
   *
   * Why a row for each: of a check-in, its taking-back and the start of an item the key must be remembered, for sent again after
   * its opposite it would undo that; of a note, for sent again after somebody took its line out it would bring that back. Questions
   * and conclusions are rows that carry their key themselves, and are asked for it. The same rows say when each item ran.
   */
  async function takeOne(id: string, op: Op, rights: Rights, now: number, actor: Actor): Promise<void> {
    if (!rights[op.op === 'decision' ? 'decide' : 'manage']) throw refuse('op_not_allowed');
    await strapi.db.transaction(async () => {
      // One at a time in a meeting: two tablets that send at once follow each other.
      await hold(strapi, 'occurrence', { id: Number(id) });
      const acts = table(strapi, 'session-act');
      if (await acts.findOne({ where: { key: op.key } })) return;
      const row = await rowOf(strapi, 'occurrence', id);
      const at = doneAt(roomOf(row), op.op, Date.parse(op.at), now);
      const denied = refusalOf(roomOf(row), op.op, at);
      if (denied) throw refuse(denied);
      const trace = await perform(op, { strapi, row, series: await rowOf(strapi, 'series', row.series), at, actor });
      if (trace) await acts.create({ data: { ...trace, key: op.key, occurrence: Number(row.id), at, changedBy: actor.name } });
    });
  }

  return {
    async read(id: string, rights: Rights): Promise<SessionView> {
      return readSession(strapi, id, rights.manage);
    },

    /**
     * Takes what was done in the room, in the order given, each by its key once. What is refused is answered by its key and does not
     * stop the others. An unforeseen failure ends the call; what was done until then stays done, and may be sent again.
     */
    async take(id: string, ops: Op[], rights: Rights, actor: Actor): Promise<Answer> {
      await rowOf(strapi, 'occurrence', id);
      const now = (await spine(strapi).now()).getTime();
      const refused: Answer['refused'] = [];
      for (const op of ops)
        await takeOne(id, op, rights, now, actor).catch((error: unknown) => {
          if (!isRefusal(error)) throw error;
          refused.push({ key: op.key, code: error.code, say: { en: error.say('en'), vi: error.say('vi') } });
        });
      return { ...(await readSession(strapi, id, rights.manage)), refused };
    },
  };
};
