import { randomUUID } from 'node:crypto';
import { type Actor, contested, parseStorySubject, type Story, storySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { ScriptChange, ScriptView } from '../../../../contracts';
import { paragraphs } from '../../../../domain/plain';
import { draftWords, estimate, reoffer, type ScriptState, slugline, textOf } from '../../../../domain/radio/script';
import { spineOf } from '../../context';
import { SCRIPT_WORDS } from '../../field-words';
import { refuse } from '../../refusals';
import { brief, type ScriptRow, table } from '../../rows';

const PAGE = 50;

export function scripts({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'script');

  const view = (row: ScriptRow): ScriptView => ({
    id: row.documentId,
    story: row.story,
    headline: row.headline,
    slugline: row.slugline,
    cue: row.cue ?? '',
    items: row.items ?? [],
    tag: row.tag ?? '',
    notes: row.notes ?? [],
    presenter: null,
    syllables: row.syllables,
    seconds: row.seconds,
    measured: row.measured ?? null,
    state: row.state,
    outdated: Boolean(row.outdated),
    offered: row.offered ?? null,
    source: row.source ?? null,
    storyVersion: row.storyVersion,
    changedBy: row.changedBy,
    updatedAt: new Date(row.updatedAt).toISOString(),
    version: row.version,
  });

  async function row(id: string): Promise<ScriptRow> {
    const found = await rows.findOne({ where: { documentId: id } });
    if (!found) throw refuse('script.not_found', { id });
    return found;
  }

  /** Writes `data` where the row is still at `version`; refuses otherwise and says who was quicker. */
  async function change(id: string, version: number, data: Partial<ScriptRow>, who: string): Promise<ScriptView> {
    const { count } = await rows.updateMany({
      where: { documentId: id, version },
      data: { ...data, version: version + 1, changedBy: who },
    });
    const now = await row(id);
    if (count === 0)
      throw refuse('script.stale', { who: now.changedBy ?? '?', version: now.version, ...contested(data, now, SCRIPT_WORDS) });
    return view(now);
  }

  return {
    /** Drafts a script for a story, or offers its new words beside the producer's. Returns the script's id. */
    async offer(story: Story): Promise<string> {
      const subject = storySubject(story.ref);
      const words = draftWords(story);
      const now = await rows.findOne({ where: { story: subject } });
      if (now) {
        const next = reoffer({ ...now, text: textOf(now.items ?? []) }, { ...words, version: story.version });
        if (next)
          await rows.updateMany({
            where: { id: now.id },
            data: { ...next, headline: brief(story.headline), version: now.version + 1, changedBy: 'Hội Tụ' },
          });
        return now.documentId;
      }
      const id = randomUUID().replaceAll('-', '');
      const { syllables, seconds } = estimate(words);
      const name = slugline(story.headline);
      await rows.create({
        data: {
          documentId: id,
          story: subject,
          headline: brief(story.headline),
          folded: brief(fold(`${name} ${story.headline}`)),
          slugline: name,
          cue: words.cue,
          items: [{ id: randomUUID().replaceAll('-', '').slice(0, 12), kind: 'read', text: words.text }],
          tag: '',
          notes: [],
          presenter: null,
          source: words,
          syllables,
          seconds,
          state: 'draft',
          outdated: false,
          offered: null,
          storyVersion: story.version,
          version: 1,
          changedBy: 'Hội Tụ',
        },
      });
      await spineOf(strapi).events.append({
        type: 'script.drafted',
        subject,
        actor: spineOf(strapi).actor(),
        data: { script: id, ref: story.ref, slugline: name, seconds },
      });
      return id;
    },

    /** The story was pulled: nobody may read this on air any more. The words are kept. */
    async kill(subject: string): Promise<void> {
      const now = await rows.findOne({ where: { story: subject } });
      if (now && now.state !== 'killed')
        await rows.updateMany({ where: { id: now.id }, data: { state: 'killed', version: now.version + 1, changedBy: 'Hội Tụ' } });
    },

    /** Newest first, at most 50; `before` is the row id the last page ended with. */
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
      const shown = found.slice(0, PAGE);
      return { scripts: shown.map(view), more: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
    },

    /** One script, with what its story says now beside it. */
    async get(
      id: string,
    ): Promise<{ script: ScriptView; source: { headline: string; summary: string; paragraphs: string[] } | null; bulletins: [] }> {
      const found = await row(id);
      const ref = parseStorySubject(found.story);
      const story =
        ref &&
        (await spineOf(strapi)
          .stories.read(ref, 'published')
          .catch(() => null));
      return {
        bulletins: [],
        script: view(found),
        source: story ? { headline: story.headline, summary: story.summary, paragraphs: paragraphs(story.body) } : null,
      };
    },

    /** Saves the producer's words and counts them anew. Changed words take an approval back. */
    async save(id: string, { version, seen, ...given }: ScriptChange, actor: Actor): Promise<ScriptView> {
      const now = await row(id);
      const words = { cue: given.cue ?? now.cue, text: textOf(given.items ?? now.items ?? []) };
      const changed = words.cue !== now.cue || words.text !== textOf(now.items ?? []);
      return change(
        id,
        version,
        {
          ...given,
          ...estimate(words),
          ...(given.slugline ? { folded: brief(fold(`${given.slugline} ${now.headline}`)) } : {}),
          ...(changed && now.state === 'approved' ? { state: 'draft' as const } : {}),
          ...(seen ? { outdated: false, offered: null, source: now.offered ?? now.source } : {}),
        },
        actor.name,
      );
    },

    /** Approves for the air, or takes that back. Refuses a killed script and one whose story has moved on. */
    async approve(id: string, { version, approved = true }: { version: number; approved?: boolean }, actor: Actor): Promise<ScriptView> {
      const now = await row(id);
      if (now.state === 'killed') throw refuse('script.killed');
      if (approved && now.outdated) throw refuse('script.outdated');
      return change(id, version, { state: approved ? 'approved' : 'draft' }, actor.name);
    },
  };
}

export type Scripts = ReturnType<typeof scripts>;
