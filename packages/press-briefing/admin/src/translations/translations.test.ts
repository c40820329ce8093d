import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import en from './en.json';
import vi from './vi.json';

const source = path.resolve(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true })
  .map(String)
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'));
const text = files.map((name) => readFileSync(path.join(source, name), 'utf8')).join('\n');

it('the two languages have the same keys', () => expect(Object.keys(vi)).toEqual(Object.keys(en)));

it('every key that a screen names stands in the tables', () => {
  const named = [...text.matchAll(/\bt\(\s*'([^']+)'|label\('([^']+)'/g)].map((match) => match[1] ?? match[2] ?? '');
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((key) => !(key in en))).toEqual([]);
});
