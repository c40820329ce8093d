import { z } from 'zod';
import { ACCREDITATIONS } from '../domain/accreditation';
import { AGENCY_KINDS } from '../domain/agency';
import { day, email, id, text, version } from './things';

const address = z.union([z.literal(''), email]).default('');
/** Kept in small letters: one mailbox is one delegate, however the address is typed. */
const mailbox = z.string().trim().toLowerCase().pipe(email);
const phone = text(40)
  .regex(/^[\d\s+().-]*$/)
  .default('');

export const agencyInput = z.strictObject({
  name: text(200).min(1),
  kind: z.enum(AGENCY_KINDS).default('newspaper'),
  /** Number of its press licence. */
  licence: text(100).default(''),
  /** Where its letters go: lists of delegates, refusals. */
  email: address,
  phone,
  /** Ids of channel destinations that are its own: what goes out there counts as its coverage. */
  destinations: z.array(text(60)).max(50).default([]),
  /** False: it is invited to nothing more, what there is of it stays. */
  active: z.boolean().default(true),
  note: text(1000).default(''),
});
export type AgencyInput = z.input<typeof agencyInput>;

/** `email`, `phone`, `licence` and `note` are empty for a reader without the right to accredit or to manage. */
export const agency = z.object({
  id,
  name: z.string(),
  kind: z.enum(AGENCY_KINDS),
  licence: z.string(),
  email: z.string(),
  phone: z.string(),
  destinations: z.array(z.string()),
  active: z.boolean(),
  note: z.string(),
  /** How many of its delegates stand in which state. */
  delegates: z.record(z.enum(ACCREDITATIONS), z.number()),
  version: z.number(),
});
export type Agency = z.infer<typeof agency>;

export const delegateInput = z.strictObject({
  agency: id,
  name: text(120).min(1),
  /** What the person does, e.g. "phóng viên". */
  role: text(120).default(''),
  email: mailbox,
  phone,
  /** Language of letters and pages. */
  language: z.enum(['vi', 'en']).default('vi'),
});
export type DelegateInput = z.input<typeof delegateInput>;

/** `email`, `phone`, `reason` and `card` are empty for a reader without the right to accredit or to manage. */
export const delegate = z.object({
  id,
  agency: id,
  agencyName: z.string(),
  name: z.string(),
  role: z.string(),
  email: z.string(),
  phone: z.string(),
  language: z.enum(['vi', 'en']),
  state: z.enum(ACCREDITATIONS),
  reason: z.string(),
  /** Code on the card; '' where none is valid or was. */
  card: z.string(),
  expires: day.nullable(),
  version: z.number(),
});
export type Delegate = z.infer<typeof delegate>;

export const accreditationAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('grant'), version, expires: day.nullable().default(null) }),
  z.strictObject({ act: z.literal('refuse'), version, reason: text(500) }),
  z.strictObject({ act: z.literal('withdraw'), version, reason: text(500) }),
  z.strictObject({ act: z.literal('request'), version }),
]);
export type AccreditationActInput = z.input<typeof accreditationAct>;

/** Delegates granted at once; who was changed since the screen showed them is left as they are. */
export const grantMany = z.strictObject({
  delegates: z.array(z.strictObject({ id, version })).min(1).max(500),
  expires: day.nullable().default(null),
});
export const granted = z.object({
  granted: z.array(delegate),
  /** Who was not granted, and why. */
  left: z.array(z.object({ id, name: z.string(), why: z.object({ en: z.string(), vi: z.string() }) })),
});
export type Granted = z.infer<typeof granted>;

/** Somebody who speaks for a unit: with an account, by e-mail, or both. */
export const spokesperson = z.strictObject({
  /** Made by the caller, unique in its unit. */
  id: text(40).min(1),
  name: text(120).min(1),
  email: address,
  phone,
  /** Admin user id; null for somebody without an account. */
  user: id.nullable().default(null),
});
export type Spokesperson = z.infer<typeof spokesperson>;

export const unitInput = z.strictObject({
  name: text(200).min(1),
  /** Hears of answers that are late. */
  head: spokesperson.omit({ id: true }).nullable().default(null),
  spokespersons: z.array(spokesperson).max(30).default([]),
  active: z.boolean().default(true),
});
export type UnitInput = z.input<typeof unitInput>;

/** Addresses and telephones are empty for a reader without the right to accredit or to manage. */
export const unit = z.object({
  id,
  name: z.string(),
  head: z.object({ name: z.string(), email: z.string(), phone: z.string(), user: id.nullable() }).nullable(),
  spokespersons: z.array(z.object({ id: z.string(), name: z.string(), email: z.string(), phone: z.string(), user: id.nullable() })),
  active: z.boolean(),
  version: z.number(),
});
export type Unit = z.infer<typeof unit>;

/** Delegates pasted or read from a file: which lines came in, and why the others did not. */
export const delegateImport = z.strictObject({
  agency: id,
  /** Lines of `name; role; e-mail; telephone`, by semicolon, comma or tab. */
  lines: z.string().max(200_000),
  /** True only looks. */
  dry: z.boolean().default(false),
  /** True brings in the good lines where others are faulty. Without it a faulty line keeps all of them out. */
  partly: z.boolean().default(false),
});
export const imported = z.object({
  /** How many came in, or would. */
  added: z.number(),
  /** How many the agency has already: they stay as they are. */
  known: z.number(),
  /** The first of those that came in, or would, as they were read. */
  sample: z.array(z.object({ line: z.number(), name: z.string(), role: z.string(), email: z.string(), phone: z.string() })),
  faults: z.array(z.object({ line: z.number(), text: z.string(), why: z.object({ en: z.string(), vi: z.string() }) })),
});
export type Imported = z.infer<typeof imported>;

/** An account a spokesperson may have; `answers` where its roles let it answer questions. */
export const account = z.object({ id, name: z.string(), answers: z.boolean() });
export type Account = z.infer<typeof account>;
