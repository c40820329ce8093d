import type { JobRun } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { AnyChannel, Attempt, Outcome } from '../../../contracts';
import { type DeliveryState, nextState } from '../../../domain/delivery';
import { service, spineOf } from '../context';
import { inTransaction, inTransactionAgain, table } from '../rows';
import { alertOf } from './alerts';
import { attemptContext, heldOf } from './attempt-context';
import { claim, type Ready } from './claiming';
import { conclude, endingOf } from './concluding';
import { renditionOf } from './rendering';
import { goneWhy } from './subjects';
import { outcomeOfThrown, watched } from './thrown';

/** A rendition is kept for the record, and for a second telling, up to this many characters of JSON. */
const LARGEST = 1_000_000;

/** Our own pages keep their own record. */
export function asSent(channel: AnyChannel, rendition: unknown): string | null {
  const json = channel.reach === 'rows' ? undefined : JSON.stringify(rendition);
  return json && json.length <= LARGEST ? json : null;
}

/** Carries out one delivery. The job's lease is the delivery's: its token fences every write that ends an attempt. */
export function sending({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'delivery');

  /** The attempt stands in the table before its first byte leaves. False where somebody else has the delivery, or it was overtaken. */
  async function begin({ row, destination, channel, again }: Ready, rendition: string | null): Promise<boolean> {
    const { move, tell } = service(strapi, 'ledger');
    const newer =
      again || channel.reach === 'rows'
        ? null
        : await rows.findOne({
            where: { lane: row.lane, id: { $gt: row.id }, state: { $notIn: ['superseded', 'cancelled'] } },
            orderBy: { id: 'desc' },
          });
    if (newer) {
      const killed = newer.operation === 'retract' && row.operation !== 'retract';
      const end = { token: null, nextTryAt: null, why: killed ? goneWhy(row.story) : null };
      if (!(await move(row, 'pending', end)) || !(await move(row, killed ? 'cancelled' : 'superseded'))) return false;
      await tell({ row, destination });
      await service(strapi, 'ledger').kickLane(row, destination.kind);
      return false;
    }
    const at = new Date(await spineOf(strapi).now()).toISOString();
    const attempt: Attempt = { n: row.tries + 1, at, ended: null, outcome: null, status: null, said: '' };
    return move(row, 'sending', { tries: row.tries + 1, attempts: [...(row.attempts ?? []), attempt], rendition });
  }

  async function send(ready: Ready, rendition: unknown, run?: JobRun): Promise<Outcome> {
    const { row, destination, channel, story, earlier } = ready;
    if (ready.nothing) return { kind: 'delivered', remoteId: null, link: null, said: 'nothing_there' };
    const problem =
      story && !ready.again ? channel.check(rendition, destination.settings ?? {}).find((one) => one.level === 'error') : undefined;
    if (problem) return { kind: 'rejected', why: problem.say.vi };
    const { ctx, left } = watched(await attemptContext(strapi, ready, earlier, run));
    const going = async (): Promise<Outcome> => {
      if (row.operation !== 'retract') return channel.send(row.operation, rendition, ctx);
      return channel.retract ? channel.retract(ctx) : { kind: 'rejected', why: 'no_retract' };
    };
    // What only writes rows fails with its transaction.
    return channel.reach === 'rows' ? going() : going().catch((error: unknown) => outcomeOfThrown(error, left()));
  }

  return {
    /** A delivery that only writes rows: all of it in the job's own transaction. */
    async write(id: string, run: JobRun): Promise<void> {
      const ready = await claim(strapi, id, run);
      if (!ready) return;
      const made = await renditionOf(strapi, ready);
      if (!(await begin(ready, null))) return;
      await conclude(strapi, ready, endingOf('failed' in made ? made.failed : await send(ready, made.rendition)));
    },

    /** A delivery over the network: claim, attempt and outcome are three transactions, and none is open while bytes fly. */
    async send(id: string, run: JobRun): Promise<void> {
      const ready = await inTransaction(strapi, () => claim(strapi, id, run));
      if (!ready) return;
      const made = await renditionOf(strapi, ready);
      const rendition = 'failed' in made ? null : made.rendition;
      if (!(await inTransactionAgain(strapi, () => begin(ready, asSent(ready.channel, rendition)), ready.row))) return;
      // What throws here did so before the channel had anything in its hands.
      const outcome =
        'failed' in made
          ? made.failed
          : await send(ready, rendition, run).catch((error: unknown): Outcome => outcomeOfThrown(error, false));
      await inTransactionAgain(strapi, () => conclude(strapi, ready, endingOf(outcome)), ready.row);
    },

    /** The job itself gave up (the database was away, a bug): say so where a person looks. */
    async abandoned(id: string, error: Error): Promise<void> {
      await inTransaction(strapi, async () => {
        const held = await heldOf(strapi, id);
        if (!held || !(['pending', 'retry_wait', 'leased', 'sending'] as DeliveryState[]).includes(held.row.state)) return;
        const { row, destination, channel } = held;
        const why = error.message.slice(0, 500);
        const { move, tell } = service(strapi, 'ledger');
        if (row.state === 'sending' && nextState('sending', 'lease_lost', row.mode ?? channel.repeat) === 'unknown')
          return conclude(strapi, held, { event: 'lease_lost', outcome: 'unsure', why });
        // Nothing is on its way, or telling it twice does no harm.
        if (!(await move(row, 'dead', { why, token: null, nextTryAt: null }))) return;
        await tell({ row, destination });
        await alertOf(strapi, 'delivery.failed', [{ row, destination }]);
      });
    },
  };
}

export type Sending = ReturnType<typeof sending>;
