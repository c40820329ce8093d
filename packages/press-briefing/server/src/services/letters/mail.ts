import type { Readable } from 'node:stream';
import { type Core, calendarLine as oneLine, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { CalendarPerson } from '../../../../domain/itip';
import { addressOf } from '../../../../domain/letter';
import type { LetterRow } from '../tables';
import type { Written } from './texts/writer';

/** Who writes: `from` of this plugin, else the e-mail plugin's own default. Null where neither is an address. */
export function senderOf(strapi: Core.Strapi): CalendarPerson | null {
  const own = String(strapi.plugin('press-briefing').config('from', '') ?? '');
  const { settings } = strapi.config.get('plugin::email', {}) as { settings?: { defaultFrom?: string } };
  return addressOf(own) ?? addressOf(settings?.defaultFrom ?? '');
}

const hostOf = (strapi: Core.Strapi): string => new URL(spine(strapi).publicUrl).hostname;

/**
 * What the e-mail plugin is given (nodemailer's message options). Addresses are objects: a string could smuggle recipients into a header.
 * `icalEvent` becomes a `text/calendar` alternative, which Gmail and Outlook show as an invitation, and an attached file for the others.
 */
export function mailOf(strapi: Core.Strapi, row: LetterRow, { subject, html, calendar }: Written, text: Readable | string) {
  const sender = senderOf(strapi);
  const from = sender ? { name: oneLine(sender.name), address: sender.email } : undefined;
  return {
    to: { name: oneLine(row.name ?? ''), address: row.to },
    ...(from ? { from, replyTo: from } : {}),
    subject: oneLine(subject),
    text,
    html,
    // The same letter tried twice has the same name: a mail server that took the first try knows the second.
    messageId: `<briefing-letter-${row.id}@${hostOf(strapi)}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
    ...(calendar ? { icalEvent: { method: calendar.method, filename: 'giao-ban.ics', content: calendar.ics } } : {}),
  };
}
