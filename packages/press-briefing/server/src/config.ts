import { type ConfigShape, checkConfig } from '@hoitu/strapi-plugin-newsroom/contracts';

export type Mailbox = {
  host: string;
  /** @default 993 */
  port?: number;
  /**
   * TLS from the first byte; `false` begins it on the plain port (STARTTLS), and speaks without TLS to a server on this machine alone.
   * @default true
   */
  secure?: boolean;
  /** Certificates (PEM) that are trusted for it, where the authority is the house's own. */
  ca?: string;
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
const text = { kind: 'value', accept: filled, expected: 'a text' } as const;

const mailbox: ConfigShape = {
  kind: 'object',
  nullable: true,
  // An address with a password in it is the mistake people make here.
  secret: true,
  required: ['host', 'user', 'password'],
  keys: {
    host: text,
    port: { kind: 'number', accept: positive, expected: 'the number of a port' },
    secure: { kind: 'value', accept: (given) => typeof given === 'boolean', expected: 'true or false' },
    ca: text,
    user: text,
    password: { ...text, secret: true },
    folder: text,
    everySeconds: { kind: 'number', accept: positive, expected: 'a number of seconds' },
  },
};

const shape: ConfigShape = {
  kind: 'object',
  keys: {
    from: { kind: 'string' },
    mailbox,
    climbHours: { kind: 'number', accept: positive, expected: 'a number of hours' },
    documentBytes: { kind: 'number', accept: positive, expected: 'a number of bytes' },
  },
};

const defaults: PressBriefingConfig = { from: '', mailbox: null, climbHours: 24, documentBytes: 10 * 1024 * 1024 };

export default { default: defaults, validator: (config: unknown): void => checkConfig('press-briefing', config, shape) };
