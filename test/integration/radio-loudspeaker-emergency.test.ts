import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../support/channels';
import { type Got, loudspeakers, manifestOf } from './support/loudspeakers';

const PLACES = 40;
const MESSAGES = 5;

type Room = Awaited<ReturnType<typeof loudspeakers>>;
let room: Room;

beforeAll(async () => {
  // Long enough that what waits is waiting, not timing out.
  room = await loudspeakers({ timeoutMs: 60_000 });
});
afterAll(() => room?.stop());

const destinations = () => room.app.strapi.db.query('plugin::channels.destination' as never);
const waiting = async (): Promise<number> => {
  const [found] = (await room.app.strapi.db
    .connection('newsroom_jobs')
    .where({ name: 'channels.send' })
    .whereIn('state', ['waiting', 'leased'])
    .count({ n: '*' })) as [{ n: number | string }];
  return Number(found.n);
};
const isEmergency = (got: Got): boolean =>
  got.headers['content-type'] === 'application/zip' ? manifestOf(got).class === 'emergency' : got.bytes.includes('broadcast.withdrawn');

it('an emergency goes before two hundred that wait, and before those that are being sent', async () => {
  for (let n = 1; n <= PLACES; n++) await room.destination(`Loa ${n}`);
  let open: () => void = () => undefined;
  room.ward.state.hold = new Promise<void>((resolve) => {
    open = resolve;
  });
  room.ward.state.passes = isEmergency;
  for (let n = 0; n < MESSAGES; n++) await room.released({ title: `Bản tin thường ${n}` });
  // All are planned, some are on the wire, and none has been answered.
  await until(async () => room.ward.seen.length > 0, 'the first normal one');
  expect(await waiting()).toBe(PLACES * MESSAGES);

  const began = performance.now();
  const alarm = await room.released({ class: 'emergency', title: 'Sơ tán' });
  await room.settled(alarm.id, 'publish');
  const took = performance.now() - began;
  const emergencies = room.ward.seen.filter(isEmergency);
  expect(emergencies).toHaveLength(PLACES);
  // Not one normal message has been answered by now.
  expect(await waiting()).toBe(PLACES * MESSAGES);
  expect(room.ward.seen.length - emergencies.length).toBeLessThan(PLACES);

  // It is called off as quickly.
  await room.ok('chief', 'POST', `/${alarm.id}/cancel`, { version: alarm.version, reason: 'Báo nhầm' });
  await room.settled(alarm.id, 'retract');
  expect(await waiting()).toBe(PLACES * MESSAGES);

  open();
  await until(async () => (await waiting()) === 0, 'the two hundred');
  const zips = room.ward.seen.filter(({ headers }) => headers['content-type'] === 'application/zip');
  expect(zips).toHaveLength(PLACES * (MESSAGES + 1));
  console.info(`an emergency reached ${PLACES} wards in ${Math.round(took)} ms while ${PLACES * MESSAGES} deliveries waited`);
}, 120_000);

it('an emergency knows no quiet hours, no approval and no pause; a normal message keeps to all of them', async () => {
  const area = 'Phường Yên Tĩnh';
  const always = { from: '00:00', to: '23:59' };
  const places = [
    await room.destination('Loa giờ yên', { areas: area }, { quiet: always }),
    await room.destination('Loa cần duyệt', { areas: area }, { approval: true }),
    await room.destination('Loa xin chờ', { areas: area }),
  ];
  await destinations().update({ where: { documentId: places[2]?.id }, data: { pausedUntil: Date.now() + 3_600_000 } });
  const minute = new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });
  const normal = await room.released({ areas: [area] });
  const states = async () =>
    Object.fromEntries((await room.get(normal.id)).deliveries.map(({ destination, state }) => [destination, state]));
  const held = minute === '23:59' ? {} : { 'Loa giờ yên': 'held' };
  expect(await states()).toMatchObject({ ...held, 'Loa cần duyệt': 'held', 'Loa xin chờ': 'pending' });

  const alarm = await room.settled((await room.released({ class: 'emergency', areas: [area] })).id, 'publish');
  expect(alarm.deliveries).toHaveLength(places.length);
  expect(await states()).toMatchObject({ ...held, 'Loa cần duyệt': 'held', 'Loa xin chờ': 'pending' });
});
