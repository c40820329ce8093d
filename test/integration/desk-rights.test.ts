import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Board, Card, Work } from '../../packages/assignment-desk/contracts';
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

beforeAll(openDesk);
afterAll(closeDesk);

describe('who may do what', () => {
  const routes: [string, string, (id: string) => unknown, Record<Role, number>][] = [
    ['GET', '/board', () => undefined, { head: 200, editor: 200, reporter: 200, mate: 200, stranger: 200, chief: 200, outsider: 403 }],
    ['GET', '/my-work', () => undefined, { head: 200, editor: 200, reporter: 200, mate: 200, stranger: 200, chief: 200, outsider: 403 }],
    ['GET', '/desks', () => undefined, { head: 200, editor: 200, reporter: 200, mate: 200, stranger: 200, chief: 200, outsider: 403 }],
    ['GET', '/people', () => undefined, { head: 200, editor: 200, reporter: 200, mate: 200, stranger: 200, chief: 200, outsider: 403 }],
    [
      'GET',
      '/assignments/:id',
      () => undefined,
      { head: 200, editor: 200, reporter: 200, mate: 200, stranger: 404, chief: 200, outsider: 403 },
    ],
    [
      'POST',
      '/assignments',
      () => ({ slugline: 'x', desk: desk.id }),
      { head: 200, editor: 403, reporter: 403, mate: 403, stranger: 403, chief: 200, outsider: 403 },
    ],
    [
      'PUT',
      '/assignments/:id',
      () => ({ version: 1, changes: { brief: 'y' } }),
      { head: 200, editor: 200, reporter: 403, mate: 403, stranger: 403, chief: 200, outsider: 403 },
    ],
    [
      'POST',
      '/assignments/:id/act',
      () => ({ version: 1, act: 'cancel', note: 'z' }),
      { head: 200, editor: 403, reporter: 403, mate: 403, stranger: 404, chief: 200, outsider: 403 },
    ],
    [
      'POST',
      '/assignments/:id/act',
      () => ({ version: 1, act: 'take' }),
      { head: 200, editor: 200, reporter: 200, mate: 200, stranger: 404, chief: 403, outsider: 403 },
    ],
    [
      'POST',
      '/assignments/:id/story',
      () => ({ version: 1 }),
      { head: 409, editor: 409, reporter: 409, mate: 409, stranger: 404, chief: 409, outsider: 403 },
    ],
    [
      'POST',
      '/assignments/:id/comments',
      () => ({ text: 'Đã rõ' }),
      { head: 200, editor: 200, reporter: 200, mate: 200, stranger: 404, chief: 200, outsider: 403 },
    ],
    [
      'POST',
      '/desks',
      () => ({ name: `Ban ${Math.random()}` }),
      { head: 403, editor: 403, reporter: 403, mate: 403, stranger: 403, chief: 200, outsider: 403 },
    ],
  ];
  for (const [method, path, body, expected] of routes) {
    it(`${method} ${path} ${JSON.stringify(path.endsWith('act') ? body('') : '')}`, async () => {
      for (const role of ROLES) {
        const { id } = await make();
        const answer = await call(role, method, path.replace(':id', id), body(id));
        expect(`${role} ${answer.status}`, answer.text.slice(0, 200)).toBe(`${role} ${expected[role]}`);
      }
      expect((await call(null, method, path.replace(':id', 'none'), body('none'))).status).toBe(401);
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
