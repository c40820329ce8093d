import { gathering, type JobRun } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { AnyChannel, Attempt, Outcome } from '../../../contracts';
import { type DeliveryState, nextState } from '../../../domain/delivery';
import { service } from '../context';
import { asTheyAre, inTransaction, inTransactionAgain } from '../rows';
import { alertOf } from './alerts';
import { attemptContext, type Held, heldOf } from './attempt-context';
import { claim, looksAt, plain, type Ready, reading, tokenOf } from './claiming';
import { type Concluded, conclude, concludeMany, type Ending, endingOf, taken } from './concluding';
import { LEASE_MS } from './ledger';
import { moveMany } from './moving';
import { type Made, renditionOf } from './rendering';
import { outcomeOfThrown, watched } from './thrown';

/** A rendition is kept for the record, and for a second telling, up to this many characters of JSON. */
const LARGEST = 1_000_000;

/** Deliveries that begin or end in one transaction, at most. */
const TOGETHER = 50;
/** Answers of a burst come one by one: the first waits this long for the others, in milliseconds, before it is written. */
const PATIENCE = 5;

type Asked = { id: string; run: JobRun };
type Begun = { ready: Ready; made: Made };

/** Our own pages keep their own record. */
export function asSent(channel: AnyChannel, rendition: unknown): string | null {
  const json = channel.reach === 'rows' ? undefined : JSON.stringify(rendition);
  return json && json.length <= LARGEST ? json : null;
}

/** Carries out one delivery. The job's lease is the delivery's: its token fences every write that ends an attempt. */
export function sending({ strapi }: { strapi: Core.Strapi }) {
  /** What a claimed delivery's row says while its attempt is under way. It stands there before the first byte leaves. */
  function begun({ row, now }: Ready, run: JobRun, made: Made, channel: AnyChannel) {
    const tries = row.tries + 1;
    const attempt: Attempt = { n: tries, at: new Date(now).toISOString(), ended: null, outcome: null, status: null, said: '' };
    const lease = { token: tokenOf(run), nextTryAt: now + LEASE_MS, operation: row.operation, heldFor: null };
    const rendition = 'failed' in made ? null : asSent(channel, made.rendition);
    return { ...lease, tries, attempts: [...(row.attempts ?? []), attempt], rendition };
  }

  /** Claims a delivery, makes its rendition and begins the attempt; in the caller's transaction. Null where nothing is to be sent. */
  async function start(id: string, run: JobRun): Promise<Begun | null> {
    const look = (await looksAt(strapi, [id])).get(id);
    const ready = look ? await claim(strapi, look, run, reading(strapi)) : null;
    if (!ready) return null;
    const made = renditionOf(strapi, ready);
    const data = begun(ready, run, made, ready.channel);
    return (await service(strapi, 'ledger').move(ready.row, 'sending', data)) ? { ready, made } : null;
  }

  /** The same for those that come together and have nothing in their way; `own` for a delivery that needs a transaction of its own. */
  async function startMany(asked: Asked[]): Promise<(Begun | null | 'own')[]> {
    const read = reading(strapi);
    const looks = await looksAt(
      strapi,
      asked.map(({ id }) => id),
    );
    const answers: (Begun | null | 'own')[] = [];
    for (const { id, run } of asked) {
      const look = looks.get(id);
      // Of two jobs of one delivery the first has it.
      looks.delete(id);
      const ready = look && plain(look) ? await claim(strapi, look, run, read) : null;
      answers.push(ready ? { ready, made: renditionOf(strapi, ready) } : look && !plain(look) ? 'own' : null);
    }
    const starts = answers.flatMap((one, at) => (one && one !== 'own' ? [{ ...one, at, run: (asked[at] as Asked).run }] : []));
    const moves = starts.map(({ ready, made, run }) => ({
      row: ready.row,
      data: { state: 'sending' as const, ...begun(ready, run, made, ready.channel) },
    }));
    const moved = await moveMany(strapi, moves);
    // Whoever was quicker has it.
    for (const [n, { at }] of starts.entries()) if (!moved[n]) answers[at] = null;
    return answers;
  }

  /** What the database refused for all may be the fault of one: each is tried by itself, from the rows in memory as they were. */
  function apart<O>(count: number, work: () => Promise<O[]>, own: O, held: object[] = []): Promise<O[]> {
    const putBack = asTheyAre(held);
    return inTransaction(strapi, work).catch((error: Error) => {
      putBack();
      strapi.log.warn(`channels: ${count} deliveries could not be written together, each goes by itself: ${error.message}`);
      return Array.from({ length: count }, () => own);
    });
  }

  const starting = gathering((asked: Asked[]) => apart<Begun | null | 'own'>(asked.length, () => startMany(asked), 'own'), TOGETHER);
  const rowsOf = (all: Concluded[]) => all.map(({ held }) => held.row);
  const ending = gathering(
    async (all: Concluded[]) => {
      const write = () => concludeMany(strapi, all).then(() => all.map(() => true));
      return apart(all.length, write, false, rowsOf(all));
    },
    TOGETHER,
    PATIENCE,
  );

  async function end(held: Held, how: Ending, alone: boolean): Promise<void> {
    if (!alone && taken({ held, ending: how }) && (await ending({ held, ending: how }))) return;
    await inTransactionAgain(strapi, () => conclude(strapi, held, how), held.row);
  }

  async function send(ready: Ready, rendition: unknown, run?: JobRun): Promise<Outcome> {
    const { row, destination, channel, story, earlier } = ready;
    if (ready.nothing) return { kind: 'delivered', remoteId: null, link: null, said: 'nothing_there' };
    const problem =
      story && !ready.again ? channel.check(rendition, destination.settings ?? {}).find((one) => one.level === 'error') : undefined;
    if (problem) return { kind: 'rejected', why: problem.say.vi };
    const { ctx, left } = watched(await attemptContext(strapi, ready, earlier, run, ready.now));
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
      const started = await start(id, run);
      if (!started) return;
      const { ready, made } = started;
      await conclude(strapi, ready, endingOf('failed' in made ? made.failed : await send(ready, made.rendition)));
    },

    /**
     * A delivery over the network: its attempt and its outcome are two transactions, shared with others', and none is open while bytes fly.
     * `alone`: an emergency waits for nobody's batch.
     */
    async send(id: string, run: JobRun, alone = false): Promise<void> {
      const together = alone ? 'own' : await starting({ id, run });
      const started = together === 'own' ? await inTransactionAgain(strapi, () => start(id, run)) : together;
      if (!started) return;
      const { ready, made } = started;
      // What throws here did so before the channel had anything in its hands.
      const outcome =
        'failed' in made
          ? made.failed
          : await send(ready, made.rendition, run).catch((error: unknown): Outcome => outcomeOfThrown(error, false));
      await end(ready, endingOf(outcome), alone);
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
