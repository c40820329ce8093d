import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../packages/newsroom/contracts';
import type { Invitation, Occurrence } from '../../packages/press-briefing/contracts';
import { type Booted, boot } from '../support/boot';
import {
  briefingService,
  invitationsOf,
  lettersSettled,
  type MoodyMail,
  makeManyAgencies,
  makeSeries,
  openMoodyMail,
  rows,
} from '../support/press-invite';
import { until } from './support/newsroom';

const AGENCIES = 200;
const DELEGATES = 5;
const ALL = AGENCIES * DELEGATES;
/** Milliseconds a machine with much else to do may take for all of them. */
const WITHIN = 240_000;

let app: Booted;
let mail: MoodyMail;
let office: string;
let meeting: Occurrence;
let list: Invitation[];

beforeAll(async () => {
  mail = await openMoodyMail();
  app = await boot({ plugins: ['newsroom', 'press-briefing'], smtp: mail.url });
  const admin = await app.registerAdmin();
  const permissions = ['see', 'manage'].map((name) => ({ action: `plugin::press-briefing.${name}` }));
  office = (await app.addUser(admin, { email: 'office@hoitu.test', firstname: 'Office', permissions })).token;
  const agencies = await makeManyAgencies(app, AGENCIES, DELEGATES);
  meeting = (await makeSeries(app, agencies)).meetings[0] as Occurrence;
});
afterAll(async () => {
  await app?.stop();
  await mail?.close();
});

/** How many statements the database gets until the transaction that is begun next is committed. */
function countStatements(): { upToCommit(): number } {
  let count = 0;
  let over = false;
  const heard = ({ sql }: { sql: string }): void => {
    if (over) return;
    count++;
    if (/^COMMIT/i.test(sql)) over = true;
  };
  app.strapi.db.connection.on('query', heard);
  return {
    upToCommit: () => {
      app.strapi.db.connection.removeListener('query', heard);
      return count;
    },
  };
}

describe('a thousand delegates', () => {
  it('are invited by a few statements, and while no letter has left', async () => {
    mail.treatAll('thinks');
    const statements = countStatements();
    const answer = await app.request<{ data: unknown }>('POST', `/press-briefing/occurrences/${meeting.id}/invitations`, {
      token: office,
      body: {},
    });
    expect(answer.body.data).toEqual({ queued: ALL, already: 0 });
    // Ten rows of a statement would be 200 of them, one each 2,000.
    expect(statements.upToCommit()).toBeLessThan(ALL / 20);
    expect(mail.letters).toEqual([]);
  });

  it(
    'find every page open while their letters go out, and get one each',
    async () => {
      mail.treatAll('takes');
      mail.goOn();
      let looked = 0;
      const look = async () => {
        const answers = await Promise.all([
          app.request('GET', `/press-briefing/occurrences/${meeting.id}/invitations`, { token: office }),
          app.request('GET', `/press-briefing/occurrences/${meeting.id}/letters`, { token: office }),
        ]);
        expect(answers.map(({ status }) => status)).toEqual([200, 200]);
        looked++;
      };
      await until(async () => {
        await look();
        await new Promise((resolve) => setTimeout(resolve, 250));
        return mail.letters.length >= ALL;
      }, WITHIN);
      await lettersSettled(app, WITHIN);
      expect(looked).toBeGreaterThan(3);
      expect(mail.letters).toHaveLength(ALL);
      expect(new Set(mail.letters.map(({ to }) => to)).size).toBe(ALL);
      expect(await rows(app, 'letter').count({ where: { state: 'sent' } })).toBe(ALL);
      list = await invitationsOf(app, meeting.id);
      expect(list.every(({ letter, sentAt }) => letter === 'sent' && sentAt !== null)).toBe(true);
      expect(new Set(list.map(({ code }) => code)).size).toBe(ALL);
    },
    2 * WITHIN,
  );

  it('answer all at once, each answer twice: none is lost, none is told twice', async () => {
    const invitations = briefingService(app, 'invitations');
    const answers = ['yes', 'online', 'no'] as const;
    const now = Date.now();
    const twice = list.flatMap(({ id }, n) => [0, 1].map(() => ({ id, answer: answers[n % 3] })));
    // In two hundreds at a time, as a server takes them.
    for (let i = 0; i < twice.length; i += 200)
      await Promise.all(twice.slice(i, i + 200).map(({ id, answer }) => invitations.reply(id, { answer, by: 'page', at: now }, SYSTEM)));
    expect(await invitations.attendance(meeting.id)).toMatchObject({ invited: ALL, yes: 334, online: 333, no: 333, none: 0 });
    const events = await app.strapi.db.query('plugin::newsroom.event' as never).count({ where: { type: 'briefing.replied' } });
    expect(events).toBe(ALL);
    expect(mail.letters).toHaveLength(ALL);
  });
});
