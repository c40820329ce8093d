import type { Actor } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { BulletinAct } from '../../../../../contracts';
import { decide } from '../../../../../domain/radio/acts';
import type { BulletinState } from '../../../../../domain/radio/bulletin';
import { spineOf } from '../../../context';
import { refuse } from '../../../refusals';
import { type BulletinRecord, table } from '../../../rows';
import { learnFrom } from './airing';
import { itemId } from './making';
import { demandPresenter, demandScript } from './references';
import { type Store, since, stale, type Told } from './store';

type Asked = { version: number; act: BulletinAct };

/** Where an act leads; asked for again there, it was carried out already and its answer was lost. */
const LEADS: Partial<Record<BulletinAct['do'], BulletinState>> = { lock: 'locked', unlock: 'planned', air: 'on_air', done: 'done' };

/** A try of what was done already changes nothing and is no mistake: a press counts once, however often it is sent. */
function isDone({ state, current, items }: BulletinRecord, act: BulletinAct): boolean {
  const has = (id: string) => items?.some((item) => item.id === id) ?? false;
  switch (act.do) {
    case 'add':
      return act.id !== undefined && has(act.id);
    case 'remove':
      return !has(act.item);
    case 'next':
    case 'back':
      return act.item !== undefined && state === 'on_air' && current !== act.item;
    default:
      return LEADS[act.do] === state;
  }
}

/** When it was pressed: a press may have waited for the network, but not from before what it ends began. */
function pressedAt({ items, current }: BulletinRecord, act: BulletinAct, now: number): number {
  const ago = 'ago' in act ? (act.ago ?? 0) : 0;
  const began = items?.find(({ id }) => id === current)?.began;
  return began ? Math.min(now, Math.max(now - ago, Date.parse(began))) : now - ago;
}

/** Looks at what an act newly refers to: what stands in the item already may have been pulled, or left, since. */
async function demandReferences(strapi: Core.Strapi, row: BulletinRecord, act: BulletinAct): Promise<void> {
  const fields = act.do === 'add' ? act.item : act.do === 'set' ? act.fields : null;
  if (!fields) return;
  const there = act.do === 'set' ? row.items?.find(({ id }) => id === act.item) : undefined;
  if (fields.script !== there?.script) await demandScript(strapi, fields.script);
  if (fields.presenter !== there?.presenter) await demandPresenter(strapi, fields.presenter);
}

/** Items nobody may read: their story was pulled. */
async function pulledIn(strapi: Core.Strapi, row: BulletinRecord): Promise<Set<string>> {
  const ids = (row.items ?? []).flatMap(({ script }) => script ?? []);
  if (ids.length === 0) return new Set();
  const killed = await table(strapi, 'script').findMany({ where: { documentId: { $in: ids }, state: 'killed' }, select: ['documentId'] });
  const gone = new Set(killed.map(({ documentId }) => documentId));
  return new Set((row.items ?? []).flatMap(({ id, script }) => (script && gone.has(script) ? [id] : [])));
}

/** Acts after which something may go on air. */
const AIR: readonly BulletinAct['do'][] = ['air', 'next', 'back', 'kill', 'reopen'];

/** True where words would be written over that somebody else wrote since `version`: the only act that puts one text in another's place. */
async function overwrites(strapi: Core.Strapi, row: BulletinRecord, version: number, act: BulletinAct): Promise<boolean> {
  if (act.do !== 'set') return false;
  const done = await since(strapi, row.documentId, version);
  // Longer ago than is remembered: it may have been.
  if (done.length < row.version - version) return true;
  return done.some((told) => told.what === 'set' && told.item === act.item && told.fields?.some((field) => field in act.fields));
}

function toldOf(act: BulletinAct): Told {
  const item = act.do === 'add' ? act.id : 'item' in act ? act.item : undefined;
  return { what: act.do, ...(item ? { item } : {}), ...(act.do === 'set' ? { fields: Object.keys(act.fields) } : {}) };
}

/** Carries an act out on the bulletin as it is now, or refuses it; two producers at once follow each other. */
export async function actOn(strapi: Core.Strapi, store: Store, id: string, { version, act }: Asked, actor: Actor): Promise<void> {
  await store.holding(id, async (row) => {
    if (isDone(row, act)) return;
    await demandReferences(strapi, row, act);
    const now = pressedAt(row, act, (await spineOf(strapi).now()).getTime());
    if (version < row.version && (await overwrites(strapi, row, version, act))) throw await stale(strapi, row, version);
    const decision = decide({ state: row.state as BulletinState, items: row.items ?? [], current: row.current ?? null }, act, {
      now,
      newId: itemId(),
      stale: version < row.version,
      pulled: AIR.includes(act.do) ? await pulledIn(strapi, row) : new Set(),
    });
    if ('refused' in decision) {
      if (decision.refused === 'moved_on') throw await stale(strapi, row, version);
      throw refuse(`bulletin.${decision.refused}`);
    }
    const { bulletin, aired } = decision;
    const after = await store.write(row, { ...bulletin, items: [...bulletin.items] }, actor, toldOf(act));
    if (aired) await learnFrom(strapi, after, aired);
  });
}
