import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { draftOf, LONGEST_CUE, LONGEST_ITEM, MOST_ITEMS } from './draft';

const text = (value: string): ElementContent => ({ type: 'text', value });
const el = (tagName: string, ...children: (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const body = (...children: Element[]): Root => ({ type: 'root', children });
const draft = (of: Root, more: { headline?: string; summary?: string; locale?: string } = {}) =>
  draftOf({ headline: 'Mưa lớn', summary: '', ref: { locale: more.locale ?? 'vi' }, ...more, body: of });
const words = (value: string): string[] => value.split(/\s+/).filter(Boolean);

describe('a draft', () => {
  it('of an empty story has no words, and says so', () => {
    expect(draft(body(), { headline: '' })).toEqual({ cue: '', text: '', remarks: [{ what: 'empty', count: 1 }] });
    expect(draft(body(el('p', ' ')))).toMatchObject({ cue: 'Mưa lớn.', text: '', remarks: [{ what: 'empty', count: 1 }] });
  });

  it('reads a table row by row', () => {
    const table = el(
      'table',
      el('caption', 'Lượng mưa'),
      el('thead', el('tr', el('th', 'Trạm'), el('th', 'Lượng mưa'))),
      el('tbody', el('tr', el('td', el('p', 'Láng')), el('td'), el('td', el('p', '120 mm'), el('p', 'cả ngày'))), el('tr', el('td'))),
    );
    expect(draft(body(table))).toMatchObject({
      text: 'Lượng mưa.\n\nTrạm; Lượng mưa.\n\nLáng; 120 mm cả ngày.',
      remarks: [{ what: 'tables', count: 1 }],
    });
  });

  it('leaves out pictures and bare links, and counts them', () => {
    const picture = el('figure', el('img'), el('figcaption', 'Ảnh: Văn An'));
    const got = draft(body(el('p', 'Nước lên.'), picture, el('p', 'https://youtu.be/abc?t=1'), el('p', 'Xem https://hoitu.vn nhé')));
    expect(got.text).toBe('Nước lên.\n\nXem https://hoitu.vn nhé.');
    expect(got.remarks).toEqual([
      { what: 'pictures', count: 1 },
      { what: 'links', count: 1 },
    ]);
  });

  it('says that a story is not in Vietnamese', () => {
    expect(draft(body(el('p', 'Rain.')), { locale: 'en-GB' }).remarks).toEqual([{ what: 'language', count: 1 }]);
    expect(draft(body(el('p', 'Mưa.')), { locale: '' }).remarks).toEqual([]);
  });

  it('loses no word of 20,000, in paragraphs or in one', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `từ${at}${at % 20 === 19 ? '.' : ''}`);
    for (const of of [
      body(el('p', many.join(' '))),
      body(...Array.from({ length: 200 }, (_, at) => el('p', many.slice(at * 100, at * 100 + 100).join(' ')))),
    ]) {
      const got = draft(of);
      expect(words(got.text).map((word) => word.replace(/\.$/, ''))).toEqual(many.map((word) => word.replace(/\.$/, '')));
      expect(got.remarks).toEqual([]);
    }
  });

  it('puts what is too long of an intro into the text', () => {
    const summary = Array.from({ length: 1500 }, (_, at) => `a${at}`).join(' ');
    const got = draft(body(el('p', 'Hết.')), { summary });
    expect(got.cue.length).toBeLessThanOrEqual(LONGEST_CUE);
    expect(words(`${got.cue} ${got.text}`)).toEqual([...words(`${summary}.`), 'Hết.']);
  });

  it('of a megabyte keeps what can be saved, and says how much it left out', () => {
    for (const letter of ['đ', '😀']) {
      const got = draft(body(el('p', letter.repeat(500_000))));
      expect(got.text.length).toBeLessThanOrEqual(LONGEST_ITEM * MOST_ITEMS * 1.01);
      expect(got.remarks[0]?.what).toBe('cut');
      expect(/\p{Cs}/u.test(got.text)).toBe(false);
    }
  });
});
