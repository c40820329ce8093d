import { randomUUID } from 'node:crypto';
import { type NewsroomEvent, parseStorySubject, type Story, type StoryRef, storySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { Operation } from '../../../domain/delivery';
import { type Known, type Plan, type PlannedDestination, planPublish, planRetract } from '../../../domain/plan';
import { channelsOf, service, spineOf } from '../context';
import { brief, type DeliveryRow, type DestinationRow, table } from '../rows';

/** Job names: rows are written in one transaction with the job's end; the network is reached outside of any. */
export const JOBS = { rows: 'channels.write', network: 'channels.send', person: 'channels.write' } as const;

/** A pulled story overtakes what is on its way out. */
const PRIORITY: Record<Operation, number> = { retract: 10, correct: 50, publish: 100, update: 100 };

type NewDelivery = {
  story: string;
  headline: string;
  storyVersion: number;
  destination: DestinationRow;
  operation: Operation;
  state: DeliveryRow['state'];
  releaseAt: number | null;
};

/** What a published, changed or pulled story means for every destination: rows and jobs, written in the caller's transaction. */
export function planning({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'delivery');

  const asPlanned = (row: DestinationRow): PlannedDestination => ({
    id: row.documentId,
    enabled: row.enabled,
    sections: row.sections ?? [],
    locales: row.locales ?? [],
    can: channelsOf(strapi).get(row.kind)?.can ?? { update: false, retract: false },
  });

  const knownOf = async (subject: string): Promise<Known[]> => {
    const found = await rows.findMany({
      where: { story: subject },
      select: ['documentId', 'destination', 'operation', 'state', 'storyVersion'],
      orderBy: { id: 'asc' },
    });
    return found.map(({ documentId, destination, operation, state, storyVersion }) => ({
      id: documentId,
      destination,
      operation,
      state,
      storyVersion,
    }));
  };

  /** One job per try of a delivery; `why` tells tries apart, so that a job is never enqueued twice for the same reason. */
  async function enqueue(row: Pick<DeliveryRow, 'documentId' | 'operation'>, kind: string, why: string, runAt?: Date): Promise<void> {
    const reach = channelsOf(strapi).get(kind)?.reach ?? 'network';
    await spineOf(strapi).jobs.enqueue({
      name: JOBS[reach],
      data: { delivery: row.documentId },
      key: `${row.documentId}:${why}`,
      priority: PRIORITY[row.operation],
      ...(runAt ? { runAt } : {}),
    });
  }

  async function insert(given: NewDelivery, now: number): Promise<DeliveryRow> {
    const { destination, headline, releaseAt, ...plain } = given;
    const row = await rows.create({
      data: {
        ...plain,
        documentId: randomUUID().replaceAll('-', ''),
        headline: brief(headline),
        folded: brief(fold(headline)),
        destination: destination.documentId,
        lane: `${destination.documentId}|${given.story}`.slice(0, 255),
        attempts: [],
        tries: 0,
        at: now,
        nextTryAt: releaseAt,
        version: 1,
      },
    });
    if (row.state !== 'needs_human') await enqueue(row, destination.kind, 'first', releaseAt ? new Date(releaseAt) : undefined);
    const ref = parseStorySubject(given.story) as StoryRef;
    await spineOf(strapi).events.append({
      type: 'delivery.planned',
      subject: given.story,
      actor: spineOf(strapi).actor(),
      data: { delivery: row.documentId, ref, destination: destination.name, operation: row.operation, state: row.state, link: null },
    });
    return row;
  }

  async function carryOut(
    plan: Plan,
    all: DestinationRow[],
    about: { story: string; headline: string; storyVersion: number; releaseAt: number | null },
    now: number,
  ): Promise<void> {
    if (plan.supersede.length) await rows.updateMany({ where: { documentId: { $in: plan.supersede } }, data: { state: 'superseded' } });
    if (plan.cancel.length) await rows.updateMany({ where: { documentId: { $in: plan.cancel } }, data: { state: 'cancelled' } });
    for (const { destination: id, operation, state } of plan.deliveries) {
      const destination = all.find((one) => one.documentId === id);
      if (destination) await insert({ ...about, destination, operation, state }, now);
    }
  }

  return {
    enqueue,
    insert,

    async onPublished({ data }: NewsroomEvent<'story.published'>): Promise<void> {
      const story = await spineOf(strapi).stories.read(data.ref, 'published');
      // Pulled or published anew since: that event plans for itself.
      if (!story || story.version > data.version) return;
      await this.plan(story);
    },

    /** Plans the deliveries of one published story. Planning the same version again changes nothing. */
    async plan(story: Story): Promise<void> {
      const subject = storySubject(story.ref);
      const now = (await spineOf(strapi).now()).getTime();
      const all = await service(strapi, 'destinations').all();
      const embargo = story.embargo ? Date.parse(story.embargo) : 0;
      const plan = planPublish(
        {
          section: story.section?.slug ?? null,
          locale: story.ref.locale,
          version: story.version,
          correction: story.correction,
          embargoed: embargo > now,
        },
        all.map(asPlanned),
        await knownOf(subject),
      );
      // The address is given now, so that every channel can carry it, whichever is first.
      const writesPage = plan.deliveries.some(
        (one) => one.operation !== 'retract' && all.some((row) => row.documentId === one.destination && row.kind === 'web'),
      );
      if (writesPage) await service(strapi, 'pages').name(story);
      await carryOut(
        plan,
        all,
        { story: subject, headline: story.headline, storyVersion: story.version, releaseAt: embargo > now ? embargo : null },
        now,
      );
    },

    async onUnpublished({ data }: NewsroomEvent<'story.unpublished'>): Promise<void> {
      const spine = spineOf(strapi);
      // Published again since: there is nothing to pull.
      if (await spine.stories.read(data.ref, 'published')) return;
      const subject = storySubject(data.ref);
      // Readers must not wait for a queue: the page is gone with this very transaction, the delivery follows as the receipt.
      await service(strapi, 'pages').pull(subject);
      const all = await service(strapi, 'destinations').all();
      const plan = planRetract(all.map(asPlanned), await knownOf(subject));
      await carryOut(
        plan,
        all,
        { story: subject, headline: data.headline, storyVersion: data.version, releaseAt: null },
        (await spine.now()).getTime(),
      );
    },
  };
}

export type Planning = ReturnType<typeof planning>;
