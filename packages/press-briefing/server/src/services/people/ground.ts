import { type Actor, type Core, spine, tidyText } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import { refuse } from '../../../../contracts/refusals';
import { wallClock } from '../../../../domain/wallclock';
import { hold } from '../holding';
import { type Big, type Rows, rowOf } from '../tables';

/** The newsroom's day, `YYYY-MM-DD`, by the database's clock. */
export const today = async (strapi: Core.Strapi): Promise<string> =>
  wallClock((await spine(strapi).now()).getTime(), spine(strapi).timezone).day;

/** A folded column holds this much; a name that unfolds to more is told apart by its beginning. */
const FOLDED_MOST = 250;

/** A name as it is kept and as it is searched; refuses one that is nothing but invisible signs. */
export function named(given: string): { name: string; folded: string } {
  const name = tidyText(given).trim();
  const folded = fold(name).slice(0, FOLDED_MOST).trim();
  if (!folded) throw refuse('name_empty');
  return { name, folded };
}

/** Words in any order, without accents. */
export const wordsOf = (q: string | undefined): string[] =>
  fold(q ?? '')
    .split(' ')
    .filter(Boolean);

/**
 * The agency, held until the caller's transaction ends: places are counted and addresses compared by one writer at a time.
 * SQLite has one connection, so it holds everything anyway.
 */
export async function heldAgency(strapi: Core.Strapi, id: Big): Promise<Rows['agency']> {
  await rowOf(strapi, 'agency', id);
  await hold(strapi, 'agency', { id: Number(id) });
  return rowOf(strapi, 'agency', id);
}

type What = { thing: 'agency' | 'delegate' | 'unit'; id: Big; what: string };

/** Says in the log, in the caller's transaction, what was changed: ids and acts, never words. */
export async function tellChanged(strapi: Core.Strapi, actor: Actor, ...changes: What[]): Promise<void> {
  if (changes.length === 0) return;
  await spine(strapi).events.append(
    ...changes.map(({ thing, id, what }) => ({
      type: 'press.changed' as const,
      subject: `press:${thing}:${id}`,
      actor,
      data: { thing, id: String(id), what },
    })),
  );
}
