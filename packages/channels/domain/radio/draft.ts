import type { Element, Nodes, Root } from 'hast';
import { readItems } from './items';
import { draftWords, type Words } from './script';

/** Characters of an intro, and of one item: what a form takes, with room to write on. */
export const LONGEST_CUE = 2000;
export const LONGEST_ITEM = 30_000;
/** Items of a first draft, more than four hours of reading: what is longer could not be saved again (a request holds a megabyte). */
export const MOST_ITEMS = 10;

/** What a producer must know of a draft: `count` tables, pictures, bare links; characters that were left out. */
export type Remark = { what: 'empty' | 'tables' | 'pictures' | 'links' | 'cut' | 'language'; count: number };

export type Draft = Words & { remarks: Remark[] };

type Source = { headline: string; summary: string; body: Root; ref?: { locale: string } };

/** A line that is an address and nothing else stands for a video or a post: nobody reads it out. */
const BARE_LINK = /^<?(?:https?:\/\/|www\.)\S+?[.>]?$/i;

function counted(body: Root): { tables: number; pictures: number } {
  const all = { tables: 0, pictures: 0 };
  const walk = (node: Nodes): void => {
    if (node.type === 'element') {
      if ((node as Element).tagName === 'table') all.tables++;
      if ((node as Element).tagName === 'img') all.pictures++;
    }
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(body);
  return all;
}

/** A text in parts of at most `most` characters. */
const partsOf = (text: string, most: number): string[] => readItems(text, () => '', most).map((item) => item.text);

/**
 * The first draft of a script, and what a producer must know of it. Nothing is lost but what nobody reads out (pictures, bare links)
 * and what is beyond `MOST_ITEMS`; both are said. Rows of tables are sentences, their cells parted by semicolons.
 */
export function draftOf(story: Source): Draft {
  const words = draftWords(story);
  const [cue = '', ...tooLong] = partsOf(words.cue, LONGEST_CUE);
  const lines = words.text.split('\n\n').filter(Boolean);
  const read = lines.filter((line) => !BARE_LINK.test(line));
  const parts = partsOf([...tooLong, ...read].join('\n\n'), LONGEST_ITEM);
  const text = parts.slice(0, MOST_ITEMS).join('\n\n');
  const { tables, pictures } = counted(story.body);
  const remarks: Remark[] = [
    { what: 'empty', count: text ? 0 : 1 },
    { what: 'tables', count: tables },
    { what: 'pictures', count: pictures },
    { what: 'links', count: lines.length - read.length },
    { what: 'cut', count: parts.slice(MOST_ITEMS).join('').length },
    { what: 'language', count: /^(?!vi\b)./i.test(story.ref?.locale ?? '') ? 1 : 0 },
  ];
  return { cue, text, remarks: remarks.filter(({ count }) => count > 0) };
}
