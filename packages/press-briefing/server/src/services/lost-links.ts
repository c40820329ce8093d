import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { isOver } from '../../../domain/link';
import type { NewLetter } from './letters';
import { type DelegateRow, type InvitationRow, type OccurrenceRow, table } from './tables';
import { service } from './types';

/** Looks an address up and writes to it: queued alike for addresses that are known and that are not. */
export const LOST_JOB = 'press-briefing.lost-link';
/** Meetings one request sends links of. */
const MOST = 3;

type Lost = { email: string /** The hour it was asked in: one letter of a meeting an hour. */; hour: number };
type Found = { delegate: DelegateRow; invitation: InvitationRow; occurrence: OccurrenceRow };

/** Those to come, soonest first, then those that are over, newest first. */
const byNeed =
  (now: number) =>
  (a: Found, b: Found): number => {
    const [x, y] = [a, b].map(({ occurrence }) => Number(occurrence.ends));
    const past = Number((x as number) < now) - Number((y as number) < now);
    return past || ((x as number) < now ? (y as number) - (x as number) : (x as number) - (y as number));
  };

async function find(strapi: Core.Strapi, email: string, now: number): Promise<Found[]> {
  // One person may be a delegate of two agencies.
  const delegates = await table(strapi, 'delegate').findMany({ where: { email, state: { $in: ['granted', 'expired'] } } });
  if (delegates.length === 0) return [];
  const invitations = await table(strapi, 'invitation').findMany({
    where: { delegate: { $in: delegates.map(({ id }) => Number(id)) }, withdrawn: false },
  });
  if (invitations.length === 0) return [];
  const meetings = await table(strapi, 'occurrence').findMany({
    where: { id: { $in: invitations.map(({ occurrence }) => Number(occurrence)) }, state: { $ne: 'cancelled' } },
  });
  const byId = new Map(meetings.filter(({ ends }) => !isOver(Number(ends), now)).map((row) => [String(row.id), row]));
  return invitations.flatMap((invitation) => {
    const occurrence = byId.get(String(invitation.occurrence));
    const delegate = delegates.find(({ id }) => String(id) === String(invitation.delegate));
    return occurrence && delegate ? [{ delegate, invitation, occurrence }] : [];
  });
}

const letterOf =
  (hour: number) =>
  ({ delegate, invitation, occurrence }: Found): NewLetter => ({
    key: `lost:${invitation.id}:${hour}`,
    kind: 'link',
    to: delegate.email,
    name: delegate.name,
    language: delegate.language,
    occurrence: occurrence.id,
    invitation: invitation.id,
    delegate: delegate.id,
    params: { lost: 1 },
  });

export function defineLostLinks(strapi: Core.Strapi): void {
  spine(strapi).jobs.define<Lost>({
    name: LOST_JOB,
    transactional: true,
    async run({ email, hour }) {
      const now = (await spine(strapi).now()).getTime();
      const found = (await find(strapi, email, now)).sort(byNeed(now)).slice(0, MOST);
      if (found.length) await service(strapi, 'letters').post(...found.map(letterOf(hour)));
    },
  });
}
