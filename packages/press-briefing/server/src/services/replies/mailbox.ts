import { createHash } from 'node:crypto';
import type { ImapFlow, ImapFlowOptions, MessageStructureObject } from 'imapflow';
import type { Mailbox } from '../../config';

/** One letter of the folder that may concern us. */
export type Waiting = {
  uid: number;
  /** The same for the same letter, wherever and whenever it is read. */
  key: string;
  /** Octets. */
  size: number;
};
/** `taken`: it is dealt with, and marked as read. `left`: looked at, and left unread for a person. */
export type Mark = 'taken' | 'left';
export type Folder = {
  waiting: Waiting[];
  read(uid: number): Promise<Buffer | null>;
  mark(uids: number[], mark: Mark): Promise<void>;
};

/** Says, for whoever reads this folder, that we have looked at a letter. */
const KEYWORD = '$BriefingSeen';
/** Letters of one look; what is left waits for the next. */
const MOST = 200;
/** A reply is a few kilobytes, with a company's logo a few hundred. Octets. */
export const MESSAGE_MOST = 2 * 1024 * 1024;
const RESPONSE_MOST = 4 * 1024 * 1024;
const CONNECT_MS = 15_000;
const SILENCE_MS = 30_000;
const HERE = new Set(['localhost', '127.0.0.1', '::1']);

export function optionsOf({ host, port, secure = true, user, password, ca }: Mailbox): ImapFlowOptions {
  return {
    host,
    port: port ?? (secure ? 993 : 143),
    secure,
    // Without TLS from the first byte it is begun before the password (STARTTLS); nothing but this machine is told a password in the clear.
    ...(secure ? {} : { doSTARTTLS: !HERE.has(host) }),
    auth: { user, pass: password },
    ...(ca ? { tls: { ca } } : {}),
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    maxLineLength: RESPONSE_MOST,
    maxLiteralSize: RESPONSE_MOST,
    maxResponseSize: 2 * RESPONSE_MOST,
    maxResponseTokens: 200_000,
  };
}

const concerns = ({ type, childNodes }: MessageStructureObject): boolean =>
  ['text/calendar', 'application/ics', 'multipart/report'].includes(type.toLowerCase()) ||
  // What somebody forwards as a letter within a letter is not theirs to answer.
  (type.toLowerCase() !== 'message/rfc822' && (childNodes ?? []).some(concerns));

async function unread(client: ImapFlow, keeps: boolean): Promise<number[]> {
  const found = (await client.search({ seen: false, deleted: false, ...(keeps ? { unKeyword: KEYWORD } : {}) }, { uid: true })) || [];
  const rising = [...found].sort((a, b) => a - b);
  // A server that keeps no keywords shows the same letters every time: the newest are what is waited for.
  return keeps ? rising.slice(0, MOST) : rising.slice(-MOST);
}

/** The unread letters that may be replies or came back; the others are marked as looked at. */
async function sift(client: ImapFlow, place: string, keeps: boolean, mark: Folder['mark']): Promise<Waiting[]> {
  const uids = await unread(client, keeps);
  if (!uids.length) return [];
  const messages = await client.fetchAll(uids, { uid: true, envelope: true, bodyStructure: true, size: true }, { uid: true });
  const [ours, others]: [Waiting[], number[]] = [[], []];
  for (const { uid, envelope, bodyStructure, size = 0 } of messages) {
    if (!bodyStructure || !concerns(bodyStructure) || size > MESSAGE_MOST) {
      others.push(uid);
      continue;
    }
    const name = envelope?.messageId ? `${envelope.messageId} ${envelope.from?.[0]?.address ?? ''}` : `${place} ${uid}`;
    ours.push({ uid, key: createHash('sha256').update(`${name} ${size}`).digest('hex'), size });
  }
  await mark(others, 'left');
  return ours;
}

/**
 * Opens the folder where replies come in, and closes it after `work`. Bounded: by the silences of the server, by `signal`, and by the
 * size of every answer.
 */
export async function inFolder<T>(mailbox: Mailbox, signal: AbortSignal, work: (folder: Folder) => Promise<T>): Promise<T> {
  const { ImapFlow: Client } = await import('imapflow');
  const client = new Client(optionsOf(mailbox));
  // An error that nobody waits for would take the process down.
  client.on('error', () => undefined);
  const close = (): void => client.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    signal.throwIfAborted();
    await client.connect();
    const opened = await client.mailboxOpen(mailbox.folder ?? 'INBOX');
    const keeps = !opened.permanentFlags || opened.permanentFlags.has('\\*') || opened.permanentFlags.has(KEYWORD);
    const mark = async (uids: number[], how: Mark): Promise<void> => {
      const flags = [...(how === 'taken' ? ['\\Seen'] : []), ...(keeps ? [KEYWORD] : [])];
      if (uids.length && flags.length) await client.messageFlagsAdd(uids, flags, { uid: true });
    };
    const waiting = await sift(client, `${opened.path} ${opened.uidValidity}`, keeps, mark);
    return await work({
      waiting,
      async read(uid) {
        const message = await client.fetchOne(String(uid), { source: { start: 0, maxLength: MESSAGE_MOST } }, { uid: true });
        return message ? (message.source ?? null) : null;
      },
      mark,
    });
  } finally {
    signal.removeEventListener('abort', close);
    await Promise.race([client.logout().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 2000).unref())]);
    client.close();
  }
}
