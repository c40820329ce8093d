import { createHash } from 'node:crypto';
import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { isOver, linkEnds, mayFollow } from '../../../domain/link';
import type { QuestionState } from '../../../domain/question';
import { type Joined, joined, nowSql } from './joined';
import type { AgencyRow, Big, DelegateRow, InvitationRow, OccurrenceRow, QuestionRow, Rows, UnitRow } from './tables';
import { table } from './tables';

/** A link of one purpose opens nothing of another. */
const PURPOSE = {
  invitation: 'press-briefing.invitation',
  agency: 'press-briefing.agency',
  feed: 'press-briefing.delegate-feed',
  answer: 'press-briefing.answer',
} as const;
type Purpose = keyof typeof PURPOSE;

/** Where the public finds what a link opens, below the server's public address. */
export const PLACE = { invitation: 'i', agency: 'r', feed: 'delegate-feed', answer: 'a' } as const;
export const BASE = '/api/press-briefing';

/** Stands for the head of a unit where a link asks for a spokesperson: a head has no id of its own. */
export const HEAD = 'head';

export type PageQuestion = {
  id: number;
  mine: 0 | 1 | boolean;
  text: string;
  state: QuestionState;
  answer: string;
  note: string;
  unit: string;
};
export type PageDocument = { id: number; title: string; filename: string; mime: string; size: number };
/** What stands on no delegate's page: how the series is planned, drafts of the minutes, how to reach whom. */
const UNREAD = {
  series: [
    'rrule',
    'fromDay',
    'startTime',
    'duration',
    'agenda',
    'holidayPolicy',
    'ruleSince',
    'agencies',
    'reminders',
    'inviteDays',
    'hostUnit',
  ],
  occurrence: ['items', 'notes', 'startedAt', 'heldAt', 'minutesAt', 'invitedAt'],
  delegate: ['phone', 'reason', 'card'],
  agency: ['kind', 'licence', 'email', 'phone', 'destinations', 'note'],
} as const;
type Unread<T> = T extends keyof typeof UNREAD ? (typeof UNREAD)[T][number] : never;

/** What a delegate's page is made of, and nothing else: what is not for them has not left the database. */
export type InvitationRead = { [T in 'invitation' | 'occurrence' | 'series' | 'delegate' | 'agency']: Omit<Rows[T], Unread<T>> } & {
  /** Epoch ms, database clock. */
  now: number;
  /** Own questions, and those of others that are answered in public. */
  questions: PageQuestion[];
  /** For delegates, past their embargo. */
  documents: PageDocument[];
  /** True where it is read by who comes in the delegate's place. */
  guest: boolean;
};

const RELEASED = `"question"."state" = 'released'`;
const OWN = '"question"."delegate" = "delegate"."id"';
/** A word that leaves the database only where `when` holds. */
const only = (when: string, column: string): string => `CASE WHEN ${when} THEN coalesce("question"."${column}", '') ELSE '' END`;
export type AnswerRead = Joined<'question' | 'occurrence' | 'series' | 'unit'> & { who: { id: string; name: string } };
export type FeedRead = { delegate: DelegateRow; agency: AgencyRow; now: number };

const speakerOf = (unit: UnitRow, id: string, mark: string | undefined): { id: string; name: string } | null => {
  const found = (unit.spokespersons ?? []).find((one) => one.id === id) ?? (id === HEAD ? unit.head : null);
  return found && isTheirs(found.email, mark) ? { id, name: found.name } : null;
};

/** Stands in a link for the address it was sent to, which the link itself does not tell. */
const markOf = (email: string): string => createHash('sha256').update(email.trim().toLowerCase()).digest('base64url').slice(0, 16);
const isTheirs = (email: string, mark: string | undefined): boolean => mark === undefined || markOf(email) === mark;

/** Who comes in somebody's place has the link as long as they do. */
const comesStill = ({ rsvp, substitute }: InvitationRow, mark: string): boolean =>
  rsvp === 'substitute' && substitute !== null && markOf(substitute.email) === mark;

