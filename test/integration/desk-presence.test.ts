import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Onlooker } from '../../packages/assignment-desk/contracts';
import { act, app, call, closeDesk, ids, make, ok, openDesk, type Role, refused } from './support/desk';

beforeAll(openDesk);
afterAll(closeDesk);

const look = (role: Role, place: string) => ok<Onlooker[]>(role, 'POST', '/presence', { place });
const names = async (role: Role, place: string) => (await look(role, place)).map(({ name }) => name);
const at = (id: string) => `assignment:${id}`;
/** Lets time pass for somebody: the row is the truth. */
const ago = async (role: Role, ms: number) => {
  const { tableName } = app.strapi.db.metadata.get('plugin::assignment-desk.presence');
  const rows = app.strapi.db.connection(tableName).where('person', ids[role]);
  await rows.clone().update({ seen_at: (await rows.clone().first()).seen_at - ms });
};

it('answers who else looks, never oneself', async () => {
  expect(await names('head', 'board')).toEqual([]);
  expect(await names('reporter', 'board')).toEqual(['head']);
  expect(await look('head', 'board')).toEqual([{ id: ids.reporter, name: 'reporter' }]);
  expect(await names('head', 'board')).toEqual(['reporter']);
});

it('forgets who left, and who has not been heard of for forty seconds', async () => {
  await look('mate', 'board');
  await ok('reporter', 'DELETE', '/presence?place=board');
  expect(await names('head', 'board')).toEqual(['mate']);
  await ago('mate', 30_000);
  expect(await names('head', 'board')).toEqual(['mate']);
  await ago('mate', 15_000);
  expect(await names('head', 'board')).toEqual([]);
  const rows = await app.strapi.db.query('plugin::assignment-desk.presence' as never).findMany({});
  expect(rows, 'stale rows are cleared away').toHaveLength(1);
});

it('tells places apart', async () => {
  const [one, other] = [await make(), await make()];
  await look('head', at(one.id));
  expect(await names('reporter', at(one.id))).toEqual(['head']);
  expect(await names('reporter', at(other.id))).toEqual([]);
});

it('says nothing of a place one may not see', async () => {
  const closed = await make({ closed: true });
  await look('head', at(closed.id));
  expect(await refused('reporter', 'POST', '/presence', { place: at(closed.id) })).toBe('404 assignment.not_found');
  expect(await refused('reporter', 'POST', '/presence', { place: at('none') })).toBe('404 assignment.not_found');
  expect(await names('editor', at(closed.id)), 'the one who was refused is not noted either').toEqual(['head']);
  await act('head', closed.id, { act: 'offer', to: ids.stranger });
  expect(await names('stranger', at(closed.id))).toEqual(['editor', 'head']);
});

it('takes the same word at the same moment from two tabs', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => call('chief', 'POST', '/presence', { place: 'board' })));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(await names('head', 'board')).toEqual(['chief']);
});

it('is for those who may read, and knows its places', async () => {
  expect(await refused('outsider', 'POST', '/presence', { place: 'board' })).toMatch(/^403/);
  expect(await refused(null, 'POST', '/presence', { place: 'board' })).toMatch(/^401/);
  expect(await refused('head', 'POST', '/presence', { place: 'kitchen' })).toBe('400 request.invalid');
});
