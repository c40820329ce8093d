import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { LetterKind, LetterState } from '../../../../domain/invitation';
import type { Why } from '../../../../domain/letter';
import type { NewLetter } from '../letters';
import { type Big, type InvitationRow, type LetterRow, type OccurrenceRow, type SeriesRow, table } from '../tables';
import { post, toBoth } from './post';
import { delegatesOf, MEETING_LETTERS } from './rows';
import { arm, disarm } from './timers';

export type MeetingChange = 'moved' | 'cancelled' | 'restored' | 'minutes';
/** Time and place before a move, or the way in online before it changed. */
export type Before = { starts: number; ends: number; room: string } | { online: string };

const SAID: readonly LetterState[] = ['sending', 'sent', 'unknown'];

/** Takes what waits of a meeting out of the outbox; a letter that is just leaving is waited for, and stays. */
const dropWaiting = (strapi: Core.Strapi, occurrences: readonly Big[], kinds: readonly LetterKind[], why: Why) =>
  table(strapi, 'letter').updateMany({
    where: { occurrence: { $in: occurrences.map(Number) }, kind: { $in: [...kinds] }, state: 'waiting' },
    data: { state: 'dropped', why },
  });

/** Holds the letters that wait until this transaction is over: each leaves before it, unseen, or after it, with the new words. */
const holdWaiting = (strapi: Core.Strapi, occurrence: Big) =>
  table(strapi, 'letter').updateMany({ where: { occurrence: Number(occurrence), state: 'waiting' }, data: { why: '' } });

type Said = Pick<LetterRow, 'id' | 'kind' | 'state' | 'params' | 'invitation' | 'to'>;

/** What was written about each invitation, oldest first; letters to one who stands in, or who is told to stay away, apart. */
async function historyOf(strapi: Core.Strapi, occurrences: readonly Big[]): Promise<Map<string, Said[]>> {
  const rows: Said[] = await table(strapi, 'letter').findMany({
    where: { occurrence: { $in: occurrences.map(Number) }, kind: { $in: [...MEETING_LETTERS] }, state: { $ne: 'dropped' } },
    orderBy: { id: 'asc' },
    select: ['id', 'kind', 'state', 'params', 'invitation', 'to'],
  });
  const history = new Map<string, Said[]>();
  for (const row of rows.filter(({ params }) => !params?.released)) {
    const reader = readerOf(String(row.invitation), row.params?.substitute ? row.to : '');
    history.set(reader, [...(history.get(reader) ?? []), row]);
  }
  return history;
}

/** The delegate of an invitation (''), or who comes instead, by address. */
const readerOf = (invitation: string, substitute: string): string => `${invitation} ${substitute}`;
const readerOfLetter = (letter: NewLetter): string => readerOf(String(letter.invitation), letter.params?.substitute ? letter.to : '');

const asked = (said: Said[]): boolean => said.some(({ kind, state }) => kind !== 'cancellation' && SAID.includes(state));
const waits = (said: Said[]): boolean => said.some(({ kind, state }) => kind !== 'cancellation' && state === 'waiting');

const invitedTo = (strapi: Core.Strapi, occurrences: readonly Big[]): Promise<InvitationRow[]> =>
  table(strapi, 'invitation').findMany({
    where: { occurrence: { $in: occurrences.map(Number) }, withdrawn: false },
    orderBy: { id: 'asc' },
  });

type Wanted = { kind: LetterKind; key: string; params?: NewLetter['params'] };

async function lettersTo(strapi: Core.Strapi, rows: InvitationRow[], want: (row: InvitationRow) => Wanted): Promise<NewLetter[]> {
  const delegates = await delegatesOf(
    strapi,
    rows.map((row) => row.delegate),
  );
  return rows.flatMap((row) => {
    const delegate = delegates.get(String(row.delegate));
    return delegate ? toBoth(row, delegate, want(row)) : [];
  });
}

/** A letter that still waits tells the new time itself; who was told is told what changed. */
async function moved(strapi: Core.Strapi, meeting: OccurrenceRow, series: SeriesRow, before: Before | undefined): Promise<void> {
  await holdWaiting(strapi, meeting.id);
  const history = await historyOf(strapi, [meeting.id]);
  const letters = await lettersTo(strapi, await invitedTo(strapi, [meeting.id]), (row) => ({
    kind: 'update',
    key: `update:${row.id}:${meeting.sequence}`,
    params: before ? { ...before } : {},
  }));
  const told = letters.filter((letter) => {
    const said = history.get(readerOfLetter(letter)) ?? [];
    return asked(said) && !waits(said);
  });
  await post(strapi, told);
  await arm(strapi, [meeting], series);
}

