import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { packages, plugins, read, root, sourcesOf } from '../support/packages';

type Words = Record<string, string>;

const wordsOf = (plugin: string, language: string): Words =>
  JSON.parse(read(`packages/${plugin}/admin/src/translations/${language}.json`)) as Words;

const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
/** The values a sentence takes: `{count}`, `{count, plural, …}`; what stands inside a plural's own braces is text. */
function places(text: string): string[] {
  let depth = 0;
  return [...text.matchAll(/\{(\w*)|\}/g)].flatMap(([brace, name]) => {
    if (brace === '}') depth -= 1;
    else depth += 1;
    // Odd depths hold values, even ones the texts of a plural's or a select's cases.
    return brace !== '}' && depth % 2 === 1 && name ? [name] : [];
  });
}
const unique = <T>(values: T[]): T[] => [...new Set(values)];
const wordCount = (text: string): number =>
  text
    .replaceAll(/\{[^}]*\}/g, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length;
/** Four words without one Vietnamese mark are not Vietnamese; "RSS", "Webhook" or "Slug" are the same in both. */
const isEnglish = (text: string): boolean => wordCount(text) >= 4 && !VIETNAMESE.test(text);

describe.each(plugins)('the words of %s', (plugin) => {
  let en: Words;
  let vi: Words;
  beforeAll(() => {
    en = wordsOf(plugin, 'en');
    vi = wordsOf(plugin, 'vi');
  });

  it('have the same keys in both languages', () => expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort()));

  it('are never empty, and composed (NFC)', () => {
    const bad = Object.entries({ ...en, ...vi }).filter(([, text]) => text.trim() === '' || text !== text.normalize('NFC'));
    expect(bad).toEqual([]);
  });

  it('take the same values in both languages', () => {
    const differing = Object.keys(en).filter(
      (key) =>
        unique(places(en[key] ?? ''))
          .sort()
          .join() !==
        unique(places(vi[key] ?? ''))
          .sort()
          .join(),
    );
    expect(differing).toEqual([]);
  });

  it('are Vietnamese in Vietnamese', () => expect(Object.entries(vi).filter(([, text]) => isEnglish(text))).toEqual([]));
  it('are English in English', () =>
    expect(Object.entries(en).filter(([, text]) => VIETNAMESE.test(text.replaceAll('Hội Tụ', '')))).toEqual([]));

  it('are there for every key the screens ask for', () => {
    const missing = adminSources(plugin).flatMap((file) =>
      keysAsked(file)
        .filter((asked) => !answered(asked, en))
        .map(({ key }) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });
});

const adminSources = (name: string): string[] => sourcesOf(name).filter((file) => file.includes('/admin/src/') || name === 'admin-kit');
const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodes(child);
}

type Asked = { key: string; whole: boolean };

/** Keys in `t('…')`; of `t(`state.${x}`)` the part before the first value. */
function keysAsked(file: string): Asked[] {
  const found: Asked[] = [];
  for (const node of nodes(parse(file))) {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 't') continue;
    const [key] = node.arguments;
    if (key && ts.isStringLiteralLike(key)) found.push({ key: key.text, whole: true });
    else if (key && ts.isTemplateExpression(key)) found.push({ key: key.head.text, whole: false });
  }
  return found;
}

const answered = ({ key, whole }: Asked, words: Words): boolean =>
  whole ? key in words : Object.keys(words).some((one) => one.startsWith(key));

/** Attributes whose text a person reads or hears. */
const SPOKEN = ['title', 'label', 'placeholder', 'alt', 'hint', 'aria-label', 'subtitle', 'description'];

describe('screens', () => {
  const withScreens = packages.filter((name) => adminSources(name).length > 0);

  it.each(withScreens)('of %s hold no text of their own', (name) => {
    const literal = adminSources(name).flatMap((file) =>
      [...nodes(parse(file))].flatMap((node) => {
        const text = ts.isJsxText(node)
          ? node.text
          : ts.isJsxAttribute(node) && SPOKEN.includes(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer)
            ? node.initializer.text
            : '';
        return /\p{L}{2}/u.test(text) ? [`${file}: ${text.trim()}`] : [];
      }),
    );
    expect(literal).toEqual([]);
  });
});

describe('sentences in code', () => {
  it.each(packages)('of %s are Vietnamese where they say `vi`', (name) => {
    const bad = sourcesOf(name).flatMap((file) =>
      [...nodes(parse(file))].flatMap((node) => {
        if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'vi' || !ts.isStringLiteralLike(node.initializer)) return [];
        const { text } = node.initializer;
        return isEnglish(text) || text !== text.normalize('NFC') ? [`${file}: ${text}`] : [];
      }),
    );
    expect(bad).toEqual([]);
  });

  it('stand in both languages in every translations folder', () => {
    const folders = packages
      .map((name) => path.join(root, 'packages', name, 'admin/src/translations'))
      .filter((folder) => fs.existsSync(folder));
    for (const folder of folders)
      expect(
        fs
          .readdirSync(folder)
          .filter((file) => file.endsWith('.json'))
          .sort(),
        folder,
      ).toEqual(['en.json', 'vi.json']);
  });
});
