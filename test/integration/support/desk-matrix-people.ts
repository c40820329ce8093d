import { app, ids, minutes, type Role } from './desk';
import { DESK, type Ground, INSIDE, LEADERS, NOT_OURS, once, READERS, type Row } from './desk-row';

/** Rows of our own tables, made past the routes: what is there, whoever may make it. */
const row = async (name: string, data: object) => ({
  id: (await app.strapi.db.query(`plugin::assignment-desk.${name}`).create({ data: { version: 1, ...data } })).documentId as string,
});

/** Somebody of the own desk; where the ground is another desk, somebody nobody here works with. */
const person = ({ place }: Ground): Role => (place === 'other' ? 'stranger' : 'reporter');
const shift = (ground: Ground) => ({
  person: ids[person(ground)],
  kind: 'leave',
  starts: minutes(60),
  ends: minutes(120),
  note: 'Việc nhà',
});
const anAbsence = (ground: Ground) => row('absence', shift(ground));

const kept = (owner: Role, shared: boolean) => ({ name: `Bộ lọc ${once()}`, owner: ids[owner], changedBy: ids[owner], shared });
const aView = (owner: Role, shared: boolean) => () => row('view', { ...kept(owner, shared), page: 'board', query: 'mine=true' });
const aTemplate = (owner: Role, shared: boolean) => (ground: Ground) =>
  row('template', { ...kept(owner, shared), desk: ground.desk, folded: '', fields: { slugline: 'x', closed: ground.place === 'closed' } });

const renamed = () => ({ version: 1, changes: { name: `Tên ${once()}` } });
const version = () => '?version=1';
const today = () => minutes(0).slice(0, 10);
const days = ({ desk }: Ground) => `?from=${today()}&to=${today()}&desk=${desk}`;
const lookedAt = ({ id }: Ground) => `assignment:${id}`;

/** Own things are their owner’s, shared ones are changed by their owner and by who tidies up after all. */
const OWNER = '404 404 200 404 404 404 403';
const SHARER = '200 403 403 403 403 200 403';

/** Leave, workload, views, templates, and who is looking. */
export const PEOPLE_ROWS: Row[] = [
  { route: 'GET /absences', query: () => `?from=${minutes(-60)}&to=${minutes(600)}`, own: READERS },
  {
    route: 'POST /absences',
    body: (ground) => ({ ...shift(ground), anyway: true }),
    own: '200 403 200 403 403 200 403',
    other: '403 403 403 403 200 200 403',
  },
  {
    route: 'PUT /absences/:id',
    params: anAbsence,
    body: () => ({ version: 1, changes: { note: 'y' } }),
    own: '200 404 200 404 404 200 403',
    other: '404 404 404 404 200 200 403',
  },
  {
    route: 'DELETE /absences/:id',
    params: anAbsence,
    query: version,
    own: '200 404 200 404 404 200 403',
    other: '404 404 404 404 200 200 403',
  },
  { route: 'GET /availability', own: LEADERS },
  { route: 'GET /workload', query: days, own: LEADERS, other: '404 403 403 403 403 200 403' },
  { route: 'GET /workload/day', query: (ground) => `?person=${ids[person(ground)]}&day=${today()}`, own: LEADERS, other: LEADERS },

  { route: 'GET /views', query: () => '?page=board', own: READERS },
  { route: 'POST /views', body: () => ({ name: once(), page: 'board', query: 'mine=true' }), own: READERS },
  { route: 'POST /views', body: () => ({ name: once(), page: 'board', query: 'mine=true', shared: true }), own: LEADERS },
  { route: 'PUT /views/:id', params: aView('reporter', false), body: renamed, own: OWNER },
  { route: 'PUT /views/:id', params: aView('head', true), body: renamed, own: SHARER },
  { route: 'DELETE /views/:id', params: aView('reporter', false), query: version, own: OWNER },
  { route: 'DELETE /views/:id', params: aView('head', true), query: version, own: SHARER },

  { route: 'GET /templates', own: READERS },
  { route: 'POST /templates', body: ({ desk }) => ({ name: once(), desk, fields: {} }), own: DESK, other: NOT_OURS },
  {
    route: 'POST /templates',
    body: ({ desk, place }) => ({ name: once(), desk, shared: true, fields: { closed: place === 'closed' } }),
    own: LEADERS,
    other: '404 403 403 403 403 200 403',
    closed: LEADERS,
    embargoed: LEADERS,
  },
  { route: 'PUT /templates/:id', params: aTemplate('reporter', false), body: renamed, own: OWNER },
  {
    // Shared on a desk, it is there for who sees that desk; its owner is no exception.
    route: 'PUT /templates/:id',
    params: aTemplate('head', true),
    body: renamed,
    own: '200 403 403 403 404 200 403',
    other: NOT_OURS,
    closed: '200 403 404 404 404 200 403',
    embargoed: '200 403 403 403 404 200 403',
  },
  { route: 'DELETE /templates/:id', params: aTemplate('reporter', false), query: version, own: OWNER },
  {
    route: 'DELETE /templates/:id',
    params: aTemplate('head', true),
    query: version,
    own: '200 403 403 403 404 200 403',
    other: NOT_OURS,
    closed: '200 403 404 404 404 200 403',
    embargoed: '200 403 403 403 404 200 403',
  },

  { route: 'POST /presence', body: () => ({ place: 'board' }), own: READERS },
  { route: 'POST /presence', body: (ground) => ({ place: lookedAt(ground) }), own: DESK, other: NOT_OURS, closed: INSIDE },
  // Leaving says nothing of what is there, and so asks nothing.
  { route: 'DELETE /presence', query: (ground) => `?place=${lookedAt(ground)}`, own: READERS, other: READERS, closed: READERS },
];
