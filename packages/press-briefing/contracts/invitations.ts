import { z } from 'zod';
import { LETTER_KINDS, LETTER_STATES, RSVPS } from '../domain/invitation';
import { email, id, instant, key, text, version } from './things';

/** Somebody who comes in a delegate's place. */
export const substitute = z.strictObject({
  name: text(120).min(1),
  email: z.union([z.literal(''), email]).default(''),
  role: text(120).default(''),
});
export type Substitute = z.infer<typeof substitute>;

export const invitation = z.object({
  id,
  occurrence: id,
  delegate: id,
  name: z.string(),
  role: z.string(),
  agency: id,
  agencyName: z.string(),
  rsvp: z.enum(RSVPS),
  /** When it was said; null before. */
  rsvpAt: instant.nullable(),
  /** By the page, by e-mail, or by the press office for them. */
  rsvpBy: z.enum(['page', 'mail', 'office']).nullable(),
  substitute: substitute.nullable(),
  note: z.string(),
  /** Of its latest letter; null where none was written (a walk-in). */
  letter: z.enum(LETTER_STATES).nullable(),
  sentAt: instant.nullable(),
  /** iCalendar SEQUENCE it was last told. */
  sequence: z.number(),
  checkedInAt: instant.nullable(),
  /** Not asked any more. */
  withdrawn: z.boolean(),
  /** What stands in the QR code; '' for a reader without the right to accredit or to manage. */
  code: z.string(),
  version: z.number(),
});
export type Invitation = z.infer<typeof invitation>;

export const attendance = z.object({
  invited: z.number(),
  yes: z.number(),
  online: z.number(),
  substitute: z.number(),
  no: z.number(),
  none: z.number(),
  checkedIn: z.number(),
});
export type Attendance = z.infer<typeof attendance>;

/** What pressing "send" would do. */
export const invitationPlan = z.object({
  /** Delegates who would get a first invitation. */
  fresh: z.array(z.object({ delegate: id, name: z.string(), agencyName: z.string() })),
  /** Invited already: nobody is invited twice. */
  already: z.number(),
  /** Who cannot be invited, and why. */
  left: z.array(z.object({ name: z.string(), agencyName: z.string(), why: z.enum(['not_accredited', 'expired', 'agency_inactive']) })),
});
export type InvitationPlan = z.infer<typeof invitationPlan>;

export const inviteInput = z.strictObject({
  /** Delegate ids; absent invites all accredited delegates of the series' agencies. */
  delegates: z.array(id).min(1).max(5000).optional(),
});
export const invited = z.object({ queued: z.number(), already: z.number() });

export const invitationAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('rsvp'), version, answer: z.enum(['yes', 'online', 'no', 'none']), note: text(500).default('') }),
  z.strictObject({ act: z.literal('substitute'), version, who: substitute }),
  /** The letter again, by a person's will: after `failed`, `unknown`, or where it was lost. */
  z.strictObject({ act: z.literal('resend'), version }),
  z.strictObject({ act: z.literal('withdraw'), version, reason: text(500) }),
  /** Ends every link that was sent, and sends a new one. */
  z.strictObject({ act: z.literal('new_link'), version }),
  z.strictObject({ act: z.literal('check_in'), version }),
  z.strictObject({ act: z.literal('undo_check_in'), version }),
]);
export type InvitationAct = z.input<typeof invitationAct>;

/** Somebody who came without an invitation. */
export const walkIn = z.strictObject({ delegate: id, key });

/** Who was checked in by a code, at which meeting, and whether they had been before. */
export const checkInAnswer = invitation.extend({
  already: z.boolean(),
  meeting: z.object({ id, title: z.string(), starts: instant, timezone: z.string() }),
});
export type CheckInAnswer = z.infer<typeof checkInAnswer>;

export const letter = z.object({
  id,
  kind: z.enum(LETTER_KINDS),
  to: z.string(),
  name: z.string(),
  state: z.enum(LETTER_STATES),
  /** Why it did not leave or is in doubt, empty where it is well; the mail server's own sentence is the same in both. */
  why: z.object({ en: z.string(), vi: z.string() }),
  at: instant,
  sentAt: instant.nullable(),
});
export type Letter = z.infer<typeof letter>;
