import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { COMMISSION_STATES } from '../domain/commission';
import { of } from './access';
import { atVersion, pieces, progress, withWork } from './campaigns';
import { day, id, kind, moment } from './schemas';

const quantity = z.strictObject({ kind, count: pieces });
const fields = {
  title: z.string().trim().min(1).max(200),
  client: z.string().trim().min(1).max(200),
  contract: z.string().trim().min(1).max(80),
  notes: z.string().trim().max(10_000),
  fromDay: day,
  toDay: day,
  quantities: z.array(quantity).max(20),
};

export const newCommission = z.strictObject({ ...fields, notes: fields.notes.default('') });
export const commissionChanges = z.strictObject({ version: z.int32(), changes: z.strictObject(fields).partial() });
export const acceptance = z.strictObject({
  version: z.int32(),
  /** The day both parties signed. */
  day,
  /** How many pieces the sheet held that was signed: another number by now is a 409. */
  pieces: z.int().min(0),
});
export const commissionsQuery = z.strictObject({ q: z.string().max(100).optional(), state: z.enum(COMMISSION_STATES).optional() });
export const sheetQuery = z.strictObject({ language: z.enum(['en', 'vi']).default('vi') });

export const commission = z.object({
  id,
  version: z.int32(),
  ...fields,
  state: z.enum(COMMISSION_STATES),
  acceptedOn: day.nullable(),
  changedBy: z.string(),
  updatedAt: moment,
  progress,
});
export const commissionDetail = commission.extend(withWork);

export const sheet = z.object({
  id,
  version: z.int32(),
  title: z.string(),
  client: z.string(),
  contract: z.string(),
  fromDay: day,
  toDay: day,
  state: z.enum(COMMISSION_STATES),
  acceptedOn: day.nullable(),
  /** The newsroom's day, for the day of acceptance. */
  today: day,
  quantities: z.array(z.object({ kind, ordered: z.int(), delivered: z.int() })),
  /** Oldest first. What an accepted sheet held when it was signed. */
  pieces: z.array(
    z.object({
      assignment: z.string().nullable(),
      kind,
      stories: z.array(z.object({ headline: z.string(), link: z.string().nullable() })),
      slugline: z.string().nullable(),
      author: z.string().nullable(),
      day,
      outside: z.boolean(),
    }),
  ),
});

export const commissionEndpoints = {
  commissions: {
    method: 'GET',
    path: '/commissions',
    handler: 'commissions.list',
    access: of('order'),
    summary: 'Commissions with what came of them: open ones first, of them what is in trouble; 500 at most',
    query: commissionsQuery,
    response: z.array(commission),
  },
  commission: {
    method: 'GET',
    path: '/commissions/:id',
    handler: 'commissions.one',
    access: of('order'),
    summary: 'One commission with what came of it and the work the caller may see',
    response: commissionDetail,
  },
  createCommission: {
    method: 'POST',
    path: '/commissions',
    handler: 'commissions.create',
    access: of('order'),
    summary: 'Makes a commission',
    body: newCommission,
    response: commission,
  },
  changeCommission: {
    method: 'PUT',
    path: '/commissions/:id',
    handler: 'commissions.change',
    access: of('order'),
    summary: 'Changes fields; a stale version and an accepted commission are refused',
    body: commissionChanges,
    response: commission,
  },
  closeCommission: {
    method: 'POST',
    path: '/commissions/:id/close',
    handler: 'commissions.close',
    access: of('order'),
    summary: 'Closes a commission: it takes no more work',
    body: atVersion,
    response: commission,
  },
  reopenCommission: {
    method: 'POST',
    path: '/commissions/:id/reopen',
    handler: 'commissions.reopen',
    access: of('order'),
    summary: 'Opens a closed commission again; an accepted one stays',
    body: atVersion,
    response: commission,
  },
  acceptCommission: {
    method: 'POST',
    path: '/commissions/:id/accept',
    handler: 'commissions.accept',
    access: of('order'),
    summary: 'Accepts the delivered pieces: the sheet is kept as it was signed, and nothing changes any more',
    body: acceptance,
    response: commission,
  },
  sheet: {
    method: 'GET',
    path: '/commissions/:id/sheet',
    handler: 'commissions.sheet',
    access: of('order'),
    summary: 'The acceptance sheet: ordered and delivered by kind, and every piece with its links',
    response: sheet,
  },
  sheetCsv: {
    method: 'GET',
    path: '/commissions/:id/sheet.csv',
    handler: 'commissions.sheetCsv',
    access: of('order'),
    summary: 'The acceptance sheet as CSV (RFC 4180, UTF-8 with a byte order mark)',
    query: sheetQuery,
    response: z.string(),
  },
} satisfies Record<string, Endpoint>;

export type NewCommission = z.input<typeof newCommission>;
export type CommissionChanges = z.input<typeof commissionChanges>['changes'];
export type CommissionsQuery = z.infer<typeof commissionsQuery>;
export type Commission = z.infer<typeof commission>;
export type CommissionDetail = z.infer<typeof commissionDetail>;
export type SheetShape = z.infer<typeof sheet>;
export type Acceptance = z.infer<typeof acceptance>;
