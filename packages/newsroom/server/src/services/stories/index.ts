import { fold, slug } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { Actor, NewEvent } from '../../../../contracts/events';
import type { Stories } from '../../../../contracts/spine';
import type { Story, StoryMapping, StoryRef } from '../../../../contracts/story';
import { actingAs, whoActs } from './acting';
import { createMapped } from './mapped';
import { storyMiddleware } from './middleware';
import { createRead } from './read';
import { createReconcile } from './reconcile';
import { refuse } from './refuse';
import { createRights } from './rights';
import { sectionValue } from './section';
import { createSettle } from './settle';
import { storyTable } from './table';

export type StoriesDeps = {
  /** Config `stories`: uid → mapping. */
  mappings: Record<string, StoryMapping>;
  append(...events: NewEvent[]): Promise<void>;
  /** The signed-in admin user of the current request, or the system. */
  actor(): Actor;
  /** Now by the database's clock. */
  now(): Promise<Date>;
  timezone: string;
  /** Told inside the transaction that wrote a draft of a mapped type. */
  draftWritten?(uid: string, documentId: string): Promise<void>;
};

/** The stories of the newsroom, over the user's own content types. */
export function createStories(strapi: Core.Strapi, deps: StoriesDeps) {
  const mapped = createMapped(strapi, deps.mappings);
  const table = storyTable(strapi);
  const rights = createRights(strapi, mapped);
  const settle = createSettle(strapi, { ...deps, mapped, table, fold, actor: () => whoActs(deps.actor) });
  const read = createRead(strapi, { mapped, table, slug });
  const localeOf = (ref: StoryRef) => (mapped.get(ref.uid).localized && ref.locale ? { locale: ref.locale } : {});
  const hooks: { draftWritten(uid: string, documentId: string): Promise<void> } = {
    draftWritten: deps.draftWritten ?? (async () => undefined),
  };

  const stories: Stories = {
    types: () => mapped.all().map(({ uid, name, mapping, localized }) => ({ uid, name, mapping, localized })),
    read,
    async create(uid, { headline, section, embargo, locale }, actor) {
      const type = mapped.get(uid);
      await rights.demand(actor, 'create', { uid });
      const data: Record<string, unknown> = { [type.mapping.headline]: headline };
      const filed = section && type.mapping.section ? await sectionValue(strapi, type, section, locale) : undefined;
      if (filed !== undefined) data[type.mapping.section as string] = filed;
      if (embargo && type.attribute('embargo')) data[type.mapping.embargo as string] = embargo;
      if (actor.kind === 'admin' && actor.id !== null) Object.assign(data, { createdBy: Number(actor.id), updatedBy: Number(actor.id) });
      const made = (await actingAs(actor, () =>
        strapi.documents(uid as never).create({ data, status: 'draft', ...(type.localized && locale ? { locale } : {}) } as never),
      )) as { documentId: string; locale?: string | null };
      return { uid, documentId: made.documentId, locale: type.localized ? (made.locale ?? '') : '' };
    },
    async publish(ref, actor) {
      const type = mapped.get(ref.uid);
      await rights.demand(actor, 'publish', ref);
      if (type.draftAndPublish) {
        const { entries } = (await actingAs(actor, () =>
          strapi.documents(ref.uid as never).publish({ documentId: ref.documentId, ...localeOf(ref) } as never),
        )) as { entries: unknown[] };
        if (entries.length === 0) throw refuse('story.not_found');
      }
      const story = await read(ref, 'published');
      if (!story) throw refuse('story.not_found');
      return story;
    },
    async unpublish(ref, actor) {
      await rights.demand(actor, 'publish', ref);
      await actingAs(actor, async () => {
        await strapi.documents(ref.uid as never).unpublish({ documentId: ref.documentId, ...localeOf(ref) } as never);
      });
    },
    async correct(ref, note, actor) {
      const type = mapped.get(ref.uid);
      const field = type.mapping.correction;
      if (!field || !type.attribute('correction')) throw refuse('story.no_correction', { name: type.name });
      await rights.demand(actor, 'update', ref);
      const by = actor.kind === 'admin' && actor.id !== null ? { updatedBy: Number(actor.id) } : {};
      return (await strapi.db.transaction(async () => {
        await actingAs(actor, () =>
          strapi
            .documents(ref.uid as never)
            .update({ documentId: ref.documentId, ...localeOf(ref), data: { [field]: note, ...by } } as never),
        );
        return stories.publish(ref, actor);
      })) as Story;
    },
    demand: (ref, act, actor) => rights.demand(actor, act, ref),
    version: async (ref) => (await table.find(ref))?.version ?? 0,
    scheduled: async (from, until, limit) =>
      (await table.scheduled(from, until, limit)).map((row) => ({
        ref: { uid: row.storyType, documentId: row.storyId, locale: row.storyLocale },
        at: row.scheduledFor ?? from,
        version: row.version,
        live: row.state === 'published',
      })),
    mayKnow: rights.mayKnow,
  };

  return {
    stories,
    mapped,
    table,
    rights,
    settle,
    /** Give it to `strapi.documents.use` in `register()`. */
    middleware: storyMiddleware(strapi, {
      mapped,
      settle,
      now: deps.now,
      timezone: deps.timezone,
      defaultLocale: async () => strapi.plugin('i18n')?.service('locales').getDefaultLocale(),
      draftWritten: (uid, documentId) => hooks.draftWritten(uid, documentId),
    }),
    /** `baselines` at boot; `reconcile` after it and every few minutes. */
    ...createReconcile(strapi, { mapped, settle, table, fold }),
    onDraftWritten(told: (uid: string, documentId: string) => Promise<void>): void {
      hooks.draftWritten = told;
    },
  };
}
export type StoriesService = ReturnType<typeof createStories>;
