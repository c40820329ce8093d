import { type Cell, csv } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { BulletinRow } from '../../../contracts';
import type { RundownRow } from '../rundown';
import { clockOf } from '../times';
import { type Filed, KIND_WORDS, type Language, titleOf } from './page';

type Line = { row: BulletinRow; time: RundownRow | undefined; number: number | null; presenter: string | null };
type Said = { zone: string; language: Language };

const FLAGS = {
  spare: { en: 'spare', vi: 'dự phòng' },
  killed: { en: 'killed', vi: 'đã bỏ' },
  float: { en: 'float', vi: 'linh hoạt' },
} as const;

const flagsOf = (row: BulletinRow, language: Language): string =>
  (['spare', 'killed', 'float'] as const).flatMap((flag) => (row[flag] ? [FLAGS[flag][language]] : [])).join(', ');
const clock = (ms: number | null | undefined, zone: string): Cell => (typeof ms === 'number' ? clockOf(ms, zone) : null);

/** Lengths are plain seconds: a spreadsheet takes `1:42` for hours. */
const COLUMNS: readonly [Record<Language, string>, (line: Line, said: Said) => Cell][] = [
  [{ en: '#', vi: 'STT' }, ({ number }) => number],
  [{ en: 'Item', vi: 'Mục' }, ({ row }, { language }) => titleOf(row, language)],
  [{ en: 'Kind', vi: 'Loại' }, ({ row }, { language }) => KIND_WORDS[row.kind][language]],
  [{ en: 'Presenter', vi: 'Người đọc' }, ({ presenter }) => presenter],
  [{ en: 'Planned (s)', vi: 'Dự kiến (giây)' }, ({ row }) => row.planned],
  [{ en: 'Estimate (s)', vi: 'Ước tính (giây)' }, ({ row }) => row.estimate],
  [{ en: 'Measured (s)', vi: 'Thực tế (giây)' }, ({ row }) => row.measured],
  [{ en: 'Start', vi: 'Bắt đầu' }, ({ time }, { zone }) => clock(time?.start, zone)],
  [{ en: 'Back time', vi: 'Giờ lùi' }, ({ time }, { zone }) => clock(time?.back, zone)],
  [{ en: 'Flags', vi: 'Đánh dấu' }, ({ row }, { language }) => flagsOf(row, language)],
  [{ en: 'Note', vi: 'Ghi chú' }, ({ row }) => row.note],
];

/** The rundown as a table: every item, spares and killed ones too; those that count are numbered. */
export function rundownCsv({ bulletin, pages, rundown }: Filed, said: Said): string {
  const times = new Map(rundown.rows.map((row) => [row.id, row]));
  const presenters = new Map(pages.map(({ item, presenter }) => [item, presenter]));
  let count = 0;
  const lines = bulletin.rows.map((row): Line => {
    const time = times.get(row.id);
    if (time?.counts) count += 1;
    return { row, time, number: time?.counts ? count : null, presenter: presenters.get(row.id) ?? null };
  });
  return csv([COLUMNS.map(([heading]) => heading[said.language]), ...lines.map((line) => COLUMNS.map(([, cell]) => cell(line, said)))]);
}