/** Who was never told needs no cancellation: their letter is taken back. */
async function cancelled(strapi: Core.Strapi, meeting: OccurrenceRow, series: SeriesRow): Promise<void> {
  await dropWaiting(strapi, [meeting.id], ['invitation', 'update', 'reminder'], 'cancelled');
  const history = await historyOf(strapi, [meeting.id]);
  const letters = await lettersTo(strapi, await invitedTo(strapi, [meeting.id]), (row) => ({
    kind: 'cancellation',
    key: `cancellation:${row.id}:${meeting.sequence}`,
    params: { reason: meeting.note ?? '' },
  }));
  await post(
    strapi,
    letters.filter((letter) => asked(history.get(readerOfLetter(letter)) ?? [])),
  );
  await disarm(strapi, [meeting], series);
}

/** The news of a change that was taken out of the outbox when the meeting was called off: the last of each reader, by its id. */
async function droppedUpdates(strapi: Core.Strapi, occurrence: Big): Promise<Map<string, number>> {
  const rows = await table(strapi, 'letter').findMany({
    where: { occurrence: Number(occurrence), kind: 'update', state: 'dropped', why: 'cancelled' },
    orderBy: { id: 'asc' },
    select: ['id', 'invitation', 'params', 'to'],
  });
  return new Map(rows.map((row) => [readerOf(String(row.invitation), row.params?.substitute ? row.to : ''), Number(row.id)]));
}

/** Who heard that it was cancelled hears that it is not; who was not yet told is invited; who heard neither is left in peace. */
async function restored(strapi: Core.Strapi, meeting: OccurrenceRow, series: SeriesRow): Promise<void> {
  await dropWaiting(strapi, [meeting.id], ['cancellation'], 'not_cancelled');
  const history = await historyOf(strapi, [meeting.id]);
  const last = (letter: NewLetter): LetterKind | undefined => history.get(readerOfLetter(letter))?.at(-1)?.kind;
  const rows = await invitedTo(strapi, [meeting.id]);
  const again = await lettersTo(strapi, rows, (row) => ({
    kind: 'update',
    key: `update:${row.id}:${meeting.sequence}`,
    params: { restored: 1 },
  }));
  const first = await lettersTo(strapi, rows, (row) => ({ kind: 'invitation', key: `invitation:${row.id}:r${meeting.sequence}` }));
  // A walk-in of a list never had a letter; before a meeting there are none.
  const untold = await droppedUpdates(strapi, meeting.id);
  /** What was changed before it was called off went down with that: it stands again, and the reader knows of neither. */
  const behind = (letter: NewLetter): boolean => {
    const said = history.get(readerOfLetter(letter)) ?? [];
    return asked(said) && (untold.get(readerOfLetter(letter)) ?? 0) > Number(said.at(-1)?.id);
  };
  await post(strapi, [
    ...again.filter((one) => last(one) === 'cancellation'),
    ...again
      .filter((one) => last(one) !== 'cancellation' && behind(one))
      .map((one) => ({ ...one, params: { ...one.params, restored: null } })),
    ...first.filter((one) => last(one) === undefined),
  ]);
  await arm(strapi, [meeting], series);
}

/** Once for each who was invited, however often the minutes are corrected. */
async function minutes(strapi: Core.Strapi, meeting: OccurrenceRow): Promise<void> {
  const letters = await lettersTo(strapi, await invitedTo(strapi, [meeting.id]), (row) => ({ kind: 'minutes', key: `minutes:${row.id}` }));
  await post(strapi, letters);
}

/** Tells those invited what became of their meeting, in the transaction that changes it. */
export async function meetingChanged(
  strapi: Core.Strapi,
  meeting: OccurrenceRow,
  series: SeriesRow,
  what: MeetingChange,
  before?: Before,
): Promise<void> {
  if (what === 'moved') return moved(strapi, meeting, series, before);
  if (what === 'cancelled') return cancelled(strapi, meeting, series);
  return what === 'restored' ? restored(strapi, meeting, series) : minutes(strapi, meeting);
}

/** Tells each who was invited to a meeting to come, once, that the series has ended. `meetings` are those that were to come. */
export async function seriesEnded(strapi: Core.Strapi, series: SeriesRow, meetings: OccurrenceRow[], reason: string): Promise<void> {
  if (meetings.length === 0) return;
  const ids = meetings.map((meeting) => meeting.id);
  await dropWaiting(strapi, ids, ['invitation', 'update', 'reminder', 'cancellation'], 'cancelled');
  const history = await historyOf(strapi, ids);
  const letters = await lettersTo(strapi, await invitedTo(strapi, ids), (row) => ({
    kind: 'series_cancellation',
    key: `series_cancellation:${series.id}:${row.delegate}`,
    params: { reason },
  }));
  await post(
    strapi,
    letters.filter((letter) => asked(history.get(readerOfLetter(letter)) ?? [])),
  );
  await disarm(strapi, meetings, series);
}
