import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { table } from './services/tables';

/** What sister plugins may ask of the press office: its table of days off, compensatory days and swapped working days included. */
export function offerReads(strapi: Core.Strapi): void {
  spine(strapi).offer('holidays.between', async (from, to) => {
    const rows = await table(strapi, 'holiday').findMany({ where: { date: { $gte: from, $lte: to } }, orderBy: { date: 'asc' } });
    return rows.map(({ date, name, kind }) => ({ date, name, kind }));
  });
}
