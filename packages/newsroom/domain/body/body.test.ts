import { describe, expect, it } from 'vitest';
import { images, toHtml, toText, toTree, words } from './index';

const t = (text: string, marks: object = {}) => ({ type: 'text', text, ...marks });
const p = (...children: unknown[]) => ({ type: 'paragraph', children });
const item = (text: string) => ({ type: 'list-item', children: [t(text)] });
const html = (value: unknown, format?: 'blocks' | 'markdown' | 'html') => toHtml(toTree(value, format));

const BLOCKS = [
  { type: 'heading', level: 2, children: [t('Mưa lớn')] },
  p(t('Nước '), t('dâng', { bold: true }), t(' ở '), { type: 'link', url: 'https://hoitu.vn/hue', children: [t('Huế')] }, t('.')),
  {
    type: 'list',
    format: 'unordered',
    children: [item('một'), { type: 'list', format: 'ordered', indentLevel: 1, children: [item('hai'), item('ba')] }, item('bốn')],
  },
  { type: 'quote', children: [t('Chưa từng thấy', { italic: true })] },
  { type: 'code', children: [t('a < b\n  c')] },
  { type: 'image', image: { url: '/uploads/a.jpg', alternativeText: 'Sông Hương', width: 1200, height: 630 }, children: [t('')] },
];
const MARKDOWN = `## Mưa lớn

Nước **dâng** ở [Huế](https://hoitu.vn/hue).

- một
  1. hai
  2. ba
- bốn

> *Chưa từng thấy*

\`\`\`
a < b
  c
\`\`\`

![Sông Hương](/uploads/a.jpg)
`;
const HTML = `<h2>Mưa lớn</h2>
<p>Nước <b>dâng</b> ở <a href="https://hoitu.vn/hue">Huế</a>.</p>
<ul>
  <li>một<ol><li>hai</li><li>ba</li></ol></li>
  <li>bốn</li>
</ul>
<blockquote><i>Chưa từng thấy</i></blockquote>
<pre><code>a &lt; b
  c</code></pre>
<figure><img src="/uploads/a.jpg" alt="Sông Hương"></figure>`;
const TEXT = 'Mưa lớn\nNước dâng ở Huế.\n\nmột\nhai\nba\nbốn\n\nChưa từng thấy\n\na < b\n  c';

describe('one body from three editors', () => {
  it.each([
    ['blocks', BLOCKS],
    ['markdown', MARKDOWN],
    ['html', HTML],
  ] as const)('%s', (format, body) => {
    const tree = toTree(body);
    expect(toTree(body, format)).toEqual(tree);
    expect(toText(tree).replace(/\n+/g, '\n')).toBe(TEXT.replace(/\n+/g, '\n'));
    expect(toText(tree)).toContain('Huế.\n\n');
    expect(words(tree)).toBe(16);
    expect(images(tree)).toMatchObject([{ url: '/uploads/a.jpg', alt: 'Sông Hương' }]);
    expect(toHtml(tree)).toContain('<ul><li>một<ol><li>hai</li><li>ba</li></ol></li><li>bốn</li></ul>');
  });

  it('gives NFD and NFC the same tree', () => {
    for (const body of [MARKDOWN, HTML]) expect(toTree(body.normalize('NFD'))).toEqual(toTree(body.normalize('NFC')));
  });
});

