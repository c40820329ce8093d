import fc from 'fast-check';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { images, toHtml, toText, toTree, words } from './index';

const parser = unified().use(rehypeParse, { fragment: true });

/** Everything in `html` that a browser would run, load or fetch by a scheme we do not allow. */
function dangers(html: string): string[] {
  const found: string[] = [];
  const walk = (node: Nodes) => {
    if (node.type === 'element') {
      if (/^(script|style|iframe|object|embed|svg|math|form|input|link|meta|base)$/.test(node.tagName)) found.push(node.tagName);
      for (const [name, value] of Object.entries(node.properties)) {
        if (/^(on|style|srcdoc|id|name)/i.test(name)) found.push(name);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: as a browser strips them
        const url = String(value).replace(/[\u0000-\u0020]/g, '');
        if (/^(href|src|cite|action)$/i.test(name) && /^[^/?#]*:/.test(url) && !/^(https?|mailto):/i.test(url))
          found.push(`${name}=${url}`);
      }
    }
    if ('children' in node) for (const kid of node.children) walk(kid);
  };
  walk(parser.parse(html));
  return found;
}

const URLS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\u0000script:alert(1)',
  'java\u200Bscript:alert(1)',
  'javascript\u003Aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://x.vn/1',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  '//javascript:alert(1)'.slice(2),
];

const ATTACKS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//x.vn/a.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<<script>script>alert(1)',
  '<<!-- -->script>alert(1)<<!-- -->/script>',
  '<script',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)//',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<img src=x onerror=alert(1)>',
  '<img src="x" OnErRoR="alert(1)">',
  '<img """><script>alert(1)</script>">',
  '<body onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<a href="x" onclick="alert(1)">a</a>',
  '<a href="&#106;avascript:alert(1)">a</a>',
  '<a href="javascript&colon;alert(1)">a</a>',
  '<style>@import "javascript:alert(1)"</style>',
  '<p style="background:url(javascript:alert(1))">a</p>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<base href="javascript:/">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<img src=x alt="<script>alert(1)</script>" title="<img onerror=1>">',
  '<title><img src=x onerror=alert(1)></title>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<textarea><script>alert(1)</script></textarea>',
  '<p x"><script>alert(1)</script></p x">',
  '[a](javascript:alert(1))',
  '[a](<java\tscript:alert(1)>)',
  '![a](data:image/svg+xml;base64,PHN2Zz4=)',
  '<javascript:alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
  '[a](https://x.vn" onclick="alert(1))',
];

const safe = (value: unknown, format?: 'blocks' | 'markdown' | 'html') => {
  const tree = toTree(value, format);
  const html = toHtml(tree);
  expect(dangers(html)).toEqual([]);
  expect(html).not.toMatch(/<script/i);
  expect(html).not.toMatch(/<[a-z][^>"]*\son\w+\s*=/i);
  toText(tree);
  words(tree);
  images(tree);
  return html;
};

describe('what must not get through', () => {
  it.each(ATTACKS)('%s', (attack) => {
    for (const format of ['html', 'markdown', undefined] as const) safe(attack, format);
    safe([{ type: 'paragraph', children: [{ type: 'text', text: attack }] }]);
    safe([{ type: 'image', image: { url: attack, alternativeText: attack, caption: attack }, children: [] }]);
    safe([
      { type: attack, children: [{ text: attack }] },
      { type: 'code', language: attack, children: [{ text: attack }] },
    ]);
  });

  it.each(URLS)('%j', (url) => {
    for (const html of [
      safe([{ type: 'paragraph', children: [{ type: 'link', url, children: [{ text: 'lời' }] }] }]),
      safe([{ type: 'image', image: { url, alternativeText: 'lời' }, children: [] }]),
      safe(`<a href="${url.replaceAll('"', '&quot;')}">lời</a><img src="${url}" alt="lời">`, 'html'),
      safe(`[lời](<${url}>) ![lời](<${url}>)`, 'markdown'),
    ]) {
      expect(html).toContain('lời');
      expect(html).not.toMatch(/(?:href|src)="[^"]*(?:script|data|file|blob|feed|source):/i);
    }
  });

  it('keeps the good ones', () => {
    for (const url of ['https://x.vn/a?b=c:d', 'HTTP://x.vn', 'mailto:a@x.vn', '/a:b', '?a:b', '#a:b', 'a/b:c', '//x.vn/a']) {
      expect(safe([{ type: 'link', url, children: [{ text: 'a' }] }])).toContain('<a href=');
    }
    expect(safe([{ type: 'image', image: { url: 'mailto:a@x.vn' }, children: [] }])).not.toContain('<img');
  });
});

describe('whatever comes in', () => {
  const scrap = fc.oneof(
    fc.constantFrom(...ATTACKS, ...URLS, '<p>', '</p>', '<b>', '</b>', '<table>', '<td>', '<li>', '"', "'", '\n\n', '- ', '> '),
    fc.string({ unit: 'binary' }),
  );
  const soup = fc.array(scrap, { maxLength: 20 }).map((parts) => parts.join(''));

  it('never throws on any value', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => void safe(value)),
      { numRuns: 500 },
    );
  });

  it('never lets soup through', () => {
    fc.assert(
      fc.property(
        soup,
        fc.constantFrom('html' as const, 'markdown' as const, 'blocks' as const, undefined),
        (body, format) => void safe(body, format),
      ),
      { numRuns: 500 },
    );
  });

  it('loses no text of Blocks, known or not', () => {
    const word = fc.stringMatching(/^[a-zđưế]{1,6}$/);
    const kind = fc.constantFrom(
      'paragraph',
      'heading',
      'list',
      'list-item',
      'quote',
      'link',
      'code',
      'image',
      'poll',
      '__proto__',
      'toString',
    );
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.record({ type: fc.constant('text'), text: word, bold: fc.boolean() }),
        fc.record({
          type: kind,
          children: fc.array(tie('node'), { maxLength: 4 }),
          level: fc.nat(9),
          format: fc.constantFrom('ordered', 'unordered'),
          indentLevel: fc.nat(4),
        }),
      ),
    }));
    const said = (value: unknown): string => {
      const { text, children } = value as { text?: string; children?: unknown[] };
      return (text ?? '') + (children ?? []).map(said).join('');
    };
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), (body) => {
        expect(toText(toTree(body)).replace(/\s+/g, '')).toBe(body.map(said).join(''));
      }),
      { numRuns: 500 },
    );
  });
});
