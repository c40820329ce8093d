import { type Actor, type Core, contested } from '@hoitu/strapi-plugin-newsroom/contracts';
import { refuse } from '../../../contracts/refusals';
import type { Accreditation } from '../../../domain/accreditation';
import type { AgendaItem } from '../../../domain/agenda';
import type { HolidayKind, HolidayPolicy } from '../../../domain/holiday';
import { isId } from '../../../domain/id';
import type { LetterKind, LetterState, Rsvp } from '../../../domain/invitation';
import type { OccurrenceState } from '../../../domain/occurrence';
import type { QuestionState } from '../../../domain/question';
import type { TallyWhat } from '../../../domain/tally';
import { FIELD_WORDS } from '../../../domain/words';

type Versioned = { id: number | string; version: number; changedBy: string | null };
/** Strapi hands big integers back as text; epoch milliseconds fit a number. */
export type Big = string | number;
type Person = { name: string; email: string; phone: string; user: string | null };

export type SeriesRow = Versioned & {
  title: string;
  mode: 'closed' | 'open';
  rrule: string;
  fromDay: string;
  startTime: string;
  duration: number;
  timezone: string;
  room: string | null;
  onlineLink: string | null;
  chair: string | null;
  agenda: AgendaItem[] | null;
  questionDeadline: number;
  holidayPolicy: HolidayPolicy;
  uid: string;
  sequence: number;
  ruleSince: Big;
  changedAt: Big;
  hostUnit: Big | null;
  agencies: string[] | null;
  reminders: { hours: number; to: 'unanswered' | 'coming' }[] | null;
  inviteDays: number | null;
  ended: boolean | null;
};
export type OccurrenceRow = Versioned & {
  series: Big;
  originalStart: Big;
  starts: Big;
  ends: Big;
  state: OccurrenceState;
  agenda: AgendaItem[] | null;
  room: string | null;
  note: string | null;
  minutes: string | null;
  sequence: number;
  changedAt: Big;
  invitedAt: Big | null;
  startedAt: Big | null;
  heldAt: Big | null;
  minutesAt: Big | null;
  /** What was noted of each agenda item, by its id. When it ran is told by the acts in the room. */
  items: Record<string, { note: string }> | null;
  /** The draft of the minutes. */
  notes: string | null;
};
export type HolidayRow = Versioned & { date: string; name: string; kind: HolidayKind };
export type QuestionRow = Versioned & {
  occurrence: Big;
  agency: string;
  agencyId: Big | null;
  /** Who asked by a signed link. */
  delegate: Big | null;
  asker: string | null;
  text: string;
  unit: string | null;
  unitId: Big | null;
  spokesperson: string | null;
  due: Big | null;
  afterMeeting: boolean | null;
  state: QuestionState;
  answer: string | null;
  note: string | null;
  folded: string | null;
  key: string | null;
  climbed: number | null;
  askedAt: Big | null;
  answeredAt: Big | null;
  approvedAt: Big | null;
  releasedAt: Big | null;
};
export type DecisionRow = Versioned & {
  occurrence: Big;
  what: string;
  desk: string | null;
  who: string | null;
  due: Big | null;
  key: string | null;
};

export type AgencyRow = Versioned & {
  name: string;
  folded: string;
  kind: string;
  licence: string | null;
  email: string | null;
  phone: string | null;
  destinations: string[] | null;
  active: boolean;
  note: string | null;
  /** Links of an older epoch are dead. */
  linkEpoch: number;
};
export type DelegateRow = Versioned & {
  agency: Big;
  name: string;
  folded: string;
  role: string | null;
  email: string;
  phone: string | null;
  language: 'vi' | 'en';
  state: Accreditation;
  reason: string | null;
  card: string | null;
  /** `YYYY-MM-DD` */
  expires: string | null;
  linkEpoch: number;
};
export type UnitRow = Versioned & {
  name: string;
  folded: string;
  head: Person | null;
  spokespersons: (Person & { id: string })[] | null;
  active: boolean;
};
export type InvitationRow = Versioned & {
  occurrence: Big;
  delegate: Big;
  rsvp: Rsvp;
  rsvpAt: Big | null;
  rsvpBy: 'page' | 'mail' | 'office' | null;
  /** SEQUENCE of what was answered. */
  rsvpSequence: number | null;
  substitute: { name: string; email: string; role: string } | null;
  note: string | null;
  /** SEQUENCE that the delegate was last told. */
  sequence: number;
  sentAt: Big | null;
  checkedInAt: Big | null;
  withdrawn: boolean;
  code: string;
  linkEpoch: number;
};
export type LetterRow = Versioned & {
  /** Nobody gets two letters of one key. */
  key: string;
  kind: LetterKind;
  occurrence: Big | null;
  invitation: Big | null;
  question: Big | null;
  delegate: Big | null;
  to: string;
  name: string | null;
  language: 'vi' | 'en';
  params: Record<string, string | number | null> | null;
  /** Past this instant it helps nobody: dropped unsent. */
  notAfter: Big | null;
  state: LetterState;
  why: string | null;
  at: Big;
  sentAt: Big | null;
};
export type DocumentRow = Versioned & {
  occurrence: Big;
  item: string | null;
  title: string;
  filename: string;
  mime: string;
  size: number;
  audience: 'delegates' | 'public' | 'office';
  embargo: Big | null;
  sha256: string;
  /** Base64. Left out of lists: select what is needed. */
  content?: string | null;
};
/** A letter that was read in the mailbox: nobody takes one twice. */
export type MailRow = Versioned & { key: string; at: Big; outcome: string; invitation: Big | null; letter: Big | null };
/** One thing the newsroom did, as its events tell. */
export type TallyRow = Versioned & {
  /** Id of the event: told twice, it counts once. */
  key: string;
  at: Big;
  what: TallyWhat;
  /** A story's subject, or that of the assignment which is late. */
  story: string;
  storyVersion: number | null;
  /** Headline, slugline, or the destination's name: what it was called then. */
  title: string | null;
  kind: string | null;
  section: string | null;
  /** Id of the channel destination. */
  destination: string | null;
  campaigns: { id: string; title: string }[] | null;
  due: Big | null;
};

