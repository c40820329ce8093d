/** Cells of a pasted table, by the rules of RFC 4180, each row with the line it begins on. */
export type CellRow = { line: number; text: string; cells: string[] /** A quoted cell that never ends. */; broken?: true };
export type Separator = '\t' | ';' | ',';

/** A quote that is still open after so many signs, or lines, was never meant to be: it must not swallow the people below it. */
const LONGEST_CELL = 2000;
const MOST_LINES = 3;

/** A quoted cell that begins at `from`; null where it does not end. */
function quotedCell(text: string, from: number): { cell: string; end: number } | null {
  let cell = '';
  let lines = 1;
  for (let at = from + 1; at < text.length && at - from < LONGEST_CELL; at++) {
    if (text[at] === '\n' && ++lines > MOST_LINES) return null;
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else return { cell, end: at + 1 };
  }
  return null;
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** The row that begins at `from`, and where it ends. */
function rowAt(text: string, from: number, separator: Separator): { cells: string[]; end: number; broken?: true } {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const opening = at + (/^[ ]*/.exec(text.slice(at, at + 20))?.[0].length ?? 0);
    let cell = '';
    if (text[opening] === '"') {
      const quoted = quotedCell(text, opening);
      if (!quoted) return { cells, end: lineEnd(text, from), broken: true };
      cell = quoted.cell;
      at = quoted.end;
    }
    const stop = lineEnd(text, at);
    const next = text.indexOf(separator, at);
    const end = next < 0 || next > stop ? stop : next;
    // What stands behind a closing quote belongs to no cell, but nobody's letters are lost.
    cells.push((cell + text.slice(at, end)).replace(/\s+/g, ' ').trim());
    if (end === stop) return { cells, end: stop };
    at = end + 1;
  }
}

/** Rows of `text` that hold anything. */
export function rowsBy(text: string, separator: Separator): CellRow[] {
  const rows: CellRow[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const { cells, end, broken } = rowAt(text, at, separator);
    const raw = text.slice(at, end);
    // A line of nothing but separators is an empty one, whichever separator is tried.
    if (/[^;,\t"\s]/.test(raw)) rows.push({ line, text: raw.trim(), cells, ...(broken ? { broken } : {}) });
    line += raw.split('\n').length;
    at = end + 1;
  }
  return rows;
}

const EXCEL = /^sep=([;,\t])$/i;
const SEPARATORS: readonly Separator[] = ['\t', ';', ','];

/** The rows of a pasted table, by the separator that makes a table of most of its lines. Excel's own `sep=;` line is believed. */
export function rowsOf(pasted: string): CellRow[] {
  const text = pasted.replace(/^\u{feff}/u, '').replace(/\r\n?/g, '\n');
  const first = text.slice(0, lineEnd(text, 0));
  const told = EXCEL.exec(first)?.[1] as Separator | undefined;
  if (told) return rowsBy(text, told).filter((row) => row.line > 1);
  const tried = SEPARATORS.map((separator) => rowsBy(text, separator));
  const wide = (rows: CellRow[], most: number): number => rows.filter((row) => row.cells.length > most).length;
  const better = (rows: CellRow[], best: CellRow[]): boolean => (wide(rows, 2) - wide(best, 2) || wide(rows, 1) - wide(best, 1)) > 0;
  return tried.reduce((best, rows) => (better(rows, best) ? rows : best));
}
