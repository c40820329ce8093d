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
const isMailbox = (value: unknown): boolean => {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const { host, port, secure, ca, user, password, folder, everySeconds, ...unknown } = value as Partial<Mailbox>;
  const maybe = (fits: (value: unknown) => boolean, given: unknown): boolean => given === undefined || fits(given);
  return (
    [host, user, password].every(filled) &&
    [folder, ca].every((given) => maybe(filled, given)) &&
    [port, everySeconds].every((given) => maybe(positive, given)) &&
    maybe((given) => typeof given === 'boolean', secure) &&
    Object.keys(unknown).length === 0
  );
};

const shape: ConfigShape = {
  kind: 'object',
  keys: {
    from: { kind: 'string' },
    mailbox: {
      kind: 'value',
      accept: isMailbox,
      expected: 'null, or an object with host, user and password, and where wanted port, secure, ca, folder and everySeconds',
    },
    climbHours: { kind: 'number', accept: positive, expected: 'a number of hours' },
    documentBytes: { kind: 'number', accept: positive, expected: 'a number of bytes' },
  },
};

const defaults: PressBriefingConfig = { from: '', mailbox: null, climbHours: 24, documentBytes: 10 * 1024 * 1024 };

export default { default: defaults, validator: (config: unknown): void => checkConfig('press-briefing', config, shape) };
