import type { Lexicon } from '@hoitu/viet-text';
import { rundownCsv } from './files/csv';
import type { Filed, Language } from './files/page';
import { bulletinSsml } from './files/ssml';
import { bulletinText } from './files/text';

export type { Filed, FilePage, Language } from './files/page';

/** `zone`: whose clock the times are told by. `lexicon`: the newsroom's own readings, for a speech engine. */
export type Telling = { zone: string; language: Language; lexicon?: Lexicon };

/** The bulletin as one piece of data: each row with its times as ISO instants, each page with its words. */
function bulletinJson({ bulletin: { rows, ...bulletin }, pages, rundown }: Filed): string {
  const times = new Map(rundown.rows.map((row) => [row.id, row]));
  const instant = (ms: number | null | undefined): string | null => (typeof ms === 'number' ? new Date(ms).toISOString() : null);
  const all = rows.map((row) => {
    const time = times.get(row.id);
    return { ...row, counts: time?.counts ?? false, seconds: time?.seconds ?? 0, start: instant(time?.start), back: instant(time?.back) };
  });
  const { total, over, endsAt } = rundown;
  return `${JSON.stringify({ ...bulletin, total, over, endsAt: instant(endsAt), rows: all, pages }, null, 2)}\n`;
}

/** Media types: RFC 8259, RFC 2046, RFC 4180, RFC 4267. */
export const FILES = {
  json: { type: 'application/json', extension: 'json', write: bulletinJson },
  txt: { type: 'text/plain; charset=utf-8', extension: 'txt', write: bulletinText },
  csv: { type: 'text/csv; charset=utf-8', extension: 'csv', write: rundownCsv },
  ssml: {
    type: 'application/ssml+xml',
    extension: 'ssml',
    write: ({ pages }: Filed, { lexicon }: Telling) => bulletinSsml(pages, lexicon),
  },
} satisfies Record<string, { type: string; extension: string; write: (filed: Filed, telling: Telling) => string }>;

/** A bulletin as a file. */
export function bulletinFile(as: keyof typeof FILES, filed: Filed, telling: Telling): { text: string; type: string; extension: string } {
  const { type, extension, write } = FILES[as];
  return { text: write(filed, telling), type, extension };
}
