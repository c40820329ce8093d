import { randomUUID } from 'node:crypto';
import { type Story, type StoryRef, SYSTEM, storySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { draftOf, LONGEST_ITEM } from '../../../../domain/radio/draft';
import { readItems } from '../../../../domain/radio/items';
import { reoffer, slugline, textOf } from '../../../../domain/radio/script';
import { spineOf } from '../../context';
import { brief, inTransaction, type ScriptRow, table } from '../../rows';
import { eventOf, foldedOf } from './script-events';
import type { ScriptViews } from './script-views';
import { hold, writeAt } from './writing';

const SHORT = 12;
const newId = (): string => randomUUID().replaceAll('-', '');

/** What a story does to its script: the first draft, new words beside the producer's, the kill. All in the delivery's transaction. */
export function scriptOffers(strapi: Core.Strapi, views: ScriptViews) {
  const rows = table(strapi, 'script');

  /** The script of a story, held for the rest of the transaction. */
  async function held(subject: string): Promise<ScriptRow | null> {
    await hold(strapi, 'channels_scripts', 'story', subject);
    return rows.findOne({ where: { story: subject } });
  }

  async function draft(story: Story, subject: string): Promise<string> {
    const { cue, text } = draftOf(story);
    const documentId = newId();
    // A headline of marks only has no short name.
    const name = slugline(story.headline) || `TIN ${documentId.slice(0, 6).toUpperCase()}`;
    const row = {
      documentId,
      story: subject,
      headline: brief(story.headline),
      folded: foldedOf(name, story.headline),
      slugline: name,
      cue,
      items: readItems(text, () => newId().slice(0, SHORT), LONGEST_ITEM),
      tag: '',
      notes: [],
      presenter: null,
      source: { cue, text },
      state: 'draft' as const,
      outdated: false,
      offered: null,
      storyVersion: story.version,
      version: 1,
      changedBy: SYSTEM.name,
    };
    const made = await rows.create({ data: { ...row, ...(await views.estimate(row as unknown as ScriptRow)) } });
    await spineOf(strapi).events.append(eventOf('script.drafted', made, spineOf(strapi).actor()));
    return documentId;
  }

  async function again(row: ScriptRow, story: Story): Promise<void> {
    const { cue, text } = draftOf(story);
    const mine = { cue: row.cue ?? '', text: textOf(row.items ?? []) };
    const { state, storyVersion, outdated, source } = row;
    const next = reoffer({ ...mine, state, storyVersion, outdated, source }, { cue, text, version: story.version });
    if (!next) return;
    const data = { ...next, headline: brief(story.headline), folded: foldedOf(row.slugline, story.headline) };
    const done = await writeAt(strapi, 'script', row.documentId, row.version, data);
    if (!done?.written) throw new Error(`script ${row.documentId} moved on while it was held`);
    const actor = spineOf(strapi).actor();
    const fields = [...(state === done.row.state ? [] : ['state']), ...(outdated && !next.outdated ? ['outdated'] : [])];
    if (fields.length) await spineOf(strapi).events.append(eventOf('script.changed', done.row, actor, fields));
    if (next.outdated) await spineOf(strapi).events.append(eventOf('script.outdated', done.row, actor));
  }

  return {
    /** Drafts a script for a story, or offers its new words beside the producer's; opens one that was killed. Returns the script's id. */
    offer: (story: Story): Promise<string> =>
      inTransaction(strapi, async () => {
        const subject = storySubject(story.ref as StoryRef);
        const row = await held(subject);
        if (!row) return draft(story, subject);
        await again(row, story);
        return row.documentId;
      }),

    /** The story was pulled: nobody may read this on air any more. The words are kept. */
    kill: (subject: string): Promise<void> =>
      inTransaction(strapi, async () => {
        const row = await held(subject);
        if (!row || row.state === 'killed') return;
        const done = await writeAt(strapi, 'script', row.documentId, row.version, { state: 'killed' });
        if (done?.written) await spineOf(strapi).events.append(eventOf('script.killed', done.row, spineOf(strapi).actor()));
      }),
  };
}
