import { type JobRun, parseStorySubject, type Story, type StoryRef } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { AnyChannel, Attempt, ChannelContext, Outcome } from '../../../contracts';
import { CLAIMABLE, type DeliveryEvent, type DeliveryState, LANE_BLOCKING, nextState, waitAfter } from '../../../domain/delivery';
import { channelsOf, configOf, service, spineOf } from '../context';
import { contextOf } from '../outbound/context';
import { type DeliveryRow, type DestinationRow, inTransaction, table } from '../rows';

type Ready = { row: DeliveryRow; destination: DestinationRow; channel: AnyChannel; story: Story | null };

const EVENT: Record<Outcome['kind'], DeliveryEvent> = {
  delivered: 'confirmed',
  accepted: 'taken',
  not_applied: 'not_applied',
  rejected: 'rejected',
  unsure: 'unsure',
};

const TOLD: Partial<Record<DeliveryState, 'delivery.sent' | 'delivery.failed' | 'delivery.unknown'>> = {
  delivered: 'delivery.sent',
  failed: 'delivery.failed',
  dead: 'delivery.failed',
  unknown: 'delivery.unknown',
};

/** Carries out one delivery. The job's lease is the delivery's: its token fences every write that ends an attempt. */
export function sending({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'delivery');
  const now = async (): Promise<number> => (await spineOf(strapi).now()).getTime();

  /** Moves a delivery on where it still stands as read; false where somebody was quicker. */
  async function move(row: DeliveryRow, state: DeliveryState, data: Partial<DeliveryRow> = {}): Promise<boolean> {
    const { count } = await rows.updateMany({
      where: { id: row.id, version: row.version, state: row.state },
      data: { ...data, state, version: row.version + 1 },
    });
    if (count === 0) return false;
    Object.assign(row, data, { state, version: row.version + 1 });
    return true;
  }

  async function tell(row: DeliveryRow, destination: DestinationRow): Promise<void> {
    const type = TOLD[row.state];
    if (!type) return;
    const spine = spineOf(strapi);
    const ref = parseStorySubject(row.story) as StoryRef;
    await spine.events.append({
      type,
      subject: row.story,
      actor: spine.actor(),
      data: {
        delivery: row.documentId,
        ref,
        destination: destination.name,
        operation: row.operation,
        state: row.state,
        link: row.link ?? null,
      },
    });
  }

  /** The next of the lane may start: whatever waited behind `row` gets a job. */
  async function kickLane(row: DeliveryRow, kind: string): Promise<void> {
    const next = await rows.findOne({ where: { lane: row.lane, id: { $gt: row.id }, state: { $in: CLAIMABLE } }, orderBy: { id: 'asc' } });
    if (next)
      await service(strapi, 'planning').enqueue(
        next,
        kind,
        `after:${row.documentId}:${row.version}`,
        next.nextTryAt ? new Date(next.nextTryAt) : undefined,
      );
  }

  /** A run that ended without a word (crash, lost lease) leaves `leased` or `sending`: the job that comes back to it finds out what that means. */
  async function recover(row: DeliveryRow, channel: AnyChannel, run: JobRun): Promise<boolean> {
    if (row.state !== 'leased' && row.state !== 'sending') return true;
    if (!row.token?.startsWith(`${run.id}:`) || row.token === tokenOf(run)) return false;
    const next = nextState(row.state, 'lease_lost', channel.repeat);
    return next !== null && (await move(row, next, { token: null, why: 'interrupted' }));
  }

  const tokenOf = (run: JobRun): string => `${run.id}:${run.attempt}`;

  /** Everything that must hold before a byte may leave, looked at again now; null where nothing is to be sent. */
  async function claim(id: string, run: JobRun): Promise<Ready | null> {
    const row = await rows.findOne({ where: { documentId: id } });
    const destination = row && (await table(strapi, 'destination').findOne({ where: { documentId: row.destination } }));
    const channel = destination && channelsOf(strapi).get(destination.kind);
    if (!row || !destination || !channel) return null;
    const at = await now();
    if (!(await recover(row, channel, run))) return null;
    if (row.state === 'unknown') {
      await tell(row, destination);
      return null;
    }
    if (row.state === 'held' && at >= (row.nextTryAt ?? 0) && !(await move(row, 'pending'))) return null;
    if (!CLAIMABLE.includes(row.state)) return null;

    const retract = row.operation === 'retract';
    const ref = parseStorySubject(row.story) as StoryRef;
    const story = retract ? null : await spineOf(strapi).stories.read(ref, 'published');
    if (!retract) {
      if (!destination.enabled || !story) {
        await move(row, 'cancelled', { why: story ? 'destination switched off' : 'story pulled' });
        return null;
      }
      if (story.version > row.storyVersion) {
        await move(row, 'superseded');
        return null;
      }
      const embargo = story.embargo ? Date.parse(story.embargo) : 0;
      if (embargo > at) {
        await service(strapi, 'planning').enqueue(row, destination.kind, `embargo:${embargo}`, new Date(embargo));
        return null;
      }
    }
    // Nothing overtakes what is on its way or unclear; whoever ends that starts us again.
    if ((await rows.count({ where: { lane: row.lane, id: { $lt: row.id }, state: { $in: [...LANE_BLOCKING] } } })) > 0) return null;
    if (!(await move(row, 'leased', { token: tokenOf(run), nextTryAt: null }))) return null;
    return { row, destination, channel, story };
  }

  /** The attempt stands in the table before its first byte leaves. */
  async function begin(ready: Ready, rendition: string): Promise<boolean> {
    const { row } = ready;
    const attempt: Attempt = {
      n: row.tries + 1,
      at: new Date(await now()).toISOString(),
      ended: null,
      outcome: null,
      status: null,
      said: '',
    };
    return move(row, 'sending', { tries: row.tries + 1, attempts: [...(row.attempts ?? []), attempt], rendition });
  }

  async function send({ row, destination, channel, story }: Ready, rendition: unknown): Promise<Outcome> {
    const settings = destination.settings ?? {};
    const problem = story ? channel.check(rendition, settings).find((one) => one.level === 'error') : undefined;
    if (problem) return { kind: 'rejected', why: problem.say.vi };
    const earlier = await rows.findOne({
      where: { lane: row.lane, state: 'delivered' },
      orderBy: { id: 'desc' },
      select: ['remoteId', 'link', 'at'],
    });
    const ctx: ChannelContext = {
      ...(await contextOf(strapi, destination, `msg_${row.documentId}`)),
      attempt: row.tries,
      earlier,
      progress: row.progress ?? {},
      keep: async (step, value) => {
        await move(row, row.state, { progress: { ...row.progress, [step]: value } });
      },
      delivery: {
        id: row.documentId,
        story: row.story,
        storyVersion: row.storyVersion,
        destination: destination.documentId,
        at: row.at,
      },
    };
    if (row.operation !== 'retract') return channel.send(row.operation, rendition, ctx);
    return channel.retract ? channel.retract(ctx) : { kind: 'rejected', why: 'cannot retract' };
  }

  /** Writes what came of an attempt: state, receipt, event, next try, the next of the lane; all or nothing. */
  async function settle({ row, destination, channel }: Ready, outcome: Outcome): Promise<void> {
    const at = await now();
    const why = 'why' in outcome ? outcome.why : null;
    const attempts = (row.attempts ?? []).map((one, index, all) =>
      index === all.length - 1
        ? {
            ...one,
            ended: new Date(at).toISOString(),
            outcome: outcome.kind,
            status: outcome.status ?? null,
            said: (outcome.said ?? why ?? '').slice(0, 500),
          }
        : one,
    );
    const wanted = nextState(row.state, EVENT[outcome.kind], channel.repeat);
    if (!wanted) return;
    const wait = wanted === 'retry_wait' ? waitIn(row.tries, outcome) : null;
    const state = wanted === 'retry_wait' && wait === null ? 'dead' : wanted;
    const reached =
      outcome.kind === 'delivered'
        ? { remoteId: outcome.remoteId, link: outcome.link }
        : outcome.kind === 'accepted'
          ? { remoteId: outcome.handle }
          : {};
    const nextTryAt = wait === null ? null : at + wait;
    if (!(await move(row, state, { ...reached, attempts, why, nextTryAt, token: null }))) return;
    await tell(row, destination);
    if (nextTryAt !== null)
      await service(strapi, 'planning').enqueue(row, destination.kind, `try:${row.tries + 1}:${row.version}`, new Date(nextTryAt));
    if (outcome.kind === 'rejected' && outcome.disable) await service(strapi, 'destinations').disable(destination.documentId, outcome.why);
    await kickLane(row, destination.kind);
  }

  function waitIn(tries: number, outcome: Outcome): number | null {
    const asked = outcome.kind === 'not_applied' ? (outcome.retryAfterMs ?? null) : null;
    return waitAfter(tries, asked, Math.random(), configOf(strapi).waits);
  }

  async function render({ row, destination, channel, story }: Ready): Promise<{ rendition: unknown } | { failed: Outcome }> {
    if (!story) return { rendition: null };
    const link = await service(strapi, 'pages').linkOf(row.story);
    try {
      return {
        rendition: channel.render({
          story,
          operation: row.operation,
          adaptation: null,
          settings: destination.settings ?? {},
          publicUrl: spineOf(strapi).publicUrl,
          link,
        }),
      };
    } catch (error) {
      // A story this channel cannot render today it cannot render in an hour either.
      return { failed: { kind: 'rejected', why: `render: ${(error as Error).message}` } };
    }
  }

  /** As kept for the record; our own pages keep their own record. */
  const asSent = (channel: AnyChannel, rendition: unknown): string | null =>
    channel.reach === 'rows' ? null : (JSON.stringify(rendition)?.slice(0, 200_000) ?? null);

  return {
    move,
    tell,
    kickLane,

    /** A delivery that only writes rows: all of it in the job's own transaction. */
    async write(id: string, run: JobRun): Promise<void> {
      const ready = await claim(id, run);
      if (!ready) return;
      const made = await render(ready);
      if (!(await begin(ready, ''))) return;
      await settle(ready, 'failed' in made ? made.failed : await send(ready, made.rendition));
    },

    /** A delivery over the network: claim, attempt and outcome are three transactions, and none is open while bytes fly. */
    async send(id: string, run: JobRun): Promise<void> {
      const ready = await inTransaction(strapi, () => claim(id, run));
      if (!ready) return;
      const made = await render(ready);
      const rendition = 'failed' in made ? null : made.rendition;
      if (!(await inTransaction(strapi, () => begin(ready, asSent(ready.channel, rendition) ?? '')))) return;
      const outcome =
        'failed' in made
          ? made.failed
          : await send(ready, rendition).catch((error: Error): Outcome => ({ kind: 'unsure', why: error.message }));
      await inTransaction(strapi, () => settle(ready, outcome));
    },

    /** The job itself gave up (the database was away, a bug): say so where a person looks. */
    async abandoned(id: string, error: Error): Promise<void> {
      await inTransaction(strapi, async () => {
        const row = await rows.findOne({ where: { documentId: id } });
        const destination = row && (await table(strapi, 'destination').findOne({ where: { documentId: row.destination } }));
        if (!row || !destination || !(['pending', 'retry_wait', 'leased', 'sending'] as DeliveryState[]).includes(row.state)) return;
        const channel = channelsOf(strapi).get(destination.kind);
        const state: DeliveryState = row.state === 'sending' && channel?.repeat === 'never' ? 'unknown' : 'dead';
        if (await move(row, state, { why: error.message.slice(0, 500), token: null })) await tell(row, destination);
      });
    },
  };
}

export type Sending = ReturnType<typeof sending>;
