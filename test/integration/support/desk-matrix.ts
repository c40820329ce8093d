import type { Desk } from '../../../packages/assignment-desk/contracts';
import { app, ids, ok, type Role } from './desk';
import { PEOPLE_ROWS } from './desk-matrix-people';
import { PLAN_ROWS } from './desk-matrix-plans';
import { DESK, type Ground, INSIDE, MANAGERS, NOT_OURS, once, READERS, type Row } from './desk-row';
import { STORY } from './newsroom';

const of = (ground: Ground) => ({ slugline: 'Việc của ma trận', desk: ground.desk, closed: ground.place === 'closed' });

/** A comment that stands there already, whoever may see the work by now. */
async function commentBy(role: Role, assignment: string): Promise<string> {
  const data = { assignment, author: ids[role], by: role, text: 'Đã rõ', at: new Date().toISOString(), removedAt: null };
  return (await app.strapi.db.query('plugin::assignment-desk.comment').create({ data })).documentId;
}

const WORK_ROWS: Row[] = [
  { route: 'GET /board', own: READERS },
  { route: 'GET /cards', query: () => '?ids=a,b', own: READERS },
  { route: 'GET /my-work', own: READERS },
  { route: 'GET /of-story', query: () => `?uid=${STORY}&documentId=none&locale=vi`, own: READERS },
  // Asked as the admin starts: who has no right gets an empty list.
  { route: 'GET /story-types', own: '200 200 200 200 200 200 200' },
  { route: 'GET /desks', own: READERS },
  { route: 'GET /people', query: () => '?all=true', own: READERS },
  { route: 'GET /feed-link', own: READERS },
  { route: 'POST /feed-link/renew', own: READERS },
  { route: 'POST /desks', body: () => ({ name: `Ban ${once()}` }), own: MANAGERS },
  {
    route: 'PUT /desks/:id',
    params: async () => ({ id: (await ok<Desk>('chief', 'POST', '/desks', { name: `Ban ${once()}` })).id }),
    body: () => ({ version: 1, changes: { capacity: 5 } }),
    own: MANAGERS,
  },
  { route: 'GET /of-stories', query: () => `?uid=${STORY}&locale=vi&ids=none`, own: READERS },
  { route: 'GET /today', own: READERS },
  { route: 'GET /assignments', own: READERS },
  { route: 'GET /assignments.csv', own: READERS },
  {
    // What is refused of many stands in the answer: desk-leaks.test.ts reads it.
    route: 'POST /assignments/bulk',
    body: ({ id }) => ({ items: [{ id, version: 1 }], do: { tags: { add: ['x'] } } }),
    own: READERS,
    other: READERS,
    closed: READERS,
  },
  {
    route: 'GET /assignments/:id',
    own: '200 200 200 200 404 200 403',
    other: NOT_OURS,
    closed: '200 200 404 404 404 200 403',
  },
  {
    route: 'POST /assignments',
    body: of,
    own: '200 403 403 403 403 200 403',
    other: '403 403 403 403 403 200 403',
    closed: '200 403 403 403 403 200 403',
  },
  {
    route: 'PUT /assignments/:id',
    body: () => ({ version: 1, changes: { brief: 'y' } }),
    own: '200 200 403 403 403 200 403',
    other: '404 404 403 403 403 200 403',
    closed: '200 200 403 403 403 200 403',
  },
  {
    route: 'POST /assignments/:id/act',
    body: () => ({ version: 1, act: 'cancel', note: 'z' }),
    own: '200 403 403 403 404 200 403',
    other: NOT_OURS,
    closed: '200 403 404 404 404 200 403',
  },
  {
    route: 'POST /assignments/:id/act',
    body: () => ({ version: 1, act: 'take' }),
    own: '200 200 200 200 404 403 403',
    other: '404 404 404 404 404 403 403',
    closed: '200 200 404 404 404 403 403',
  },
  {
    route: 'POST /assignments/:id/story',
    body: () => ({ version: 1 }),
    own: '409 409 409 409 404 409 403',
    other: '404 404 404 404 404 409 403',
    closed: '409 409 404 404 404 409 403',
  },
  {
    route: 'POST /assignments/:id/comments',
    body: () => ({ text: 'Đã rõ' }),
    own: '200 200 200 200 404 200 403',
    other: NOT_OURS,
    closed: '200 200 404 404 404 200 403',
  },
  {
    route: 'DELETE /assignments/:id/comments/:comment',
    params: async ({ id, role }) => ({ id, comment: await commentBy(role, id) }),
    own: DESK,
    other: NOT_OURS,
    closed: INSIDE,
  },
  {
    route: 'DELETE /assignments/:id/comments/:comment',
    params: async ({ id, role }) => ({ id, comment: await commentBy(role === 'head' ? 'chief' : 'head', id) }),
    own: '404 404 404 404 404 404 403',
    other: '404 404 404 404 404 404 403',
    closed: '404 404 404 404 404 404 403',
  },
  {
    route: 'POST /assignments/:id/stories',
    body: () => ({ version: 1 }),
    own: '200 200 403 403 404 200 403',
    other: NOT_OURS,
    closed: INSIDE,
  },
];

// One line a route. A route of contracts/endpoints.ts that has none fails desk-rights.test.ts by its name.
export const ROWS: Row[] = [...WORK_ROWS, ...PLAN_ROWS, ...PEOPLE_ROWS];
