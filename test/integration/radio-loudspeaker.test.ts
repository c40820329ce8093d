import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeliveryView } from '../../packages/channels/contracts';
import { broadcastSubject } from '../../packages/channels/domain/radio/subject';
import { signedAt } from '../../packages/channels/server/src/channels/signed';
import { AREA, filesOf, type Got, loudspeakers, manifestOf, OTHER } from './support/loudspeakers';

type Room = Awaited<ReturnType<typeof loudspeakers>>;
type Place = Awaited<ReturnType<Room['destination']>>;
let room: Room;
let place: Place;
let folders: string;

const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const rows = (name: string) => room.app.strapi.db.query(`plugin::channels.${name}` as never);

beforeAll(async () => {
  folders = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'hoitu-loa-')));
  room = await loudspeakers({ folders: [folders] });
  place = await room.destination('Loa Hải Châu');
});
afterAll(async () => {
  await room?.stop();
  fs.rmSync(folders, { recursive: true, force: true });
});

describe('a message on its way', () => {
  it('is handed over as a signed package when somebody else has approved it, and withdrawn when it is called off', async () => {
    const waiting = await room.submit(await room.draft());
    expect(waiting).toMatchObject({ state: 'waiting', checksum: null, deliveries: [], problems: [], may: ['take_back'] });
    expect(await room.refused('writer', 'GET', `/${waiting.id}/package.zip`)).toBe('409 broadcast.no_package');
    const approved = await room.approve(waiting, 'chief');
    expect(approved).toMatchObject({ state: 'approved', approvedBy: 'chief', secondBy: null, audio: 'none' });
    const sent = await room.settled(approved.id, 'publish');
    const [got] = room.ward.seen.splice(0) as [Got];
    const { headers, bytes } = got;
    expect(headers).toMatchObject({ 'content-type': 'application/zip', 'x-package-sha256': sent.checksum });
    expect(sum(bytes)).toBe(sent.checksum);
    const told = {
      id: String(headers['webhook-id']),
      timestamp: String(headers['webhook-timestamp']),
      signature: String(headers['webhook-signature']),
      body: bytes,
    };
    expect(signedAt({ secret: place.secret }, told)).toBeGreaterThan(0);
    expect(manifestOf(got)).toMatchObject({ id: sent.id, class: 'normal', areas: [AREA], sender: 'Lương Hà', approval: { by: ['chief'] } });

    const file = await fetch(`${room.app.url}/channels/broadcasts/${sent.id}/package.zip`, {
      headers: { authorization: `Bearer ${room.tokens.outbox}` },
    });
    expect(file.headers.get('content-type')).toBe('application/zip');
    expect(sum(new Uint8Array(await file.arrayBuffer()))).toBe(sent.checksum);

    await room.ok('chief', 'POST', `/${sent.id}/cancel`, { version: sent.version, reason: 'Không cắt nước nữa' });
    const off = await room.settled(sent.id, 'retract');
    expect(off).toMatchObject({ state: 'cancelled', note: 'Không cắt nước nữa' });
    const [taken] = room.ward.seen.splice(0) as [Got];
    expect(JSON.parse(taken.bytes.toString())).toMatchObject({ type: 'broadcast.withdrawn', data: { package: sent.id } });
    // Its package stays for inspection.
    expect((await fetch(file.url, { headers: { authorization: `Bearer ${room.tokens.outbox}` } })).status).toBe(200);
  });

  it('sends the same bytes at every try', async () => {
    room.ward.state.answer = [500, 503];
    const message = await room.settled((await room.released()).id, 'publish');
    const tries = room.ward.seen.splice(0);
    expect(tries.map(({ bytes }) => sum(bytes))).toEqual(Array(3).fill(message.checksum));
    expect(new Set(tries.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('carries its sound where an engine speaks, the same at every try', async () => {
    const config = room.app.strapi.config.get('plugin::channels') as { speech: object };
    room.app.strapi.config.set('plugin::channels', { ...config, speech: { ...config.speech, engine: 'silent', ffmpeg: '' } });
    room.ward.state.answer = [500];
    const message = await room.settled((await room.released()).id, 'publish');
    room.app.strapi.config.set('plugin::channels', config);
    expect(message.audio).toBe('audio/wav');
    const [first, second] = room.ward.seen.splice(0) as [Got, Got];
    expect([sum(first.bytes), sum(second.bytes)]).toEqual([message.checksum, message.checksum]);
    const { sound, seconds } = manifestOf(first);
    expect(sound).toMatchObject({ file: 'speech.wav', mime: 'audio/wav', seconds });
    expect(sum(filesOf(first)['speech.wav'] as Uint8Array)).toBe(sound.sha256);
  });

  it('goes into a folder too, and nowhere but to where one of its areas is served', async () => {
    fs.mkdirSync(path.join(folders, 'son-tra'));
    const folder = await room.destination('Loa Sơn Trà', { way: 'folder', folder: 'son-tra', areas: 'Phường Sơn Trà' });
    const message = await room.settled((await room.released({ areas: ['phường sơn trà'.normalize('NFD')] })).id, 'publish');
    expect(message.deliveries.map(({ destination }) => destination)).toEqual([folder.name]);
    expect(room.ward.seen.splice(0)).toEqual([]);
    expect(sum(fs.readFileSync(path.join(folders, `son-tra/${message.id}.zip`)))).toBe(message.checksum);
    await room.ok('chief', 'POST', `/${message.id}/cancel`, { version: message.version, reason: 'Thôi' });
    await room.settled(message.id, 'retract');
    expect(fs.readdirSync(path.join(folders, 'son-tra')).sort()).toEqual([`${message.id}.withdrawn.json`, `${message.id}.zip`]);
  });

  it('is not sent any more when its time is over', async () => {
    await rows('destination').update({ where: { documentId: place.id }, data: { pausedUntil: Date.now() + 3_600_000 } });
    const message = await room.released();
    await room.settled(message.id, 'publish', 'pending');
    await rows('broadcast').update({ where: { documentId: message.id }, data: { untilMs: Date.now() - 1 } });
    await rows('destination').update({ where: { documentId: place.id }, data: { pausedUntil: null } });
    const subject = broadcastSubject(message.id);
    const [delivery] = await rows('delivery').findMany({ where: { story: subject } });
    await rows('delivery').updateMany({ where: { story: subject }, data: { nextTryAt: null } });
    const { wake } = room.app.strapi.plugin('channels').service('ledger') as unknown as { wake(...wakes: object[]): Promise<void> };
    await wake({ row: delivery, kind: 'loudspeaker', why: 'test' });
    const over = await room.settled(message.id, 'publish', 'cancelled');
    expect(over.deliveries[0]?.why).toBe('called_off');
    expect(room.ward.seen).toEqual([]);
  });

  it('and a story never meet: neither goes to the other’s destinations', async () => {
    const story = await room.desk.draft({ title: 'Tin thường' });
    await room.desk.publish(story);
    const settled = await room.desk.settled(story, 'publish');
    expect(settled.map(({ kind }) => kind)).not.toContain('loudspeaker');
    room.desk.receiver.seen.splice(0);
    const message = await room.settled((await room.released()).id, 'publish');
    expect(message.deliveries.map(({ destination }) => destination)).toEqual([place.name]);
    expect(room.desk.receiver.seen).toEqual([]);
    expect((await rows('page').findMany({ where: { story: broadcastSubject(message.id) } })).length).toBe(0);
    const preview = await room.app.request<{ data: { channels: { destination: { kind: string } }[] } }>(
      'GET',
      `/channels/preview?uid=api::story.story&documentId=${story}&locale=vi`,
      { token: room.tokens.admin },
    );
    expect(preview.body.data.channels.map((one) => one.destination.kind)).not.toContain('loudspeaker');
    room.ward.seen.splice(0);
  });

  it('stands in the outbox, where a person may settle it as any other', async () => {
    room.ward.state.answer = [400];
    const message = await room.released();
    await room.settled(message.id, 'publish', 'failed');
    const { deliveries } = await room.desk.outbox(`?story=${encodeURIComponent(broadcastSubject(message.id))}`);
    expect(deliveries).toHaveLength(1);
    const [failed] = deliveries as [DeliveryView];
    const again = await room.app.request('POST', `/channels/deliveries/${failed.id}/decide`, {
      token: room.tokens.admin,
      body: { decision: 'retry', version: failed.version },
    });
    expect(again.status, again.text).toBe(200);
    await room.settled(message.id, 'publish');
    const [first, second] = room.ward.seen.splice(0) as [Got, Got];
    expect(sum(first.bytes)).toBe(sum(second.bytes));
    const look = await room.app.request<{ data: { look: { title: string } } }>(
      'GET',
      `/channels/deliveries/${again.body && (again.body as { data: { id: string } }).data.id}`,
      { token: room.tokens.admin },
    );
    expect(look.body.data.look.title).toBe(message.title);
  });

  it('is no story that could be recalled, adapted or previewed by its name', async () => {
    const message = await room.settled((await room.released()).id, 'publish');
    room.ward.seen.splice(0);
    const ref = { uid: 'plugin::channels.broadcast', documentId: message.id, locale: '' };
    const recall = { ref, act: 'pull', reason: 'x', storyVersion: 1 };
    expect((await room.app.request('POST', '/channels/recalls', { token: room.tokens.admin, body: recall })).status).toBeGreaterThanOrEqual(
      400,
    );
    const adapt = { ref, destination: place.id, version: 0, on: false };
    expect(
      (await room.app.request('PUT', '/channels/adaptations', { token: room.tokens.admin, body: adapt })).status,
    ).toBeGreaterThanOrEqual(400);
    const query = new URLSearchParams(ref);
    const seen = await room.app.request<{ data: { mapped: boolean } }>('GET', `/channels/preview?${query}`, { token: room.tokens.admin });
    expect(seen.body?.data?.mapped ?? false).toBe(false);
    expect((await room.get(message.id)).state).toBe('approved');
  });

  it('keeps its destination from being taken away while it holds', async () => {
    const own = await room.destination('Loa tạm', { areas: 'Phường Tạm' });
    const message = await room.settled((await room.released({ areas: ['Phường Tạm'] })).id, 'publish');
    room.ward.seen.splice(0);
    const remove = () => room.app.request('DELETE', `/channels/destinations/${own.id}`, { token: room.tokens.admin });
    expect((await remove()).status).toBe(409);
    await rows('broadcast').update({ where: { documentId: message.id }, data: { untilMs: Date.now() - 1 } });
    expect((await remove()).status).toBe(200);
  });
});

describe('who may', () => {
  it('see messages: who writes, approves or watches the outbox, and nobody else', async () => {
    const { id } = await room.draft();
    for (const at of ['', '/areas', `/${id}`]) {
      expect((await room.call('stranger', 'GET', at)).status, at).toBe(403);
      expect((await room.app.request('GET', `/channels/broadcasts${at}`)).status, at).toBe(401);
      for (const who of ['writer', 'chief', 'outbox'] as const) expect((await room.call(who, 'GET', at)).status, `${who} ${at}`).toBe(200);
    }
    expect((await room.call('stranger', 'GET', `/${id}/package.zip`)).status).toBe(403);
  });

  it('write, and approve: each right opens its own doors only', async () => {
    const message = await room.submit(await room.draft());
    const on = { version: message.version };
    expect((await room.call('outbox', 'POST', '', { title: 'x' })).status).toBe(403);
    expect((await room.call('chief', 'POST', '', { title: 'x' })).status).toBe(403);
    for (const who of ['writer', 'outbox', 'stranger'] as const)
      for (const [act, body] of [
        ['approve', on],
        ['send-back', { ...on, reason: 'x' }],
        ['cancel', { ...on, reason: 'x' }],
      ] as const)
        expect((await room.call(who, 'POST', `/${message.id}/${act}`, body)).status, `${who} ${act}`).toBe(403);
    expect((await room.get(message.id)).state).toBe('waiting');
  });

  it('approve words they had no hand in: a writer, or who only changed a comma, may not', async () => {
    const own = await room.submit(await room.draft({}, 'editor'), 'editor');
    expect(own.may).not.toContain('approve');
    expect(await room.refused('editor', 'POST', `/${own.id}/approve`, { version: own.version })).toBe('403 broadcast.own');
    const touched = await room.ok('editor', 'PUT', `/${(await room.draft()).id}`, { version: 1, text: 'Khác một dấu phẩy,' });
    const back = await room.ok('writer', 'PUT', `/${touched.id}`, { version: touched.version, text: 'Và sửa lại.' });
    const waiting = await room.submit(back);
    expect(await room.refused('editor', 'POST', `/${waiting.id}/approve`, { version: waiting.version })).toBe('403 broadcast.own');
    await room.approve(waiting, 'deputy');
    await room.settled(waiting.id, 'publish');
    room.ward.seen.splice(0);
  });

  it('approve an emergency: two people with the right for it, neither its writer', async () => {
    const waiting = await room.submit(await room.draft({ class: 'emergency' }));
    expect(await room.refused('editor', 'POST', `/${waiting.id}/approve`, { version: waiting.version })).toBe('403 broadcast.no_emergency');
    const first = await room.approve(waiting, 'chief');
    expect(first).toMatchObject({ state: 'waiting', approvedBy: 'chief', deliveries: [] });
    expect(room.ward.seen).toEqual([]);
    expect(await room.refused('chief', 'POST', `/${first.id}/approve`, { version: first.version })).toBe('403 broadcast.same');
    expect(await room.refused('editor', 'POST', `/${first.id}/approve`, { version: first.version })).toBe('403 broadcast.no_emergency');
    expect((await room.get(first.id, 'deputy')).may).toContain('second');
    // Taken back and sent again, the first approval is void.
    const back = await room.ok('writer', 'POST', `/${first.id}/submit`, { version: first.version, back: true });
    const changed = await room.ok('writer', 'PUT', `/${back.id}`, { version: back.version, text: 'Nước lên nhanh.' });
    const anew = await room.submit(changed);
    expect(anew).toMatchObject({ approvedBy: null });
    const both = await room.approve(await room.approve(anew, 'deputy'), 'chief');
    expect(both).toMatchObject({ state: 'approved', approvedBy: 'deputy', secondBy: 'chief' });
    await room.settled(both.id, 'publish');
    expect(manifestOf(room.ward.seen.splice(0)[0] as Got)).toMatchObject({ class: 'emergency', approval: { by: ['deputy', 'chief'] } });
  });

  it('approve once: of two at the same moment one is told who was quicker, and one package goes', async () => {
    const waiting = await room.submit(await room.draft());
    const on = { version: waiting.version };
    const both = await Promise.all([
      room.call('chief', 'POST', `/${waiting.id}/approve`, on),
      room.call('deputy', 'POST', `/${waiting.id}/approve`, on),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = both.find(({ status }) => status === 409);
    expect(lost?.body.error.details.say.en).toMatch(/chief|deputy/);
    await room.settled(waiting.id, 'publish');
    expect(room.ward.seen.splice(0)).toHaveLength(1);
  });

  it('change what somebody else has changed meanwhile: no, and it is said what', async () => {
    const message = await room.draft();
    await room.ok('editor', 'PUT', `/${message.id}`, { version: message.version, title: 'Tên khác' });
    const answer = await room.call('writer', 'PUT', `/${message.id}`, { version: message.version, title: 'Tên của tôi' });
    expect(answer.status).toBe(409);
    expect(answer.body.error.details.say.vi).toContain('editor');
    expect(answer.body.error.details.say.vi).toContain('tên bản tin');
  });

  it.each<[string, object, string]>([
    ['an area nobody serves', { areas: [AREA, 'Phường Không Có'] }, '422 broadcast.unserved'],
    ['no area', { areas: [] }, '422 broadcast.no_area'],
    ['no words', { text: ' ' }, '422 broadcast.no_text'],
    [
      'an emergency of three days',
      { class: 'emergency', until: new Date(Date.now() + 72 * 3_600_000).toISOString() },
      '422 broadcast.too_long',
    ],
    ['a time that is over', { from: '2026-01-01T00:00:00Z', until: '2026-01-02T00:00:00Z' }, '422 broadcast.over'],
  ])('ask for approval of %s: no', async (_, over, code) => {
    const message = await room.draft(over);
    expect(`422 ${message.problems[0]}`).toBe(code);
    expect(await room.refused('writer', 'POST', `/${message.id}/submit`, { version: message.version })).toBe(code);
  });

  it('send back with a reason, of which the writer is told', async () => {
    const waiting = await room.submit(await room.draft({ title: 'Trả lại bản này' }));
    const back = await room.ok('chief', 'POST', `/${waiting.id}/send-back`, { version: waiting.version, reason: 'Ghi rõ tên đường' });
    expect(back).toMatchObject({ state: 'draft', note: 'Ghi rõ tên đường' });
    type Told = { kind: string; sentence: { vi: string }; link: string };
    const inbox = await room.app.request<{ data: { notices: Told[] } }>('GET', '/newsroom/notices', { token: room.tokens.writer });
    const told = inbox.body.data.notices.find(({ kind }) => kind === 'broadcast.returned');
    expect(told?.sentence.vi).toContain('Ghi rõ tên đường');
    // The address of its screen, see admin/src/pages/App.tsx.
    expect(told?.link).toBe(`/plugins/channels/loudspeakers/${waiting.id}`);
  });

  it('see which wards have loudspeakers, and whether those are switched on', async () => {
    const off = await room.destination('Loa đang tắt', { areas: `Phường Ngủ Yên; ${OTHER}` });
    const body = { version: off.version, enabled: false };
    const answer = await room.app.request('PUT', `/channels/destinations/${off.id}`, { token: room.tokens.admin, body });
    expect(answer.status, answer.text).toBe(200);
    const served = await room.ok<{ area: string; on: boolean }[]>('writer', 'GET', '/areas');
    const on = new Map(served.map((one) => [one.area, one.on]));
    expect([on.get('Phường Ngủ Yên'), on.get(OTHER), on.get(AREA)]).toEqual([false, true, true]);
    expect((await room.draft({ areas: ['Phường Ngủ Yên'] })).problems).toEqual(['broadcast.unserved']);
  });

  it('take words over from a script, but not from one whose story was pulled', async () => {
    const story = await room.desk.draft({ title: 'Lịch cắt điện' });
    await room.desk.publish(story);
    await room.desk.settled(story, 'publish');
    const [script] = (await rows('script').findMany({ where: { story: `story:api::story.story:${story}:vi` } })) as [
      { documentId: string; cue: string },
    ];
    const made = await room.ok('writer', 'POST', '', { title: 'Cắt điện', script: script.documentId });
    expect(made.text).toContain(script.cue);
    expect(made.script).toBe(script.documentId);
    await rows('script').update({ where: { documentId: script.documentId }, data: { state: 'killed' } });
    expect(await room.refused('writer', 'POST', '', { title: 'Cắt điện', script: script.documentId })).toBe('409 script.killed');
  });

  it('list messages: emergencies under way first, the others by their age, found without accents', async () => {
    const alarm = await room.released({ class: 'emergency', title: 'Sơ tán khẩn cấp' });
    await room.settled(alarm.id, 'publish');
    room.ward.seen.splice(0);
    const later = await room.draft({ title: 'Bản nháp mới nhất' });
    const { broadcasts } = await room.ok<{ broadcasts: { id: string; class: string; title: string }[] }>('outbox', 'GET', '');
    expect(broadcasts.findIndex(({ id }) => id === alarm.id)).toBeLessThan(broadcasts.findIndex(({ id }) => id === later.id));
    expect(new Set(broadcasts.map(({ id }) => id)).size).toBe(broadcasts.length);
    const found = await room.ok<{ broadcasts: { id: string }[] }>('outbox', 'GET', '?search=so%20tan');
    expect(found.broadcasts.map(({ id }) => id)).toEqual([alarm.id]);
    expect(await room.ok<object[]>('writer', 'GET', '/areas')).toEqual(
      expect.arrayContaining([AREA, OTHER].map((area) => ({ area, on: true }))),
    );
  });
});
