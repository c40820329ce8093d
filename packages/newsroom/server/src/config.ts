import { type ConfigShape, checkConfig, type StoryMapping } from '../../contracts';

export type NewsroomConfig = {
  /** The content types that are stories, and what their fields are called. @default {} */
  stories: Record<string, StoryMapping>;
  /**
   * What wakes the workers: 'embedded' needs nothing; 'bull' spreads the work over processes by Redis.
   * @default { driver: 'embedded' }
   */
  queue: { driver: 'embedded' | 'bull'; redis?: string };
  /** IANA zone the newsroom lives in: schedules, digests and times without a zone. @default 'Asia/Ho_Chi_Minh' */
  timezone: string;
  /** Where the public reaches this server, without a trailing slash. @default 'http://localhost:1337' */
  publicUrl: string;
  /** 'web' answers requests only, 'worker' runs jobs only, 'all' does both. @default env NEWSROOM_ROLE, else 'all' */
  role: 'all' | 'web' | 'worker';
  notices: {
    /** Minutes notices are gathered before one e-mail carries them. @default 10 */
    quietMinutes: number;
    /** Hours in which no e-mail is sent unless it is urgent, whole hours of the newsroom's zone; null for none. @default { from: 22, to: 6 } */
    quietHours: { from: number; to: number } | null;
    /** Sender of the e-mails; the e-mail provider's own default where empty. @default '' */
    from: string;
  };
  retention: {
    /** Days a job that ended is kept. Jobs with a key of a plugin's own stay for ever: they are what makes "once" true. @default 90 */
    jobsDays: number;
  };
};

const storyFields = ['headline', 'body', 'summary', 'image', 'byline', 'section', 'slug', 'embargo', 'keywords', 'correction'] as const;

const zoneExists = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const whole = (least: number, most = Number.MAX_SAFE_INTEGER): ConfigShape => ({
  kind: 'number',
  accept: (n) => Number.isInteger(n) && n >= least && n <= most,
  expected: most === Number.MAX_SAFE_INTEGER ? `a whole number from ${least}` : `a whole number from ${least} to ${most}`,
});

const shape: ConfigShape = {
  kind: 'object',
  keys: {
    stories: {
      kind: 'map',
      value: {
        kind: 'object',
        noun: 'a story field',
        keys: Object.fromEntries(
          storyFields.map((field): [string, ConfigShape] => [
            field,
            { kind: 'string', accept: (s) => s.length > 0, expected: 'the name of an attribute' },
          ]),
        ),
        required: ['headline', 'body'],
      },
    },
    queue: {
      kind: 'object',
      keys: {
        driver: { kind: 'oneOf', values: ['embedded', 'bull'] },
        redis: { kind: 'string', accept: (s) => /^rediss?:\/\//.test(s), expected: 'an address such as redis://127.0.0.1:6379' },
      },
      required: ['driver'],
    },
    timezone: { kind: 'string', accept: zoneExists, expected: 'an IANA time zone such as Asia/Ho_Chi_Minh' },
    publicUrl: { kind: 'string', accept: (s) => /^https?:\/\/[^/]+/.test(s), expected: 'an address that begins with http:// or https://' },
    role: { kind: 'oneOf', values: ['all', 'web', 'worker'] },
    notices: {
      kind: 'object',
      keys: {
        quietMinutes: whole(1, 1440),
        quietHours: { kind: 'object', keys: { from: whole(0, 23), to: whole(0, 23) }, required: ['from', 'to'], nullable: true },
        from: { kind: 'string' },
      },
    },
    retention: { kind: 'object', keys: { jobsDays: whole(1) } },
  },
};

type Env = (name: string, fallback?: string) => string | undefined;

export default {
  default: ({ env }: { env: Env }) => ({
    stories: {},
    queue: { driver: 'embedded' },
    timezone: 'Asia/Ho_Chi_Minh',
    publicUrl: 'http://localhost:1337',
    role: env('NEWSROOM_ROLE', 'all'),
    notices: { quietMinutes: 10, quietHours: { from: 22, to: 6 }, from: '' },
    retention: { jobsDays: 90 },
  }),
  /** Throws a sentence that names the wrong key. */
  validator(config: unknown): void {
    checkConfig('newsroom', config, shape);
    const { queue } = config as NewsroomConfig;
    if (queue.driver === 'bull' && !queue.redis)
      throw new Error(`plugin::newsroom: queue.redis is missing: the driver 'bull' needs the address of a Redis server`);
  },
};

/** The address without a trailing slash, so that paths can be put behind it. */
export const withoutSlash = (url: string): string => url.replace(/\/+$/, '');
