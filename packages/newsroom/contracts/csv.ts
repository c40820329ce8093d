/** What stands in a cell; null is an empty one. */
export type Cell = string | number | boolean | null;

/**
 * How a spreadsheet knows a formula: by the first character, also in its full width. Such a cell could fetch or run something when
 * somebody opens the file, so it is kept as text by an apostrophe (OWASP, "CSV Injection").
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** What must be quoted (RFC 4180), and what another spreadsheet's separator could be. */
const QUOTED = /[",;\t\r\n]|^\s|\s$/;

function text(cell: Cell): string {
  if (cell === null) return '';
  // A number is no formula, even a negative one.
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Tells Excel that what follows is UTF-8. */
export const BOM = '\u{feff}';

/** Rows without the mark at the front: to add to what was written before. */
export const csvRows = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map(text).join(',')}\r\n`).join('');

/** A table as a file for any spreadsheet: RFC 4180, UTF-8 with its mark, CRLF, and no cell that is a formula. */
export const csv = (rows: readonly (readonly Cell[])[]): string => BOM + csvRows(rows);
