import { randomBytes } from 'node:crypto';
import { type Actor, type Core, isRefusal, SYSTEM } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { AccreditationActInput, Delegate, Granted } from '../../../../contracts';
import { refuse } from '../../../../contracts/refusals';
import { type AccreditationCommand, decideAccreditation, PLACED, standingOn } from '../../../../domain/accreditation';
import { CARD_BYTES, cardOf } from '../../../../domain/card';
import { ACCREDITATION_WORDS } from '../../../../domain/words';
import { type AgencyRow, change, type DelegateRow, rowOf, stale, table } from '../tables';
import { demandPlaces, endInvitationLinks } from './delegates';
import { presented } from './finding';
import { heldAgency, tellChanged, today } from './ground';
import { postDecision } from './letters';

const commandOf = (input: AccreditationActInput): AccreditationCommand =>
  input.act === 'grant' ? { act: 'grant', expires: input.expires ?? null } : input;

/** A code that nobody's card has. */
async function freshCard(strapi: Core.Strapi): Promise<string> {
  for (;;) {
    const card = cardOf(randomBytes(CARD_BYTES));
    if (card && (await table(strapi, 'delegate').findOne({ where: { card }, select: ['id'] })) === null) return card;
  }
}

const WHAT = { grant: 'granted', refuse: 'refused', withdraw: 'withdrawn', request: 'requested' } as const;

/** One decision, with its event and its letter, in the caller's transaction, which holds the agency. */
async function decideOne(
  strapi: Core.Strapi,
  agency: AgencyRow,
  row: DelegateRow,
  command: AccreditationCommand,
  version: number,
  day: string,
  actor: Actor,
): Promise<DelegateRow> {
  if (row.version !== version) throw stale(row, { state: WHAT[command.act] });
  const outcome = decideAccreditation(row, command, day);
  const state = standingOn(row, day);
  const words = ACCREDITATION_WORDS[state];
  if ('refusal' in outcome)
    throw refuse(outcome.refusal, {
      name: row.name,
      state,
      state_en: words.en,
      state_vi: words.vi,
      day: command.act === 'grant' ? command.expires : null,
    });
  const { next, card, endsLinks, tells } = outcome;
  if (next.state === 'granted' && agency.active === false) throw refuse('agency_inactive', { name: agency.name });
  if (PLACED.includes(next.state) && !PLACED.includes(state)) await demandPlaces(strapi, agency, 1, row);
  const fresh = next.state === 'granted' && (card === 'new' || !row.card) ? { card: await freshCard(strapi) } : {};
  const after = await change(
    strapi,
    'delegate',
    row.id,
    version,
    { ...next, ...fresh, ...(endsLinks ? { linkEpoch: row.linkEpoch + 1 } : {}) },
    actor,
  );
  if (endsLinks) await endInvitationLinks(strapi, String(row.id));
  await tellChanged(strapi, actor, { thing: 'delegate', id: row.id, what: WHAT[command.act] });
  if (tells) await postDecision(strapi, after, agency.name, tells);
  return after;
}

/** Grants, refuses or withdraws an accreditation, or asks for it anew. */
export async function actOnDelegate(strapi: Core.Strapi, id: string, input: AccreditationActInput, actor: Actor): Promise<Delegate> {
  const day = await today(strapi);
  const row = await strapi.db.transaction(async () => {
    const agency = await heldAgency(strapi, (await rowOf(strapi, 'delegate', id)).agency);
    // Read again: the one who held the agency before may have changed it.
    return decideOne(strapi, agency, await rowOf(strapi, 'delegate', id), commandOf(input), input.version, day, actor);
  });
  return (await presented(strapi, [row], true))[0] as Delegate;
}

type Asked = { id: string; version: number };

/** Rows of many, and their agencies, held in one order so that two who grant at once do not wait for each other for ever. */
async function heldAll(strapi: Core.Strapi, asked: readonly Asked[]) {
  const ids = [...new Set(asked.map(({ id }) => Number(id)))];
  const read = () => table(strapi, 'delegate').findMany({ where: { id: { $in: ids } }, orderBy: [{ id: 'asc' }] });
  const agencies = new Map<string, AgencyRow>();
  const wanted = [...new Set((await read()).map((row) => Number(row.agency)))].sort((a, b) => a - b);
  for (const id of wanted) agencies.set(String(id), await heldAgency(strapi, id));
  return { rows: await read(), agencies };
}

/** Grants many at once, all in one transaction; who cannot be granted is left as they are and named with the reason. */
export async function grantDelegates(
  strapi: Core.Strapi,
  { delegates, expires = null }: { delegates: readonly Asked[]; expires?: string | null },
  actor: Actor,
): Promise<Granted> {
  const day = await today(strapi);
  if (expires !== null && expires < day) throw refuse('expiry_past', { day: expires });
  const versions = new Map(delegates.map(({ id, version }) => [String(Number(id)), version]));
  const left: Granted['left'] = [];
  const rows = await strapi.db.transaction(async () => {
    const held = await heldAll(strapi, delegates);
    const granted: DelegateRow[] = [];
    for (const row of held.rows) {
      const id = String(row.id);
      const agency = held.agencies.get(String(row.agency)) as AgencyRow;
      try {
        granted.push(await decideOne(strapi, agency, row, { act: 'grant', expires }, versions.get(id) ?? 0, day, actor));
      } catch (error) {
        // A refusal comes before anything of this one is written: the others are not touched by it.
        if (!isRefusal(error)) throw error;
        left.push({ id, name: row.name, why: { en: error.say('en'), vi: error.say('vi') } });
      }
    }
    return granted;
  });
  return { granted: await presented(strapi, rows, true), left };
}

/**
 * Daily: writes down whose accreditation ended. Returns how many. What is shown and who may be invited never waits for it.
 */
export async function expireDelegates(strapi: Core.Strapi): Promise<number> {
  const day = await today(strapi);
  return strapi.db.transaction(async () => {
    const rows = await table(strapi, 'delegate').findMany({ where: { state: 'granted', expires: { $lt: day } }, orderBy: { id: 'asc' } });
    let written = 0;
    for (const row of rows) {
      const { count } = await table(strapi, 'delegate').updateMany({
        where: { id: Number(row.id), version: row.version },
        data: { state: 'expired', version: row.version + 1, changedBy: SYSTEM.name },
      });
      // Prolonged in this very moment: then it did not end.
      if (count === 0) continue;
      written++;
      await tellChanged(strapi, SYSTEM, { thing: 'delegate', id: row.id, what: 'expired' });
    }
    return written;
  });
}
