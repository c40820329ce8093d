import { stripControls } from '@hoitu/viet-text';
import { clockOf, lengthOf, overOf } from '../times';
import type { Filed, FilePage, Language } from './page';

const WORDS = {
  reads: { en: 'Read by', vi: 'Người đọc' },
  insert: { en: 'INSERT', vi: 'BĂNG' },
  says: { en: 'say', vi: 'đọc là' },
} as const;

/** Words of one's own may hold blank lines; a block holds none, so that blocks can be told apart. */
const tidy = (text: string): string =>
  stripControls(text)
    .replace(/\r\n?/g, '\n')
    .replace(/\n\s*\n+/g, '\n')
    .trim();
const line = (text: string): string => tidy(text).replace(/\s+/g, ' ');

function block(page: FilePage, start: number | null, zone: string, language: Language): string {
  const at = start === null ? '' : ` · ${clockOf(start, zone)}`;
  return [
    `${page.number}. ${line(page.title)} · ${lengthOf(page.seconds)}${at}`,
    ...(page.presenter ? [`${WORDS.reads[language]}: ${line(page.presenter)}`] : []),
    ...page.parts.flatMap(({ kind, written, seconds }) => {
      if (kind !== 'insert') return tidy(written) ? [tidy(written)] : [];
      return [`[${WORDS.insert[language]}${seconds === undefined ? '' : ` ${lengthOf(seconds)}`}${written ? `: ${line(written)}` : ''}]`];
    }),
    ...page.notes.map(({ written, said }) => `(${line(written)}: ${WORDS.says[language]} “${line(said)}”)`),
  ].join('\n');
}

/** The bulletin as plain text: a head, then one block for each item, with a blank line between. */
export function bulletinText({ bulletin, pages, rundown }: Filed, { zone, language }: { zone: string; language: Language }): string {
  const starts = new Map(rundown.rows.map(({ id, start }) => [id, start]));
  const [from, to] = [bulletin.startsAt, bulletin.hardEnd].map((instant) => clockOf(Date.parse(instant), zone));
  const head = `${line(bulletin.name)}\n${from} – ${to} · ${lengthOf(rundown.total)} · ${overOf(rundown.over)}`;
  return `${[head, ...pages.map((page) => block(page, starts.get(page.item) ?? null, zone, language))].join('\n\n')}\n`;
}
