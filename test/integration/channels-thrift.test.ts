import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outlet, until } from '../support/channels';

type Outlet = Awaited<ReturnType<typeof outlet>>;
type Query = { sql: string };
type Listens = {
  on(name: 'query', listen: (query: Query) => void): void;
  removeListener(name: 'query', listen: (query: Query) => void): void;
};

let house: Outlet;
let seen: string[];
const note = ({ sql }: Query) => seen.push(sql);
const connection = () => house.app.strapi.db.connection as unknown as Listens;

beforeAll(async () => {
  house = await outlet();
});
afterAll(() => house.stop());

const bodies = () => house.receiver.seen.map(({ body }) => JSON.parse(body) as { type: string; data: object });
const arrived = (headline: string) =>
  until(async () => bodies().find(({ data }) => JSON.stringify(data).includes(headline)), `"${headline}" arrived`);
const settled = (id: string) => house.settled(id, 'publish');

type Row = { id: number; documentId: string; version: number; state: string; tries: number; attempts: object[] };
const deliveries = () => house.app.strapi.db.query('plugin::channels.delivery');
const service = <S>(name: string) => house.app.strapi.plugin('channels').service(name) as unknown as S;
const send = (id: string, job: number) => {
  const run = { id: job, key: null, attempt: 1, signal: new AbortController().signal, heartbeat: async () => undefined };
  return service<{ send(id: string, run: object): Promise<void> }>('sending').send(id, run);
};

/** The webhook's delivery of a new story, as it stands before its job comes. */
async function waiting(title: string): Promise<Row> {
  const documentId = await house.draft({ title });
  await house.publish(documentId);
  await settled(documentId);
  const row: Row = await deliveries().findOne({ where: { headline: title, mode: 'safe' } });
  const fresh = { state: 'pending', attempts: [], tries: 0, nextTryAt: null, token: null, version: row.version + 1 };
  await deliveries().updateMany({ where: { id: row.id }, data: fresh });
  return row;
}

it('begins and ends the deliveries of one story together, each of them once', async () => {
  const { strapi } = house.app;
  const destinations = strapi.plugin('channels').service('destinations') as unknown as {
    create(input: object, by: object): Promise<{ destination: { id: string } }>;
  };
  const MANY = 40;
  for (let n = 0; n < MANY; n++)
    await destinations.create(
      { kind: 'webhook', name: `Báo bạn ${n}`, settings: { url: `${house.receiver.url}/many/${n}` } },
      { kind: 'system', id: null, name: 'Hội Tụ' },
    );
  seen = [];
  connection().on('query', note);
  const documentId = await house.draft({ title: 'Mưa lớn gây ngập' });
  await house.publish(documentId);
  await until(
    async () =>
      (await strapi.db.query('plugin::channels.delivery').count({ where: { headline: 'Mưa lớn gây ngập', state: 'delivered' } })) ===
      MANY + 3,
    'all of them arrived',
  );
  connection().removeListener('query', note);
  const paths = house.receiver.seen.map(({ path }) => path).filter((path) => path.startsWith('/many/'));
  expect([...paths].sort()).toEqual(Array.from({ length: MANY }, (_, n) => `/many/${n}`).sort());
  // Each by itself would be two writes a delivery, and more than eighty; how many go together is the machine's.
  const writes = seen.filter((sql) => /^update/i.test(sql) && sql.includes('channels_deliveries'));
  expect(writes.length, writes.join('\n')).toBeLessThan(MANY);

  // A newer version follows at once, and what leaves is that one.
  await house.documents.update({ documentId, locale: 'vi', data: { title: 'Nước đang rút' } });
  await house.publish(documentId);
  expect((await arrived('Nước đang rút')).type).toBe('story.updated');
  await house.documents.unpublish({ documentId, locale: 'vi' });
  await until(async () => bodies().some(({ type }) => type === 'story.retracted'), 'the retraction');
});

