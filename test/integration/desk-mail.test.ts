import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailServer, openMail } from '../support/mail';
import { demoWith } from '../support/overlay';
import { app, call, closeDesk, ids, make, ok, openDeskWith, type Role } from './support/desk';
import { spineOf, until } from './support/newsroom';

let mail: MailServer;
let folder: string;

beforeAll(async () => {
  mail = await openMail();
  // Digests lie a day apart: none comes by itself while the test plays a day.
  folder = demoWith({ newsroom: { notices: { quietMinutes: 1440, quietHours: null } } });
  await openDeskWith({ smtp: mail.url, dist: folder });
});
afterAll(async () => {
  await closeDesk();
  await mail?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const WORKS = 50;
const ROUNDS = 20;
const NOTICE = 'plugin::newsroom.notice';
const JOB = 'plugin::newsroom.job';
const lettersOf = (role: Role) => mail.to(`${role}@hoitu.test`);
const textOf = (role: Role, n = 0) => lettersOf(role)[n]?.mail.text ?? '';
const times = (text: string, what: string) => text.split(what).length - 1;

/** Everything the desk has to tell has been written into the inboxes. */
const told = () =>
  until(
    async () =>
      (await app.strapi.db.query(JOB).count({ where: { name: { $startsWith: 'event:' }, state: { $in: ['waiting', 'leased'] } } })) === 0,
    60_000,
  );
/** Lets the digests that wait come due, and run. */
async function passInterval(): Promise<void> {
  await app.strapi.db.query(JOB).updateMany({ where: { name: 'newsroom.digest', state: 'waiting' }, data: { runAt: 0 } });
  await until(
    async () =>
      (await app.strapi.db.query(JOB).count({
        where: { name: 'newsroom.digest', $or: [{ state: 'leased' }, { state: 'waiting', runAt: { $lte: Date.now() } }] },
      })) === 0,
    30_000,
  );
}
/** As if the day had gone on past a quarter of an hour, whatever the clock says: a second digest waits beside the first. */
const crossQuarter = (role: Role) =>
  spineOf(app).jobs.enqueue({
    name: 'newsroom.digest',
    key: `${ids[role]}@the-next-quarter`,
    runAt: new Date(Date.now() + 3_600_000),
    data: { person: ids[role] },
  });
/**
 * Digests run before their time here: on a real clock their instants, and so their keys, lie behind us when the next notice comes.
 * Where the first test crossed a quarter of an hour, its last one has the very key that the next notice asks for.
 */
const forgetDone = () => app.strapi.db.query(JOB).deleteMany({ where: { name: 'newsroom.digest', state: 'done' } });
/** As if the last letters had gone out two days ago. */
async function nextDay(): Promise<void> {
  const before = new Date(Date.now() - 2 * 86_400_000).toISOString();
  await app.strapi.db.query(NOTICE).updateMany({ where: { mailedAt: { $notNull: true } }, data: { mailedAt: before } });
  await forgetDone();
}
const unmailed = (role: Role) => app.strapi.db.query(NOTICE).count({ where: { person: ids[role], mailedAt: { $null: true } } });

const works: { id: string; version: number; slugline: string }[] = [];
/** One save of one piece of work: handed to somebody, changed, or talked about. */
async function save(work: (typeof works)[number], round: number): Promise<void> {
  const kind = round % 4;
  if (kind === 2) {
    await ok('head', 'POST', `/assignments/${work.id}/comments`, { text: `Lần ${round}` });
    return;
  }
  const handing = { act: round === 0 ? 'offer' : 'reassign', to: ids[kind === 0 ? 'reporter' : 'mate'] };
  const answer =
    kind === 1
      ? await call<{ version: number }>('head', 'PUT', `/assignments/${work.id}`, {
          version: work.version,
          changes: { place: `Phòng ${round}` },
        })
      : await call<{ version: number }>('head', 'POST', `/assignments/${work.id}/act`, { version: work.version, ...handing });
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  work.version = answer.body.data.version;
}

describe('a thousand saves', () => {
  it('give each person one letter, with everything that concerns them in it once', async () => {
    for (let n = 0; n < WORKS; n++) {
      const slugline = `Việc số ${String(n).padStart(2, '0')}`;
      works.push({ ...(await make({ slugline })), slugline });
    }
    for (let round = 0; round < ROUNDS; round++) {
      // Ten people at ten screens at once.
      for (let n = 0; n < WORKS; n += 10) await Promise.all(works.slice(n, n + 10).map((work) => save(work, round)));
      // Digests come due in the midst of it, as they do in a long day: all within one interval.
      if (round % 7 === 6) await told();
    }
    await told();
    for (const role of ['reporter', 'mate'] as const) await crossQuarter(role);
    await passInterval();
    await until(() => lettersOf('reporter').length > 0 && lettersOf('mate').length > 0);
    await passInterval();

    for (const role of ['reporter', 'mate'] as const) {
      expect(lettersOf(role)).toHaveLength(1);
      // Of each piece of work two things: that it was handed to them, and that it was taken away again.
      expect(lettersOf(role)[0]?.mail.subject).toBe(`Hội Tụ: ${WORKS * 2} notices`);
      const said = works.map(({ slugline }) => times(textOf(role), slugline));
      expect(Math.max(...said)).toBeLessThanOrEqual(2);
      expect(said.reduce((sum, count) => sum + count)).toBe(30);
      expect(textOf(role)).toContain(`… and ${WORKS * 2 - 30} more.`);
      // Handed to somebody five times each, and every time, and every taking away, stands in the inbox; the last one has it still.
      const taken = role === 'reporter' ? ROUNDS / 4 : ROUNDS / 4 - 1;
      expect(await app.strapi.db.query(NOTICE).count({ where: { person: ids[role] } })).toBe(WORKS * (ROUNDS / 4 + taken));
      expect(await unmailed(role)).toBe(0);
    }
    // Who did it all himself, and whom it did not concern, gets none.
    expect(mail.letters).toHaveLength(2);
  }, 240_000);

  it('and what comes within the quiet interval waits for its end', async () => {
    const work = works[0] as (typeof works)[number];
    await forgetDone();
    for (let round = 4; round < 24; round++) await save(work, round);
    await told();
    await passInterval();
    expect(mail.letters).toHaveLength(2);
    expect(await unmailed('reporter')).toBe(10);
    await nextDay();
    await passInterval();
    await until(() => lettersOf('reporter').length === 2 && lettersOf('mate').length === 2);
    expect(lettersOf('reporter')[1]?.mail.subject).toBe('Hội Tụ: 2 notices');
    expect(times(textOf('reporter', 1), work.slugline)).toBe(2);
    expect(works.filter(({ slugline }) => textOf('reporter', 1).includes(slugline))).toHaveLength(1);
  });

  it('leaves nothing behind where there is more than one letter takes', async () => {
    await nextDay();
    const notice = (n: number) => ({
      to: [ids.editor],
      kind: 'assignment.late',
      params: { slugline: `Bài ${n}.`, desk: 'Thời sự' },
      subject: `assignment:${n}`,
      link: '/x',
    });
    await spineOf(app).notices.send(...Array.from({ length: 700 }, (_, n) => notice(n)));
    await passInterval();
    await until(() => lettersOf('editor').length === 1);
    for (let day = 0; day < 2 && (await unmailed('editor')) > 0; day++) {
      await nextDay();
      await passInterval();
    }
    expect(await unmailed('editor')).toBe(0);
  });
});
