import { spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Holiday } from '../../../../contracts/happenings';
import { DAY_MS } from '../../../../domain/zone';

const years = new Map<number, Promise<Holiday[]>>();

/** Days off, both ends included: as the press office keeps them, else as the law has them every year. */
export async function holidaysBetween(strapi: Core.Strapi, from: string, to: string): Promise<Holiday[]> {
  const kept = spineOf(strapi).ask('holidays.between');
  if (kept) return kept(from, to);
  const wanted: Promise<Holiday[]>[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) wanted.push(ofYear(year));
  return (await Promise.all(wanted)).flat().filter(({ date }) => date >= from && date <= to);
}

function ofYear(year: number): Promise<Holiday[]> {
  const known = years.get(year) ?? reckon(year);
  years.set(year, known);
  return known;
}

/** The almanac is large: only a newsroom without a table of its own loads it. Lunar feasts go by Hanoi's meridian. */
async function reckon(year: number): Promise<Holiday[]> {
  const { default: Holidays } = await import('date-holidays');
  const found = new Holidays('VN', { languages: ['vi'] }).getHolidays(year).filter((one) => one.type === 'public');
  const days = new Map<string, Holiday>();
  // The five days of the eve hold Tết itself: one entry a day, the later rule names it.
  for (const { date, name, start, end } of found)
    for (let n = 0; n < Math.round((end.getTime() - start.getTime()) / DAY_MS); n++) {
      const day = new Date(Date.parse(date.slice(0, 10)) + n * DAY_MS).toISOString().slice(0, 10);
      days.set(day, { date: day, name: name.normalize('NFC'), kind: 'public' });
    }
  return [...days.values()];
}
