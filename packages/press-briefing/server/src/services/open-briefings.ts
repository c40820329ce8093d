import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { isId } from '../../../domain/id';
import { type OccurrenceRow, type QuestionRow, type SeriesRow, table } from './tables';

export type OpenMeeting = { series: SeriesRow; occurrence: OccurrenceRow };

const COMING = 50;
const HELD = 50;
const ENTRIES = 50;
const RUNNING = ['scheduled', 'moved', 'in_session', 'cancelled'];

const openSeries = async (strapi: Core.Strapi): Promise<Map<string, SeriesRow>> =>
  new Map((await table(strapi, 'series').findMany({ where: { mode: 'open' } })).map((row) => [String(row.id), row]));

const withSeries = (rows: OccurrenceRow[], all: Map<string, SeriesRow>): OpenMeeting[] =>
  rows.flatMap((occurrence) => {
    const series = all.get(String(occurrence.series));
    return series ? [{ series, occurrence }] : [];
  });

/** Open briefings: those to come, soonest first, and those that were held, newest first. */
export async function openOnes(strapi: Core.Strapi): Promise<{ coming: OpenMeeting[]; held: OpenMeeting[] }> {
  const all = await openSeries(strapi);
  if (all.size === 0) return { coming: [], held: [] };
  const now = (await spine(strapi).now()).getTime();
  const of = { series: { $in: [...all.keys()].map(Number) } };
  const occurrences = table(strapi, 'occurrence');
  const [coming, held] = await Promise.all([
    occurrences.findMany({ where: { ...of, ends: { $gt: now }, state: { $in: RUNNING } }, orderBy: { starts: 'asc' }, limit: COMING }),
    occurrences.findMany({
      where: { ...of, state: { $in: ['held', 'minutes_published'] } },
      orderBy: { starts: 'desc' },
      limit: HELD,
    }),
  ]);
  return { coming: withSeries(coming, all), held: withSeries(held, all) };
}

/** One open briefing; null for a closed one and for none: from outside they are the same. */
export async function openOne(strapi: Core.Strapi, id: string): Promise<(OpenMeeting & { now: number }) | null> {
  const occurrence = isId(id) ? await table(strapi, 'occurrence').findOne({ where: { id: Number(id) } }) : null;
  const series = occurrence && (await table(strapi, 'series').findOne({ where: { id: Number(occurrence.series), mode: 'open' } }));
  return occurrence && series ? { occurrence, series, now: (await spine(strapi).now()).getTime() } : null;
}

export type OpenNews = OpenMeeting & {
  /** Epoch ms. */
  at: number;
  /** Null: the minutes. */
  answer: QuestionRow | null;
};

/** Minutes and released answers of open briefings, newest first. */
export async function openNews(strapi: Core.Strapi): Promise<OpenNews[]> {
  const all = await openSeries(strapi);
  if (all.size === 0) return [];
  const published = await table(strapi, 'occurrence').findMany({
    where: { series: { $in: [...all.keys()].map(Number) }, state: 'minutes_published' },
    orderBy: { minutesAt: 'desc' },
    limit: ENTRIES,
  });
  const minutes = withSeries(published, all).map(
    (one): OpenNews => ({ ...one, at: Number(one.occurrence.minutesAt ?? one.occurrence.changedAt), answer: null }),
  );
  return [...minutes, ...(await newestAnswers(strapi, all))].sort((a, b) => b.at - a.at).slice(0, ENTRIES);
}

/** Of how many meetings, the newest first, answers are looked for. */
const ANSWERED = 500;

async function newestAnswers(strapi: Core.Strapi, all: Map<string, SeriesRow>): Promise<OpenNews[]> {
  // Answers know their meeting, not whether it is open: those of closed ones are never read.
  const open = await table(strapi, 'occurrence').findMany({
    where: { series: { $in: [...all.keys()].map(Number) } },
    orderBy: { starts: 'desc' },
    limit: ANSWERED,
    select: ['id'],
  });
  if (open.length === 0) return [];
  const answers = await table(strapi, 'question').findMany({
    where: { state: 'released', releasedAt: { $notNull: true }, occurrence: { $in: open.map(({ id }) => Number(id)) } },
    orderBy: [{ releasedAt: 'desc' }, { id: 'desc' }],
    limit: ENTRIES,
  });
  const ids = [...new Set(answers.map(({ occurrence }) => Number(occurrence)))];
  const rows = ids.length ? await table(strapi, 'occurrence').findMany({ where: { id: { $in: ids } } }) : [];
  const meetings = new Map(withSeries(rows, all).map((one) => [String(one.occurrence.id), one]));
  return answers.flatMap((answer) => {
    const meeting = meetings.get(String(answer.occurrence));
    return meeting ? [{ ...meeting, at: Number(answer.releasedAt), answer }] : [];
  });
}
