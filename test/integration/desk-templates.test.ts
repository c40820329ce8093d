import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk, Template } from '../../packages/assignment-desk/contracts';
import { call, closeDesk, desk, ids, ok, openDesk, type Role, refused } from './support/desk';

let other: Desk;
beforeAll(async () => {
  await openDesk();
  other = await ok<Desk>('chief', 'POST', '/desks', { name: 'Kinh tế', members: [{ user: ids.stranger, role: 'lead' }] });
});
afterAll(closeDesk);

const fields = { slugline: 'Bản tin 17 giờ', kind: 'audio', channels: ['radio'], tags: ['bản tin'], dueAt: '16:30' };
const make = (role: Role, more: object = {}) => ok<Template>(role, 'POST', '/templates', { name: 'Bản tin chiều', fields, ...more });
const namesOf = async (role: Role) => (await ok<Template[]>(role, 'GET', '/templates')).map((one) => one.name);
const seenBy = async (name: string, roles: readonly Role[]) =>
  Object.fromEntries(await Promise.all(roles.map(async (role) => [role, (await namesOf(role)).includes(name)])));

describe('templates of assignments', () => {
  it('fill in what they were given and the usual for the rest', async () => {
    const one = await make('reporter');
    expect(one).toMatchObject({
      name: 'Bản tin chiều',
      desk: null,
      shared: false,
      mine: true,
      mayChange: true,
      version: 1,
      fields: { ...fields, brief: '', priority: 3, closed: false, contacts: [], dueIn: null },
    });
    expect((await ok<Template[]>('reporter', 'GET', '/templates')).map((kept) => kept.id)).toEqual([one.id]);
  });

  it('keep one way to say when it is due', async () => {
    const one = await make('mate', { fields: { ...fields, dueIn: 90 } });
    expect(one.fields).toMatchObject({ dueIn: 90, dueAt: null });
  });

  it('are their owner’s alone until they are shared', async () => {
    const own = await make('head', { name: 'Riêng' });
    expect(await seenBy('Riêng', ['head', 'reporter', 'chief'])).toEqual({ head: true, reporter: false, chief: false });
    expect(await refused('chief', 'PUT', `/templates/${own.id}`, { version: 1, changes: { name: 'x' } })).toBe('404 template.not_found');
    await ok('head', 'PUT', `/templates/${own.id}`, { version: 1, changes: { shared: true } });
    expect(await seenBy('Riêng', ['head', 'reporter', 'chief', 'stranger'])).toEqual({
      head: true,
      reporter: true,
      chief: true,
      stranger: true,
    });
  });

  it('of a desk are seen by who sees that desk; of closed work, by who leads or edits there', async () => {
    await make('head', { name: 'Của ban', desk: desk.id, shared: true });
    await make('head', { name: 'Hồ sơ kín', desk: desk.id, shared: true, fields: { slugline: 'Nguồn tin mật', closed: true } });
    const roles = ['head', 'editor', 'reporter', 'stranger', 'chief'] as const;
    expect(await seenBy('Của ban', roles)).toEqual({ head: true, editor: true, reporter: true, stranger: false, chief: true });
    expect(await seenBy('Hồ sơ kín', roles)).toEqual({ head: true, editor: true, reporter: false, stranger: false, chief: true });
    const hidden = (await ok<Template[]>('head', 'GET', '/templates')).find((one) => one.name === 'Hồ sơ kín');
    expect(await refused('reporter', 'PUT', `/templates/${hidden?.id}`, { version: 1, changes: {} })).toBe('404 template.not_found');
    expect(await refused('stranger', 'DELETE', `/templates/${hidden?.id}?version=1`)).toBe('404 template.not_found');
  });

  it('are not shown any more to an owner who has left the desk, once they are shared', async () => {
    const moved = await make('chief', { name: 'Chung hai ban', desk: other.id, shared: true });
    expect(await seenBy('Chung hai ban', ['stranger', 'head'])).toEqual({ stranger: true, head: false });
    await ok('chief', 'PUT', `/templates/${moved.id}`, { version: 1, changes: { desk: desk.id } });
    expect(await seenBy('Chung hai ban', ['stranger', 'head'])).toEqual({ stranger: false, head: true });
  });

  it('are not made for a desk one does not see, nor shared without the right', async () => {
    expect(await refused('head', 'POST', '/templates', { name: 'x', desk: other.id, fields })).toBe('404 desk.not_found');
    expect(await refused('chief', 'POST', '/templates', { name: 'x', desk: 'none', fields })).toBe('404 desk.not_found');
    expect(await refused('reporter', 'POST', '/templates', { name: 'x', desk: desk.id, shared: true, fields })).toBe(
      '403 view.may_not_share',
    );
    expect(await refused('head', 'POST', '/templates', { name: 'x', shared: true, fields: { closed: true } })).toBe(
      '422 template.closed_needs_desk',
    );
    expect(await namesOf('head')).not.toContain('x');
  });

  it('refuse a stale write and say who changed what', async () => {
    const one = await make('head', { name: 'Họp báo', shared: true });
    await ok('chief', 'PUT', `/templates/${one.id}`, { version: 1, changes: { fields: { ...fields, place: 'Hội trường 2' } } });
    const late = await call('head', 'PUT', `/templates/${one.id}`, { version: 1, changes: { fields } });
    expect(late.status).toBe(409);
    expect(late.body.error?.details).toMatchObject({ code: 'template.stale', params: { by: 'chief', fields: ['fields'] } });
    expect(late.body.error?.details.say.vi).toContain('nội dung');
    expect(await refused('head', 'DELETE', `/templates/${one.id}?version=1`)).toBe('409 template.stale');
    expect(await refused('reporter', 'PUT', `/templates/${one.id}`, { version: 2, changes: { name: 'x' } })).toBe('403 template.not_yours');
    await ok('head', 'DELETE', `/templates/${one.id}?version=2`);
    expect(await namesOf('chief')).not.toContain('Họp báo');
  });

  it('refuse what an assignment would refuse, and what is of one day only', async () => {
    const wrong: object[] = [
      { ...fields, kind: 'poem' },
      { ...fields, priority: 9 },
      { ...fields, slugline: 'x'.repeat(201) },
      { ...fields, dueAt: '25:00' },
      { ...fields, dueIn: 0 },
      { ...fields, due: '2026-11-26T03:00:00.000Z' },
      { ...fields, to: ids.reporter },
      { ...fields, state: 'published' },
    ];
    for (const one of wrong)
      expect(await refused('head', 'POST', '/templates', { name: 'Sai', fields: one }), JSON.stringify(one)).toBe('400 request.invalid');
    expect(await refused('head', 'POST', '/templates', { name: 'Sai' })).toBe('400 request.invalid');
    expect(await namesOf('head')).not.toContain('Sai');
  });

  it('keep SQL and markup as the text it is', async () => {
    const name = `'; DELETE FROM desk_templates; -- <script>alert(1)</script>`;
    const kept = await make('editor', { name, fields: { slugline: name, brief: '<b>đậm</b>\n{by}' } });
    expect((await ok<Template[]>('editor', 'GET', '/templates')).find((one) => one.id === kept.id)).toMatchObject({
      name,
      fields: { slugline: name, brief: '<b>đậm</b>\n{by}' },
    });
  });

  it('are nobody’s who may not see the desk', async () => {
    expect(await refused('outsider', 'GET', '/templates')).toBe('403');
    expect(await refused(null, 'POST', '/templates', { name: 'x', fields })).toBe('401');
  });
});
