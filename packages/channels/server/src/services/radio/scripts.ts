import { isDeepStrictEqual } from 'node:util';
import { type Actor, contested, parseStorySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { ScriptChange, ScriptItem, ScriptView } from '../../../../contracts';
import { paragraphs } from '../../../../domain/plain';
import { draftOf } from '../../../../domain/radio/draft';
import { itemProblems } from '../../../../domain/radio/items';
import type { ScriptState } from '../../../../domain/radio/script';
import { service, spineOf } from '../../context';
import { SCRIPT_WORDS } from '../../field-words';
import { refuse } from '../../refusals';
import { inTransactionAgain, type ScriptRow, table } from '../../rows';
import { whoMay } from '../people';
import { FAULT_WORDS, remarksOf } from './remarks';
import { eventOf, foldedOf } from './script-events';
import { scriptOffers } from './script-offers';
import { saidOf, scriptViews } from './script-views';
import { hold, writeAt } from './writing';

const PAGE = 50;

type Bulletin = { id: string; name: string; startsAt: string; state: string };
type Bulletins = { bulletinsOf?(script: string): Promise<Bulletin[]> } | undefined;

/** Which words are said, whatever their items are called. */
const wordsOf = (row: Pick<ScriptRow, 'cue' | 'items' | 'tag'>) => {
  const { cue, items, tag } = saidOf(row);
  return { cue, tag, items: items.map(({ id: _, ...rest }) => rest) };
};

/** Refuses what no screen could show again: one item twice, hours of inserts. */
function demandItems(items: ScriptItem[]): void {
  const [grave] = itemProblems(items).filter((problem) => problem.grave);
  if (!grave) return;
  const why = FAULT_WORDS[grave.what] ?? { en: grave.what, vi: grave.what };
  throw refuse('script.item', { n: items.findLastIndex(({ id }) => id === grave.item) + 1, why_en: why.en, why_vi: why.vi });
}

export function scripts({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'script');
  const views = scriptViews(strapi);
  const { offer, kill } = scriptOffers(strapi, views);

  async function row(id: string): Promise<ScriptRow> {
    const found = await rows.findOne({ where: { documentId: id } });
    if (!found) throw refuse('script.not_found', { id });
    return found;
  }

  const shown = async (found: ScriptRow): Promise<ScriptView> => (await views.of([found]))[0] as ScriptView;

  /**
   * Writes what `next` makes of the row as it is now, and tells of it, in one transaction. `next` may refuse; a stale version is
   * refused with who was quicker and what they changed.
   */
  async function change(
    id: string,
    version: number,
    actor: Actor,
    next: (now: ScriptRow) => Promise<Partial<ScriptRow>> | Partial<ScriptRow>,
  ): Promise<ScriptView> {
    const done = await inTransactionAgain(strapi, async () => {
      await hold(strapi, 'channels_scripts', 'document_id', id);
      const now = await row(id);
      const data = await next(now);
      if (now.version !== version)
        throw refuse('script.stale', { who: now.changedBy ?? '?', version: now.version, ...contested(data, now, SCRIPT_WORDS) });
      const fields = Object.keys(data).filter(
        (field) => field !== 'folded' && !isDeepStrictEqual(data[field as never], now[field as never]),
      );
      const written = await writeAt(strapi, 'script', id, version, { ...data, ...(await views.estimate({ ...now, ...data })) }, actor.name);
      if (!written) throw refuse('script.not_found', { id });
      await spineOf(strapi).events.append(eventOf('script.changed', written.row, actor, fields));
      return written.row;
    });
    return shown(done);
  }

  return {
    offer,
    kill,

    async list(
      filter: { state?: ScriptState; search?: string; before?: number } = {},
    ): Promise<{ scripts: ScriptView[]; more: number | null }> {
      const words = filter.search ? fold(filter.search).split(/\s+/).filter(Boolean) : [];
      const where = {
        $and: [
          { ...(filter.state ? { state: filter.state } : {}) },
          ...(filter.before ? [{ id: { $lt: filter.before } }] : []),
          ...words.map((word) => ({ folded: { $contains: word } })),
        ],
      };
      const found = await rows.findMany({ where, orderBy: { id: 'desc' }, limit: PAGE + 1 });
      const page = found.slice(0, PAGE);
      return { scripts: await views.of(page), more: found.length > PAGE ? (page.at(-1)?.id ?? null) : null };
    },

    /** By id; those that are gone are left out. */
    async views(ids: readonly string[]): Promise<Map<string, ScriptView>> {
      const found = ids.length ? await rows.findMany({ where: { documentId: { $in: [...ids] } } }) : [];
      return new Map((await views.of(found)).map((view) => [view.id, view]));
    },

    /** One script, what its story says now beside it, and the open bulletins it stands in. */
    async get(id: string) {
      const found = await row(id);
      const ref = parseStorySubject(found.story);
      const { stories } = spineOf(strapi);
      const story = ref && (await stories.read(ref, 'published').catch(() => null));
      const bulletins = strapi.plugin('channels').service('bulletins') as Bulletins;
      return {
        bulletins: (await bulletins?.bulletinsOf?.(id)) ?? [],
        script: await shown(found),
        source: story && {
          headline: story.headline,
          summary: story.summary,
          paragraphs: paragraphs(story.body),
          remarks: remarksOf(draftOf(story).remarks),
        },
      };
    },

    /** Saves the producer's words. Changed words take an approval back, and one that aired must be approved anew. */
    save: (id: string, { version, seen, ...given }: ScriptChange, actor: Actor): Promise<ScriptView> =>
      change(id, version, actor, async (now) => {
        if (given.presenter && given.presenter !== now.presenter) await service(strapi, 'presenters').demand(given.presenter);
        if (given.items) demandItems(given.items);
        const said = !isDeepStrictEqual(wordsOf({ ...now, ...given }), wordsOf(now));
        const ready = now.state === 'approved' || now.state === 'aired';
        return {
          ...given,
          ...(given.slugline ? { folded: foldedOf(given.slugline, now.headline) } : {}),
          ...(said && ready ? { state: 'draft' as const } : {}),
          ...(seen ? { outdated: false, offered: null, source: now.offered ?? now.source } : {}),
        };
      }),

    /**
     * Approves for the air, or takes that back. Refuses a killed script, one whose story has moved on, one without words, and
     * whoever lost the right since the request was let in.
     */
    approve: (id: string, { version, approved = true }: { version: number; approved?: boolean }, actor: Actor): Promise<ScriptView> =>
      change(id, version, actor, async (now) => {
        if (actor.kind !== 'system' && !(await whoMay(strapi, 'plugin::channels.scripts')).includes(actor.id ?? ''))
          throw refuse('script.no_right');
        if (now.state === 'killed') throw refuse('script.killed');
        if (approved && now.outdated) throw refuse('script.outdated');
        if (approved && (await views.estimate(now)).seconds === 0) throw refuse('script.empty');
        return { state: approved ? 'approved' : 'draft' };
      }),

    /** It was read on air and took `seconds`. Joins the caller's transaction; a killed script stays killed. */
    async aired(id: string, seconds: number, actor: Actor = spineOf(strapi).actor()): Promise<void> {
      await inTransactionAgain(strapi, async () => {
        await hold(strapi, 'channels_scripts', 'document_id', id);
        const now = await rows.findOne({ where: { documentId: id } });
        if (!now) return;
        const state = now.state === 'killed' ? now.state : ('aired' as const);
        const done = await writeAt(strapi, 'script', id, now.version, { state, measured: Math.round(seconds) }, actor.name);
        if (done?.written) await spineOf(strapi).events.append(eventOf('script.changed', done.row, actor, ['state', 'measured']));
      });
    },
  };
}

export type Scripts = ReturnType<typeof scripts>;
