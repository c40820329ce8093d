import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../../packages/assignment-desk/contracts';
import { call, closeDesk, ok, openDesk, type Role, refused } from './support/desk';

beforeAll(openDesk);
afterAll(closeDesk);

const keep = (role: Role, more: object = {}) =>
  ok<View>(role, 'POST', '/views', { name: 'Ca sáng', page: 'list', query: 'when=today', ...more });
const namesOf = async (role: Role, page = 'list') => (await ok<View[]>(role, 'GET', `/views?page=${page}`)).map((view) => view.name);
const version = (view: View) => ({ version: view.version });

describe('saved views', () => {
  it('are kept as the page’s filters in one order, and listed by page', async () => {
    const view = await keep('reporter', { name: '  Trễ hạn ', query: 'sort=-due&q=ng%E1%BA%ADp&mine=true&kind=' });
    expect(view).toMatchObject({ name: 'Trễ hạn', query: 'q=ng%E1%BA%ADp&mine=true&sort=-due', shared: false, mine: true, version: 1 });
    await keep('reporter', { name: 'Bảng của tôi', page: 'board', query: 'mine=true&cancelled=true' });
    expect(await namesOf('reporter')).toEqual(['Trễ hạn']);
    expect(await namesOf('reporter', 'board')).toEqual(['Bảng của tôi']);
    expect(await namesOf('reporter', 'calendar')).toEqual([]);
  });

  it('are their owner’s alone until they are shared, whoever asks', async () => {
    const own = await keep('head', { name: 'Riêng của trưởng ban' });
    for (const role of ['reporter', 'chief'] as const) {
      expect(await namesOf(role)).not.toContain('Riêng của trưởng ban');
      expect(await refused(role, 'PUT', `/views/${own.id}`, { ...version(own), changes: { name: 'x' } })).toBe('404 view.not_found');
      expect(await refused(role, 'DELETE', `/views/${own.id}?version=1`)).toBe('404 view.not_found');
    }
    const shared = await ok<View>('head', 'PUT', `/views/${own.id}`, { ...version(own), changes: { shared: true } });
    expect(shared).toMatchObject({ shared: true, version: 2 });
    for (const role of ['reporter', 'stranger', 'chief'] as const) expect(await namesOf(role)).toContain('Riêng của trưởng ban');
    const [seen] = (await ok<View[]>('reporter', 'GET', '/views?page=list')).filter((view) => view.id === own.id);
    expect(seen).toMatchObject({ mine: false, mayChange: false, ownerName: 'head' });
  });

  it('that are shared are changed by their owner and by who sees all, and by nobody else', async () => {
    const shared = await keep('head', { name: 'Chung', shared: true });
    const other = await call('reporter', 'PUT', `/views/${shared.id}`, { ...version(shared), changes: { name: 'Của tôi' } });
    expect(other.status).toBe(403);
    expect(other.body.error?.details).toMatchObject({ code: 'view.not_yours', params: { by: 'head' } });
    expect(other.body.error?.details.say.vi).toContain('của head');
    expect(await refused('reporter', 'DELETE', `/views/${shared.id}?version=1`)).toBe('403 view.not_yours');
    expect(await ok<View>('chief', 'PUT', `/views/${shared.id}`, { ...version(shared), changes: { query: 'when=late' } })).toMatchObject({
      query: 'when=late',
      version: 2,
    });
    await ok('chief', 'DELETE', `/views/${shared.id}?version=2`);
    expect(await namesOf('head')).not.toContain('Chung');
  });

  it('are shared by who hands out work only', async () => {
    expect(await refused('reporter', 'POST', '/views', { name: 'Lén', page: 'list', query: '', shared: true })).toBe(
      '403 view.may_not_share',
    );
    const own = await keep('reporter', { name: 'Lén' });
    expect(await refused('reporter', 'PUT', `/views/${own.id}`, { ...version(own), changes: { shared: true } })).toBe(
      '403 view.may_not_share',
    );
    expect(await namesOf('mate')).not.toContain('Lén');
  });

  it('refuse a stale write and say who changed what; nothing is half done', async () => {
    const view = await keep('head', { name: 'Ca chiều', shared: true });
    await ok('chief', 'PUT', `/views/${view.id}`, { ...version(view), changes: { name: 'Ca tối', query: 'when=week' } });
    const late = await call('head', 'PUT', `/views/${view.id}`, { ...version(view), changes: { name: 'Ca đêm' } });
    expect(late.status).toBe(409);
    expect(late.body.error?.details).toMatchObject({ code: 'view.stale', params: { by: 'chief', current: 2, fields: ['name'] } });
    expect(late.body.error?.details.say.vi).toBe('chief vừa thay đổi: tên. Hãy tải lại rồi làm tiếp.');
    expect(await refused('head', 'DELETE', `/views/${view.id}?version=1`)).toBe('409 view.stale');
    const [now] = (await ok<View[]>('head', 'GET', '/views?page=list')).filter((one) => one.id === view.id);
    expect(now).toMatchObject({ name: 'Ca tối', query: 'when=week', version: 2 });
  });

  it('lets one of two writers have it', async () => {
    const view = await keep('head', { name: 'Cùng lúc', shared: true });
    const answers = await Promise.all(
      (['head', 'chief'] as const).map((role) =>
        call(role, 'PUT', `/views/${view.id}`, { ...version(view), changes: { query: `q=${role}` } }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('refuse keys their page does not know, what is too long, and a name that is taken', async () => {
    const wrong = await call('head', 'POST', '/views', { name: 'Lạ', page: 'list', query: 'desk=1&filters[$or]=2&open=3' });
    expect(wrong.status).toBe(400);
    expect(wrong.body.error?.details).toMatchObject({ code: 'view.strange_key', params: { keys: 'filters[$or], open' } });
    expect(await refused('head', 'POST', '/views', { name: 'Lạ', page: 'workload', query: 'q=1' })).toBe('400 view.strange_key');
    expect(await refused('head', 'POST', '/views', { name: 'Lạ', page: 'home', query: '' })).toBe('400 request.invalid');
    expect(await refused('head', 'POST', '/views', { name: 'Dài', page: 'list', query: `q=${'x'.repeat(1_000)}` })).toBe(
      '400 request.invalid',
    );
    expect(await refused('head', 'POST', '/views', { name: 'x'.repeat(81), page: 'list', query: '' })).toBe('400 request.invalid');
    expect(await refused('head', 'POST', '/views', { name: '   ', page: 'list', query: '' })).toBe('400 request.invalid');
    expect(await refused('head', 'POST', '/views', { name: 'Chủ', page: 'list', query: '', owner: '1' })).toBe('400 request.invalid');
    await keep('mate', { name: 'Hạn hôm nay' });
    expect(await refused('mate', 'POST', '/views', { name: 'HAN HOM NAY', page: 'list', query: '' })).toBe('409 view.name_taken');
    expect(await refused('mate', 'PUT', '/views/nothing', { version: 1, changes: {} })).toBe('404 view.not_found');
    expect(await namesOf('head')).not.toContain('Lạ');
  });

  it('keep SQL and markup in a name as the text it is', async () => {
    const names = [`'; DROP TABLE desk_views; --`, '<img src=x onerror=alert(1)>', '100% {by} \\ "ca"'];
    for (const name of names) await keep('editor', { name, query: `q=${encodeURIComponent(name)}` });
    const kept = await ok<View[]>('editor', 'GET', '/views?page=list');
    for (const name of names) {
      const view = kept.find((one) => one.name === name);
      expect(new URLSearchParams(view?.query).get('q'), name).toBe(name.trim());
    }
  });

  it('are nobody’s who may not see the desk', async () => {
    expect(await refused('outsider', 'GET', '/views?page=list')).toBe('403');
    expect(await refused('outsider', 'POST', '/views', { name: 'x', page: 'list', query: '' })).toBe('403');
    expect(await refused(null, 'GET', '/views?page=list')).toBe('401');
  });
});
