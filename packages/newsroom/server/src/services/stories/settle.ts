import type { Core } from '@strapi/types';
import type { Actor, NewEvent } from '../../../../contracts/events';
import { type StoryRef, storySubject } from '../../../../contracts/story';
import { embargoOf, gate, sayInstant } from '../../../../domain/embargo/gate';
import { changes, type LiveRow, liveMark } from '../../../../domain/story/changes';
import { nameOf, textOf } from '../../../../domain/story/fields';
import type { Mapped, MappedType } from './mapped';
import { refuse } from './refuse';
import type { StoryTable } from './table';

type Entry = Record<string, unknown> & {
  id: number;
  documentId: string;
  locale: string | null;
  publishedAt?: unknown;
  updatedAt?: unknown;
};
type Head = LiveRow & {
  ref: StoryRef;
  headline: string;
  section: string | null;
  correction: string | null;
  embargo: string | null;
  at: string;
};

export type SettleDeps = {
  mapped: Mapped;
  table: StoryTable;
  append(...events: NewEvent[]): Promise<void>;
  actor(): Actor;
  now(): Promise<Date>;
  fold(text: string): string;
  timezone: string;
};

function head(type: MappedType, entry: Entry): Head {
  const { mapping } = type;
  const field = (name: string | undefined) => (name ? entry[name] : undefined);
  const locale = type.localized ? (entry.locale ?? '') : '';
  const section = field(mapping.section);
  return {
    id: entry.id,
    locale,
    mark: liveMark(entry, type.draftAndPublish),
    ref: { uid: type.uid, documentId: entry.documentId, locale },
    headline: textOf(field(mapping.headline)),
    section: nameOf(Array.isArray(section) ? section[0] : section),
    correction: textOf(field(mapping.correction)) || null,
    embargo: embargoOf(field(mapping.embargo)),
    at: new Date(
      ((type.draftAndPublish ? entry.publishedAt : (entry.updatedAt ?? entry.publishedAt)) as string | Date | undefined) ?? 0,
    ).toISOString(),
  };
}

/** The refusal that names the embargo in the newsroom's zone. */
export const embargoed = (until: string, zone: string) =>
  refuse('story.embargoed', { until, at_en: sayInstant(until, zone, 'en'), at_vi: sayInstant(until, zone, 'vi') });

/** Makes our row and the events of one document agree with what stands published in the user's own table. */
export function createSettle(strapi: Core.Strapi, deps: SettleDeps) {
  const { mapped, table } = deps;

  async function heads(type: MappedType, where: object): Promise<Head[]> {
    const rows = (await strapi.db.query(type.uid).findMany({ where, select: type.headSelect, populate: type.headPopulate })) as Entry[];
    return rows.map((entry) => head(type, entry));
  }

  const live = (type: MappedType, documentId: string) =>
    heads(type, { documentId, ...(type.draftAndPublish ? { publishedAt: { $notNull: true } } : {}) });

  /**
   * Call it inside the transaction that wrote the rows. `onEmbargo: 'refuse'` throws for a version that may not be out yet, which
   * rolls the publish back; `'wait'` leaves it for a later look (a row written past Strapi's documents cannot be taken back).
   * @returns the events written.
   */
  async function settle(
    uid: string,
    documentId: string,
    options: { touched?: ReadonlySet<number>; onEmbargo: 'refuse' | 'wait' },
  ): Promise<number> {
    const type = mapped.get(uid);
    const known = await table.ofDocument(uid, documentId);
    const { published, withdrawn } = changes(
      await live(type, documentId),
      known.map((row) => ({ ...row, locale: row.storyLocale, mark: row.liveMark })),
      options.touched,
    );
    const events: NewEvent[] = [];
    const actor = deps.actor();
    for (const version of published) {
      if (version.embargo !== null) {
        const stand = gate(version.embargo, await deps.now());
        if (!stand.open && options.onEmbargo === 'refuse') throw embargoed(stand.until, deps.timezone);
        if (!stand.open) {
          strapi.log.warn(
            `newsroom: ${storySubject(version.ref)} stands published before its embargo (${stand.until}), written past Strapi's documents; nothing leaves before that time.`,
          );
          continue;
        }
      }
      const written = await table.goLive({ ...version, folded: deps.fold(version.headline) }, options.touched?.has(version.id) ?? false);
      if (!written) continue;
      const before = known.find((row) => row.storyLocale === version.locale)?.correction ?? null;
      events.push({
        type: 'story.published',
        subject: storySubject(version.ref),
        actor,
        data: {
          ref: version.ref,
          headline: version.headline,
          section: version.section,
          version: written.version,
          first: written.version === 1,
          correction: version.correction !== before ? version.correction : null,
        },
      });
    }
    for (const row of withdrawn) {
      const ref = { uid, documentId, locale: row.storyLocale };
      if (!(await table.withdraw(ref))) continue;
      events.push({
        type: 'story.unpublished',
        subject: storySubject(ref),
        actor,
        data: { ref, headline: row.headline ?? '', section: row.section, version: row.version },
      });
    }
    if (events.length > 0) await deps.append(...events);
    return events.length;
  }

  return { settle, heads, live };
}
export type Settle = ReturnType<typeof createSettle>;