/**
 * Signed links of the public pages. What stands in a token is an id and the epoch of its row, never a word; whoever reads it asks the
 * living rows, so that what was withdrawn, renewed, moved or taken away counts at once.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  // Prepared with the first link: the tables are not known while services are made.
  const prepared = <T>(make: () => T): (() => T) => {
    let made: T | undefined;
    return () => {
      made ??= make();
      return made;
    };
  };
  const url = (purpose: Purpose, payload: Record<string, string>, ends: number): string => {
    const { publicUrl, sign } = spine(strapi);
    const ending = purpose === 'feed' ? '.ics' : '';
    return `${publicUrl}${BASE}/${PLACE[purpose]}/${sign(PURPOSE[purpose], payload, new Date(ends))}${ending}`;
  };
  /** Null too where its id is no number, which is never signed here: PostgreSQL would take it for an error. */
  const payloadOf = (purpose: Purpose, token: string): Record<string, string> | null => {
    const payload = spine(strapi).unsign(PURPOSE[purpose], token);
    return payload && /^\d{1,15}$/.test(payload.i ?? payload.q ?? '') ? payload : null;
  };
  const now = async (): Promise<number> => (await spine(strapi).now()).getTime();
  // One formatter: making one for each look at a page would cost more than the page's rows.
  const days = prepared(
    () => new Intl.DateTimeFormat('en-CA', { timeZone: spine(strapi).timezone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  );
  const dayOf = (ms: Big): string => days().format(Number(ms));

  const invitations = prepared(() =>
    joined(
      strapi,
      'invitation',
      {
        occurrence: '"occurrence"."id" = "invitation"."occurrence"',
        series: '"series"."id" = "occurrence"."series"',
        delegate: '"delegate"."id" = "invitation"."delegate"',
        agency: '"agency"."id" = "delegate"."agency"',
      },
      {
        questions: {
          thing: 'question',
          where: `"question"."occurrence" = "occurrence"."id" AND (${OWN} OR ${RELEASED})`,
          select: {
            mine: `CASE WHEN ${OWN} THEN 1 ELSE 0 END`,
            text: '"question"."text"',
            // Between asking and release it is being worked on, and no more is said.
            state: `CASE WHEN "question"."state" IN ('answered', 'approved') THEN 'triaged' ELSE "question"."state" END`,
            answer: only(RELEASED, 'answer'),
            unit: only(RELEASED, 'unit'),
            note: only(`"question"."state" = 'declined'`, 'note'),
          },
        },
        documents: {
          thing: 'document',
          where: `"document"."occurrence" = "occurrence"."id" AND "document"."audience" <> 'office' AND ("document"."embargo" IS NULL OR "document"."embargo" <= ${nowSql(strapi)})`,
          select: { title: '"document"."title"', filename: '"document"."filename"', mime: '"document"."mime"', size: '"document"."size"' },
        },
      },
      UNREAD,
    ),
  );
  const answers = prepared(() =>
    joined(strapi, 'question', {
      occurrence: '"occurrence"."id" = "question"."occurrence"',
      series: '"series"."id" = "occurrence"."series"',
      unit: '"unit"."id" = "question"."unit_id"',
    }),
  );

  return {
    /**
     * Address of a delegate's page of one meeting. Good until 30 days after the meeting, also where it is moved. `guest`: address of who
     * comes in the delegate's place, for whom it is good while they do.
     */
    invitation: (row: InvitationRow, occurrence: Pick<OccurrenceRow, 'originalStart'>, guest?: string): string =>
      url(
        'invitation',
        { i: String(row.id), e: String(row.linkEpoch), ...(guest === undefined ? {} : { g: markOf(guest) }) },
        linkEnds.meeting(Number(occurrence.originalStart)),
      ),

    /** Address where an agency registers its delegates. Good for 60 days. */
    agency: async (row: AgencyRow): Promise<string> =>
      url('agency', { i: String(row.id), e: String(row.linkEpoch) }, linkEnds.agency(await now())),

    /** Address of the calendar of a delegate's own meetings. Good for a year. `at`: now, where the caller knows it (epoch ms). */
    delegateFeed: async (row: Pick<DelegateRow, 'id' | 'linkEpoch'>, at?: number): Promise<string> =>
      url('feed', { i: String(row.id), e: String(row.linkEpoch) }, linkEnds.feed(at ?? (await now()))),

    /**
     * Address where a spokesperson (or the head: `HEAD`) answers one question, while it is put to that unit. With `email` it is good
     * while that is their address: another may be another's.
     */
    answer: (question: QuestionRow, unitId: Big, spokespersonId: string, email?: string): string =>
      url(
        'answer',
        { q: String(question.id), u: String(unitId), s: spokespersonId, ...(email === undefined ? {} : { m: markOf(email) }) },
        linkEnds.meeting(Number(question.due ?? question.askedAt ?? 0)),
      ),

    /** What an invitation's link opens; null where it is forged, foreign, over, renewed or withdrawn. */
    async readInvitation(token: string): Promise<InvitationRead | null> {
      const payload = payloadOf('invitation', token);
      const read = payload?.i ? ((await invitations()(payload.i)) as Omit<InvitationRead, 'guest'> | null) : null;
      const rows = read && { ...read, guest: payload?.g !== undefined };
      if (!rows || rows.invitation.withdrawn || String(rows.invitation.linkEpoch) !== payload?.e) return null;
      if (isOver(Number(rows.occurrence.ends), rows.now)) return null;
      if (payload.g !== undefined && !comesStill(rows.invitation, payload.g)) return null;
      return mayFollow(rows.delegate, dayOf(rows.now), dayOf(rows.occurrence.starts)) ? rows : null;
    },

    /** The agency whose link this is; null also where it is active no more. */
    async readAgency(token: string): Promise<AgencyRow | null> {
      const payload = payloadOf('agency', token);
      const row = payload?.i ? await table(strapi, 'agency').findOne({ where: { id: Number(payload.i) } }) : null;
      return row?.active && String(row.linkEpoch) === payload?.e ? row : null;
    },

    /** The delegate whose calendar this is; null where the accreditation does not hold today. */
    async readDelegateFeed(token: string): Promise<FeedRead | null> {
      const payload = payloadOf('feed', token);
      const row = payload?.i ? await table(strapi, 'delegate').findOne({ where: { id: Number(payload.i) } }) : null;
      if (!row || String(row.linkEpoch) !== payload?.e) return null;
      const at = await now();
      if (!mayFollow(row, dayOf(at), dayOf(at))) return null;
      const agency = await table(strapi, 'agency').findOne({ where: { id: Number(row.agency) } });
      return agency && { delegate: row, agency, now: at };
    },

    /** The question behind a spokesperson's link; null where it went to another unit or another person, or the meeting is long over. */
    async readAnswer(token: string): Promise<AnswerRead | null> {
      const payload = payloadOf('answer', token);
      const rows = payload?.q ? await answers()(payload.q) : null;
      if (!rows || !payload?.s || String(rows.unit.id) !== payload.u || !rows.unit.active) return null;
      const { question, unit, occurrence } = rows;
      if (isOver(Number(occurrence.ends), rows.now)) return null;
      const named = question.spokesperson ?? null;
      if (named !== null && named !== payload.s && payload.s !== HEAD) return null;
      const who = speakerOf(unit, payload.s, payload.m);
      return who && { ...rows, who };
    },
  };
};
