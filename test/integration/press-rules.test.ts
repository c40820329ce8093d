import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { weekly } from '../support/briefing';

let app: Booted;
let token: string;
type Failure = { error: { details: { code: string; say: { en: string; vi: string } } } };
const ask = async (path: string, over: object): Promise<Failure['error']['details'] | null> => {
  const answer = await app.request<Failure>('POST', `/press-briefing${path}`, { token, body: { ...weekly, ...over } });
  return answer.status === 200 ? null : answer.body.error.details;
};

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom', 'press-briefing'] });
  const permissions = ['see', 'manage'].map((name) => ({ action: `plugin::press-briefing.${name}` }));
  ({ token } = await app.addUser(await app.registerAdmin(), { email: 'office@hoitu.test', firstname: 'Office', permissions }));
});
afterAll(() => app?.stop());

/** What a person types, and the sentence that answers it. */
describe('a rule by which nobody would meet', () => {
  it.each([
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'rule_never'],
    ['FREQ=WEEKLY;BYDAY=TH;UNTIL=20200101', 'until_before_start'],
    ['FREQ=WEEKLY;BYDAY=5TH', 'rule_numbered_weekday'],
    ['FREQ=WEEKLY;BYDAY=TH;COUNT=3;UNTIL=20991231', 'rule_count_and_until'],
    ['FREQ=WEEKLY;BYMONTHDAY=30', 'rule_weekly_month_day'],
    ['FREQ=DAILY;BYSETPOS=2', 'rule_position_of_nothing'],
    ['FREQ=WEEKLY;BYDAY=TH;UNTIL=20269999', 'rule_unreadable'],
    ['every Thursday', 'rule_unreadable'],
  ])('%s is refused as %s, in the form and when it is saved', async (rrule, code) => {
    for (const path of ['/series/preview', '/series']) {
      const details = await ask(path, { rrule });
      expect(details?.code).toBe(code);
      for (const sentence of [details?.say.en, details?.say.vi]) {
        expect(sentence).toMatch(/^\S.{10,}$/);
        expect(sentence).not.toMatch(/\{\w+\}|undefined/);
      }
    }
  });

  it('is none where it only meets seldom', async () => {
    expect(await ask('/series/preview', { rrule: 'FREQ=MONTHLY;BYDAY=5TH' })).toBeNull();
    expect((await ask('/series', { rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', from: '2029-03-01' }))?.code).toBe('rule_empty');
  });
});
