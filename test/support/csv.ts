/** A reader of RFC 4180 that shares nothing with the writer. The mark at the front is the caller's to take off. */
export function readCsv(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < file.length; i++) {
    const at = file[i] as string;
    if (quoted) {
      if (at !== '"') cell += at;
      else if (file[i + 1] === '"') cell += file[++i];
      else quoted = false;
    } else if (at === '"' && cell === '') quoted = true;
    else if (at === ',') {
      row.push(cell);
      cell = '';
    } else if (at === '\r' && file[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i++;
    } else cell += at;
  }
  if (row.length > 0 || cell !== '' || quoted) throw new Error(`The file ends in the middle of a row: ${JSON.stringify([...row, cell])}`);
  return rows;
}
