import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../test/support/csv';
import type { BulletinRow, BulletinView } from '../../contracts';
import { newItem } from './acts';
import { bulletinFile, type Filed, type FilePage } from './files';
import { bulletinSsml } from './files/ssml';
import { rundown } from './rundown';
import { clockOf, lengthOf, overOf } from './times';

const ZONE = 'Asia/Ho_Chi_Minh';
const row = (id: string, more: Partial<BulletinRow> = {}): BulletinRow => ({
  ...newItem({ kind: 'script', title: id, planned: 90 }, id),
  syllables: 100,
  estimate: 102,
  measured: null,
  readiness: 'ready',
  since: null,
  scriptVersion: 1,
  headline: null,
  reader: null,
  ...more,
});
const page = (item: string, more: Partial<FilePage> = {}): FilePage => ({
  item,
  number: 1,
  title: item,
  presenter: 'Hồng N.',
  seconds: 102,
  parts: [{ kind: 'read', written: 'Mưa lớn.', said: 'Mưa lớn.' }],
  notes: [],
  ...more,
});
function filed(rows: BulletinRow[], pages: FilePage[]): Filed {
  const bulletin: BulletinView = {
    id: 'x',
    name: 'Bản tin 17:00',
    template: null,
    state: 'planned',
    startsAt: '2026-11-22T10:00:00.000Z',
    hardEnd: '2026-11-22T10:07:35.000Z',
    presenter: null,
    rows,
    current: null,
    changedBy: null,
    version: 3,
  };
  const [startsMs, endMs] = [Date.parse(bulletin.startsAt), Date.parse(bulletin.hardEnd)];
  return { bulletin, pages, rundown: rundown({ state: 'planned', startsMs, endMs, current: null }, rows, startsMs) };
}
const told = { zone: ZONE, language: 'vi' } as const;

const TWO = filed(
  [row('a', { title: '=HYPERLINK("x")', note: 'nhanh, gọn' }), row('b', { killed: true }), row('c', { float: true, estimate: 31 })],
  [
    page('a', {
      title: 'Mưa lớn',
      parts: [
        { kind: 'cue', written: 'Mưa lớn ở Seoul.', said: '' },
        { kind: 'insert', written: 'Ông An', said: '', seconds: 35 },
        { kind: 'read', written: 'Một.\n\nHai.', said: '' },
      ],
      notes: [{ written: 'Seoul', said: 'Xê-un' }],
    }),
    page('c', { number: 2, title: 'Buýt điện', presenter: null, seconds: 31 }),
  ],
);

describe('a bulletin as a file', () => {
  it('is plain text, one block an item', () => {
    expect(bulletinFile('txt', TWO, told)).toEqual({
      type: 'text/plain; charset=utf-8',
      extension: 'txt',
      text: [
        'Bản tin 17:00\n17:00:00 – 17:07:35 · 2:13 · −5:22',
        '1. Mưa lớn · 1:42 · 17:00:00\nNgười đọc: Hồng N.\nMưa lớn ở Seoul.\n[BĂNG 0:35: Ông An]\nMột.\nHai.\n(Seoul: đọc là “Xê-un”)',
        '2. Buýt điện · 0:31 · 17:01:42\nMưa lớn.\n',
      ].join('\n\n'),
    });
  });
  it('is a table that no spreadsheet takes for a formula', () => {
    const [head, ...lines] = readCsv(bulletinFile('csv', TWO, told).text.slice(1));
    expect(head).toEqual([
      'STT',
      'Mục',
      'Loại',
      'Người đọc',
      'Dự kiến (giây)',
      'Ước tính (giây)',
      'Thực tế (giây)',
      'Bắt đầu',
      'Giờ lùi',
      'Đánh dấu',
      'Ghi chú',
    ]);
    expect(lines).toEqual([
      ['1', `'=HYPERLINK("x")`, 'Tin', 'Hồng N.', '90', '102', '', '17:00:00', '17:05:22', '', 'nhanh, gọn'],
      ['', 'b', 'Tin', '', '90', '102', '', '', '', 'đã bỏ', ''],
      ['2', 'c', 'Tin', '', '90', '31', '', '17:01:42', '17:07:04', 'linh hoạt', ''],
    ]);
  });
  it('is data', () => {
    const data = JSON.parse(bulletinFile('json', TWO, told).text);
    expect(data).toMatchObject({
      name: 'Bản tin 17:00',
      total: 133,
      over: -322,
      endsAt: '2026-11-22T10:02:13.000Z',
      pages: [{ item: 'a' }, { item: 'c' }],
    });
    expect(data.rows.map(({ start, counts }: { start: string; counts: boolean }) => [start, counts])).toEqual([
      ['2026-11-22T10:00:00.000Z', true],
      [null, false],
      ['2026-11-22T10:01:42.000Z', true],
    ]);
  });
});

