import { type ConfigShape, checkConfig } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { AnyChannel, SpeechEngine } from '../../contracts';

export type ChannelsConfig = {
  /** Name of the paper, in the reader and the feeds. @default 'Hội Tụ' */
  siteName: string;
  /** One line below the name. @default '' */
  tagline: string;
  /** Language of stories whose type is not localized, and of the front page. @default 'vi' */
  language: string;
  /** Address of the publisher's logo, for search engines and feeds. @default '' */
  logo: string;
  /** Addresses of authors' own pages, by the name in the byline. @default {} */
  authors: Record<string, string>;
  /** WebSub hubs that are told when a feed changes. @default [] */
  hubs: string[];
  /** Seconds whose changes a hub is told of at once. @default 30 */
  hubSeconds: number;
  /** Bytes of ready answers kept in memory, per process. @default 67108864 */
  cacheBytes: number;
  /** Early answers to one address in a minute; who asks for more goes by the limits of the routes. @default 6000 */
  earlyPerMinute: number;
  /** Creates the destinations "Web" and "Phát thanh" at the first boot. @default true */
  defaults: boolean;
  /** Your own channels; see contracts/channel.ts. @default [] */
  channels: AnyChannel[];
  loudspeakers: {
    /** Absolute paths of folders; destinations name a folder below one of them, and packages for loudspeakers are written there. @default [] */
    folders: string[];
  };
  outbound: {
    /** `host:port` of receivers in your own network, which are refused otherwise. @default [] */
    allow: string[];
    /** Milliseconds a request may take. @default 15000 */
    timeoutMs: number;
    /** Bytes read of an answer. @default 65536 */
    maxBytes: number;
  };
  images: {
    /** Folder of the pictures made for channels; each process may have its own. '' is `.cache/channels-images` in the app. @default '' */
    dir: string;
    /** Days a made picture stays on disk unused; it is made again when it is wanted after all. @default 60 */
    keepDays: number;
    /** Bytes an original may have. @default 52428800 */
    maxBytes: number;
    /** Pixels an original may have. @default 50000000 */
    maxPixels: number;
    /** Milliseconds one decode may take. @default 20000 */
    timeoutMs: number;
  };
  speech: {
    /** Speaks texts aloud: 'espeak-ng', 'silent' (for tests), 'none', or an engine of your own; see contracts/radio/speech.ts. @default 'espeak-ng' */
    engine: 'espeak-ng' | 'silent' | 'none' | SpeechEngine;
    /** Path of espeak-ng, or its name where PATH has it. @default 'espeak-ng' */
    espeak: string;
    /** Path of ffmpeg, or its name where PATH has it; '' answers WAV. @default 'ffmpeg' */
    ffmpeg: string;
    /** Milliseconds one text may take in each program. @default 60000 */
    timeoutMs: number;
    /** Days a sound is kept that nobody listens to; it is made again when it is wanted after all. @default 30 */
    keepDays: number;
  };
  /** Milliseconds between tries; their number is the number of tries after the first. @default 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 10 h */
  waits?: number[];
};

const strings = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');
const positive = (n: unknown): boolean => typeof n === 'number' && Number.isFinite(n) && n > 0;
const isChannel = (one: unknown): boolean => {
  const { kind, send } = (one ?? {}) as Partial<AnyChannel>;
  return typeof kind === 'string' && typeof send === 'function';
};

const ENGINES: readonly unknown[] = ['espeak-ng', 'silent', 'none'];
const isEngine = (one: unknown): boolean => {
  const { name, speak } = (one ?? {}) as Partial<SpeechEngine>;
  return ENGINES.includes(one) || (typeof name === 'string' && name.length > 0 && typeof speak === 'function');
};

