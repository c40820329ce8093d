import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentOf, type Spawned, spawnServer } from '../support/boot';
import { freshDataDir } from '../support/environment.mjs';
import { type MailServer, openMail } from '../support/mail';
import { postgresWitness, sqliteWitness, type Witness } from '../support/witness';
import { inWorld } from '../support/world';
import { until } from './support/newsroom';

const PLUGINS = ['newsroom', 'press-briefing'];
const CLOCK = path.resolve(import.meta.dirname, '../support/press-questions-clock.cjs');
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const DELEGATES = 3;

/**
 * What everybody finds who comes back after 36 hours: when each meeting starts from now on, and whose reminders are still to be written
 * (24 and 2 hours before). Policy: late ones while more than half of their time remains, and no later one is due.
 */
const MEETINGS = {
  'two hours late, and it helps': { starts: 22 * HOUR, reminded: [24] },
  'fourteen hours late, and it does not': { starts: 10 * HOUR, reminded: [] },
  'both are late, the second helps': { starts: 90 * MINUTE, reminded: [2] },
  'both are late, neither helps': { starts: 40 * MINUTE, reminded: [] },
  'it is over': { starts: -6 * HOUR, reminded: [] },
  'five minutes to go': { starts: 24 * HOUR + 5 * MINUTE, reminded: [] },
  'five minutes late': { starts: 24 * HOUR - 5 * MINUTE, reminded: [24] },
  'it was cancelled': { starts: 23 * HOUR, reminded: [] },
} as const;
type Name = keyof typeof MEETINGS;
const NAMES = Object.keys(MEETINGS) as Name[];

