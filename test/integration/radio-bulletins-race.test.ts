import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BulletinView, TemplateView } from '../../packages/channels/contracts';
import { type Spawned, spawnServer } from '../support/boot';
import { caller, inMinutes, may } from './support/radio';

const ACTS = 60;

let first: Spawned;
let second: Spawned;
let mai: ReturnType<typeof caller>;
let nam: ReturnType<typeof caller>;

beforeAll(async () => {
  // Strapi makes its tables in the first process.
  first = await spawnServer({ plugins: ['newsroom', 'channels'] });
  const admin = await first.registerAdmin();
  second = await spawnServer({ plugins: ['newsroom', 'channels'], data: first.data });
  const user = async (name: string) =>
    (await first.addUser(admin, { email: `${name}@hoitu.test`, firstname: name, permissions: may('bulletins') })).token;
  mai = caller(first, await user('Mai'));
  nam = caller(second, await user('Nam'));
});
afterAll(async () => {
  await second?.kill();
  await first?.kill();
});

const make = async (name: string): Promise<BulletinView> =>
  (await mai<BulletinView>('POST', '/bulletins', { name, startsAt: inMinutes(60), seconds: 300 })).body.data;

it('loses none of sixty acts of two producers in two processes on one bulletin', async () => {
  const { id } = await make('Bản tin giành nhau');
  const answers = await Promise.all(
    Array.from({ length: ACTS }, (_, n) =>
      (n % 2 ? nam : mai)<BulletinView>('POST', `/bulletins/${id}/acts`, {
        version: 1,
        act: { do: 'add', id: `muc-${n}`, item: { kind: 'filler', title: `Mục ${n}` }, after: null },
      }),
    ),
  );
  expect(answers.map(({ status, text }) => `${status} ${status === 200 ? '' : text}`)).toEqual(Array(ACTS).fill('200 '));
  const { rows, version } = (await nam<BulletinView>('GET', `/bulletins/${id}`)).body.data;
  expect(rows.map((row) => row.id).sort()).toEqual(Array.from({ length: ACTS }, (_, n) => `muc-${n}`).sort());
  expect(version).toBe(ACTS + 1);
});

it('goes on by one item where two press at the same moment', async () => {
  const { id } = await make('Bản tin hai người bấm');
  for (const n of [0, 1, 2, 3])
    await mai('POST', `/bulletins/${id}/acts`, {
      version: n + 1,
      act: { do: 'add', id: `m${n}`, item: { kind: 'filler', title: `Mục ${n}`, text: 'Lời đọc.' }, after: n ? `m${n - 1}` : null },
    });
  const air = await mai<BulletinView>('POST', `/bulletins/${id}/acts`, { version: 5, act: { do: 'air' } });
  expect([air.status, air.body.data.current]).toEqual([200, 'm0']);
  for (const n of [0, 1, 2]) {
    const { version } = (await mai<BulletinView>('GET', `/bulletins/${id}`)).body.data;
    const press = { version, act: { do: 'next', item: `m${n}` } };
    const answers = await Promise.all([mai, nam, mai, nam].map((who) => who<BulletinView>('POST', `/bulletins/${id}/acts`, press)));
    expect(answers.map(({ status, body }) => [status, body.data.current])).toEqual(Array(4).fill([200, `m${n + 1}`]));
  }
});

it('makes the bulletin of a template at one time once, though two processes make it at the same moment', async () => {
  const form = { name: 'Bản tin sáng', days: [1], airTime: '07:00', seconds: 300, presenter: null, parts: [], enabled: false };
  const { id: template } = (await mai<TemplateView>('POST', '/bulletin-templates', form)).body.data;
  const bulletin = { name: 'Bản tin sáng', startsAt: inMinutes(7 * 24 * 60), seconds: 300, template };
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 ? nam : mai)<BulletinView>('POST', '/bulletins', bulletin)));
  const said = answers.map(({ status, body }) => (status === 200 ? 'made' : body.error.details.code)).sort();
  expect(said).toEqual([...Array(7).fill('bulletin.there'), 'made']);
});
