import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { settings as bluesky } from '../channels/bluesky/settings';
import { settings as facebook } from '../channels/facebook/settings';
import { settings as mastodon } from '../channels/mastodon/settings';
import { settings as sms } from '../channels/sms/settings';
import { settings as telegram } from '../channels/telegram/settings';
import { settings as x } from '../channels/x/settings';
import { settings as zalo } from '../channels/zalo/settings';
import { fieldsOf } from './fields';

describe('the fields of a kind', () => {
  it('give each choice the words of its channel, or none', () => {
    const kind = z.strictObject({ show: z.enum(['a', 'b']).meta({ choices: { a: { en: 'First', vi: 'Đầu' } } }) });
    expect(fieldsOf(kind)[0]).toMatchObject({
      type: 'choice',
      choices: [
        { value: 'a', label: { en: 'First', vi: 'Đầu' } },
        { value: 'b', label: null },
      ],
    });
  });

  it('fold away what is seldom touched, never what must be filled', () => {
    const kind = z.strictObject({
      must: z.string().meta({ advanced: true }),
      may: z.string().default('').meta({ advanced: true }),
      plain: z.string().default(''),
    });
    expect(fieldsOf(kind).map(({ advanced }) => advanced)).toEqual([false, true, false]);
  });

  it.each(Object.entries({ bluesky, facebook, mastodon, sms, telegram, x, zalo }))('of %s have words for a person', (_, settings) => {
    const bare = fieldsOf(settings).flatMap(({ name, label, choices }) => [
      ...(label ? [] : [name]),
      ...choices.filter((choice) => choice.label === null).map(({ value }) => `${name}: ${value}`),
    ]);
    expect(bare).toEqual([]);
  });
});
