import type { ResponseOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { BulletinItem, BulletinView, bulletinEndpoints, ScriptItem, ScriptView, Voice } from '../../../../../contracts';
import type { FilePage } from '../../../../../domain/radio/files';
import type { BulletinRecord } from '../../../rows';
import { type Around, countOf, readerOf, viewOf } from './joined';
import { type Note, unsureOf } from './saying';

export type Reading = ResponseOf<typeof bulletinEndpoints.reading>;
type Page = Reading['pages'][number];
type Part = Page['parts'][number];
type Words = Pick<Part, 'kind' | 'written'> & { seconds?: number };

/** What the desk and the presenter must know of something that nobody reads: what it is, how it begins and how it ends. */
function insertWords(item: Exclude<ScriptItem, { kind: 'read' }>): string {
  const ends = item.kind === 'actuality' ? [item.in && `▶ ${item.in}`, item.out && `■ ${item.out}`] : [];
  return [item.label, ...ends].filter(Boolean).join('\n');
}

const ofScript = (script: ScriptView): Words[] => [
  { kind: 'cue', written: script.cue },
  ...script.items.map(
    (item): Words =>
      item.kind === 'read' ? { kind: 'read', written: item.text } : { kind: 'insert', written: insertWords(item), seconds: item.seconds },
  ),
  { kind: 'tag', written: script.tag },
];

const ofItem = (item: BulletinItem, unread: number): Words[] => [
  { kind: 'read', written: item.text },
  ...(unread > 0 || item.kind === 'live' || item.kind === 'sting'
    ? [{ kind: 'insert' as const, written: item.title, seconds: unread }]
    : []),
];

/** A pulled story's words are not given to anybody who might read them. */
function wordsOf(item: BulletinView['rows'][number], row: BulletinRecord, around: Around): Words[] {
  if (item.readiness === 'pulled') return [];
  if (!item.script) return ofItem(item, countOf(item, row, around).unread);
  const script = around.scripts.get(item.script);
  return script ? ofScript(script) : [];
}

type Pages = (Page & { voice?: Voice })[];

/** The words of a bulletin, one page an item that is on; numbers count what was taken out too, as the rundown on the screen does. */
function pagesOf(row: BulletinRecord, around: Around): Pages {
  const standing = viewOf(row, around).rows.filter(({ spare }) => !spare);
  return standing.flatMap((item, at) => {
    if (item.killed) return [];
    const script = item.script ? around.scripts.get(item.script) : undefined;
    const voice = readerOf(item, row, around)?.voice;
    const notes: Note[] = script?.notes ?? [];
    const partOf = ({ kind, written, seconds: length }: Words): Part => {
      const seconds = length ?? null;
      if (kind === 'insert') return { kind, written, said: '', unsure: [], seconds };
      const spoken = around.saying.say(written, voice, notes);
      return { kind, written, said: spoken.text, unsure: unsureOf(written, spoken), seconds };
    };
    return {
      item: item.id,
      number: at + 1,
      title: item.title || (script?.slugline ?? ''),
      presenter: item.reader?.name ?? null,
      seconds: item.estimate,
      parts: wordsOf(item, row, around)
        .filter(({ kind, written }) => kind === 'insert' || written.trim())
        .map(partOf),
      notes,
      ...(voice ? { voice } : {}),
    };
  });
}

/** The same as a file takes them. */
export const filedPages = (row: BulletinRecord, around: Around): FilePage[] =>
  pagesOf(row, around).map((page) => ({
    ...page,
    parts: page.parts.map(({ seconds, ...part }) => (seconds === null ? part : { ...part, seconds })),
  }));

export const readingOf = (row: BulletinRecord, around: Around): Reading => ({
  bulletin: viewOf(row, around),
  pages: pagesOf(row, around).map(({ voice: _, ...page }) => page),
});
