import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BroadcastView } from '../../packages/channels/contracts';
import { until } from '../support/channels';
import { root } from '../support/packages';
import { AREA, loudspeakers, OTHER, signed } from './support/loudspeakers';

type Room = Awaited<ReturnType<typeof loudspeakers>>;
type Place = Awaited<ReturnType<Room['destination']>>;
type Word = { package: string; area: string; said: string; at?: string; note?: string };
type Said = { data: { known: boolean } | null; error?: { details: { code: string } } };
let room: Room;
let place: Place;
let foreign: Place;
/** Serves the message's area, and was not there when it was handed over. */
let late: Place;
let message: BroadcastView;

beforeAll(async () => {
  room = await loudspeakers();
  place = await room.destination('Loa Hải Châu', { areas: `${AREA}; ${OTHER}` });
  foreign = await room.destination('Loa Sơn Trà', { areas: 'Phường Sơn Trà' });
  message = await room.settled((await room.released({ areas: [AREA, OTHER] })).id, 'publish');
  late = await room.destination('Loa mới', { areas: AREA });
});
afterAll(() => room?.stop());

const address = (id: string) => `/api/channels/broadcasts/confirmations/${id}`;
/** What the public route answers to a body as it stands. */
async function post(to: string, body: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(new URL(address(to), room.app.url), { method: 'POST', headers, body });
  const answer = (await response.json()) as Said;
  return `${response.status} ${answer.error?.details?.code ?? answer.data?.known}`;
}
const say = (
  word: Partial<Word>,
  { by = place, secret = by.secret, skewMs = 0 }: { by?: Place; secret?: string; skewMs?: number } = {},
) => {
  const body = JSON.stringify({ package: message.id, area: AREA, said: 'received', ...word });
  return post(by.id, body, signed(body, secret, skewMs));
};
const words = async () =>
  Object.fromEntries((await room.get(message.id)).receipts.map(({ area, said, by, note }) => [area, { said, by, note }]));