const isWeb = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\/[^\s<>"]+$/.test(value);

const shape: ConfigShape = {
  kind: 'object',
  keys: {
    siteName: { kind: 'string' },
    tagline: { kind: 'string' },
    language: { kind: 'string', accept: (s) => s.length > 0, expected: 'a locale code such as "vi"' },
    logo: { kind: 'string', accept: (s) => s === '' || isWeb(s), expected: 'an address that begins with http:// or https://' },
    authors: {
      kind: 'value',
      accept: (value) => typeof value === 'object' && value !== null && Object.values(value).every(isWeb),
      expected: 'an object of names and addresses',
    },
    hubs: {
      kind: 'value',
      accept: (value) => Array.isArray(value) && value.every(isWeb),
      expected: 'an array of addresses of WebSub hubs',
    },
    hubSeconds: { kind: 'number', accept: positive, expected: 'a number of seconds' },
    cacheBytes: { kind: 'number', accept: positive, expected: 'a number of bytes' },
    earlyPerMinute: { kind: 'number', accept: (n) => typeof n === 'number' && n >= 0, expected: 'a number of answers' },
    defaults: { kind: 'value', accept: (value) => typeof value === 'boolean', expected: 'true or false' },
    channels: {
      kind: 'value',
      accept: (value) => Array.isArray(value) && value.every(isChannel),
      expected: 'an array of channels (kind, render, check, send …)',
    },
    loudspeakers: {
      kind: 'object',
      keys: {
        folders: {
          kind: 'value',
          accept: (value) => strings(value) && value.every((one) => /^(\/|[A-Za-z]:[\\/])/.test(one)),
          expected: 'an array of absolute paths',
        },
      },
    },
    outbound: {
      kind: 'object',
      keys: {
        allow: {
          kind: 'value',
          accept: (value) => strings(value) && value.every((one) => /^.+:\d+$/.test(one)),
          expected: 'an array of "host:port"',
        },
        timeoutMs: { kind: 'number', accept: positive, expected: 'a number of milliseconds' },
        maxBytes: { kind: 'number', accept: positive, expected: 'a number of bytes' },
      },
    },
    images: {
      kind: 'object',
      keys: {
        dir: { kind: 'string' },
        keepDays: { kind: 'number', accept: positive, expected: 'a number of days' },
        maxBytes: { kind: 'number', accept: positive, expected: 'a number of bytes' },
        maxPixels: { kind: 'number', accept: positive, expected: 'a number of pixels' },
        timeoutMs: { kind: 'number', accept: positive, expected: 'a number of milliseconds' },
      },
    },
    speech: {
      kind: 'object',
      keys: {
        engine: {
          kind: 'value',
          accept: isEngine,
          expected: "'espeak-ng', 'silent', 'none' or a speech engine (name, speak)",
        },
        espeak: { kind: 'string', accept: (s) => s.length > 0, expected: 'a path or a name of a program' },
        ffmpeg: { kind: 'string' },
        timeoutMs: { kind: 'number', accept: positive, expected: 'a number of milliseconds' },
        keepDays: { kind: 'number', accept: positive, expected: 'a number of days' },
      },
    },
    waits: { kind: 'value', accept: (value) => Array.isArray(value) && value.every(positive), expected: 'an array of milliseconds' },
  },
};

export default {
  // Without `waits`: Strapi merges defaults into arrays too, and a shorter list of one's own would be filled up to seven.
  default: {
    siteName: 'Hội Tụ',
    tagline: '',
    language: 'vi',
    logo: '',
    authors: {},
    hubs: [],
    hubSeconds: 30,
    cacheBytes: 64 * 1024 * 1024,
    earlyPerMinute: 6000,
    defaults: true,
    channels: [],
    loudspeakers: { folders: [] },
    outbound: { allow: [], timeoutMs: 15_000, maxBytes: 65_536 },
    images: { dir: '', keepDays: 60, maxBytes: 52_428_800, maxPixels: 50_000_000, timeoutMs: 20_000 },
    speech: { engine: 'espeak-ng', espeak: 'espeak-ng', ffmpeg: 'ffmpeg', timeoutMs: 60_000, keepDays: 30 },
  } satisfies ChannelsConfig,
  /** Throws a sentence that names the wrong key. */
  validator: (config: unknown): void => checkConfig('channels', config, shape),
};
