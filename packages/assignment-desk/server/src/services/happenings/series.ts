import type { Core } from '@strapi/types';
import type { Window } from '../../../../domain/happening';
import { groupBy } from './group';
import { happeningRows, type Kept, keptOf } from './table';

/** An event with all its exceptions. */
export type Whole = { master: Kept; exceptions: Kept[] };

async function wholes(strapi: Core.Strapi, masters: Kept[]): Promise<Whole[]> {
  const series = masters.filter((one) => one.rrule !== null).map((one) => one.id);
  const rows = series.length === 0 ? [] : await happeningRows(strapi).findMany({ where: { series: { $in: series } } });
  const exceptions = groupBy(rows.map(keptOf), (one) => one.series);
  return masters.map((master) => ({ master, exceptions: exceptions.get(master.id) ?? [] }));
}

/** Everything that may show something in a window: events by their bounds, and the series of exceptions that lie in it. */
export async function wholesIn(strapi: Core.Strapi, { from, to }: Window): Promise<Whole[]> {
  const rows = happeningRows(strapi);
  const found = (await rows.findMany({ where: { firstAt: { $lt: to }, lastAt: { $gt: from } } })).map(keptOf);
  const masters = found.filter((one) => one.series === null);
  const known = new Set(masters.map((one) => one.id));
  // A meeting moved out of the time of its own series.
  const away = [...new Set(found.flatMap((one) => (one.series !== null && !known.has(one.series) ? [one.series] : [])))];
  const others = away.length === 0 ? [] : (await rows.findMany({ where: { documentId: { $in: away } } })).map(keptOf);
  return wholes(strapi, [...masters, ...others]);
}

/** One event by its id, or by that of an exception: then `original` says which meeting it was. */
export async function wholeOf(strapi: Core.Strapi, id: string): Promise<(Whole & { original: number | null }) | null> {
  const row = await happeningRows(strapi).findOne({ where: { documentId: id } });
  if (!row) return null;
  const one = keptOf(row);
  if (one.series !== null) {
    const of = await wholeOf(strapi, one.series);
    return of && { ...of, original: one.original };
  }
  const [whole] = await wholes(strapi, [one]);
  return whole ? { ...whole, original: null } : null;
}