it('takes two transactions and few statements for a delivery that nothing stands in the way of', async () => {
  const { strapi } = house.app;
  await strapi.db.query('plugin::channels.destination').deleteMany({ where: { kind: { $ne: 'webhook' } } });
  const documentId = await house.draft({ title: 'Cầu mới thông xe' });
  await house.publish(documentId);
  await settled(documentId);
  const row = await strapi.db.query('plugin::channels.delivery').findOne({ where: { headline: 'Cầu mới thông xe' } });
  await strapi.db.query('plugin::channels.delivery').updateMany({
    where: { id: row.id },
    data: { state: 'pending', attempts: [], tries: 0, nextTryAt: null, token: null, version: row.version + 1 },
  });
  const run = { id: 1, key: null, attempt: 1, signal: new AbortController().signal, heartbeat: async () => undefined };
  const sending = strapi.plugin('channels').service('sending') as unknown as { send(id: string, run: object): Promise<void> };
  // The house's own clock writes on the same connection: what it does meanwhile is not this delivery's.
  const own = new AsyncLocalStorage<string[]>();
  const noteOwn = ({ sql }: Query) => own.getStore()?.push(sql);
  seen = [];
  connection().on('query', noteOwn);
  await own.run(seen, () => sending.send(row.documentId, run)).finally(() => connection().removeListener('query', noteOwn));
  const touching = seen.filter((sql) => sql.includes('channels_deliveries'));
  expect(touching.length, touching.join('\n')).toBe(5);
  expect(seen.filter((sql) => /^begin/i.test(sql)).length, seen.join('\n')).toBe(2);
  expect(await strapi.db.query('plugin::channels.delivery').findOne({ where: { id: row.id } })).toMatchObject({
    state: 'delivered',
    token: null,
    tries: 1,
    attempts: [{ n: 1, outcome: 'delivered' }],
  });
});

it('sends a delivery once whose two jobs come together', async () => {
  const row = await waiting('Hai lần đánh thức');
  const before = house.receiver.seen.length;
  await Promise.all([send(row.documentId, 11), send(row.documentId, 12)]);
  expect(house.receiver.seen.length - before).toBe(1);
  const after: Row = await deliveries().findOne({ where: { id: row.id } });
  expect(after).toMatchObject({ state: 'delivered', tries: 1, attempts: [{ n: 1, outcome: 'delivered' }] });
});

it('ends by itself what could not be ended together, from the row as it was', async () => {
  const row = await waiting('Ghi chung bị hỏng');
  const ledger = service<{ tell(...told: object[]): Promise<void> }>('ledger');
  const { tell } = ledger;
  let calls = 0;
  ledger.tell = async (...told) => {
    if (++calls === 1) throw new Error('the event log is away');
    return tell(...told);
  };
  await send(row.documentId, 21).finally(() => Object.assign(ledger, { tell }));
  expect(calls).toBe(2);
  expect(await deliveries().findOne({ where: { id: row.id } })).toMatchObject({ state: 'delivered', token: null, nextTryAt: null });
});

it('sends what it had begun where the word of the commit was lost, once', async () => {
  const row = await waiting('Mất lời báo ghi xong');
  const { db } = house.app.strapi;
  const before = house.receiver.seen.length;
  let lost = false;
  const begun = async () => ((await deliveries().findOne({ where: { id: row.id } })) as Row).state === 'sending';
  Object.assign(db, {
    transaction: async (...given: unknown[]) => {
      const answer = await Object.getPrototypeOf(db).transaction.apply(db, given);
      if (lost || db.inTransaction() || !(await begun())) return answer;
      lost = true;
      throw new Error('Connection terminated unexpectedly');
    },
  });
  await send(row.documentId, 31).finally(() => Reflect.deleteProperty(db, 'transaction'));
  expect(lost).toBe(true);
  expect(house.receiver.seen.length - before).toBe(1);
  const after: Row = await deliveries().findOne({ where: { id: row.id } });
  expect(after.state).toBe('delivered');
  expect(after.attempts).toMatchObject([{ outcome: 'not_applied' }, { outcome: 'delivered' }]);
});

it('starts what came behind a delivery while its end was being written', async () => {
  const row = await waiting('Bản mới đến đúng lúc ghi');
  const ledger = service<{ tell(...told: object[]): Promise<void> }>('ledger');
  const { tell } = ledger;
  const documentId = 'f'.repeat(32);
  ledger.tell = async (...told) => {
    Object.assign(ledger, { tell });
    // Its own job has come and gone: it found the older one under way.
    const { id: _, ...like }: Row & { headline?: string } = await deliveries().findOne({ where: { id: row.id } });
    await deliveries().create({
      data: { ...like, documentId, state: 'pending', attempts: [], tries: 0, version: 1, token: null, nextTryAt: null },
    });
    return tell(...told);
  };
  await send(row.documentId, 41);
  const state = async () => ((await deliveries().findOne({ where: { documentId } })) as Row).state;
  await until(async () => (await state()) === 'delivered', 'the one behind it is delivered');
});
