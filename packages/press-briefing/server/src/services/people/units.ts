import { type Actor, type Core, isUniqueViolation } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Unit, type UnitInput, unitInput } from '../../../../contracts';
import { refuse } from '../../../../contracts/refusals';
import { change, rowOf, table, type UnitRow } from '../tables';
import { activeAccounts } from './accounts';
import { named, tellChanged } from './ground';
import { type Contacts, unitOf } from './present';

type Speaker = { name: string; email: string; user: string | null };

const speakersOf = ({ head, spokespersons }: { head: Speaker | null; spokespersons: Speaker[] | null }): Speaker[] => [
  ...(head ? [head] : []),
  ...(spokespersons ?? []),
];

/** Refuses who no question could reach. An account that was chosen before and is closed since stays: the form would be shut for ever. */
async function demandReachable(strapi: Core.Strapi, speakers: Speaker[], before: UnitRow | null): Promise<void> {
  for (const { name, email, user } of speakers) if (!email && user === null) throw refuse('spokesperson_unreachable', { name });
  const known = new Set(before ? speakersOf(before).map(({ user }) => user) : []);
  const fresh = speakers.filter(({ user }) => user !== null && !known.has(user));
  const there = await activeAccounts(
    strapi,
    fresh.map(({ user }) => user as string),
  );
  const missing = fresh.find(({ user }) => !there.has(user as string));
  if (missing) throw refuse('account_unknown', { name: missing.name });
}

const columnsOf = (input: UnitInput) => {
  const { name, ...rest } = unitInput.parse(input);
  const ids = rest.spokespersons.map((one) => one.id);
  if (new Set(ids).size < ids.length) throw refuse('spokesperson_twice');
  return { ...rest, ...named(name) };
};

/** Runs a write; refuses in words where a unit of that name is there already. */
async function unlessTaken(strapi: Core.Strapi, folded: string, write: () => Promise<UnitRow>): Promise<Unit> {
  try {
    return unitOf(await write(), true);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const other = await table(strapi, 'unit').findOne({ where: { folded } });
    throw refuse('unit_name_taken', { name: other?.name ?? '' });
  }
}

export const listUnits = async (strapi: Core.Strapi, contacts: Contacts): Promise<Unit[]> =>
  (await table(strapi, 'unit').findMany({ orderBy: [{ folded: 'asc' }] })).map((row) => unitOf(row, contacts));

export async function createUnit(strapi: Core.Strapi, input: UnitInput, actor: Actor): Promise<Unit> {
  const columns = columnsOf(input);
  await demandReachable(strapi, speakersOf(columns), null);
  return unlessTaken(strapi, columns.folded, async () =>
    strapi.db.transaction(async () => {
      const row = await table(strapi, 'unit').create({ data: { ...columns, version: 1, changedBy: actor.name } });
      await tellChanged(strapi, actor, { thing: 'unit', id: row.id, what: 'created' });
      return row;
    }),
  );
}

/** Changes a unit and who speaks for it. */
export async function changeUnit(
  strapi: Core.Strapi,
  id: string,
  { version, ...input }: UnitInput & { version: number },
  actor: Actor,
): Promise<Unit> {
  const columns = columnsOf(input);
  await demandReachable(strapi, speakersOf(columns), await rowOf(strapi, 'unit', id));
  return unlessTaken(strapi, columns.folded, async () =>
    strapi.db.transaction(async () => {
      const row = await change(strapi, 'unit', id, version, columns, actor);
      await tellChanged(strapi, actor, { thing: 'unit', id, what: 'changed' });
      return row;
    }),
  );
}
