import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type MoodyMail, openMoodyMail } from '../support/press-invite';
import { type Newsroom, openStage, type Stage } from './stage';

/** Every place a process can die at between the invitation and the mail server's answer written down, and how the letter ends. */
const STAGES = [
  { at: 'after-commit', state: 'sent', taken: 1 },
  { at: 'before-handler', state: 'sent', taken: 1 },
  // The row says that it is being sent, and not one byte has left: nobody can know that afterwards.
  { at: 'letter-sending', state: 'unknown', taken: 0 },
  { at: 'letter-accepted', state: 'unknown', taken: 1 },
  { at: 'after-handler', state: 'sent', taken: 1 },
];

describe.each(['sqlite', 'postgres'] as const)('a letter on %s, of a process that is killed', (database) => {
  let stage: Stage;
  let mail: MoodyMail;
  let office: Newsroom;
  beforeAll(async () => {
    mail = await openMoodyMail();
    stage = await openStage(database, 'embedded', {
      script: 'letters.mjs',
      plugins: ['newsroom', 'press-briefing'],
      env: { SMTP_URL: mail.url },
    });
    office = await stage.start();
  });
  afterAll(async () => {
    await stage?.stop();
    await mail?.close();
  });

  it.each(STAGES)('$at: it is $state, and was taken $taken times', async ({ at, state, taken }) => {
    const email = `${at}@bao.test`;
    office.tell({ invite: email, at });
    const failed = office.hear('failed').then(
      ({ failed }) => Promise.reject(new Error(String(failed))),
      () => undefined,
    );
    expect(await Promise.race([office.gone, failed])).toBe('SIGKILL');
    const letter = async () =>
      (await stage.witness.rows(`SELECT state FROM briefing_letters WHERE "to" = '${email}'`)).map((row) => row.state);
    expect(await letter()).toHaveLength(1);

    // The lease's minute passes.
    await stage.witness.rows(`UPDATE newsroom_jobs SET leased_until = 0 WHERE state = 'leased'`);
    office = await stage.start();
    const left = () => stage.witness.rows(`SELECT id FROM newsroom_jobs WHERE name = 'press-briefing.letter'`);
    await vi.waitFor(async () => expect([await letter(), await left()]).toEqual([[state], []]), { timeout: 30_000, interval: 50 });
    expect(mail.to(email)).toHaveLength(taken);
  });
});
