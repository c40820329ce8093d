import { type Core, csv, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { wallClock } from '../../../domain/wallclock';

export type FileCtx = { type: string; body: unknown; set(name: string, value: string): void };
type Rows = Parameters<typeof csv>[0];

/** Says an instant (ISO) in the newsroom's zone, in the one form every spreadsheet reads as a time: `2026-11-26 17:30`. */
export function clockOf(strapi: Core.Strapi): (at: string) => string {
  const { timezone } = spine(strapi);
  return (at) => {
    const { day, time } = wallClock(Date.parse(at), timezone);
    return `${day} ${time}`;
  };
}

/** Answers with a table as a file for a spreadsheet, named after its span. */
export function answerTable(strapi: Core.Strapi, ctx: FileCtx, name: string, { from, to }: { from: string; to: string }, rows: Rows): void {
  const { timezone } = spine(strapi);
  const day = (ms: number) => wallClock(ms, timezone).day;
  ctx.type = 'text/csv; charset=utf-8';
  ctx.set('Content-Disposition', `attachment; filename="${name}-${day(Date.parse(from))}_${day(Date.parse(to) - 1)}.csv"`);
  ctx.set('Cache-Control', 'no-store');
  ctx.body = csv(rows);
}
