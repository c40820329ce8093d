import { calendarLine as oneLine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Attachment, ParsedMail } from 'mailparser';

/** What a letter to the press office is to this plugin. */
export type Message =
  | { is: 'calendar' /** Who sends it, in small letters; '' where that is not one person. */; sender: string; texts: string[] }
  | { is: 'bounce' /** Message-ID of what came back. */; of: string; recipient: string; why: string }
  | { is: 'other' };

const OTHER = { is: 'other' } as const;
const PARTS = 5;
/** Of what is looked at for the name of the letter that came back. Octets. */
const HEAD = 64 * 1024;
const WHY = 500;

/** In the letters of the part's own charset, which mailparser leaves to us for what it takes for a file. */
function textOf({ content, headers }: Attachment): string {
  const type = headers?.get('content-type') as { params?: Record<string, string> } | undefined;
  try {
    return new TextDecoder(type?.params?.charset || 'utf-8').decode(content);
  } catch {
    return new TextDecoder().decode(content);
  }
}

const fieldOf = (text: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' '))?.[1]?.trim() ?? '';
/** Without its type: `rfc822;a@b.vn`, `smtp; 550 …` (RFC 3464 2.1.2). */
const typed = (value: string): string => value.slice(value.indexOf(';') + 1).trim();

/** A report of a delivery that failed for good (RFC 3464); a delay is none. */
function bounceOf(attachments: readonly Attachment[]): Message {
  const status = attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  const original = attachments.find(({ contentType }) => ['message/rfc822', 'text/rfc822-headers'].includes(contentType));
  if (!status || !original) return OTHER;
  const report = status.content.subarray(0, HEAD).toString('utf8');
  if (fieldOf(report, 'Action').toLowerCase() !== 'failed') return OTHER;
  const head =
    original.content
      .subarray(0, HEAD)
      .toString('utf8')
      .split(/\r?\n\r?\n/)[0] ?? '';
  return {
    is: 'bounce',
    of: fieldOf(head, 'Message-ID'),
    recipient: typed(fieldOf(report, 'Final-Recipient')).replace(/^<|>$/g, '').toLowerCase(),
    why: oneLine(typed(fieldOf(report, 'Diagnostic-Code')) || fieldOf(report, 'Status')).slice(0, WHY),
  };
}

/** Answers by machines that are no answers: out of office (RFC 3834), lists. */
const byMachine = ({ headers }: ParsedMail): boolean => String(headers.get('auto-submitted') ?? '').toLowerCase() === 'auto-replied';

/**
 * True where the mail server that took the letter says that it is not from whom it says (RFC 8601, RFC 7489). Its own field stands
 * above those that came with the letter.
 */
const isForged = ({ headerLines }: ParsedMail): boolean => {
  const { line } = headerLines.find(({ key }) => key === 'authentication-results') ?? { line: '' };
  return /\bdmarc\s*=\s*fail\b/i.test(line);
};

/** Reads one letter as it lies in the mailbox. */
export async function messageOf(source: Buffer): Promise<Message> {
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(source, {
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  });
  const type = mail.headers.get('content-type') as { value?: string } | undefined;
  if (type?.value === 'multipart/report') return bounceOf(mail.attachments);
  const parts = mail.attachments.filter(({ contentType }) => ['text/calendar', 'application/ics'].includes(contentType));
  if (!parts.length || byMachine(mail) || isForged(mail)) return OTHER;
  const senders = mail.from?.value ?? [];
  const sender = senders.length === 1 ? (senders[0]?.address ?? '') : '';
  // The same reply stands in a letter twice: as an alternative and as a file.
  return { is: 'calendar', sender: sender.trim().toLowerCase(), texts: [...new Set(parts.slice(0, PARTS).map(textOf))] };
}
