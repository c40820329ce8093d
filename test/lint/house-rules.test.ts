import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from './cases';

/**
 * Proves that each house rule bites: one small file breaks it, its neighbour keeps it.
 * All of them are checked by one run of Biome over a copy of the real configuration.
 */
const root = resolve(import.meta.dirname, '../..');
const goodName = (file: string) => file.replace(/(\.test)?\.tsx?$/, (end) => `-good${end}`);

let folder: string;
const found = new Map<string, string[]>();

type Report = { diagnostics: { severity: string; message: string; location: { path: string } }[] };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hoitu-lint-'));
  for (const name of ['biome.json', 'biome', '.gitignore']) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const { file, bad, good } of cases) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), `${bad}\n`);
    writeFileSync(join(folder, goodName(file)), `${good}\n`);
  }
  const report = await biome(['lint', '--reporter=json', '--max-diagnostics=none', '--diagnostic-level=error', '.']);
  for (const { severity, message, location } of report.diagnostics) {
    if (severity === 'error') found.set(location.path, [...(found.get(location.path) ?? []), message]);
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function biome(args: string[]): Promise<Report> {
  return new Promise((done, fail) => {
    execFile(join(root, 'node_modules/.bin/biome'), args, { cwd: folder, maxBuffer: 64 << 20 }, (_error, stdout, stderr) => {
      try {
        done(JSON.parse(stdout) as Report);
      } catch {
        fail(new Error(`Biome gave no report:\n${stdout}\n${stderr}`));
      }
    });
  });
}

describe('house rules', () => {
  it.each(cases)('$rule', ({ file, says }) => {
    expect(found.get(file)?.join('\n') ?? '(nothing found)').toMatch(says);
    expect(found.get(goodName(file)) ?? []).toEqual([]);
  });
});