/** One thing done in the room: taken once, however often it is sent. */
export type SessionActRow = {
  id: Big;
  key: string;
  occurrence: Big;
  op: string;
  /** Id of the invitation or the agenda item; '' of the whole meeting. */
  target: string | null;
  /** When it was done. */
  at: Big;
  changedBy: string | null;
};

export type Rows = {
  series: SeriesRow;
  occurrence: OccurrenceRow;
  holiday: HolidayRow;
  question: QuestionRow;
  decision: DecisionRow;
  agency: AgencyRow;
  delegate: DelegateRow;
  unit: UnitRow;
  invitation: InvitationRow;
  letter: LetterRow;
  mail: MailRow;
  document: DocumentRow;
  tally: TallyRow;
  'session-act': SessionActRow;
};
export type Thing = keyof Rows;
/** Things people change and refer to, each with its own `<thing>_not_found`. */
export type Kept = Exclude<Thing, 'holiday' | 'letter' | 'mail' | 'tally' | 'session-act'>;

export const uidOf = (thing: Thing) => `plugin::press-briefing.${thing}` as const;

type Where = Record<string, unknown>;
type Query<T extends Thing> = {
  findOne(options: { where: Where; orderBy?: unknown; select?: string[] }): Promise<Rows[T] | null>;
  findMany(options: { where?: Where; orderBy?: unknown; limit?: number; select?: string[] }): Promise<Rows[T][]>;
  create(options: { data: Partial<Record<keyof Rows[T], unknown>> }): Promise<Rows[T]>;
  updateMany(options: { where: Where; data: Partial<Record<keyof Rows[T], unknown>> }): Promise<{ count: number }>;
  deleteMany(options: { where: Where }): Promise<{ count: number }>;
  count(options?: { where?: Where }): Promise<number>;
};

/** The typed table of one of our things. Our types are made by Strapi at boot, so its generated types do not know them. */
export const table = <T extends Thing>(strapi: Core.Strapi, thing: T): Query<T> =>
  strapi.db.query(uidOf(thing) as never) as unknown as Query<T>;

/** The row with this id, or the refusal that names what is missing. */
export async function rowOf<T extends Kept>(strapi: Core.Strapi, thing: T, id: string | number): Promise<Rows[T]> {
  const row = isId(id) ? await table(strapi, thing).findOne({ where: { id: Number(id) } }) : null;
  if (!row) throw refuse(`${thing}_not_found`);
  return row;
}

/** The refusal of a write that came too late: who was faster, and about what the two do not agree. */
export const stale = (row: Versioned, data: object) =>
  refuse('stale', { who: row.changedBy || 'Hội Tụ', version: row.version, ...contested(data, row, FIELD_WORDS) });

/** Writes `data` where the row still has `version`, and refuses where somebody was faster. */
export async function change<T extends Kept>(
  strapi: Core.Strapi,
  thing: T,
  id: string | number,
  version: number,
  data: Partial<Record<keyof Rows[T], unknown>>,
  actor: Actor,
): Promise<Rows[T]> {
  const { count } = await table(strapi, thing).updateMany({
    where: { id: Number(id), version },
    data: { ...data, version: version + 1, changedBy: actor.name } as Partial<Record<keyof Rows[T], unknown>>,
  });
  const row = await rowOf(strapi, thing, id);
  if (count === 0) throw stale(row, data);
  return row;
}
