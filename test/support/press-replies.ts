import { randomUUID } from 'node:crypto';

type Said = {
  uid: string;
  /** Epoch ms of the original start. */
  original: number;
  attendee: string;
  partstat?: string;
  sequence?: number;
  stamp?: number;
  comment?: string;
  /** Parameters of ATTENDEE, e.g. `;DELEGATED-TO="mailto:a@b"`. */
  more?: string;
  method?: string;
};

const utc = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

export const replyIcs = ({
  uid,
  original,
  attendee,
  partstat = 'ACCEPTED',
  sequence = 0,
  stamp,
  comment,
  more = '',
  method = 'REPLY',
}: Said): string =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//Test//Test//EN',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `RECURRENCE-ID:${utc(original)}`,
    `DTSTAMP:${utc(stamp ?? Date.now())}`,
    `SEQUENCE:${sequence}`,
    `ATTENDEE;PARTSTAT=${partstat}${more}:mailto:${attendee}`,
    ...(comment ? [`COMMENT:${comment}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

type Letter = {
  from: string;
  ics: string;
  /** How the program puts the reply into the letter. */
  shape?: 'alternative' | 'alone' | 'attached' | 'both';
  headers?: Record<string, string>;
  messageId?: string;
  text?: string;
  method?: string;
};

const wrapped = (text: string): string =>
  Buffer.from(text)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');
const part = (type: string, body: string, more: string[] = []): string =>
  [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...more, '', wrapped(body)].join('\r\n');

/** A letter with a reply in it, as mail programs build them. */
export function replyLetter({
  from,
  ics,
  shape = 'alternative',
  headers = {},
  messageId,
  text = 'Tôi sẽ dự.',
  method = 'REPLY',
}: Letter): string {
  const head = [
    `From: ${from}`,
    'To: giaoban@press.test',
    'Subject: =?utf-8?B?Q2jhuqVwIG5o4bqtbjogR2lhbyBiYW4gYsOhbyBjaMOt?=',
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: ${messageId ?? `<${randomUUID()}@bao.test>`}`,
    'MIME-Version: 1.0',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  const calendar = part(`text/calendar; charset="utf-8"; method=${method}`, ics);
  const file = part('application/ics; name="invite.ics"', ics, ['Content-Disposition: attachment; filename="invite.ics"']);
  if (shape === 'alone') return [...head, calendar, ''].join('\r\n');
  const bodies =
    shape === 'attached'
      ? [part('text/plain; charset=utf-8', text), file]
      : [part('text/plain; charset=utf-8', text), calendar, ...(shape === 'both' ? [file] : [])];
  const kind = shape === 'alternative' ? 'alternative' : 'mixed';
  return [
    ...head,
    `Content-Type: multipart/${kind}; boundary="ranh-gioi"`,
    '',
    ...bodies.flatMap((body) => ['--ranh-gioi', body]),
    '--ranh-gioi--',
    '',
  ].join('\r\n');
}

/** What a mail server sends back when it cannot deliver (RFC 3464). */
export const bounceLetter = ({
  of,
  recipient,
  action = 'failed',
  why = '550 5.1.1 User unknown',
}: {
  of: string;
  recipient: string;
  action?: string;
  why?: string;
}): string =>
  [
    'From: Mail Delivery Subsystem <MAILER-DAEMON@mx.bao.test>',
    'To: giaoban@press.test',
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <${randomUUID()}@mx.bao.test>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="bao-cao"',
    '',
    '--bao-cao',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry to have to inform you that your message could not be delivered.',
    '--bao-cao',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.bao.test',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    'Status: 5.1.1',
    `Diagnostic-Code: smtp; ${why}`,
    '',
    '--bao-cao',
    'Content-Type: message/rfc822',
    '',
    'From: giaoban@press.test',
    `To: ${recipient}`,
    `Message-ID: ${of}`,
    'Subject: Giao ban',
    '',
    'BEGIN:VCALENDAR',
    '--bao-cao--',
    '',
  ].join('\r\n');