/** What an XML reader makes of a file: its elements in order, and the text in them. Throws where it is not well-formed. */
function readXml(file: string): { names: string[]; text: string; aliases: string[] } {
  const open: string[] = [];
  const names: string[] = [];
  const aliases: string[] = [];
  const plain = (text: string): string => {
    const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
    if (/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`not escaped: ${text}`);
    return text.replace(/&(\w+);/g, (_, name: string) => entities[name] as string);
  };
  const body = file.replace(/^<\?xml [^?]*\?>\n/, '');
  let text = '';
  for (const [, tag, between] of body.matchAll(/(<[^>]*>)|([^<]+)/g)) {
    if (between !== undefined) text += plain(between);
    const found = /^<(\/?)([a-z]+)((?: [a-z:]+="[^"<]*")*)(\/?)>$/.exec(tag ?? '<x/>');
    if (!found) throw new Error(`no tag: ${tag}`);
    const [, closes, name = '', attributes = '', empty] = found;
    if (tag && closes) {
      if (open.pop() !== name) throw new Error(`closes ${name}`);
    } else if (tag) {
      names.push(name);
      for (const [, key, value = ''] of attributes.matchAll(/ ([a-z:]+)="([^"]*)"/g)) if (key === 'alias') aliases.push(plain(value));
      if (!empty) open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`left open: ${open}`);
  return { names, text, aliases };
}

describe('a bulletin for a speech engine', () => {
  /** Says "Seoul" as the newsroom's readings want it, and `&` as a word. */
  const say: Parameters<typeof bulletinSsml>[2] = (text, { names = {} }) => ({
    parts: [...text.matchAll(/Seoul|&|\d+/g)].map(({ 0: written, index }) => ({
      from: index,
      to: index + written.length,
      said: names[written] ?? (written === '&' ? 'và' : 'số "<'),
      rule: 'name',
      sure: true,
    })),
  });
  it('has paragraphs, sentences, readings, and a break as long as what is played', () => {
    const file = bulletinSsml(TWO.pages, undefined, say);
    expect(file).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="vi-VN">\n' +
        '<mark name="a"/>\n<p><s>Mưa lớn ở <sub alias="Xê-un">Seoul</sub>.</s></p>\n<break time="35s"/>\n<p><s>Một.</s></p>\n<p><s>Hai.</s></p>\n' +
        '<mark name="c"/>\n<p><s>Mưa lớn.</s></p>\n</speak>\n',
    );
    expect(bulletinFile('ssml', TWO, told)).toMatchObject({ type: 'application/ssml+xml', extension: 'ssml' });
  });
  it('can be read and holds every word, whatever was written', () => {
    const written = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('<', '&', '"', "'", ']]>', 'Seoul ', '12 ', '. ', 'Mưa ', '\n\n', '</s>', '\u0001'), { maxLength: 40 })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(fc.array(written, { maxLength: 5 }), (texts) => {
        const pages = texts.map((text, place) => page(`i"${place}`, { parts: [{ kind: 'read', written: text, said: '' }] }));
        const { names, text, aliases } = readXml(bulletinSsml(pages, { acronyms: {}, names: { Seoul: 'Xê-un' } }, say));
        const bare = (some: string): string => some.replace(/[\s\p{Cc}]/gu, '');
        expect(bare(text)).toBe(bare(texts.join('')));
        expect(names.filter((name) => name === 'mark')).toHaveLength(texts.length);
        for (const alias of aliases) expect(['Xê-un', 'và', 'số "<']).toContain(alias);
      }),
    );
  });
});

describe('times', () => {
  it('are written as a studio writes them', () => {
    expect([7, 102, 3725, 59.6].map(lengthOf)).toEqual(['0:07', '1:42', '1:02:05', '1:00']);
    expect([22, -31, 0, -0.2].map(overOf)).toEqual(['+0:22', '−0:31', '0:00', '0:00']);
    expect(clockOf(Date.parse('2026-11-22T10:02:02.4Z'), ZONE)).toBe('17:02:02');
  });
});
