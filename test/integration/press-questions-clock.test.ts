import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Occurrence, Question, Series, Unit } from '../../packages/press-briefing/contracts';
import { environmentOf, type Spawned, spawnServer } from '../support/boot';
import { freshDataDir } from '../support/environment.mjs';
import { days, HOUR } from '../support/press-questions';
import { postgresWitness, sqliteWitness, type Witness } from '../support/witness';
import { inWorld } from '../support/world';
import { until } from './support/newsroom';

const PLUGINS = ['newsroom', 'press-briefing'];
const CLOCK = path.resolve(import.meta.dirname, '../support/press-questions-clock.cjs');

/** How wrong the clock of the process is that finds the questions when it comes back. */
const CASES = [
  ['three days ahead', { CLOCK_SKEW_MS: String(72 * HOUR) }],
  ['three days behind', { CLOCK_SKEW_MS: String(-72 * HOUR) }],
  ['stopped', { CLOCK_STOPPED: '1' }],
] as const;

describe.each(CASES)('with a clock that is %s', (_how, clock) => {
  const data = freshDataDir();
  let witness: Witness;
  let server: Spawned;
  const ids: Record<'coming' | 'late' | 'long', string> = { coming: '', late: '', long: '' };

  beforeAll(async () => {
    const first = await spawnServer({ plugins: PLUGINS, data });
    const world = environmentOf(await inWorld({ plugins: PLUGINS }, data), data);
    witness = world.DATABASE_URL ? await postgresWitness(world.DATABASE_URL) : sqliteWitness(data);
    const token = await first.registerAdmin();
    const ask = async <T>(method: string, address: string, body?: object): Promise<T> => {
      const answer = await first.request<{ data: T }>(method, `/press-briefing${address}`, { token, ...(body ? { body } : {}) });
      expect(answer.status, answer.text.slice(0, 300)).toBe(200);
      return answer.body.data;
    };
    const person = { email: '', phone: '', user: '1' };
    const unit = await ask<Unit>('POST', '/units', {
      name: 'Sở Giao thông',
      head: { name: 'Trưởng sở', ...person },
      spokespersons: [{ id: 's1', name: 'Phát ngôn', ...person }],
    });
    const from = days(6).slice(0, 10);
    const series = { title: 'Giao ban', mode: 'closed', rrule: 'FREQ=DAILY', time: '08:30', from, duration: 60, holidayPolicy: 'next' };
    await ask<Series>('POST', '/series', series);
    const [meeting] = await ask<Occurrence[]>('GET', `/occurrences?from=${days(5)}&to=${days(20)}`);
    for (const name of ['coming', 'late', 'long'] as const) {
      const question = await ask<Question>('POST', `/occurrences/${meeting?.id}/questions`, { agency: 'Báo', text: name });
      const due = new Date(Date.now() + 2 * HOUR).toISOString();
      await ask('POST', `/questions/${question.id}/act`, { act: 'triage', version: 1, unitId: unit.id, due });
      ids[name] = question.id;
    }
    await first.kill();
    // Nobody is there: for one question an hour past its time, for another three days.
    for (const [name, ms] of [
      ['late', 3 * HOUR],
      ['long', 74 * HOUR],
    ] as const) {
      await witness.rows(`UPDATE briefing_questions SET due = due - ${ms} WHERE id = ${ids[name]}`);
      for (const { id, data: kept } of await witness.rows(
        `SELECT id, data FROM newsroom_jobs WHERE name LIKE 'press-briefing.answer-%' AND state = 'waiting'`,
      )) {
        const timer = JSON.parse(String(kept)) as { question: number; due: number };
        if (String(timer.question) !== ids[name]) continue;
        const moved = JSON.stringify({ ...timer, due: timer.due - ms });
        await witness.rows(`UPDATE newsroom_jobs SET run_at = run_at - ${ms}, data = '${moved}' WHERE id = ${Number(id)}`);
      }
    }
    server = await spawnServer({ plugins: PLUGINS, data, env: { NODE_OPTIONS: `--require ${CLOCK}`, ...clock } });
  });
  afterAll(async () => {
    await server?.kill();
    await witness?.end();
    fs.rmSync(data, { recursive: true, force: true });
  });

  const climbed = async (): Promise<Record<string, number>> => {
    const rows = await witness.rows('SELECT id, climbed FROM briefing_questions');
    return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, Number(rows.find((row) => String(row.id) === id)?.climbed)]));
  };
  const told = async (id: string): Promise<string[]> =>
    (await witness.rows(`SELECT kind FROM newsroom_notices WHERE subject = 'question:${id}' ORDER BY kind`))
      .map(({ kind }) => String(kind).replace('briefing.answer_', ''))
      .filter((kind) => kind !== 'due');

  it('what is late by the database’s clock climbs, once and as high as that says; what is not, does not', async () => {
    await until(async () => (await climbed()).late === 1 && (await climbed()).long === 3, 60_000);
    // A timer that would come early by the wrong clock has had its chance.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await climbed()).toEqual({ coming: 0, late: 1, long: 3 });
    expect([await told(ids.late), await told(ids.long)]).toEqual([['late'], ['late_office']]);
    expect((await told(ids.coming)).filter((kind) => kind !== 'soon')).toEqual([]);
  });
});
