import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import { type Act, HUMAN_ACTS, STATES } from '../domain/assignment';
import { of } from './access';
import * as shape from './schemas';

export const SORT_KEYS = ['due', 'slugline', 'priority', 'state', 'assignee', 'updated'] as const;
const SORTS = SORT_KEYS.flatMap((key) => [key, `-${key}`] as const);

const narrowing = {
  ...shape.filters,
  /** States, comma between. */
  states: z
    .string()
    .max(200)
    .transform((states) => states.split(',').filter(Boolean))
    .pipe(z.array(z.enum(STATES)))
    .optional(),
  sort: z.enum(SORTS).default('due'),
};
export const listQuery = z.strictObject({
  ...narrowing,
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});
export const csvQuery = z.strictObject({ ...narrowing, language: z.enum(['vi', 'en']).default('vi') });
export const listItem = shape.card.extend({ deskName: z.string(), updatedAt: shape.moment });
export const list = shape.counted.extend({ items: z.array(listItem) });

const tags = z.array(z.string().trim().min(1).max(40)).max(30);
export const bulk = z.strictObject({
  items: z
    .array(z.strictObject({ id: shape.id, version: z.int() }))
    .min(1)
    .max(200),
  do: z.union([
    z.strictObject({
      act: z.enum(HUMAN_ACTS as [Act, ...Act[]]),
      to: shape.user.optional(),
      until: shape.instant.optional(),
      note: z.string().max(2_000).optional(),
      anyway: z.boolean().optional(),
    }),
    z.strictObject({ move: z.strictObject({ desk: shape.id }) }),
    z.strictObject({ due: shape.instant.nullable() }),
    z.strictObject({ tags: z.strictObject({ add: tags, remove: tags }) }),
    z.strictObject({ campaign: shape.id.nullable() }),
  ]),
});
export const bulkDone = z.object({
  done: z.array(z.object({ id: shape.id, version: z.int() })),
  refused: z.array(z.object({ id: shape.id, slugline: z.string(), code: z.string(), say: z.object({ en: z.string(), vi: z.string() }) })),
});

/** The list: sorting, bulk acts, CSV. */
export const listEndpoints = {
  list: {
    method: 'GET',
    path: '/assignments',
    handler: 'list.list',
    access: of('read'),
    summary: 'Assignments as a sorted list, page by page',
    query: listQuery,
    response: list,
  },
  bulk: {
    method: 'POST',
    path: '/assignments/bulk',
    handler: 'list.bulk',
    access: of('assign', 'edit'),
    summary: 'One thing done to many assignments; each is done or refused by itself',
    body: bulk,
    response: bulkDone,
  },
  listCsv: {
    method: 'GET',
    path: '/assignments.csv',
    handler: 'list.csv',
    access: of('read'),
    summary: 'The list as CSV',
    query: csvQuery,
    response: z.string(),
  },
} satisfies Record<string, Endpoint>;
