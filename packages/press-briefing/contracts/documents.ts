import { z } from 'zod';
import { AUDIENCES } from '../domain/document';
import { id, instant, text, version } from './things';

export const briefingDocument = z.object({
  id,
  occurrence: id,
  /** Id of the agenda item it belongs to; null for the whole meeting. */
  item: z.string().nullable(),
  title: z.string(),
  filename: z.string(),
  /** As the bytes say, not as the name says. */
  mime: z.string(),
  /** Bytes. */
  size: z.number(),
  audience: z.enum(AUDIENCES),
  /** Nobody outside the press office gets it before; null without one. */
  embargo: instant.nullable(),
  version: z.number(),
});
export type BriefingDocument = z.infer<typeof briefingDocument>;

/** The fields beside the file of a multipart upload. */
export const documentFields = z.strictObject({
  title: text(200).default(''),
  item: text(40).nullable().default(null),
  audience: z.enum(AUDIENCES).default('delegates'),
  embargo: instant.nullable().default(null),
});
export const documentChange = documentFields.extend({ version });
