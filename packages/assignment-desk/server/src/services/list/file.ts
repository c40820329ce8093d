import { csv, csvRows, spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { CsvQuery } from '../../../../contracts/list';
import { stampOf } from '../../../../domain/days';
import { cells, cutShort, headings, type Line } from '../../../../domain/list';
import type { CardRow } from '../board/rows';
import { namesOf } from '../people';
import { table, UID } from '../tables';
import { askingOf } from './asking';
import { listTable } from './table';

/** A file of more is for an archive, not for a spreadsheet. */
export const ROWS_MOST = 20_000;
/** Other requests are answered between two pieces. */
const PIECE = 500;

async function titlesOf(strapi: Core.Strapi, uid: string, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const found = await table<{ documentId: string; title: string }>(strapi, uid).findMany({ where: { documentId: { $in: wanted } } });
  return new Map(found.map((row) => [row.documentId, row.title]));
}

async function linesOf(
  strapi: Core.Strapi,
  rows: readonly CardRow[],
  deskNames: ReadonlyMap<string, string>,
  clock: (instant: string | null) => string,
): Promise<Line[]> {
  const [names, happenings, campaigns] = await Promise.all([
    namesOf(
      strapi,
      rows.map((row) => row.assignee),
    ),
    titlesOf(
      strapi,
      UID.happening,
      rows.map((row) => row.happening),
    ),
    titlesOf(
      strapi,
      UID.campaign,
      rows.map((row) => row.campaign),
    ),
  ]);
  const named = (id: string | null, all: ReadonlyMap<string, string>): string => (id === null ? '' : (all.get(id) ?? ''));
  return rows.map((row) => ({
    slugline: row.slugline,
    desk: deskNames.get(row.desk) ?? '',
    assignee: named(row.assignee, names),
    kind: row.kind,
    state: row.state,
    priority: row.priority,
    due: clock(row.due),
    embargo: clock(row.embargo),
    place: row.place ?? '',
    channels: row.channels ?? [],
    tags: row.tags ?? [],
    length: row.length,
    happening: named(row.happening, happenings),
    campaign: named(row.campaign, campaigns),
    updated: clock(row.updatedAt),
  }));
}

/** Every assignment that fits and that the viewer sees, as the text of a CSV file; its last line says so where it does not hold all. */
export async function writeCsv(strapi: Core.Strapi, { language, ...query }: CsvQuery, viewer: Viewer, now: string): Promise<string> {
  const { around, asked, order } = await askingOf(strapi, query, viewer, now);
  const list = listTable(strapi);
  const { timezone } = spineOf(strapi);
  const clock = (at: string | null): string => (at === null ? '' : stampOf(at, timezone));
  const ids = await list.ids(asked, query.sort, order, ROWS_MOST + 1, 0);
  const pieces = [csv([headings(language)])];
  for (let from = 0; from < Math.min(ids.length, ROWS_MOST); from += PIECE) {
    const rows = await list.rows(asked, ids.slice(from, Math.min(from + PIECE, ROWS_MOST)));
    const lines = await linesOf(strapi, rows, around.deskNames, clock);
    pieces.push(csvRows(lines.map((line) => cells(line, language))));
  }
  if (ids.length > ROWS_MOST) pieces.push(csvRows([cutShort(ROWS_MOST, language)]));
  return pieces.join('');
}
