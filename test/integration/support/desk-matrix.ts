import { STORY } from './newsroom';

/** Where the work lies that a route is called for. */
export const PLACES = ['own', 'other', 'closed', 'embargoed'] as const;
export type Place = (typeof PLACES)[number];

/** What a body is made of: the desk the work is on, and whether it is closed work. */
export type Ground = { desk: string; place: Place };

/**
 * One route: `METHOD /path` as in contracts/, and the status each role gets, in the order
 *   head · editor · reporter · mate · stranger · chief · outsider
 * for open work of the own desk, of another desk, for closed work, and for work under embargo (as closed, unless told otherwise).
 * Where only `own` stands, the place makes no difference. `:id` is an assignment made for the call, unless `id` gives another.
 */
export type Row = {
  route: string;
  query?: string;
  body?: (ground: Ground) => unknown;
  id?: (ground: Ground) => Promise<string>;
  own: string;
  other?: string;
  closed?: string;
  embargoed?: string;
};

const READERS = '200 200 200 200 200 200 403';
/** Work of another desk is there for who sees all, and for nobody else. */
const NOT_OURS = '404 404 404 404 404 200 403';
const once = () => Math.random().toString(36).slice(2);
const of = (ground: Ground) => ({ slugline: 'Việc của ma trận', desk: ground.desk, closed: ground.place === 'closed' });

// One line a route. A route of contracts/endpoints.ts that has none fails desk-rights.test.ts by its name.
export const ROWS: Row[] = [
  { route: 'GET /board', own: READERS },
  { route: 'GET /cards', query: '?ids=a,b', own: READERS },
  { route: 'GET /my-work', own: READERS },
  { route: 'GET /of-story', query: `?uid=${STORY}&documentId=none&locale=vi`, own: READERS },
  { route: 'GET /story-types', own: READERS },
  { route: 'GET /desks', own: READERS },
  { route: 'GET /people', query: '?all=true', own: READERS },
  { route: 'GET /feed-link', own: READERS },
  { route: 'POST /feed-link/renew', own: READERS },
  { route: 'POST /desks', body: () => ({ name: `Ban ${once()}` }), own: '403 403 403 403 403 200 403' },
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
];
