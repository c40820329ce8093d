import { describe, expect, it } from 'vitest';
import { checkStories } from './check-stories';
import config from './config';

const env = (name: string, fallback?: string) => ({ NEWSROOM_ROLE: 'worker' })[name] ?? fallback;
const stories = { 'api::story.story': { headline: 'title', body: 'body' } };
const base = config.default({ env: (_name, fallback) => fallback });
const refusal = (change: object): string => {
  try {
    config.validator({ ...base, stories, ...change });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the configuration', () => {
  it('stands with its defaults, and takes the role from the environment', () => {
    expect(refusal({})).toBe('');
    expect(config.default({ env }).role).toBe('worker');
  });
  it.each([
    [
      { stories: { 'api::story.story': { headlin: 'title', body: 'body' } } },
      `plugin::newsroom: stories['api::story.story'].headlin is not a story field; did you mean headline?`,
    ],
    [{ stories: { 'api::story.story': { headline: 'title' } } }, `plugin::newsroom: stories['api::story.story'].body is missing`],
    [
      { stories: { 'api::story.story': { headline: 3, body: 'body' } } },
      `plugin::newsroom: stories['api::story.story'].headline must be the name of an attribute, not 3`,
    ],
    [{ queu: {} }, 'plugin::newsroom: queu is not a setting; did you mean queue?'],
    [{ queue: { driver: 'rabbit' } }, `plugin::newsroom: queue.driver must be one of 'embedded', 'bull', not "rabbit"`],
    [{ queue: { driver: 'bull' } }, `plugin::newsroom: queue.redis is missing: the driver 'bull' needs the address of a Redis server`],
    [
      { queue: { driver: 'bull', redis: 'localhost' } },
      'plugin::newsroom: queue.redis must be an address such as redis://127.0.0.1:6379, not "localhost"',
    ],
    [{ timezone: 'Saigon' }, 'plugin::newsroom: timezone must be an IANA time zone such as Asia/Ho_Chi_Minh, not "Saigon"'],
    [{ publicUrl: 'toasoan.vn' }, 'plugin::newsroom: publicUrl must be an address that begins with http:// or https://, not "toasoan.vn"'],
    [{ role: 'boss' }, `plugin::newsroom: role must be one of 'all', 'web', 'worker', not "boss"`],
    [{ notices: { quietMinutes: 0 } }, 'plugin::newsroom: notices.quietMinutes must be a whole number from 1 to 1440, not 0'],
    [
      { notices: { quietHours: { from: 22, to: 24 } } },
      'plugin::newsroom: notices.quietHours.to must be a whole number from 0 to 23, not 24',
    ],
    [{ retention: { jobDays: 3 } }, 'plugin::newsroom: retention.jobDays is not a setting; did you mean jobsDays?'],
    [{ stories: [] }, 'plugin::newsroom: stories must be an object, not []'],
  ])('names what is wrong: %j', (change, sentence) => expect(refusal(change)).toBe(sentence));
  it('takes no quiet hours for an answer', () => expect(refusal({ notices: { quietMinutes: 5, quietHours: null } })).toBe(''));
});

describe('the mapping of stories', () => {
  const strapi = { contentTypes: { 'api::story.story': { attributes: { title: {}, body: {}, embargoUntil: {} } } } } as never;
  const said = (mapping: object): string => {
    try {
      checkStories(strapi, mapping as never);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
  it('may name what exists', () => expect(said(stories)).toBe(''));
  it('names a type that does not exist', () =>
    expect(said({ 'api::stori.story': {} })).toBe(
      `plugin::newsroom: stories['api::stori.story'] is not a content type of this Strapi; did you mean api::story.story?`,
    ));
  it('names an attribute that does not exist', () =>
    expect(said({ 'api::story.story': { headline: 'title', embargo: 'embargoUntl' } })).toBe(
      `plugin::newsroom: stories['api::story.story'].embargo is 'embargoUntl', but api::story.story has no such attribute; did you mean embargoUntil?`,
    ));
});
