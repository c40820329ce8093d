import { type ConfigShape, checkConfig } from '@hoitu/strapi-plugin-newsroom/contracts';

export type Mailbox = {
  host: string;
  /** @default 993 */
  port?: number;
  /** TLS from the first byte. @default true */
  secure?: boolean;
  user: string;
  password: string;
  /** @default 'INBOX' */
  folder?: string;
  /** Seconds between looks. @default 60 */
  everySeconds?: number;
};

export type PressBriefingConfig = {
  /** Sender of letters, and the ORGANIZER of invitations: replies by e-mail go there. '' is the e-mail plugin's own default. @default '' */
  from: string;
  /** Where replies by e-mail are read (IMAP); null reads none. @default null */
  mailbox: Mailbox | null;
  /** Hours after which a late answer climbs to the next: spokesperson, head of the unit, press office. @default 24 */
  climbHours: number;
  /** Bytes a document may have. @default 10485760 */
  documentBytes: number;
};

const positive = (n: unknown): boolean => typeof n === 'number' && Number.isFinite(n) && n > 0;
const filled = (value: unknown): boolean => typeof value === 'string' && value.length > 0;
const isMailbox = (value: unknown): boolean => {
  if (value === null) return true;
  const { host, user, password } = (value ?? {}) as Partial<Mailbox>;
  return filled(host) && filled(user) && filled(password);
};

const shape: ConfigShape = {
  kind: 'object',
  keys: {
    from: { kind: 'string' },
    mailbox: { kind: 'value', accept: isMailbox, expected: 'null, or an object with host, user and password' },
    climbHours: { kind: 'number', accept: positive, expected: 'a number of hours' },
    documentBytes: { kind: 'number', accept: positive, expected: 'a number of bytes' },
  },
};

const defaults: PressBriefingConfig = { from: '', mailbox: null, climbHours: 24, documentBytes: 10 * 1024 * 1024 };

export default { default: defaults, validator: (config: unknown): void => checkConfig('press-briefing', config, shape) };