describe('Blocks', () => {
  it('knows every mark', () => {
    const all = { bold: true, italic: true, underline: true, strikethrough: true, code: true };
    expect(html([p(t('x', all))])).toBe('<p><strong><em><u><del><code>x</code></del></u></em></strong></p>');
  });
  it('knows all six levels, and only those', () => {
    for (const level of [1, 2, 3, 4, 5, 6]) expect(html([{ type: 'heading', level, children: [t('x')] }])).toBe(`<h${level}>x</h${level}>`);
    expect(html([{ type: 'heading', level: 'script', children: [t('x')] }])).toBe('<h1>x</h1>');
  });
  it('puts a nested list into the item before it', () => {
    expect(html([BLOCKS[2]])).toBe('<ul><li>một<ol><li>hai</li><li>ba</li></ol></li><li>bốn</li></ul>');
  });
  it('nests a list that says only its indentation', () => {
    const list = (indentLevel: number, text: string) => ({ type: 'list', format: 'unordered', indentLevel, children: [item(text)] });
    expect(html([list(0, 'a'), list(1, 'b'), list(2, 'c'), list(1, 'd')])).toBe(
      '<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul><ul><li>d</li></ul></li></ul>',
    );
  });
  it('makes line ends breaks, but not in code', () => {
    expect(html([p(t('a\nb'))])).toBe('<p>a<br />b</p>');
    expect(html([{ type: 'code', language: 'js', children: [t('a\nb')] }])).toBe('<pre><code class="language-js">a\nb</code></pre>');
  });
  it('keeps a caption with its picture', () => {
    const tree = toTree([
      {
        type: 'image',
        image: { url: 'https://x.vn/a.jpg', alternativeText: 'A "B"', caption: 'Ảnh: An', width: 4, height: 3 },
        children: [t('')],
      },
    ]);
    expect(toHtml(tree)).toBe(
      '<figure><img src="https://x.vn/a.jpg" alt="A &#x22;B&#x22;" width="4" height="3" /><figcaption>Ảnh: An</figcaption></figure>',
    );
    expect(images(tree)).toEqual([{ url: 'https://x.vn/a.jpg', alt: 'A "B"', caption: 'Ảnh: An', width: 4, height: 3 }]);
  });
  it('turns what it does not know into its text', () => {
    const odd = [
      { type: 'poll', children: [t('Bạn nghĩ gì?'), { type: 'option', value: 'Có' }] },
      'lời',
      7,
      null,
      p({ type: 'mention', children: [t('@an')] }),
      { text: 'trần' },
    ];
    expect(toText(toTree(odd)).split(/\s+/)).toEqual(['Bạn', 'nghĩ', 'gì?', 'Có', 'lời7', '@an', 'trần']);
  });
  it('drops empty paragraphs', () => expect(html([p(t('')), p(t('a')), p(t(' '))])).toBe('<p>a</p>'));
  it('reads them as JSON', () => expect(html(JSON.stringify([p(t('a'))]), 'blocks')).toBe('<p>a</p>'));
  it.each([undefined, null, 0, true, {}, [], '', [[]], [{}], Symbol('x'), () => 1])('takes garbage: %s', (value) => {
    expect(() => toHtml(toTree(value))).not.toThrow();
  });
});

describe('Markdown', () => {
  it('reads tables, tasks, deleted text and footnotes', () => {
    expect(html('| a | b |\n|:-:|---|\n| 1 | 2 |')).toBe(
      '<table><thead><tr><th align="center">a</th><th>b</th></tr></thead><tbody><tr><td align="center">1</td><td>2</td></tr></tbody></table>',
    );
    expect(toText(toTree('- [x] xong\n- [ ] chưa'))).toBe('☑ xong\n☐ chưa');
    expect(html('~~cũ~~ từ ~5 km đến ~10 km')).toBe('<p><del>cũ</del> từ ~5 km đến ~10 km</p>');
    expect(toText(toTree('Giá tăng[^1].\n\n[^1]: Theo Sở.'))).toBe('Giá tăng1.\n\nTheo Sở.');
  });
  it('reads HTML inside', () => {
    expect(html('## A\n\n<div>khối <b>đậm</b></div>\n\nx <u>y</u> **z**', 'markdown')).toBe(
      '<h2>A</h2><p>khối <strong>đậm</strong></p><p>x <u>y</u> <strong>z</strong></p>',
    );
  });
});

describe('HTML', () => {
  it.each([
    ['<div>a</div><div>b</div>', '<p>a</p><p>b</p>'],
    ['lời <b>đậm</b><p>b</p>', '<p>lời <strong>đậm</strong></p><p>b</p>'],
    ['<p>a<p>b', '<p>a</p><p>b</p>'],
    ['<ul>\n<li>a\n<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['<a href="/x"><div>a</div><div>b</div></a>', '<p><a href="/x">a</a></p><p><a href="/x">b</a></p>'],
    ['<h2><div>a</div><div>b</div></h2>', '<h2>a b</h2>'],
    ['<html><head><title>t</title></head><body><p>a</p></body></html>', '<p>a</p>'],
    ['<p>5 < 6 & 7 > 3</p>', '<p>5 &#x3C; 6 &#x26; 7 > 3</p>'],
    ['<p>a</p><video controls><p>b</p>', '<p>a</p><p>b</p>'],
    ['<p style="color:red" class="x" id="y" onclick="z()">a</p>', '<p>a</p>'],
    [
      '<a href="https://x.vn" rel="sponsored author" target="_blank">a</a>',
      '<p><a href="https://x.vn" rel="sponsored noopener noreferrer">a</a></p>',
    ],
    ['<img src="/a.jpg" alt="<script>">', '<p><img src="/a.jpg" alt="&#x3C;script>" /></p>'],
  ])('%s', (from, to) => expect(html(from, 'html')).toBe(to));
});
