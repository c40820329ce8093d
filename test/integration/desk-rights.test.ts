import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Board, type Card, type Desk, endpoints, feedEndpoints, type Work } from '../../packages/assignment-desk/contracts';
import { ACT_WORDS } from '../../packages/assignment-desk/domain/words';
import {
  act,
  app,
  as,
  call,
  closeDesk,
  desk,
  happened,
  ids,
  make,
  minutes,
  ok,
  one,
  openDesk,
  ROLES,
  type Role,
  refused,
} from './support/desk';
import { ROWS } from './support/desk-matrix';
import { type Ground, PLACES, type Place } from './support/desk-row';

/** What anybody may call; the feed's own test looks at its links. */
const PUBLIC = Object.values(feedEndpoints).map(({ method, path }) => `${method} ${path}`);
let elsewhere: string;
/** For calls to which it makes no difference where work lies. */
let anywhere: Ground;

beforeAll(async () => {
  await openDesk();
  elsewhere = (await ok<Desk>('chief', 'POST', '/desks', { name: 'Kinh tế' })).id;
  anywhere = { id: (await make()).id, desk: desk.id, place: 'own', role: 'chief' };
});
afterAll(closeDesk);

describe('who may do what', () => {
  // Open work of the desk, of a desk nobody here is on, closed work, and work under embargo.
  const made = async (place: Place, role: Role): Promise<Ground> => {
    const on = place === 'other' ? elsewhere : desk.id;
    const more = place === 'embargoed' ? { embargo: minutes(600) } : { closed: place === 'closed' };
    const { id } = await ok<Work>('chief', 'POST', '/assignments', { slugline: 'Việc của ma trận', desk: on, ...more });
    return { id, desk: on, place, role };
  };
  const nowhere = (place: Place): Ground => ({ id: 'none', desk: 'none', place, role: 'outsider' });

  it('has a line for every route there is', () => {
    const routes = Object.values({ ...endpoints, ...feedEndpoints }).map(({ method, path }) => `${method} ${path}`);
    const known = new Set(ROWS.map(({ route }) => route));
    const lacking = routes.filter((route) => !known.has(route) && !PUBLIC.includes(route));
    expect(lacking, 'routes without a line: add one for each to ROWS in test/integration/support/desk-matrix.ts').toEqual([]);
    expect(
      [...known].filter((route) => !routes.includes(route)),
      'lines without a route',
    ).toEqual([]);
  });

  for (const row of ROWS)
    for (const place of PLACES) {
      const expected = place === 'own' ? row.own : place === 'embargoed' ? (row.embargoed ?? row.closed) : row[place];
      if (expected === undefined) continue;
      const [method = '', path = ''] = row.route.split(' ');
      const name = `${row.route} ${path.endsWith('act') ? JSON.stringify(row.body?.(nowhere(place))) : ''} (${place})`;
      it(name, async () => {
        const got: string[] = [];
        for (const role of ROLES) {
          const ground = row.other || path.includes('/assignments/:id') ? await made(place, role) : { ...anywhere, role };
          const params = { id: ground.id, ...(await row.params?.(ground)) } as Record<string, string>;
          const at = path.replace(/:(\w+)/g, (_, name) => params[name] ?? '') + (row.query?.(ground) ?? '');
          const answer = await call(role, method, at, row.body?.(ground));
          got.push(`${role} ${answer.status}`);
        }
        expect(got).toEqual(expected.split(' ').map((status, n) => `${ROLES[n]} ${status}`));
        expect((await call(null, method, path.replace(/:\w+/g, 'none'), row.body?.(nowhere(place)))).status).toBe(401);
      });
    }

  it('hides closed work from members who neither lead nor edit, and other desks from everybody else', async () => {
    const closed = await make({ closed: true, slugline: 'Hồ sơ kín' });
    const seen = async (role: Role) =>
      (await ok<Board>(role, 'GET', '/board?q=ho so kin&limit=500')).columns
        .flatMap((column) => column.items)
        .some((item: Card) => item.id === closed.id);
    expect(
      Object.fromEntries(
        await Promise.all((['head', 'editor', 'reporter', 'stranger', 'chief'] as const).map(async (role) => [role, await seen(role)])),
      ),
    ).toEqual({
      head: true,
      editor: true,
      reporter: false,
      stranger: false,
      chief: true,
    });
    await act('head', closed.id, { act: 'offer', to: ids.stranger });
    expect(await seen('stranger')).toBe(true);
  });

  it('says why in both languages', async () => {
    const { id } = await make();
    const answer = await call('mate', 'POST', `/assignments/${id}/act`, { version: 1, act: 'offer', to: ids.mate });
    expect(answer.body.error?.details.say.vi).toBe(`Chỉ trưởng ban mới làm được việc này: “${ACT_WORDS.offer.vi}”.`);
    expect(await refused('reporter', 'POST', `/assignments/${id}/act`, { version: 1, act: 'approve' })).toBe('409 assignment.wrong_state');
    expect(await refused('head', 'POST', `/assignments/${id}/act`, { version: 1, act: 'publish' })).toBe('400 request.invalid');
    expect(await refused('head', 'POST', '/assignments', { slugline: 'x'.repeat(201), desk: desk.id })).toBe('400 request.invalid');
    expect(await refused('head', 'POST', '/assignments', { slugline: 'x', desk: 'none' })).toBe('404 desk.not_found');
    expect(await refused('head', 'POST', `/assignments/${id}/act`, { version: 1, act: 'offer', to: '9999' })).toBe('422 person.not_found');
    expect(await refused('chief', 'POST', '/desks', { name: 'THOI SU' })).toBe('409 desk.name_taken');
  });
});

describe('two people at once', () => {
  it('refuses a stale version and says who changed what', async () => {
    const { id } = await make();
    await ok('editor', 'PUT', `/assignments/${id}`, { version: 1, changes: { due: minutes(90), place: 'Chợ Bến Thành' } });
    const late = await call('head', 'PUT', `/assignments/${id}`, { version: 1, changes: { place: 'Chợ Lớn' } });
    expect(late.status).toBe(409);
    expect(late.body.error?.details).toMatchObject({
      code: 'assignment.stale',
      params: { by: 'editor', fields: ['due', 'place'], current: 2 },
    });
    expect(late.body.error?.details.say.vi).toContain('hạn nộp, địa điểm');
    expect(await one(id)).toMatchObject({ place: 'Chợ Bến Thành', version: 2 });
  });

  it('lets one of two takers have it', async () => {
    const { id } = await make();
    const answers = await Promise.all(
      (['reporter', 'mate'] as const).map((role) => call<Work>(role, 'POST', `/assignments/${id}/act`, { version: 1, act: 'take' })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(await happened(id, 'assignment.accepted')).toHaveLength(1);
  });
});

describe('without a request', () => {
  it('lets the services act as somebody with just the rights of his roles', async () => {
    const service = app.strapi.plugin('assignment-desk').service('assignments');
    const row = await service.create({ slugline: 'Từ hạt giống', desk: desk.id }, as('head'));
    await service.act(row.documentId, { act: 'take' }, as('reporter'));
    await expect(service.act(row.documentId, { act: 'cancel', note: 'x' }, as('reporter'))).rejects.toMatchObject({
      code: 'assignment.not_yours',
    });
    await expect(service.create({ slugline: 'Không được', desk: desk.id }, as('reporter'))).rejects.toMatchObject({
      code: 'assignment.may_not_create',
    });
  });
});
