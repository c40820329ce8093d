import { randomUUID } from 'node:crypto';
import { type NewsroomEvent, storySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { Announced, Told } from '../../../contracts';
import { type Known, type Plan, type Planned, type PlannedDestination, planPublish, planRetract } from '../../../domain/plan';
import { areaKey } from '../../../domain/radio/broadcast';
import { carriedBy } from '../../../domain/radio/subject';
import { channelsOf, service, spineOf } from '../context';
import { type AdaptationRow, brief, type DeliveryRow, type DestinationRow, table } from '../rows';
import { alertOf } from './alerts';
import type { Wake } from './ledger';
import { render } from './rendering';
import { asSent } from './sending';
import { goneWhy } from './subjects';

type About = {
  story: string;
  headline: string;
  storyVersion: number;
  recall?: string | null;
  approvedBy?: string | null;
  urgent?: boolean | null;
};
type New = { destination: DestinationRow; planned: Planned; rendition?: string | null };

/** What a published, changed or pulled story means for every destination: rows and jobs, written in the caller's transaction. */
export function planning({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'delivery');

  /** A message goes wherever one of its areas is served; an emergency waits for nobody's hours. */
  const announcedTo = (row: DestinationRow, { areas, class: kind }: Announced): Partial<PlannedDestination> => {
    const served = new Set(
      (
        channelsOf(strapi)
          .get(row.kind)
          ?.serves?.(row.settings ?? {}) ?? []
      ).map(areaKey),
    );
    const on = areas.some((area) => served.has(areaKey(area)));
    return { sections: [], locales: [], on, ...(kind === 'emergency' ? { approval: false, quiet: null } : {}) };
  };

  const asPlanned = (row: DestinationRow, adaptation?: AdaptationRow, announced?: Announced): PlannedDestination => {
    const channel = channelsOf(strapi).get(row.kind);
    return {
      id: row.documentId,
      enabled: row.enabled,
      sections: row.sections ?? [],
      locales: row.locales ?? [],
      can: channel?.can ?? { update: false, retract: false },
      byHand: channel?.reach === 'person',
      on: adaptation?.on ?? row.byDefault,
      approval: row.approval,
      at: adaptation?.at ?? null,
      quiet: row.quiet ?? null,
      ...(announced ? announcedTo(row, announced) : {}),
    };
  };

  const knownOf = async (subject: string): Promise<(DeliveryRow & Known)[]> => {
    const found = await rows.findMany({ where: { story: subject }, orderBy: { id: 'asc' } });
    return found.map((row) => ({ ...row, id: row.documentId }) as unknown as DeliveryRow & Known);
  };

  /** Writes new deliveries with their jobs and events: three statements, however many destinations there are. */
  async function insert(about: About, fresh: New[], now: number): Promise<DeliveryRow[]> {
    if (fresh.length === 0) return [];
    const { headline, recall = null, approvedBy = null, urgent = null, ...plain } = about;
    const made = fresh.map(
      ({ destination, planned, rendition = null }) =>
        ({
          ...plain,
          documentId: randomUUID().replaceAll('-', ''),
          headline: brief(headline),
          folded: brief(fold(headline)),
          destination: destination.documentId,
          lane: `${destination.documentId}|${about.story}`.slice(0, 255),
          operation: planned.operation,
          state: planned.state,
          mode: channelsOf(strapi).get(destination.kind)?.repeat ?? 'never',
          heldFor: planned.heldFor,
          recall,
          approvedBy,
          urgent,
          attempts: [],
          tries: 0,
          probes: 0,
          why: planned.why,
          rendition,
          at: now,
          nextTryAt: planned.until,
          version: 1,
        }) as unknown as DeliveryRow,
    );
    await rows.createMany({ data: made });
    const told = made.map((row, index) => ({ row, destination: (fresh[index] as New).destination }));
    const wakes = told.flatMap(({ row, destination }): Wake[] =>
      row.state === 'needs_human' || row.heldFor === 'approval' ? [] : [{ row, kind: destination.kind, why: 'first', at: row.nextTryAt }],
    );
    const { wake, tell } = service(strapi, 'ledger');
    await wake(...wakes);
    await tell(...told);
    await alertOf(
      strapi,
      'delivery.approval',
      told.filter(({ row }) => row.heldFor === 'approval'),
    );
    return made;
  }

  /**
   * Ends what has not left, then plans by what really stands: a claim that was quicker is on its way by now, and what follows it
   * must change it, not post beside it. `UPDATE` waits for that claim, so the second reading knows.
   */
  async function decide(
    subject: string,
    plan: (known: Known[]) => Plan,
    ends: Partial<DeliveryRow>,
  ): Promise<{ plan: Plan; known: (DeliveryRow & Known)[] }> {
    const first = await knownOf(subject);
    const wished = plan(first);
    for (const { id, state } of wished.end) {
      const row = first.find((one) => one.documentId === id) as DeliveryRow;
      const data = { ...ends, state, version: row.version + 1, nextTryAt: null, heldFor: null };
      await rows.updateMany({ where: { documentId: id, version: row.version, state: row.state }, data });
    }
    if (wished.end.length === 0) return { plan: wished, known: first };
    const known = await knownOf(subject);
    return { plan: { ...plan(known), end: wished.end }, known };
  }

  async function tellEnds(plan: Plan, known: DeliveryRow[], all: DestinationRow[]): Promise<void> {
    const ended = new Set(plan.end.map(({ id }) => id));
    const told = known.flatMap((row) => {
      const destination = ended.has(row.documentId) ? all.find((one) => one.documentId === row.destination) : undefined;
      return destination ? [{ row, destination }] : [];
    });
    await service(strapi, 'ledger').tell(...told);
  }

  const matched = (plan: Plan, all: DestinationRow[]): New[] =>
    plan.deliveries.flatMap((planned) => {
      const destination = all.find((one) => one.documentId === planned.destination);
      return destination ? [{ destination, planned }] : [];
    });

  return {
    insert,
    asPlanned,
    knownOf,

    async onPublished({ data }: NewsroomEvent<'story.published'>): Promise<void> {
      const story = await spineOf(strapi).stories.read(data.ref, 'published');
      // Pulled or published anew since: that event plans for itself.
      if (!story || story.version > data.version) return;
      await this.plan(story, data.correction !== null);
    },

    /** Plans the deliveries of one published story, everywhere or at one destination. Planning the same version again changes nothing. */
    async plan(story: Told, corrects = false, only?: string): Promise<void> {
      const subject = storySubject(story.ref);
      const spine = spineOf(strapi);
      const now = (await spine.now()).getTime();
      const all = (await service(strapi, 'destinations').all(carriedBy(subject))).filter(
        (row) => only === undefined || row.documentId === only,
      );
      const adaptations = await table(strapi, 'adaptation').findMany({ where: { story: subject } });
      const adaptationOf = (id: string) => adaptations.find((one) => one.destination === id);
      const recall = await service(strapi, 'recalls').openCorrection(subject, story.version);
      const at = {
        section: story.section?.slug ?? null,
        locale: story.ref.locale,
        version: story.version,
        correction: corrects || recall !== null,
        embargo: story.embargo ? Date.parse(story.embargo) : null,
        now,
        zone: spine.timezone,
      };
      const destinations = all.map((row) => asPlanned(row, adaptationOf(row.documentId), story.broadcast));
      const { plan, known } = await decide(subject, (rows) => planPublish(at, destinations, rows), {});
      const fresh = matched(plan, all);
      // The address is given now, so that every channel can carry it, whichever is first.
      if (fresh.some(({ planned, destination }) => planned.operation !== 'retract' && destination.kind === 'web'))
        await service(strapi, 'pages').name(story);
      await tellEnds(plan, known, all);
      const posted = fresh.some(({ planned }) => planned.why === 'by_hand') ? await service(strapi, 'pages').linkOf(subject) : null;
      const written = fresh.map((one): New => {
        const channel = channelsOf(strapi).get(one.destination.kind);
        if (one.planned.why !== 'by_hand' || !channel || one.planned.operation === 'retract') return one;
        // A person needs the words to post, as they are now.
        const adaptation = adaptationOf(one.destination.documentId) ?? null;
        const toRender = { channel, destination: one.destination, story, operation: one.planned.operation, adaptation, link: posted };
        try {
          return { ...one, rendition: asSent(channel, render(strapi, toRender)) };
        } catch (error) {
          strapi.log.warn(`channels: ${one.destination.name} cannot render ${subject}: ${(error as Error).message}`);
          return one;
        }
      });
      const urgent = story.broadcast?.class === 'emergency';
      await insert({ story: subject, headline: story.headline, storyVersion: story.version, recall, urgent }, written, now);
    },

    async onUnpublished({ data }: NewsroomEvent<'story.unpublished'>): Promise<void> {
      // Published again since: there is nothing to pull.
      if (await spineOf(strapi).stories.read(data.ref, 'published')) return;
      const subject = storySubject(data.ref);
      // A recall has planned it all in its own transaction.
      if (await service(strapi, 'recalls').pulls(subject, data.version)) return;
      await this.retract({ story: subject, headline: data.headline, storyVersion: data.version });
    },

    /** Cancels what has not left and pulls what is out, or may be. */
    async retract(about: About): Promise<void> {
      // Readers must not wait for a queue: the page is gone with this very transaction, the delivery follows as the receipt.
      await service(strapi, 'pages').pull(about.story);
      const all = await service(strapi, 'destinations').all(carriedBy(about.story));
      const recall = about.recall ?? null;
      const ends = { why: goneWhy(about.story), ...(recall ? { recall } : {}) };
      const { plan, known } = await decide(
        about.story,
        (rows) =>
          planRetract(
            all.map((row) => asPlanned(row)),
            rows,
          ),
        ends,
      );
      if (recall && plan.adopt.length > 0) await rows.updateMany({ where: { documentId: { $in: plan.adopt } }, data: { recall } });
      await tellEnds(plan, known, all);
      await insert(about, matched(plan, all), (await spineOf(strapi).now()).getTime());
      // What may be there is asked at once: its retraction may not report success before.
      for (const row of known) if (row.state === 'unknown') await service(strapi, 'probing').hurry(row.documentId);
    },
  };
}

export type Planning = ReturnType<typeof planning>;
