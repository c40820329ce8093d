import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentOf, type Spawned, spawnServer } from '../support/boot';
import { freshDataDir } from '../support/environment.mjs';
import { type MoodyMail, openMoodyMail } from '../support/press-invite';
import { postgresWitness, sqliteWitness, type Witness } from '../support/witness';
import { inWorld } from '../support/world';
import { until } from './support/newsroom';

const PLUGINS = ['newsroom', 'press-briefing'];
const HOUR = 3_600_000;
const DELEGATES = 40;
/** Hanoi has no summer time. */
const wall = (ms: number): { day: string; time: string } => {
  const local = new Date(ms + 7 * HOUR).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
};

/** Letters and timers as in life: whole processes on one database, whichever queue the world has. SQLite is one process's. */
describe('letters of two processes', () => {
  const data = freshDataDir();
  const servers: Spawned[] = [];
  let mail: MoodyMail;
  let witness: Witness;
  let token: string;
  let meeting: string;

  const ask = <T>(server: Spawned, method: string, path: string, body?: object) =>
    server.request<{ data: T }>(method, `/press-briefing${path}`, { token, ...(body ? { body } : {}) });
  const ok = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await ask<T>(servers[0] as Spawned, method, path, body);
    expect(answer.status, answer.text.slice(0, 400)).toBe(200);
    return answer.body.data;
  };
  const count = async (sql: string): Promise<number> => Number((await witness.rows(`SELECT count(*) AS n FROM ${sql}`))[0]?.n);

  beforeAll(async () => {
    mail = await openMoodyMail();
    const serve = async (): Promise<void> => {
      servers.push(await spawnServer({ plugins: PLUGINS, data, smtp: mail.url }));
    };
    await serve();
    const world = environmentOf(await inWorld({ plugins: PLUGINS }, data), data);
    witness = world.DATABASE_URL ? await postgresWitness(world.DATABASE_URL) : sqliteWitness(data);
    if (world.DATABASE_URL) await serve();
    const first = servers[0] as Spawned;
    const admin = await first.registerAdmin();
    const permissions = ['see', 'manage', 'accredit'].map((name) => ({ action: `plugin::press-briefing.${name}` }));
    token = (await first.addUser(admin, { email: 'office@hoitu.test', firstname: 'Office', permissions })).token;
    const agency = await ok<{ id: string }>('POST', '/agencies', { name: 'Báo Sông' });
    for (let n = 0; n < DELEGATES; n++) {
      const one = await ok<{ id: string; version: number }>('POST', '/delegates', {
        agency: agency.id,
        name: `Đại biểu ${n}`,
        email: `d${n}@bao.test`,
      });
      await ok('POST', `/delegates/${one.id}/act`, { act: 'grant', version: one.version });
    }
    // Each was told of the accreditation.
    await until(async () => (await count("briefing_letters WHERE state = 'sent'")) === DELEGATES, 60_000);
    mail.clear();
    const { day, time } = wall(Date.now() + 24 * HOUR);
    await ok('POST', '/series', {
      title: 'Giao ban',
      mode: 'closed',
      rrule: 'FREQ=WEEKLY',
      from: day,
      time,
      duration: 60,
      agencies: [agency.id],
      reminders: [{ hours: 1, to: 'coming' }],
    });
    meeting = String((await witness.rows('SELECT id FROM briefing_occurrences ORDER BY original_start LIMIT 1'))[0]?.id);
  }, 240_000);
  afterAll(async () => {
    for (const server of servers) await server.kill();
    await witness?.end();
    await mail?.close();
    fs.rmSync(data, { recursive: true, force: true });
  });

  it('go out once to each, whoever invites at once', async () => {
    const asked = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((n) =>
        ask<{ queued: number; already: number }>(servers[n % servers.length] as Spawned, 'POST', `/occurrences/${meeting}/invitations`, {}),
      ),
    );
    // Who came second may be told that somebody was first; nobody is invited twice, and nothing breaks.
    for (const { status, text } of asked) expect([200, 409], text.slice(0, 300)).toContain(status);
    expect(asked.reduce((sum, { status, body }) => sum + (status === 200 ? body.data.queued : 0), 0)).toBe(DELEGATES);
    expect(await count('briefing_invitations')).toBe(DELEGATES);
    await until(async () => (await count("briefing_letters WHERE kind = 'invitation' AND state = 'sent'")) === DELEGATES, 60_000);
    expect(mail.letters).toHaveLength(DELEGATES);
    expect(new Set(mail.letters.map(({ to }) => to)).size).toBe(DELEGATES);
    // What each delegate was told was written down with the letter.
    expect(await count('briefing_invitations WHERE sent_at IS NULL')).toBe(0);
  }, 90_000);

  it('remind once at their time, however many processes watch the clock', async () => {
    await witness.rows("UPDATE briefing_invitations SET rsvp = 'yes'");
    const reminders = "briefing_letters WHERE kind = 'reminder'";
    expect(await count(reminders)).toBe(0);
    // As if the day before it had passed.
    const starts = Date.now() + HOUR - 1000;
    await witness.rows(`UPDATE briefing_occurrences SET starts = ${starts}, ends = ${starts + HOUR} WHERE id = ${meeting}`);
    await witness.rows(`UPDATE newsroom_jobs SET run_at = 0 WHERE name = 'press-briefing.remind' AND "key" LIKE '${meeting}:%'`);
    await until(async () => (await count(`${reminders} AND state = 'sent'`)) === DELEGATES, 60_000);
    expect(mail.letters).toHaveLength(2 * DELEGATES);
    for (let n = 0; n < DELEGATES; n++) expect(mail.to(`d${n}@bao.test`)).toHaveLength(2);
    expect(await count("newsroom_jobs WHERE state = 'dead'")).toBe(0);
  }, 240_000);
});
