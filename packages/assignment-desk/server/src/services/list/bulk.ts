import { type Actor, isRefusal, type Refusal, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Bulk, BulkDone } from '../../../../contracts/list';
import { TAGS_MOST } from '../../../../contracts/schemas';
import type { Command } from '../../../../domain/assignment';
import { assignmentsOf } from '../../ask';
import { refuse } from '../../refuse';
import { seen } from '../detail';
import { foldedTag, type Held, load } from '../store';

type Item = Bulk['items'][number];

/** The tags of an assignment with some more and some less; accents and capitals do not make another tag. */
function retagged(tags: readonly string[], { add, remove }: { add: readonly string[]; remove: readonly string[] }): string[] {
  const gone = new Set(remove.map(foldedTag));
  const kept = tags.filter((tag) => !gone.has(foldedTag(tag)));
  for (const tag of add) if (!kept.some((held) => foldedTag(held) === foldedTag(tag))) kept.push(tag);
  return kept;
}

async function doOne(strapi: Core.Strapi, { id, version }: Item, wish: Bulk['do'], actor: Actor, viewer: Viewer): Promise<Held> {
  const service = assignmentsOf(strapi);
  const options = { viewer, version };
  if ('act' in wish) return service.act(id, wish as Command, actor, options);
  if ('move' in wish) return service.change(id, { desk: wish.move.desk }, actor, options);
  if ('due' in wish) return service.change(id, { due: wish.due }, actor, options);
  if ('campaign' in wish) return service.change(id, { campaign: wish.campaign }, actor, options);
  // Read before the transaction: the version that is written over is the one that was shown, or it is refused as stale.
  const tags = retagged((await seen(strapi, id, viewer)).tags ?? [], wish.tags);
  if (tags.length > TAGS_MOST) throw refuse('bulk.too_many_tags', { most: TAGS_MOST });
  return service.change(id, { tags }, actor, options);
}

/** Who may not see it is not told what it is called. */
async function sluglineOf(strapi: Core.Strapi, id: string, refusal: Refusal): Promise<string> {
  return refusal.code === 'assignment.not_found' ? '' : ((await load(strapi, id))?.slugline ?? '');
}

function refusalOf(strapi: Core.Strapi, id: string, error: unknown): Refusal {
  if (isRefusal(error)) return error;
  // The others are not held up by what one of them met, and their outcome is told.
  strapi.log.error(`assignment-desk: a bulk change of ${id} failed: ${(error as Error).stack}`);
  return refuse('bulk.failed');
}

/** One wish for many, one after another and each in a transaction of its own: what is refused is told beside what is done. */
export async function doBulk(strapi: Core.Strapi, { items, do: wish }: Bulk, actor: Actor, viewer: Viewer): Promise<BulkDone> {
  const result: BulkDone = { done: [], refused: [] };
  const once = new Map(items.toReversed().map((item) => [item.id, item]));
  for (const item of items.filter((one) => once.get(one.id) === one)) {
    try {
      const { version } = await doOne(strapi, item, wish, actor, viewer);
      result.done.push({ id: item.id, version });
    } catch (error) {
      const refusal = refusalOf(strapi, item.id, error);
      const say = { en: refusal.say('en'), vi: refusal.say('vi') };
      result.refused.push({ id: item.id, slugline: await sluglineOf(strapi, item.id, refusal), code: refusal.code, say });
    }
  }
  return result;
}
