import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { type Act, HUMAN_ACTS } from '../domain/assignment';
import { SORTS, type Sort } from '../domain/list';
import { of } from './access';
import * as shape from './schemas';

const narrowed = {
  ...shape.filters,
  /** States with commas between; all where absent. */
  states: z
    .string()
    .max(200)
    .transform((text) => [...new Set(text.split(',').filter(Boolean))])
    .pipe(z.array(shape.state))
    .optional(),
  /** `-` turns it round. Work without a due time, without a person or the like stands last either way. */
  sort: z.enum(SORTS as [Sort, ...Sort[]]).default('due'),
};

export const listQuery = z.strictObject({
  ...narrowed,
  /** From 1. */
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});

export const csvQuery = z.strictObject({ ...narrowed, language: z.enum(['vi', 'en']).default('vi') });

export const listRow = shape.card.extend({ deskName: z.string(), updatedAt: shape.moment });
export const list = shape.counted.extend({ items: z.array(listRow), page: z.int(), pageSize: z.int() });

/** One change for all items. Each is done as if it were asked for alone: with the same rights and the same refusals. */
export const bulkDo = z.union([
  z.strictObject({
    act: z.enum(HUMAN_ACTS as [Act, ...Act[]]),
    to: shape.user.optional(),
    until: shape.instant.optional(),
    note: z.string().max(2_000).optional(),
    /** Past what is asked first: somebody who is on leave. */
    anyway: z.boolean().optional(),
  }),
  z.strictObject({ move: z.strictObject({ desk: shape.id }) }),
  z.strictObject({ due: shape.instant.nullable() }),
  z.strictObject({ tags: z.strictObject({ add: shape.tagList.default([]), remove: shape.tagList.default([]) }) }),
  z.strictObject({ campaign: shape.id.nullable() }),
]);

export const bulk = z.strictObject({
  /** The version the screen showed of each; an id named twice is done once. */
  items: z
    .array(z.strictObject({ id: shape.id, version: z.int32() }))
    .min(1)
    .max(200),
  do: bulkDo,
});

export const bulkDone = z.object({
  done: z.array(z.object({ id: shape.id, version: z.int32() })),
  refused: z.array(
    z.object({
      id: shape.id,
      /** Empty where the caller does not see it. */
      slugline: z.string(),
      code: z.string(),
      say: z.object({ en: z.string(), vi: z.string() }),
    }),
  ),
});

/** The list: sorting, bulk acts, CSV. */
export const listEndpoints = {
  list: {
    method: 'GET',
    path: '/assignments',
    handler: 'list.page',
    access: of('read'),
    summary: 'Assignments that fit, sorted and by pages',
    query: listQuery,
    response: list,
  },
  listCsv: {
    method: 'GET',
    path: '/assignments.csv',
    handler: 'list.csv',
    access: of('read'),
    summary: 'The same as a file for spreadsheets (text/csv), 20,000 rows at most',
    query: csvQuery,
    response: z.string(),
  },
  bulk: {
    method: 'POST',
    path: '/assignments/bulk',
    handler: 'list.bulk',
    access: of('assign', 'edit', 'report'),
    summary: 'One act or change for up to 200 assignments, each by itself: what is refused does not hinder the others',
    body: bulk,
    response: bulkDone,
  },
} satisfies Record<string, Endpoint>;

export type ListQuery = z.infer<typeof listQuery>;
export type CsvQuery = z.infer<typeof csvQuery>;
export type List = z.infer<typeof list>;
export type ListRow = z.infer<typeof listRow>;
export type Bulk = z.infer<typeof bulk>;
export type BulkDone = z.infer<typeof bulkDone>;
