import { describe, expect, it } from 'vitest';
import { images, toHtml, toText, toTree, words } from './index';

const DEEP = 10_000;
const MB = 1_000_000;
const fill = (part: string) => part.repeat(Math.floor(MB / part.length));
const whole = (value: unknown, format?: 'markdown' | 'html') => {
  const tree = toTree(value, format);
  toHtml(tree);
  words(tree);
  images(tree);
  return toText(tree);
};

const deepBlocks = (type: string) => {
  let node: unknown = { type: 'text', text: 'đáy' };
  for (let i = 0; i < DEEP; i++) node = { type, format: 'ordered', url: '/a', children: [node] };
  return [node];
};

describe('10,000 levels', () => {
  it.each(['list', 'list-item', 'paragraph', 'quote', 'link', 'poll'])('of Blocks %s', (type) =>
    expect(whole(deepBlocks(type))).toBe('đáy'),
  );
  it('of bare arrays', () => {
    let value: unknown = 'đáy';
    for (let i = 0; i < DEEP; i++) value = [value];
    expect(whole(value)).toBe('đáy');
  });
  it('of a value that holds itself', () => {
    const self: { type: string; text: string; children: unknown[] } = { type: 'poll', text: 'a', children: [] };
    self.children.push(self, self);
    expect(() => whole([self])).not.toThrow();
  });
  it.each(['div', 'b', 'ul', 'blockquote', 'span', 'a', 'table'])('of HTML <%s>', (tag) => {
    expect(whole(`${`<${tag}>`.repeat(DEEP)}đáy`, 'html')).toContain('đáy');
    expect(whole(`${`<${tag}>`.repeat(DEEP)}đáy${`</${tag}>`.repeat(DEEP)}<p>cuối</p>`, 'html')).toContain('cuối');
  });
  it.each(['>', '> ', '- ', '* ', '1. ', '> - '])('of Markdown "%s"', (mark) =>
    expect(whole(`${mark.repeat(DEEP)}đáy`, 'markdown')).toContain('đáy'),
  );
});

it('ends no story at a broken tag', () => {
  expect(whole('<p>a</p><a href="/x>b</a><p>c</p>', 'html')).toContain('c');
});

describe('a megabyte', () => {
  it.each(['Mưa lớn ở Huế. ', '- a\n  - b\n\n', '> a\n\n', '**a ', '[a](', 'a <b>', '|a', '[a]: b\n', '[[[[[[[[ x\n\n', '`a'])(
    'of Markdown %j',
    (part) => expect(whole(fill(part), 'markdown').length).toBeGreaterThan(100_000),
    60_000,
  );

  it.each([
    '<p>a',
    '<p><b id=1>a</p>',
    '<p><b id=1>a<!--</b></p>-->',
    '<p x"><b id=1>a</p x">',
    '<table><tr><td>a',
    '<table><b id=1>a',
    '<svg>a',
    '<a "',
  ])('of HTML %j', (part) => expect(whole(fill(part), 'html').length).toBeGreaterThan(50_000), 60_000);

  it('of Blocks', () => {
    const blocks = Array.from({ length: 20_000 }, () => ({
      type: 'paragraph',
      children: [{ type: 'text', text: 'Mưa lớn kéo dài ở Huế.', bold: true }],
    }));
    expect(words(toTree(blocks))).toBe(120_000);
  }, 60_000);
});
