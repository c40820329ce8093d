import type { Decision, Occurrence, Question, Series } from '../../../contracts';
import type { DecisionRow, OccurrenceRow, QuestionRow, SeriesRow } from './tables';

export const iso = (ms: string | number): string => new Date(Number(ms)).toISOString();
const isoOrNull = (ms: string | number | null): string | null => (ms === null ? null : iso(ms));

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
  agenda: row.agenda ?? [],
  questionDeadline: row.questionDeadline,
  holidayPolicy: row.holidayPolicy,
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
  agenda: row.agenda ?? [],
  room: row.room ?? '',
  onlineLink: series.onlineLink ?? '',
  chair: series.chair ?? '',
  note: row.note ?? '',
  minutes: row.minutes ?? '',
  sequence: row.sequence,
  version: row.version,
});

export const questionOf = (row: QuestionRow): Question => ({
  id: String(row.id),
  occurrence: String(row.occurrence),
  agency: row.agency,
  text: row.text,
  unit: row.unit ?? '',
  due: isoOrNull(row.due),
  state: row.state,
  answer: row.answer ?? '',
  note: row.note ?? '',
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