const count = () => room.app.strapi.db.query('plugin::channels.confirmation' as never).count({});
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describe('a word of a ward’s system', () => {
  it('counts where it is signed, the last one by its time, in whatever order they come', async () => {
    expect(await say({ said: 'played', at: ago(20) })).toBe('200 true');
    expect(await say({ said: 'failed', at: ago(10), note: 'Mất điện' })).toBe('200 true');
    expect(await say({ said: 'received', at: ago(30) })).toBe('200 true');
    expect((await words())[AREA]).toEqual({ said: 'failed', by: place.name, note: 'Mất điện' });
    expect(await say({ said: 'played', at: ago(5), area: AREA.toUpperCase().normalize('NFD') })).toBe('200 true');
    expect((await words())[AREA]).toMatchObject({ said: 'played', note: '' });
    // An older one of the same kind changes nothing.
    expect(await say({ said: 'played', at: ago(25), note: 'muộn' })).toBe('200 true');
    expect((await words())[AREA]).toMatchObject({ said: 'played', note: '' });
    expect(await count()).toBe(3);
  });

  it('said again word for word counts once, and is told once', async () => {
    const body = JSON.stringify({ package: message.id, area: OTHER, said: 'received' });
    const headers = signed(body, place.secret);
    const all = await Promise.all(Array.from({ length: 5 }, () => post(place.id, body, headers)));
    expect(new Set(all)).toEqual(new Set(['200 true']));
    expect(await count()).toBe(4);
    const log = (await room.app.strapi.db
      .query('plugin::newsroom.event' as never)
      .findMany({ where: { type: 'broadcast.confirmed' } })) as {
      data: string;
    }[];
    expect(log.filter(({ data }) => JSON.parse(data).area === OTHER)).toHaveLength(1);
  });

  it('of a clock that runs ahead does not have the last word for ever', async () => {
    expect(await say({ said: 'failed', at: ago(-60 * 24) })).toBe('200 true');
    expect(await say({ said: 'played' })).toBe('200 true');
    await until(async () => (await say({ said: 'played' })) === '200 true' && (await words())[AREA]?.said === 'played', 'the later word');
  });

  it.each<[string, () => Promise<string>, string]>([
    ['with another secret', () => say({}, { secret: foreign.secret }), '403 confirmation.unsigned'],
    ['that is old', () => say({}, { skewMs: -6 * 60_000 }), '403 confirmation.old'],
    ['from the future', () => say({}, { skewMs: 6 * 60_000 }), '403 confirmation.old'],
    ['of another destination’s package', () => say({ area: 'Phường Sơn Trà' }, { by: foreign }), '200 false'],
    ['of another destination, in an area of the package', () => say({}, { by: foreign }), '200 false'],
    ['of a destination that never got it', () => say({}, { by: late }), '200 false'],
    ['of a package that is none', () => say({ package: 'khong-co' }), '200 false'],
    ['of an area that is none', () => say({ area: 'Phường Không Có' }), '200 false'],
    ['with a word that is none', () => say({ said: 'burnt' }), '400 request.invalid'],
    ['with a field too many', () => say({ extra: 1 } as Partial<Word>), '400 request.invalid'],
    ['to a destination that is none', () => say({}, { by: { ...place, id: 'khong-co' } }), '403 confirmation.unsigned'],
    [
      'to a destination of another kind',
      () => say({}, { by: { ...place, id: room.desk.hook.destination.id } }),
      '403 confirmation.unsigned',
    ],
    ['without a body', () => post(place.id, '', {}), '400 request.invalid'],
    ['that is no JSON', () => post(place.id, '{"package":', signed('{"package":', place.secret)), '400 request.invalid'],
    [
      'larger than a word is',
      () => {
        const body = JSON.stringify({ package: message.id, area: AREA, said: 'received', note: 'x'.repeat(20_000) });
        return post(place.id, body, signed(body, place.secret));
      },
      '400 request.invalid',
    ],
  ])('%s counts for nothing', async (_, ask, answer) => {
    const before = await count();
    expect(await ask()).toBe(answer);
    expect(await count()).toBe(before);
  });

  it('is checked by its bytes: one space more, and the signature does not fit', async () => {
    const body = JSON.stringify({ package: message.id, area: AREA, said: 'received' });
    expect(await post(place.id, `${body} `, signed(body, place.secret))).toBe('403 confirmation.unsigned');
    expect(await post(place.id, `${body} `, signed(`${body} `, place.secret))).toBe('200 true');
  });

  it('is taken whatever type it says it has', async () => {
    const body = JSON.stringify({ package: message.id, area: AREA, said: 'received' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(await post(place.id, body, { ...signed(body, place.secret), 'content-type': type }), type).toBe('200 true');
  });

  it('as the guide’s example sends it is understood', async () => {
    const guide = fs.readFileSync(path.join(root, 'docs/guide/channels/loudspeakers.md'), 'utf8');
    const code = [...guide.matchAll(/^```js\n([\s\S]*?)^```/gm)]
      .map(([, one]) => one as string)
      .find((one) => one.includes('confirmation('));
    const file = path.join(room.app.data, 'confirm.mjs');
    fs.writeFileSync(file, code ?? '');
    const { confirmation } = (await import(file)) as {
      confirmation(word: Word, secret: string): { body: string; headers: Record<string, string> };
    };
    const { body, headers } = confirmation({ package: message.id, area: AREA, said: 'played' }, place.secret);
    expect(await post(place.id, body, headers)).toBe('200 true');
  });

  it('is taken by the old secret too, while it is changed for a new one', async () => {
    const rotated = await room.app.request<{ data: { shownOnce: { secret: string } } }>(
      'POST',
      `/channels/destinations/${place.id}/rotate`,
      {
        token: room.tokens.admin,
        body: { version: place.version },
      },
    );
    expect(rotated.status, rotated.text).toBe(200);
    expect(await say({})).toBe('200 true');
    expect(await say({}, { secret: rotated.body.data.shownOnce.secret })).toBe('200 true');
  });
});

describe('a word that a person heard', () => {
  it('is noted with their name, for an area of the message only', async () => {
    const later = await room.ok('writer', 'POST', `/${message.id}/confirm`, {
      area: OTHER.toLowerCase(),
      said: 'played',
      note: 'Gọi lúc 9 giờ',
    });
    expect(later.receipts.find(({ area }) => area === OTHER)).toMatchObject({ said: 'played', by: 'writer', note: 'Gọi lúc 9 giờ' });
    const word = { said: 'played', note: '' };
    expect(await room.refused('writer', 'POST', `/${message.id}/confirm`, { area: 'Phường Sơn Trà', ...word })).toBe(
      '400 broadcast.confirm_area',
    );
    expect((await room.call('outbox', 'POST', `/${message.id}/confirm`, { area: OTHER, ...word })).status).toBe(403);
    const draft = await room.draft();
    expect(await room.refused('writer', 'POST', `/${draft.id}/confirm`, { area: AREA, ...word })).toBe('409 broadcast.cannot');
  });
});

describe('wards that say nothing', () => {
  const SILENT = 'channels.broadcast.silent';
  const jobs = () => room.app.strapi.db.connection('newsroom_jobs').where({ name: SILENT });
  const told = async () => {
    const answer = await room.app.request<{ data: { notices: { kind: string; sentence: { vi: string } }[] } }>('GET', '/newsroom/notices', {
      token: room.tokens.chief,
    });
    return answer.body.data.notices.filter(({ kind }) => kind === 'broadcast.silent').map(({ sentence }) => sentence.vi);
  };
  /** Time goes on by ten minutes for what is booked; the queue finds it at its next look. */
  const tenMinutes = async (id: string) => {
    await jobs().where({ key: id }).update({ run_at: 0 });
    await until(async () => (await jobs().where({ key: id }))[0]?.state === 'done', 'the question for silent wards');
  };

  it('of an emergency for ten minutes are brought before the approvers, once', async () => {
    const alarm = await room.settled((await room.released({ class: 'emergency', title: 'Xả lũ', areas: [AREA, OTHER] })).id, 'publish');
    const [job] = (await jobs().where({ key: alarm.id })) as [{ run_at: number | string; state: string }];
    expect(job.state).toBe('waiting');
    expect(Number(job.run_at) - Date.parse(alarm.approvedAt ?? '')).toBe(600_000);
    const body = JSON.stringify({ package: alarm.id, area: AREA, said: 'received' });
    expect(await post(place.id, body, signed(body, place.secret))).toBe('200 true');
    expect(await told()).toEqual([]);
    await tenMinutes(alarm.id);
    const [sentence, ...more] = await told();
    expect(more).toEqual([]);
    expect(sentence).toContain(OTHER);
    expect(sentence).not.toContain(AREA);
    const { askSilent } = room.app.strapi.plugin('channels').service('confirmations') as unknown as {
      askSilent(id: string): Promise<void>;
    };
    await askSilent(alarm.id);
    expect(await told()).toHaveLength(1);
  });

  it('are not asked for where all have spoken, where it was called off, and where it was no emergency', async () => {
    const before = (await told()).length;
    const heard = await room.settled((await room.released({ class: 'emergency' })).id, 'publish');
    await room.ok('writer', 'POST', `/${heard.id}/confirm`, { area: AREA, said: 'received', note: '' });
    const off = await room.settled((await room.released({ class: 'emergency' })).id, 'publish');
    await room.ok('chief', 'POST', `/${off.id}/cancel`, { version: off.version, reason: 'Báo nhầm' });
    for (const { id } of [heard, off]) await tenMinutes(id);
    expect(await told()).toHaveLength(before);
    expect(await jobs().where({ key: message.id })).toEqual([]);
  });
});

it('is asked for at a pace: who floods the route is told to wait', async () => {
  // More than two minutes' worth: one may end in the midst of it.
  const answers = await Promise.all(Array.from({ length: 620 }, () => fetch(new URL(address(place.id), room.app.url), { method: 'POST' })));
  const late = answers.filter(({ status }) => status === 429);
  expect(late.length).toBeGreaterThan(0);
  expect(Number(late[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
});