describe('after 36 hours, in two processes whose clocks are ten minutes ahead and ten behind', () => {
  const data = freshDataDir();
  const servers: Spawned[] = [];
  const meetings = {} as Record<Name, number>;
  let mail: MailServer;
  let witness: Witness;
  let postgres: boolean;
  let question: string;

  const back = async (): Promise<void> => {
    // SQLite is one process's: there the one runs ahead, who would write too early.
    const skews = postgres ? [10, -10] : [10];
    const env = (minutes: number) => ({ NODE_OPTIONS: `--require ${CLOCK}`, CLOCK_SKEW_MS: String(minutes * MINUTE) });
    servers.push(
      ...(await Promise.all(skews.map((minutes) => spawnServer({ plugins: PLUGINS, data, smtp: mail.url, env: env(minutes) })))),
    );
  };
  const gone = async (): Promise<void> => {
    for (const server of servers.splice(0)) await server.kill();
  };

  beforeAll(async () => {
    mail = await openMail();
    const first = await spawnServer({ plugins: PLUGINS, data, smtp: mail.url });
    const world = environmentOf(await inWorld({ plugins: PLUGINS }, data), data);
    postgres = Boolean(world.DATABASE_URL);
    witness = postgres ? await postgresWitness(world.DATABASE_URL as string) : sqliteWitness(data);
    const token = await first.registerAdmin();
    const ok = async <T>(method: string, address: string, body?: object): Promise<T> => {
      const answer = await first.request<{ data: T }>(method, `/press-briefing${address}`, { token, ...(body ? { body } : {}) });
      expect(answer.status, answer.text.slice(0, 400)).toBe(200);
      return answer.body.data;
    };
    const agency = await ok<{ id: string }>('POST', '/agencies', { name: 'Báo Sông' });
    for (let n = 0; n < DELEGATES; n++) {
      const one = await ok<{ id: string; version: number }>('POST', '/delegates', {
        agency: agency.id,
        name: `Đại biểu ${n}`,
        email: `d${n}@bao.test`,
      });
      await ok('POST', `/delegates/${one.id}/act`, { act: 'grant', version: one.version });
    }
    await ok('POST', '/series', {
      title: 'Giao ban',
      mode: 'closed',
      rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      time: '08:30',
      duration: 30,
      holidayPolicy: 'skip',
      agencies: [agency.id],
      from: new Date(Date.now() + 10 * DAY).toISOString().slice(0, 10),
      reminders: [24, 2].map((hours) => ({ hours, to: 'unanswered' })),
    });
    const rows = await witness.rows("SELECT id, version FROM briefing_occurrences WHERE state = 'scheduled' ORDER BY starts");
    for (const [n, name] of NAMES.entries()) {
      meetings[name] = Number(rows[n]?.id);
      await ok('POST', `/occurrences/${meetings[name]}/invitations`, {});
    }
    await until(async () => (await sent('invitation')) === NAMES.length * DELEGATES, 60_000);
    const unit = await ok<{ id: string }>('POST', '/units', {
      name: 'Sở Giao thông',
      head: { name: 'Trưởng sở', email: '', phone: '', user: '1' },
      spokespersons: [{ id: 's1', name: 'Phát ngôn', email: '', phone: '', user: '1' }],
    });
    const asked = await ok<{ id: string }>('POST', `/occurrences/${rows.at(-1)?.id}/questions`, { agency: 'Báo', text: 'Khi nào xong?' });
    const due = new Date(Date.now() + HOUR).toISOString();
    await ok('POST', `/questions/${asked.id}/act`, { act: 'triage', version: 1, unitId: unit.id, due });
    question = asked.id;
    const off = meetings['it was cancelled'];
    await ok('POST', `/occurrences/${off}/act`, { act: 'cancel', version: Number((await rowOf(off)).version), reason: 'Bão' });
    await until(async () => (await sent('cancellation')) === DELEGATES, 60_000);
    await first.kill();
    mail.letters.length = 0;
    await sleep();
    await back();
  });
  afterAll(async () => {
    await gone();
    await witness?.end();
    await mail?.close();
    fs.rmSync(data, { recursive: true, force: true });
  });

  const sent = async (kind: string): Promise<number> =>
    Number((await witness.rows(`SELECT count(*) AS n FROM briefing_letters WHERE kind = '${kind}' AND state = 'sent'`))[0]?.n);
  const rowOf = async (id: number) =>
    (await witness.rows(`SELECT * FROM briefing_occurrences WHERE id = ${id}`))[0] as Record<string, unknown>;

  /** Moves everything to where it would stand after the time that nobody was there. */
  async function sleep(): Promise<void> {
    const now = Date.now();
    await witness.rows(`UPDATE briefing_invitations SET sent_at = ${now - 30 * DAY}`);
    for (const name of NAMES) {
      const id = meetings[name];
      const starts = now + MEETINGS[name].starts;
      await witness.rows(`UPDATE briefing_occurrences SET starts = ${starts}, ends = ${starts + 30 * MINUTE} WHERE id = ${id}`);
      for (const hours of [24, 2])
        await witness.rows(
          `UPDATE newsroom_jobs SET run_at = ${starts - hours * HOUR} WHERE name = 'press-briefing.remind' AND "key" = '${id}:${hours}'`,
        );
    }
    // The reminder of the cancelled one was withdrawn; here it was claimed in the very moment of the act, and comes all the same.
    await witness.rows(
      `UPDATE newsroom_jobs SET state = 'waiting' WHERE name = 'press-briefing.remind' AND "key" LIKE '${meetings['it was cancelled']}:%'`,
    );
    const late = 36 * HOUR;
    await witness.rows(`UPDATE briefing_questions SET due = due - ${late}`);
    for (const { id, data: kept } of await witness.rows(
      `SELECT id, data FROM newsroom_jobs WHERE name LIKE 'press-briefing.answer-%' AND state = 'waiting'`,
    )) {
      const timer = JSON.parse(String(kept)) as { due: number };
      const moved = JSON.stringify({ ...timer, due: timer.due - late });
      await witness.rows(`UPDATE newsroom_jobs SET run_at = run_at - ${late}, data = '${moved}' WHERE id = ${Number(id)}`);
    }
  }

  /** Reminders by meeting: the hours of each, once for each delegate. */
  const written = async (): Promise<Record<string, number[]>> => {
    const letters = await witness.rows('SELECT occurrence, "key" FROM briefing_letters WHERE kind = \'reminder\'');
    const hours = (name: Name): number[] =>
      letters.filter((letter) => Number(letter.occurrence) === meetings[name]).map((letter) => Number(String(letter.key).split(':')[2]));
    return Object.fromEntries(NAMES.map((name) => [name, hours(name).sort((a, b) => b - a)]));
  };
  const expected = Object.fromEntries(
    NAMES.map((name) => [name, MEETINGS[name].reminded.flatMap((hours: number) => Array.from({ length: DELEGATES }, () => hours))]),
  );
  const overdue = async (): Promise<number> =>
    Number(
      (
        await witness.rows(
          `SELECT count(*) AS n FROM newsroom_jobs WHERE name IN ('press-briefing.remind', 'press-briefing.letter') AND (state = 'leased' OR (state = 'waiting' AND run_at <= ${Date.now()}))`,
        )
      )[0]?.n,
    );
  const settled = async (): Promise<void> => {
    await until(async () => (await overdue()) === 0, 60_000);
    // What would come early by a wrong clock has had its chance.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await until(async () => (await overdue()) === 0, 60_000);
  };

  it('each reminder that still helps is written once, and sent once', async () => {
    await settled();
    expect(await written()).toEqual(expected);
    const arrived = mail.letters.map(({ to }) => to[0]).sort();
    const meetingsReminded = NAMES.filter((name) => MEETINGS[name].reminded.length > 0).length;
    expect(arrived).toEqual(
      Array.from({ length: DELEGATES }, (_, n) => Array.from({ length: meetingsReminded }, () => `d${n}@bao.test`)).flat(),
    );
  });

  it('a late answer has climbed as high as the time says, by one step', async () => {
    const [row] = await until(async () => {
      const rows = await witness.rows(`SELECT climbed FROM briefing_questions WHERE id = ${question}`);
      return Number(rows[0]?.climbed) > 0 && rows;
    }, 60_000);
    // 35 hours late, a step each 24.
    expect(Number(row?.climbed)).toBe(2);
    const events = await witness.rows(
      `SELECT type FROM newsroom_events WHERE subject = 'question:${question}' AND type = 'briefing.answer_late'`,
    );
    expect(events).toHaveLength(1);
  });

  it('nothing is said again by who comes back once more', async () => {
    const before = mail.letters.length;
    await gone();
    await back();
    await settled();
    expect(await written()).toEqual(expected);
    expect(mail.letters).toHaveLength(before);
  });
});
