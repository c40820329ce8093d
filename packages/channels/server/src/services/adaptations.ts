import {
  type Actor,
  contested,
  isUniqueViolation,
  parseStorySubject,
  type StoryRef,
  storySubject,
  tidy,
} from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { AdaptationChange, AdaptationView, AnyChannel } from '../../../contracts';
import { mustSettle, overtakable, UNSENT } from '../../../domain/delivery';
import { channelsOf, service, spineOf } from '../context';
import { ADAPTATION_WORDS } from '../field-words';
import { refuse } from '../refusals';
import { type AdaptationRow, type DestinationRow, inTransactionAgain, table } from '../rows';
import { stop } from './claiming';
import { holdOf, putOnHold } from './holding';

/** As people see it. */
export const viewOf = (row: AdaptationRow): AdaptationView => ({
  destination: row.destination,
  on: row.on ?? null,
  fields: row.fields ?? {},
  image: row.image ?? null,
  at: row.at === null || row.at === undefined ? null : new Date(row.at).toISOString(),
  version: row.version,
  changedBy: row.changedBy ?? null,
});

/** Texts as they are kept: known fields only, without stray characters; an empty one falls back to the story's. */
function fieldsOf(channel: AnyChannel | undefined, given: Record<string, string>): Record<string, string> {
  const known = new Map((channel?.adapts ?? []).map((field) => [field.name, field]));
  const kept: Record<string, string> = {};
  for (const [name, text] of Object.entries(given)) {
    const field = known.get(name);
    if (!field) throw refuse('adaptation.field', { field: name });
    const clean = String(tidy(text)).replaceAll('\r\n', '\n').trim();
    if (clean && field.choices && !field.choices.some(({ value }) => value === clean)) throw refuse('adaptation.choice', { field: name });
    if (clean) kept[name] = clean;
  }
  return kept;
}

/** What editors change for one story on one destination. */
export function adaptations({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'adaptation');

  async function demandImage(file: number): Promise<void> {
    const found = (await strapi.db.query('plugin::upload.file').findOne({ where: { id: file }, select: ['id', 'mime'] })) as {
      mime?: string;
    } | null;
    if (!found?.mime?.startsWith('image/')) throw refuse('adaptation.image');
  }

  /** Looks again at what has not left of this story here: the switch stops it, the time moves it, an edit takes its approval back. */
  async function replan(row: AdaptationRow, destination: DestinationRow): Promise<void> {
    const found = await table(strapi, 'delivery').findMany({
      where: { story: row.story, destination: row.destination, state: { $in: [...UNSENT] }, operation: { $ne: 'retract' } },
      orderBy: { id: 'asc' },
    });
    const story = await spineOf(strapi).stories.read(parseStorySubject(row.story) as StoryRef, 'published');
    if (!story) return;
    const now = (await spineOf(strapi).now()).getTime();
    for (const delivery of found) {
      if (row.on === false) {
        await stop(strapi, { row: delivery, destination }, 'cancelled', 'switched_off');
        continue;
      }
      // What is told again stays as it was first told; one that is held meanwhile is let go when it may.
      if (delivery.state === 'needs_human' || (delivery.state !== 'held' && mustSettle(overtakable(delivery)))) continue;
      delivery.approvedBy = null;
      const held = holdOf(strapi, { row: delivery, destination, adaptation: row, story, now });
      await putOnHold(strapi, { row: delivery, destination }, held, { approvedBy: null });
    }
    const lane = `${row.destination}|${row.story}`.slice(0, 255);
    const last = await table(strapi, 'delivery').findOne({ where: { lane }, orderBy: { id: 'desc' } });
    // Switched off and on again before the next publish: what was stopped is planned anew, here only.
    if (row.on !== false && last?.why === 'switched_off' && last.state === 'cancelled' && last.storyVersion === story.version)
      await service(strapi, 'planning').plan(story, last.operation === 'correct', row.destination);
  }

  async function write(subject: string, change: AdaptationChange, data: Partial<AdaptationRow>, actor: Actor): Promise<AdaptationRow> {
    const { destination, version } = change;
    const where = { story: subject, destination };
    const wanted = { ...data, version: version + 1, changedBy: actor.name };
    if (version === 0) {
      if ((await rows.count({ where })) === 0) return rows.create({ data: { ...where, ...wanted } });
    } else if ((await rows.updateMany({ where: { ...where, version }, data: wanted })).count > 0) {
      return (await rows.findOne({ where })) as AdaptationRow;
    }
    const now = await rows.findOne({ where });
    throw refuse('adaptation.stale', {
      who: now?.changedBy ?? '?',
      version: now?.version ?? 0,
      ...contested(data, now ?? {}, ADAPTATION_WORDS),
    });
  }

  return {
    async get(subject: string, destination: string): Promise<AdaptationView | null> {
      const row = await rows.findOne({ where: { story: subject, destination } });
      return row && viewOf(row);
    },

    ofStory: async (subject: string): Promise<AdaptationView[]> => (await rows.findMany({ where: { story: subject } })).map(viewOf),

    /** Changes what is given. Refuses who may not change this story, a stale version, and what the channel does not offer. */
    async save(change: AdaptationChange, actor: Actor): Promise<AdaptationView> {
      const destination = await service(strapi, 'destinations').get(change.destination);
      await spineOf(strapi).stories.demand(change.ref, 'update', actor);
      const { on, image, at } = change;
      if (image) await demandImage(image.file);
      const data: Partial<AdaptationRow> = {
        ...(on === undefined ? {} : { on }),
        ...(change.fields ? { fields: fieldsOf(channelsOf(strapi).get(destination.kind), change.fields) } : {}),
        ...(image === undefined ? {} : { image }),
        ...(at === undefined ? {} : { at: at === null ? null : Date.parse(at) }),
      };
      const subject = storySubject(change.ref);
      const saved = await inTransactionAgain(strapi, async () => {
        const row = await write(subject, change, data, actor);
        await replan(row, destination);
        return row;
      }).catch(async (error: unknown) => {
        if (!isUniqueViolation(error)) throw error;
        // Two people began at the same moment: the second one hears of the first.
        const now = await rows.findOne({ where: { story: subject, destination: change.destination } });
        throw refuse('adaptation.stale', {
          who: now?.changedBy ?? '?',
          version: now?.version ?? 0,
          ...contested(data, now ?? {}, ADAPTATION_WORDS),
        });
      });
      return viewOf(saved);
    },
  };
}

export type Adaptations = ReturnType<typeof adaptations>;
