import { type Actor, type Core, contested } from '@hoitu/strapi-plugin-newsroom/contracts';
import { refuse } from '../../../contracts/refusals';
import type { HolidayKind, HolidayPolicy } from '../../../domain/holiday';
import type { AgendaItem, OccurrenceState } from '../../../domain/occurrence';
import type { QuestionState } from '../../../domain/question';
import { FIELD_WORDS } from '../../../domain/words';

type Versioned = { id: number | string; version: number; changedBy: string | null };
/** Strapi hands big integers back as text; epoch milliseconds fit a number. */
type Big = string | number;

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
};
export type HolidayRow = Versioned & { date: string; name: string; kind: HolidayKind };
export type QuestionRow = Versioned & {
  occurrence: Big;
  agency: string;
  text: string;
  unit: string | null;
  due: Big | null;
  state: QuestionState;
  answer: string | null;
  note: string | null;
};
export type DecisionRow = Versioned & {
  occurrence: Big;
  what: string;
  desk: string | null;
  who: string | null;
  due: Big | null;
  key: string | null;
};

export type Rows = { series: SeriesRow; occurrence: OccurrenceRow; holiday: HolidayRow; question: QuestionRow; decision: DecisionRow };
export type Thing = keyof Rows;

export const uidOf = (thing: Thing) => `plugin::press-briefing.${thing}` as const;

type Where = Record<string, unknown>;
type Query<T extends Thing> = {
  findOne(options: { where: Where; orderBy?: unknown }): Promise<Rows[T] | null>;
  findMany(options: { where?: Where; orderBy?: unknown; limit?: number }): Promise<Rows[T][]>;
  create(options: { data: Partial<Record<keyof Rows[T], unknown>> }): Promise<Rows[T]>;
  updateMany(options: { where: Where; data: Partial<Record<keyof Rows[T], unknown>> }): Promise<{ count: number }>;
  deleteMany(options: { where: Where }): Promise<{ count: number }>;
  count(options?: { where?: Where }): Promise<number>;
};

/** The typed table of one of our things. Our types are made by Strapi at boot, so its generated types do not know them. */
export const table = <T extends Thing>(strapi: Core.Strapi, thing: T): Query<T> =>
  strapi.db.query(uidOf(thing) as never) as unknown as Query<T>;

/** The row with this id, or the refusal that names what is missing. */
export async function rowOf<T extends 'series' | 'occurrence' | 'question'>(
  strapi: Core.Strapi,
  thing: T,
  id: string | number,
): Promise<Rows[T]> {
  const row = /^\d{1,18}$/.test(String(id)) ? await table(strapi, thing).findOne({ where: { id: Number(id) } }) : null;
  if (!row) throw refuse(`${thing}_not_found`);
  return row;
}

/** Writes `data` where the row still has `version`, and refuses where somebody was faster. */
export async function change<T extends 'series' | 'occurrence' | 'question'>(
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
  if (count === 0) throw refuse('stale', { who: row.changedBy || 'Hội Tụ', version: row.version, ...contested(data, row, FIELD_WORDS) });
  return row;
}
