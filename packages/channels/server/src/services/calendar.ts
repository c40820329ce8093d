import {
  type Actor,
  parseStorySubject,
  type ResponseOf,
  type Story,
  type StoryRef,
  storySubject,
  type Viewer,
} from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { calendarEndpoints, Outgoing } from '../../../contracts';
import { expected, SHOWN, shownAs } from '../../../domain/agenda';
import { startOfDay } from '../../../domain/wall';
import { channelsOf, service, spineOf } from '../context';
import { refuse } from '../refusals';
import { type AdaptationRow, type DeliveryRow, type DestinationRow, table } from '../rows';
import { carriesOf } from './subjects';

const MOST = 1000;
/** Each is read, and its reader's right looked at, one by one. */
const MOST_STORIES = 200;
const LATEST = 5;
const DAY_MS = 24 * 3_600_000;
const MOST_DAYS = 42;
const NEVER_LEFT = SHOWN.stopped;
const WAITING: readonly string[] = ['held', 'retry_wait'];

type Day = ResponseOf<typeof calendarEndpoints.today>;

/** What goes where and when. */
export function calendar({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'delivery');

  const nameOf = (id: string, all: Map<string, DestinationRow>): Outgoing['destination'] => ({
    id,
    name: all.get(id)?.name ?? '—',
    kind: all.get(id)?.kind ?? '',
  });

  /** Those taken away too: what was sent there still says where. */
  const places = async (): Promise<Map<string, DestinationRow>> =>
    new Map((await table(strapi, 'destination').findMany({})).map((row) => [row.documentId, row]));

  const viewOf = (row: DeliveryRow, all: Map<string, DestinationRow>): Outgoing => ({
    delivery: row.documentId,
    story: row.story,
    headline: row.headline,
    destination: nameOf(row.destination, all),
    operation: row.operation,
    state: row.state,
    at: new Date(WAITING.includes(row.state) && row.nextTryAt ? row.nextTryAt : row.at).toISOString(),
  });

  /** Asks once for each story whether this person may know of it. A draft's headline is shown to who may read the draft, and to nobody else. */
  function knowing(viewer: Viewer): (ref: StoryRef) => Promise<boolean> {
    const asked = new Map<string, Promise<boolean>>();
    const actor: Actor = { kind: 'admin', id: viewer.id, name: viewer.name };
    return (ref) => {
      const key = storySubject(ref);
      const known =
        asked.get(key) ?? (viewer.can(`read:${ref.uid}`) ? spineOf(strapi).stories.mayKnow(actor, ref) : Promise.resolve(false));
      asked.set(key, known);
      return known;
    };
  }

  async function sentOrWaiting(from: number, until: number, destination: string | undefined): Promise<DeliveryRow[]> {
    const span = { $gte: from, $lt: until };
    return rows.findMany({
      where: {
        $and: [
          ...(destination ? [{ destination }] : []),
          {
            $or: [
              { state: { $in: WAITING }, nextTryAt: span },
              { state: { $in: WAITING }, nextTryAt: { $null: true }, at: span },
              { state: { $notIn: [...WAITING, ...NEVER_LEFT] }, at: span },
            ],
          },
        ],
      },
      orderBy: { at: 'asc' },
      limit: MOST + 1,
    });
  }

  /** Stories that publish by themselves in the span, and drafts for which somebody chose a time in it. */
  async function comingStories(from: number, until: number): Promise<{ refs: { ref: StoryRef; at: number | null }[]; cut: boolean }> {
    const [a, b] = [new Date(from).toISOString(), new Date(until).toISOString()];
    const scheduled = await spineOf(strapi).stories.scheduled(a, b, MOST_STORIES + 1);
    const chosen = await table(strapi, 'adaptation').findMany({ where: { at: { $gte: from, $lt: until } }, limit: MOST_STORIES + 1 });
    const found = new Map<string, { ref: StoryRef; at: number | null }>();
    for (const { story } of chosen) {
      const ref = parseStorySubject(story);
      if (ref) found.set(story, { ref, at: null });
    }
    for (const { ref, at } of scheduled) found.set(storySubject(ref), { ref, at: Date.parse(at) });
    const all = [...found.values()];
    return { refs: all.slice(0, MOST_STORIES), cut: all.length > MOST_STORIES };
  }

  async function drafted(ref: StoryRef, at: number | null): Promise<Story | null> {
    const { stories } = spineOf(strapi);
    // A type that is no longer mapped has no stories any more.
    if (!stories.types().some(({ uid }) => uid === ref.uid)) return null;
    // What is published and waits for a chosen time has its delivery already.
    if (at === null && (await stories.read(ref, 'published'))) return null;
    return stories.read(ref, 'draft');
  }

  async function coming(
    { ref, at }: { ref: StoryRef; at: number | null },
    all: Map<string, DestinationRow>,
    may: (ref: StoryRef) => Promise<boolean>,
  ): Promise<Outgoing[]> {
    if (!(await may(ref))) return [];
    const story = await drafted(ref, at);
    if (!story) return [];
    const subject = storySubject(ref);
    const choices: AdaptationRow[] = await table(strapi, 'adaptation').findMany({ where: { story: subject } });
    const live = (await service(strapi, 'outbox').ofStory(ref)).filter((one) => one.state === 'delivered' && one.operation !== 'retract');
    const destinations = [...all.values()]
      .filter((row) => row.removedAt == null && carriesOf(strapi, row.kind) === 'stories')
      .map((row) => ({
        id: row.documentId,
        enabled: row.enabled,
        byDefault: row.byDefault,
        sections: row.sections ?? [],
        locales: row.locales ?? [],
        can: { update: channelsOf(strapi).get(row.kind)?.can.update ?? false },
      }));
    return expected(
      { section: story.section?.slug ?? null, locale: ref.locale, at },
      destinations,
      choices.map(({ destination, on, at: when }) => ({ destination, on, at: when })),
      new Set(live.map((one) => one.destination)),
    ).map(({ destination, operation, at: when }) => ({
      delivery: null,
      story: subject,
      headline: story.headline,
      destination: nameOf(destination, all),
      operation,
      state: null,
      at: new Date(when).toISOString(),
    }));
  }

  return {
    /** From one instant to another, at most 42 days, soonest first; `cut` where there was more than is shown. */
    async list(
      { from, to, destination }: { from: string; to: string; destination?: string | undefined },
      viewer: Viewer,
    ): Promise<ResponseOf<typeof calendarEndpoints.list>> {
      const [start, end] = [Date.parse(from), Date.parse(to)];
      if (!(end > start) || end - start > MOST_DAYS * DAY_MS) throw refuse('calendar.span', { days: MOST_DAYS });
      const may = knowing(viewer);
      const all = await places();
      const found = await sentOrWaiting(start, end, destination);
      const items: Outgoing[] = [];
      for (const row of found.slice(0, MOST)) {
        const ref = parseStorySubject(row.story);
        if (row.heldFor === 'embargo' && row.state === 'held' && !(ref && (await may(ref)))) continue;
        items.push(viewOf(row, all));
      }
      const next = await comingStories(start, end);
      for (const one of next.refs)
        items.push(
          ...(await coming(one, all, may)).filter((item) => {
            const at = Date.parse(item.at);
            return at >= start && at < end && (!destination || item.destination.id === destination);
          }),
        );
      items.sort((a, b) => (a.at < b.at ? -1 : 1));
      return {
        items: items.slice(0, MOST),
        timezone: spineOf(strapi).timezone,
        cut: next.cut || found.length > MOST || items.length > MOST,
      };
    },

    /** What was sent since the newsroom's midnight, by destination, and the latest of it. */
    async today(): Promise<Day> {
      const spine = spineOf(strapi);
      const since = startOfDay((await spine.now()).getTime(), spine.timezone);
      const all = await places();
      const found = await rows.findMany({
        where: { at: { $gte: since } },
        select: ['id', 'lane', 'destination', 'state'],
        orderBy: { id: 'asc' },
      });
      const newest = new Map(found.map((row) => [row.lane, row.id]));
      const count = new Map<string, Day['destinations'][number]>();
      for (const row of found) {
        const place = all.get(row.destination);
        if (!place) continue;
        const line = count.get(row.destination) ?? { ...nameOf(row.destination, all), sent: 0, waiting: 0, trouble: 0 };
        const group = shownAs(row.state);
        if (group === 'sent') line.sent += 1;
        if (group === 'waiting' || group === 'sending') line.waiting += 1;
        // What was tried anew since stands for nothing any more, unless readers may see it.
        if (group === 'trouble' && (row.state === 'unknown' || newest.get(row.lane) === row.id)) line.trouble += 1;
        count.set(row.destination, line);
      }
      const latest = await rows.findMany({ where: { at: { $gte: since }, state: 'delivered' }, orderBy: { id: 'desc' }, limit: LATEST });
      return { destinations: [...count.values()], latest: latest.map((row) => viewOf(row, all)) };
    },
  };
}

export type Calendar = ReturnType<typeof calendar>;
