import type { AnyChannel } from '../../contracts';
import { WAITS } from '../../domain/delivery';

export type ChannelsConfig = {
  /** Name of the paper, in the reader and the feeds. @default 'Hội Tụ' */
  siteName: string;
  /** One line below the name. @default '' */
  tagline: string;
  /** Language of stories whose type is not localized, and of the front page. @default 'vi' */
  language: string;
  /** Creates the destinations "Web" and "Phát thanh" at the first boot. @default true */
  defaults: boolean;
  /** Your own channels; see contracts/channel.ts. @default [] */
  channels: AnyChannel[];
  outbound: {
    /** `host:port` of receivers in your own network, which are refused otherwise. @default [] */
    allow: string[];
    /** Milliseconds a request may take. @default 15000 */
    timeoutMs: number;
    /** Bytes read of an answer. @default 65536 */
    maxBytes: number;
  };
  /** Milliseconds between tries; their number is the number of tries after the first. @default 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 10 h */
  waits: number[];
};

const DEFAULTS: ChannelsConfig = {
  siteName: 'Hội Tụ',
  tagline: '',
  language: 'vi',
  defaults: true,
  channels: [],
  outbound: { allow: [], timeoutMs: 15_000, maxBytes: 65_536 },
  waits: [...WAITS],
};

const strings = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');
const positive = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value > 0;
const text = (value: unknown): boolean => typeof value === 'string';

/** key → what it must be. A key that is not here is a misspelt one. */
const KEYS: Record<string, [(value: unknown) => boolean, string]> = {
  siteName: [text, 'a text'],
  tagline: [text, 'a text'],
  language: [text, 'a locale code such as "vi"'],
  defaults: [(value) => typeof value === 'boolean', 'true or false'],
  channels: [
    (value) => Array.isArray(value) && value.every((one) => one && typeof one.kind === 'string' && typeof one.send === 'function'),
    'an array of channels (kind, render, check, send …)',
  ],
  waits: [(value) => Array.isArray(value) && value.every(positive), 'an array of milliseconds'],
  outbound: [(value) => typeof value === 'object' && value !== null, 'an object'],
  'outbound.allow': [(value) => strings(value) && (value as string[]).every((one) => /^.+:\d+$/.test(one)), 'an array of "host:port"'],
  'outbound.timeoutMs': [positive, 'a number of milliseconds'],
  'outbound.maxBytes': [positive, 'a number of bytes'],
};

function verify(value: object, prefix = ''): void {
  for (const [name, one] of Object.entries(value)) {
    const key = `${prefix}${name}`;
    const rule = KEYS[key];
    if (!rule) throw new Error(`plugin channels: unknown config key "${key}"`);
    if (!rule[0](one)) throw new Error(`plugin channels: config key "${key}" must be ${rule[1]}`);
    if (key === 'outbound') verify(one as object, 'outbound.');
  }
}

export default { default: DEFAULTS, validator: (config: object) => verify(config) };
