import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { refuse } from '../../../contracts/refusals';
import type { AgendaItem } from '../../../domain/agenda';
import { table } from './tables';

type Named = {
  agencies: readonly string[];
  hostUnit: string | null;
  agenda: readonly AgendaItem[];
  reminders: readonly { hours: number }[];
};

/** How many of these ids have a row. */
const there = (strapi: Core.Strapi, thing: 'agency' | 'unit', ids: readonly string[]): Promise<number> =>
  ids.length ? table(strapi, thing).count({ where: { id: { $in: ids.map(Number) } } }) : Promise.resolve(0);

/** Refuses a series that names agencies or units which do not exist, or that reminds twice in the same hour. */
export async function demandNamed(strapi: Core.Strapi, { agencies, hostUnit, agenda, reminders }: Named): Promise<void> {
  const hours = reminders.map((reminder) => reminder.hours);
  const twice = hours.find((hour, n) => hours.indexOf(hour) !== n);
  if (twice !== undefined) throw refuse('reminder_twice', { hours: twice });
  const units = [...new Set([hostUnit, ...agenda.map(({ unit }) => unit)].filter((id) => id !== null && id !== undefined))];
  const [agencyCount, unitCount] = await Promise.all([there(strapi, 'agency', agencies), there(strapi, 'unit', units)]);
  if (agencyCount !== agencies.length) throw refuse('series_agency_unknown');
  if (unitCount !== units.length) throw refuse('series_unit_unknown');
}
