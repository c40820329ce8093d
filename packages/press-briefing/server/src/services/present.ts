import type { Decision, Occurrence, Question, Series } from '../../../contracts';
import { byPlace, withIds } from '../../../domain/agenda';
import type { DecisionRow, OccurrenceRow, QuestionRow, SeriesRow } from './tables';

export const iso = (ms: string | number): string => new Date(Number(ms)).toISOString();
export const isoOrNull = (ms: string | number | null | undefined): string | null => (ms == null ? null : iso(ms));
export const idOrNull = (id: string | number | null | undefined): string | null => (id == null ? null : String(id));

/** Rows as the contracts say them. */
export const seriesOf = (row: SeriesRow): Series => ({
  id: String(row.id),
  title: row.title,
  mode: row.mode,
  rrule: row.rrule,
  from: row.fromDay,
  time: row.startTime,
  duration: row.duration,
  timezone: row.timezone,
  room: row.room ?? '',
  onlineLink: row.onlineLink ?? '',
  chair: row.chair ?? '',
  agenda: withIds(row.agenda ?? [], byPlace),
  questionDeadline: row.questionDeadline,
  holidayPolicy: row.holidayPolicy,
  hostUnit: idOrNull(row.hostUnit),
  agencies: row.agencies ?? [],
  reminders: row.reminders ?? [],
  inviteDays: row.inviteDays ?? null,
  ended: row.ended === true,
  uid: row.uid,
  sequence: row.sequence,
  version: row.version,
});

export const occurrenceOf = (row: OccurrenceRow, series: SeriesRow): Occurrence => ({
  id: String(row.id),
  series: String(series.id),
  title: series.title,
  closed: series.mode === 'closed',
  original: iso(row.originalStart),
  starts: iso(row.starts),
  ends: iso(row.ends),
  timezone: series.timezone,
  state: row.state,
  agenda: withIds(row.agenda ?? [], byPlace),
  room: row.room ?? '',
  onlineLink: series.onlineLink ?? '',
  chair: series.chair ?? '',
  note: row.note ?? '',
  minutes: row.minutes ?? '',
  invitedAt: isoOrNull(row.invitedAt),
  startedAt: isoOrNull(row.startedAt),
  sequence: row.sequence,
  version: row.version,
});

export const questionOf = (row: QuestionRow): Question => ({
  id: String(row.id),
  occurrence: String(row.occurrence),
  agency: row.agency,
  agencyId: idOrNull(row.agencyId),
  asker: row.asker ?? '',
  text: row.text,
  unit: row.unit ?? '',
  unitId: idOrNull(row.unitId),
  spokesperson: row.spokesperson ?? null,
  due: isoOrNull(row.due),
  afterMeeting: row.afterMeeting === true,
  state: row.state,
  answer: row.answer ?? '',
  note: row.note ?? '',
  climbed: row.climbed ?? 0,
  asked: iso(row.askedAt ?? 0),
  answered: isoOrNull(row.answeredAt),
  released: isoOrNull(row.releasedAt),
  version: row.version,
});

export const decisionOf = (row: DecisionRow, assignment: Decision['assignment']): Decision => ({
  id: String(row.id),
  occurrence: String(row.occurrence),
  what: row.what,
  desk: row.desk,
  who: row.who ?? '',
  due: isoOrNull(row.due),
  version: row.version,
  assignment,
});
