import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf } from './fields';
import { html, paragraphs, webLink } from './html';
import { qrOf } from './qr';
import { clockOf } from './when';
import { wordsOf } from './words';

describe('markup', () => {
  it('lets no text end a field or begin an element', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = html`<p title="${text}">${[text]}</p>`.text;
        expect(made.replace(/^<p title="|">|<\/p>$/g, '')).not.toMatch(/[<>"']/);
        expect(made.match(/&(?!(?:amp|lt|gt|quot|#39);)/)).toBeNull();
      }),
    ));

  it('keeps what is harmless and drops what nobody sees', () => {
    expect(html`${'Đề nghị: “giá” – 5%'}`.text).toBe('Đề nghị: “giá” – 5%');
    expect(html`${'a\u0000b\u0007'}${null}${false}${0}`.text).toBe('ab0');
    expect(html`${"<i>'&"}`.text).toBe('&lt;i&gt;&#39;&amp;');
    expect(html`${html`<b>${'<'}</b>`}`.text).toBe('<b>&lt;</b>');
  });

  it('parts paragraphs by empty lines', () => expect(html`${paragraphs('a\nb\n\n\nc<')}`.text).toBe('<p>a<br>b</p><p>c&lt;</p>'));

  it.each(['javascript:alert(1)', 'https://x y', 'https://x"onclick=', 'data:text/html,x'])('presses no %s', (text) =>
    expect(webLink(text)).toBeNull(),
  );
});

describe('a QR code', () => {
  it('draws the same squares as the library', async () => {
    const { default: qrcode } = await import('qrcode-generator');
    const text = 'https://bao.test/admin/plugins/press-briefing/check-in/ABCD2345';
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    const size = code.getModuleCount();
    const dark = new Set<string>();
    let [x, y] = [0, 0];
    for (const [, row, gap, run] of qrOf(text, 'x').text.matchAll(/M0 (\d+)\.5|m(\d+) 0|h(\d+)/g)) {
      if (row !== undefined) [x, y] = [0, Number(row)];
      x += Number(gap ?? 0);
      for (let n = Number(run ?? 0); n > 0; n--) dark.add(`${x++} ${y}`);
    }
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++) expect(dark.has(`${column} ${row}`), `${column} ${row}`).toBe(code.isDark(row, column));
  });
});

describe('a time', () => {
  it('is that of the meeting’s zone, named by its day', () => {
    const at = Date.parse('2026-12-03T18:00:00Z');
    expect(clockOf('vi', 'Asia/Ho_Chi_Minh').span(at, at + 3_600_000)).toBe('01:00 – 02:00, Thứ Sáu, 4 tháng 12, 2026');
    expect(clockOf('en', 'America/New_York').span(at, at + 12 * 3_600_000)).toMatch(/^13:00, Thursday.* – 01:00, Friday/);
    expect(clockOf('vi', 'Asia/Ho_Chi_Minh').moment(at)).toBe('04/12, 01:00');
  });
});

describe('a field', () => {
  const words = wordsOf('vi');
  it.each([
    ['', { most: 5, required: true }, words.fault.empty],
    ['', { most: 5 }, null],
    ['abcdef', { most: 5 }, 'Dài 6 ký tự; tối đa 5.'],
    ['a@b', { most: 50, kind: 'email' }, words.fault.email],
    ['a@b.vn', { most: 50, kind: 'email' }, null],
    ['a@b.vn\nBcc: x@y.vn', { most: 50, kind: 'email' }, words.fault.email],
    ['0903 (1)', { most: 50, kind: 'tel' }, null],
    ['0903x', { most: 50, kind: 'tel' }, words.fault.phone],
  ] as const)('%j under %o', (text, rule, expected) => expect(faultOf(text, rule, words)).toBe(expected));
});
