import { randomUUID } from 'node:crypto';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { StoryState } from '../../../../contracts/api';
import type { Actor, NewEvent } from '../../../../contracts/events';
import type { Jobs } from '../../../../contracts/jobs';
import { isRefusal } from '../../../../contracts/refusal';
import type { Notice } from '../../../../contracts/spine';
import { type StoryRef, storySubject } from '../../../../contracts/story';
import { afterEmbargoChange, gate, sayInstant, scheduleAt } from '../../../../domain/embargo/gate';
import type { StoriesService } from '../stories';
import { refuse } from '../stories/refuse';
import type { StoryRow } from '../stories/table';

export const PUBLISH_JOB = 'newsroom.publish';
type PublishJob = { ref: StoryRef; actor: Actor; key: string };

export type ScheduleDeps = {
  service: StoriesService;
  jobs: Pick<Jobs, 'define' | 'reschedule' | 'cancel'>;
  append(...events: NewEvent[]): Promise<void>;
  send(...notices: Notice[]): Promise<void>;
  now(): Promise<Date>;
  timezone: string;
};

const both = (at: string, zone: string, name = 'at') => ({
  [`${name}_en`]: sayInstant(at, zone, 'en'),
  [`${name}_vi`]: sayInstant(at, zone, 'vi'),
});
/** Errors that another try cannot mend: a refusal, or a story that does not validate. */
const isFinal = (error: unknown): error is Error =>
  isRefusal(error) ||
  (error instanceof Error && ['ValidationError', 'YupValidationError', 'ForbiddenError', 'NotFoundError'].includes(error.name));

