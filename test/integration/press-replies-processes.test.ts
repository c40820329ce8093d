import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentOf, type Spawned, spawnServer } from '../support/boot';
import { type ImapServer, noDovecot, startDovecot } from '../support/dovecot';
import { freshDataDir } from '../support/environment.mjs';
import { replyIcs, replyLetter } from '../support/press-replies';
import { postgresWitness, sqliteWitness, type Witness } from '../support/witness';
import { inWorld } from '../support/world';
import { until } from './support/newsroom';

const PLUGINS = ['newsroom', 'press-briefing'];
const DAY = 86_400_000;

/** The job looks every five seconds here, in processes of their own: as in life. */
describe.skipIf(noDovecot)('replies that come while processes die', () => {
  const data = freshDataDir();
  const servers: Spawned[] = [];
  let imap: ImapServer;
  let witness: Witness;
  let postgres: boolean;
  let series: { uid: string };
  let original: number;
  let env: Record<string, string>;

  const serve = async (more: Record<string, string> = {}): Promise<Spawned> => {
    const server = await spawnServer({ plugins: PLUGINS, data, env: { ...env, ...more } });
    servers.push(server);
    return server;
  };
  const invitations = () => witness.rows('SELECT rsvp, version FROM briefing_invitations ORDER BY id');
  const replied = async (): Promise<number> =>
    Number((await witness.rows("SELECT count(*) AS n FROM newsroom_events WHERE type = 'briefing.replied'"))[0]?.n);
  const letter = (n: number, partstat = 'ACCEPTED'): string =>
    replyLetter({
      from: `d${n}@bao.test`,
      ics: replyIcs({ uid: series.uid, original, attendee: `d${n}@bao.test`, partstat, stamp: Date.now() - 1000 }),
    });

  beforeAll(async () => {
    imap = await startDovecot();
    const mailbox = { host: '127.0.0.1', port: imap.port, secure: false, user: imap.user, password: imap.password, everySeconds: 5 };
    env = { BRIEFING_MAILBOX: JSON.stringify(mailbox) };
    const first = await spawnServer({ plugins: PLUGINS, data });
    const world = environmentOf(await inWorld({ plugins: PLUGINS }, data), data);
    postgres = Boolean(world.DATABASE_URL);
    witness = postgres ? await postgresWitness(world.DATABASE_URL as string) : sqliteWitness(data);
    const admin = await first.registerAdmin();
    const permissions = ['see', 'manage', 'accredit'].map((name) => ({ action: `plugin::press-briefing.${name}` }));
    const { token } = await first.addUser(admin, { email: 'office@hoitu.test', firstname: 'Office', permissions });
    const ok = async <T>(method: string, path: string, body?: object): Promise<T> => {
      const answer = await first.request<{ data: T }>(method, `/press-briefing${path}`, { token, ...(body ? { body } : {}) });
      expect(answer.status, answer.text.slice(0, 400)).toBe(200);
      return answer.body.data;
    };
    const agency = await ok<{ id: string }>('POST', '/agencies', { name: 'Báo Sông' });
    for (let n = 0; n < 20; n++) {
      const one = await ok<{ id: string; version: number }>('POST', '/delegates', {
        agency: agency.id,
        name: `Đại biểu ${n}`,
        email: `d${n}@bao.test`,
      });
      await ok('POST', `/delegates/${one.id}/act`, { act: 'grant', version: one.version });
    }
    series = await ok('POST', '/series', {
      title: 'Giao ban',
      mode: 'closed',
      rrule: 'FREQ=WEEKLY;BYDAY=TH',
      time: '08:30',
      duration: 60,
      agencies: [agency.id],
      from: new Date(Date.now() + 2 * DAY).toISOString().slice(0, 10),
    });
    const [meeting] = await witness.rows('SELECT id, original_start FROM briefing_occurrences ORDER BY original_start');
    original = Number(meeting?.original_start);
    await ok('POST', `/occurrences/${meeting?.id}/invitations`, {});
    await first.kill();
  });
  afterAll(async () => {
    for (const server of servers) await server.kill();
    await witness?.end();
    await imap?.stop();
    fs.rmSync(data, { recursive: true, force: true });
  });

  it('count once where the process died after the commit, before the letter was marked', async () => {
    await imap.put(letter(0));
    const dying = await serve({ NEWSROOM_CRASH_AT: 'reply-taken' });
    await new Promise<void>((resolve) => {
      if (dying.child.exitCode !== null || dying.child.signalCode !== null) resolve();
      else dying.child.once('exit', () => resolve());
    });
    expect((await invitations())[0]).toMatchObject({ rsvp: 'yes', version: 2 });
    expect((await imap.letters())[0]).toMatchObject({ seen: false, keywords: [] });
    await serve();
    await until(async () => (await imap.letters()).every(({ seen }) => seen), 60_000);
    expect((await invitations())[0]).toMatchObject({ rsvp: 'yes', version: 2 });
    expect(await replied()).toBe(1);
  });

  it('count once where two processes read the same mailbox', async () => {
    // SQLite is one process's.
    if (postgres) await serve();
    for (let n = 1; n < 20; n++) {
      await imap.put(letter(n, n % 2 ? 'ACCEPTED' : 'DECLINED'));
      if (n % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    await until(async () => (await imap.letters()).every(({ seen }) => seen), 60_000);
    const all = await invitations();
    expect(all.map(({ rsvp }) => rsvp)).toEqual(all.map((_, n) => (n === 0 || n % 2 ? 'yes' : 'no')));
    for (const { version } of all) expect(Number(version)).toBe(2);
    expect(await replied()).toBe(20);
    const [mails] = await witness.rows("SELECT count(*) AS n FROM briefing_mails WHERE outcome = 'take'");
    expect(Number(mails?.n)).toBe(20);
    for (const server of servers) expect(server.output()).not.toContain(imap.password);
  });
});
