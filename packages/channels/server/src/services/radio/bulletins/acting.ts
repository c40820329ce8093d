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
import { demandPresenters, demandScript } from './references';
import { type Store, stale } from './store';

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
      return state === 'on_air' && current !== act.item;
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

async function demandReferences(strapi: Core.Strapi, act: BulletinAct): Promise<void> {
  const fields = act.do === 'add' ? act.item : act.do === 'set' ? act.fields : null;
  if (!fields) return;
  await demandScript(strapi, fields.script);
  await demandPresenters(strapi, [fields.presenter]);
}

/** Items nobody may read: their story was pulled. */
async function pulledIn(strapi: Core.Strapi, row: BulletinRecord): Promise<Set<string>> {
  const ids = (row.items ?? []).flatMap(({ script }) => script ?? []);
  if (ids.length === 0) return new Set();
  const killed = await table(strapi, 'script').findMany({ where: { documentId: { $in: ids }, state: 'killed' }, select: ['documentId'] });
  const gone = new Set(killed.map(({ documentId }) => documentId));
  return new Set((row.items ?? []).flatMap(({ id, script }) => (script && gone.has(script) ? [id] : [])));
}

const ON_AIR: readonly BulletinAct['do'][] = ['air', 'next', 'back', 'done', 'reopen'];

/** Carries an act out on the bulletin as it is now, or refuses it; two producers at once follow each other. */
export async function actOn(strapi: Core.Strapi, store: Store, id: string, { version, act }: Asked, actor: Actor): Promise<void> {
  await demandReferences(strapi, act);
  await store.holding(id, async (row) => {
    if (isDone(row, act)) return;
    const now = pressedAt(row, act, (await spineOf(strapi).now()).getTime());
    const before = { state: row.state as BulletinState, items: row.items ?? [], current: row.current ?? null };
    const pulled = ON_AIR.includes(act.do) ? await pulledIn(strapi, row) : new Set<string>();
    const decision = decide(before, act, { now, newId: itemId(), pulled, stale: version < row.version });
    if ('refused' in decision) {
      if (decision.refused === 'moved_on') throw await stale(strapi, row, version);
      throw refuse(`bulletin.${decision.refused}`, { most: MOST_ITEMS });
    }
    const { bulletin, aired } = decision;
    const after = await store.write(row, bulletin, actor, act.do, 'item' in act && typeof act.item === 'string' ? [act.item] : undefined);
    if (aired) await learnFrom(strapi, after, aired);
  });
}