/** Publishing at a time, as the one who asked. The row in our table is the schedule; the job only wakes it. */
export function createSchedule(strapi: Core.Strapi, deps: ScheduleDeps) {
  const { service, jobs, append } = deps;
  const { stories, table, rights, mapped, settle } = service;

  /** What the saved draft says of itself. */
  async function draft(ref: StoryRef) {
    const type = mapped.get(ref.uid);
    const rows = await settle.heads(type, {
      documentId: ref.documentId,
      ...(type.draftAndPublish ? { publishedAt: { $null: true } } : {}),
    });
    const row = rows.find((one) => one.locale === ref.locale);
    if (!row) throw refuse('story.not_found');
    return row;
  }

  const eventOf = (ref: StoryRef, row: { headline: string | null; section: string | null }) => ({
    ref,
    headline: row.headline ?? '',
    section: row.section,
  });

  async function write(
    ref: StoryRef,
    row: StoryRow,
    at: string,
    embargo: string | null,
    actor: Actor,
    head: { headline: string; section: string | null },
  ): Promise<void> {
    // A moved schedule gets a new key: a job that ran already can never be waked again under its old one.
    if (row.scheduleKey) await jobs.cancel(PUBLISH_JOB, row.scheduleKey);
    const key = `${storySubject(ref)}#${randomUUID()}`;
    await table.update(ref, { scheduledFor: at, scheduledEmbargo: embargo, scheduledBy: actor, scheduleKey: key });
    await jobs.reschedule<PublishJob>({ name: PUBLISH_JOB, key, runAt: new Date(at), priority: 10, data: { ref, actor, key } });
    await append({ type: 'story.scheduled', subject: storySubject(ref), actor, data: { ...eventOf(ref, head), at } });
  }

  const clear = (ref: StoryRef) => table.update(ref, { scheduledFor: null, scheduledEmbargo: null, scheduledBy: null, scheduleKey: null });

  async function state(ref: StoryRef, actor: Actor): Promise<StoryState> {
    await rights.demand(actor, 'read', ref);
    const [head, row, mayPublish, now] = [
      await draft(ref),
      await table.find(ref),
      await rights.may(actor, 'publish', ref),
      await deps.now(),
    ];
    return {
      version: row?.version ?? 0,
      state: row?.state ?? 'draft',
      embargo: head.embargo,
      scheduledFor: row?.scheduledFor ?? null,
      scheduledBy: row?.scheduledBy?.name ?? null,
      mayPublish,
      timezone: deps.timezone,
      now: now.toISOString(),
    };
  }

  async function schedule(ref: StoryRef, wish: string | null, actor: Actor): Promise<StoryState> {
    await rights.demand(actor, 'publish', ref);
    await strapi.db.transaction(async () => {
      const head = await draft(ref);
      const decided = scheduleAt(wish, head.embargo, await deps.now());
      if (!decided.ok && decided.why === 'no_time') throw refuse('story.no_time');
      if (!decided.ok && decided.why === 'past') throw refuse('story.past', both(wish ?? head.embargo ?? '', deps.timezone));
      if (!decided.ok) throw refuse('story.before_embargo', both(head.embargo ?? '', deps.timezone, 'embargo'));
      const row = await table.ensure(ref, head.headline, fold(head.headline));
      await write(ref, row, decided.at, head.embargo, actor, head);
    });
    return state(ref, actor);
  }

  async function unschedule(ref: StoryRef, actor: Actor): Promise<StoryState> {
    await rights.demand(actor, 'publish', ref);
    await strapi.db.transaction(async () => {
      const row = await table.find(ref);
      // Being published at this very moment, it is not scheduled any more when this can go on.
      if (!row?.scheduleKey || !(await table.hold(ref, row.scheduleKey))) throw refuse('story.not_scheduled');
      await jobs.cancel(PUBLISH_JOB, row.scheduleKey);
      await clear(ref);
      await append({ type: 'story.schedule_cancelled', subject: storySubject(ref), actor, data: eventOf(ref, row) });
    });
    return state(ref, actor);
  }

  /** A draft was saved or deleted: its schedule follows the embargo, or goes with the story. Runs in the transaction of the save. */
  async function draftWritten(uid: string, documentId: string): Promise<void> {
    const waiting = (await table.ofDocument(uid, documentId)).filter((row) => row.scheduleKey && row.scheduledFor);
    if (waiting.length === 0) return;
    const type = mapped.get(uid);
    const heads = await settle.heads(type, { documentId, ...(type.draftAndPublish ? { publishedAt: { $null: true } } : {}) });
    for (const row of waiting) {
      const ref = { uid, documentId, locale: row.storyLocale };
      const by = row.scheduledBy as Actor;
      const head = heads.find((one) => one.locale === row.storyLocale);
      if (!head) {
        await jobs.cancel(PUBLISH_JOB, row.scheduleKey as string);
        await clear(ref);
        await append({ type: 'story.schedule_cancelled', subject: storySubject(ref), actor: by, data: eventOf(ref, row) });
        continue;
      }
      const next = afterEmbargoChange({ at: row.scheduledFor as string, embargo: row.scheduledEmbargo }, head.embargo);
      if (next.kind === 'move') await write(ref, row, next.at, head.embargo, by, head);
      else if (head.embargo !== row.scheduledEmbargo) await table.update(ref, { scheduledEmbargo: head.embargo });
    }
  }

  async function run({ ref, actor, key }: PublishJob): Promise<void> {
    const row = await table.find(ref);
    // Moved, cancelled or published meanwhile: this run is not the schedule's any more.
    if (row?.scheduleKey !== key) return;
    try {
      const head = await draft(ref);
      if (!gate(head.embargo, await deps.now()).open) {
        // Written past the middleware, so nobody moved the schedule: move it now.
        await strapi.db.transaction(() => write(ref, row, head.embargo as string, head.embargo, actor, head));
        return;
      }
      await strapi.db.transaction(async () => {
        if (await table.hold(ref, key)) await stories.publish(ref, actor);
      });
    } catch (error) {
      if (!isFinal(error)) throw error;
      await giveUp(ref, row, actor, error);
    }
  }

  async function giveUp(ref: StoryRef, row: StoryRow, actor: Actor, error: Error): Promise<void> {
    strapi.log.warn(`newsroom: the scheduled publish of ${storySubject(ref)} was refused: ${error.message}`);
    await strapi.db.transaction(async () => {
      // Scheduled anew meanwhile: that one still stands.
      if (!(await table.hold(ref, row.scheduleKey as string))) return;
      await clear(ref);
      await append({ type: 'story.schedule_cancelled', subject: storySubject(ref), actor, data: eventOf(ref, row) });
      if (actor.kind !== 'admin' || actor.id === null) return;
      const say = isRefusal(error) ? error : null;
      await deps.send({
        to: [actor.id],
        kind: 'story.schedule_failed',
        subject: storySubject(ref),
        key: `schedule_failed:${row.scheduleKey}`,
        params: { headline: row.headline, why_en: say?.say('en') ?? error.message, why_vi: say?.say('vi') ?? error.message },
        link: `/content-manager/collection-types/${ref.uid}/${ref.documentId}${ref.locale ? `?plugins[i18n][locale]=${ref.locale}` : ''}`,
      });
    });
  }

  /** The last try has failed: the story must not stand there as scheduled for ever, and whoever waits for it must know. */
  async function dead({ ref, actor, key }: PublishJob, error: Error): Promise<void> {
    const row = await table.find(ref);
    if (row?.scheduleKey === key) await giveUp(ref, row, actor, error);
  }

  return {
    state,
    schedule,
    unschedule,
    draftWritten,
    /** Call it in `register()`. */
    define: () => jobs.define<PublishJob>({ name: PUBLISH_JOB, attempts: 12, run: (data) => run(data), dead }),
  };
}
