import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PresenterView, ScriptView } from '../../packages/channels/contracts';
import { outlet, until } from '../support/channels';
import { spineOf, subjectOf } from './support/newsroom';

type Got = { script: ScriptView; source: { paragraphs: string[]; remarks: { en: string; vi: string }[] } | null; bulletins: unknown[] };
type Told = { error: { details: { code: string; params: Record<string, unknown>; say: { en: string; vi: string } } } };
type Person = { token: string; id: number; roleId: number };
type Service = {
  approve(id: string, body: { version: number; approved?: boolean }, actor: object): Promise<ScriptView>;
  aired(id: string, seconds: number): Promise<void>;
  views(ids: string[]): Promise<Map<string, ScriptView>>;
};

let desk: Awaited<ReturnType<typeof outlet>>;
let app: (typeof desk)['app'];
let producer: Person;
let other: Person;
const open: { close(): void }[] = [];

const may = (...actions: string[]) => actions.map((action) => ({ action: `plugin::channels.${action}` }));
const service = () => app.strapi.plugin('channels').service('scripts') as unknown as Service;
const body = (...paragraphs: string[]) => paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

async function ask<T>(method: string, path: string, given?: object, token = producer.token): Promise<T> {
  const answer = await app.request<{ data: T }>(method, `/channels${path}`, { token, ...(given ? { body: given } : {}) });
  expect(answer.status, answer.text.slice(0, 400)).toBe(200);
  return answer.body.data;
}
async function refused(method: string, path: string, given: object, token = producer.token) {
  const answer = await app.request<Told>(method, `/channels${path}`, { token, body: given });
  expect(answer.body?.error?.details?.say?.vi, `${answer.status} ${answer.text.slice(0, 300)}`).toBeTruthy();
  return { status: answer.status, ...answer.body.error.details };
}
const get = (id: string) => ask<Got>('GET', `/scripts/${id}`);
const save = (id: string, change: object, token?: string) => ask<ScriptView>('PUT', `/scripts/${id}`, change, token);

const scriptOf = async (story: string, token = producer.token, locale = 'vi'): Promise<ScriptView | undefined> =>
  (await ask<{ scripts: ScriptView[] }>('GET', '/scripts', undefined, token)).scripts.find(
    (script) => script.story === subjectOf(story, locale),
  );
/** Publishes and waits until the script says what `is` asks of it. */
async function published(story: string, is: (script: ScriptView) => boolean = () => true, locale = 'vi'): Promise<ScriptView> {
  await desk.publish(story, locale);
  return until(async () => {
    const script = await scriptOf(story, producer.token, locale);
    return script && is(script) && script;
  }, 'a script');
}
const told = async (story: string) =>
  (await spineOf(app).events.history(subjectOf(story)))
    .filter(({ type }) => type.startsWith('script.'))
    .reverse()
    .map(({ type, data }) => ({ type, fields: (data as { fields?: string[] }).fields }));

/** What a page hears of the newsroom. */
async function hears(token: string) {
  const stop = new AbortController();
  const response = await fetch(`${app.url}/newsroom/live?after=0`, { headers: { Authorization: `Bearer ${token}` }, signal: stop.signal });
  let text = '';
  void (async () => {
    const decoder = new TextDecoder();
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) text += decoder.decode(part, { stream: true });
  })().catch(() => undefined);
  open.push({ close: () => stop.abort() });
  return () => text;
}

beforeAll(async () => {
  desk = await outlet();
  app = desk.app;
  producer = await app.addUser(desk.admin, { email: 'phat-thanh@hoitu.test', firstname: 'Ngọc Mai', permissions: may('scripts') });
  other = await app.addUser(desk.admin, { email: 'truc@hoitu.test', firstname: 'Nguyễn Thu Hà', permissions: may('scripts', 'bulletins') });
});
afterAll(async () => {
  for (const one of open) one.close();
  await desk?.stop();
});

describe('a story that changes', () => {
  let story: string;
  let script: ScriptView;

  it('becomes a draft, and the first draft is told of', async () => {
    story = await desk.draft({ title: 'Mưa lớn, 12 điểm ngập', body: body('Nước lên nhanh từ 5 giờ.', 'Xe máy chết máy hàng loạt') });
    script = await published(story);
    expect(script).toMatchObject({
      state: 'draft',
      outdated: false,
      cue: 'Nhiều tuyến đường ngập sâu 20–40 cm.',
      items: [{ kind: 'read', text: 'Nước lên nhanh từ 5 giờ.\n\nXe máy chết máy hàng loạt.' }],
      presenter: null,
      measured: null,
      version: 1,
    });
    expect(script.seconds).toBeGreaterThan(3);
    expect(await told(story)).toEqual([{ type: 'script.drafted', fields: undefined }]);
  });

  it('never writes over the producer’s words: its own wait beside them', async () => {
    const items = [
      { id: 'a', kind: 'read', text: 'Lời của tôi.' },
      { id: 'b', kind: 'actuality', label: 'Ông An, phường Láng', in: 'Từ sáng', out: 'chưa bao giờ', seconds: 21 },
    ];
    const saved = await save(script.id, { version: 1, items, tag: 'Mời quý vị nghe tiếp lúc 18 giờ.' });
    expect(saved).toMatchObject({ items, version: 2, changedBy: 'Ngọc Mai' });
    expect(saved.seconds).toBeGreaterThan(21);

    await desk.documents.update({ documentId: story, locale: 'vi', data: { body: body('Nước đã rút.') } });
    const now = await published(story, ({ outdated }) => outdated);
    expect(now).toMatchObject({ items, tag: 'Mời quý vị nghe tiếp lúc 18 giờ.', offered: { text: 'Nước đã rút.' }, version: 3 });
    expect(now.source?.text).toContain('Nước lên nhanh');
    expect((await told(story)).at(-1)).toEqual({ type: 'script.outdated', fields: undefined });

    const seen = await save(script.id, { version: 3, seen: true });
    expect(seen).toMatchObject({ items, outdated: false, offered: null, source: { text: 'Nước đã rút.' } });
  });

  it('has nothing new to offer where only its picture or its headline changed', async () => {
    await desk.documents.update({ documentId: story, locale: 'vi', data: { title: 'Hà Nội: nước đã rút' } });
    const now = await published(story, ({ storyVersion }) => storyVersion === 3);
    expect(now).toMatchObject({ outdated: false, offered: null, headline: 'Hà Nội: nước đã rút', state: 'draft' });
    const found = await ask<{ scripts: ScriptView[] }>('GET', `/scripts?search=${encodeURIComponent('nuoc da rut')}`);
    expect(found.scripts.map(({ id }) => id)).toEqual([script.id]);
  });

  it('offers nothing of a draft that is not published', async () => {
    await desk.documents.update({ documentId: story, locale: 'vi', data: { body: body('Chưa được đăng: canari.'), dek: 'Dẫn canari' } });
    const { source, script: now } = await get(script.id);
    expect(JSON.stringify([source, now])).not.toContain('canari');
    expect(source?.paragraphs).toEqual(['Nước đã rút.']);
  });
});

describe('a story that is pulled', () => {
  it('kills its script, live, for who may see scripts; one published again is a draft', async () => {
    const [theirs, none] = [await hears(producer.token), await hears((await stranger()).token)];
    const story = await desk.draft({ title: 'Tin sẽ gỡ' });
    const script = await published(story);
    const approved = await ask<ScriptView>('POST', `/scripts/${script.id}/approve`, { version: script.version });
    expect(approved.state).toBe('approved');
    await desk.documents.unpublish({ documentId: story, locale: 'vi' });
    await until(async () => theirs().includes('"script.killed"') && theirs().includes(script.id), 'the kill');
    const got = await get(script.id);
    expect(Date.parse(got.script.updatedAt)).toBeGreaterThan(Date.parse(approved.updatedAt));
    expect(got).toMatchObject({ source: null, script: { state: 'killed', cue: script.cue, items: script.items } });
    expect((await refused('POST', `/scripts/${script.id}/approve`, { version: got.script.version })).code).toBe('script.killed');
    expect(none()).not.toContain('script.');

    await desk.publish(story);
    await until(async () => (await scriptOf(story))?.state === 'draft', 'an open script');
    expect((await told(story)).slice(-2)).toEqual([
      { type: 'script.killed', fields: undefined },
      { type: 'script.changed', fields: ['state'] },
    ]);
  });

  let unknown: Promise<Person> | undefined;
  const stranger = (): Promise<Person> => {
    unknown ??= app.addUser(desk.admin, { email: 'khach@hoitu.test', firstname: 'Khách', permissions: may('adapt') });
    return unknown;
  };
});

describe('an approval', () => {
  let story: string;
  let script: ScriptView;
  const approve = (version: number, approved = true) => ask<ScriptView>('POST', `/scripts/${script.id}/approve`, { version, approved });

  it('is taken back by other words, not by who reads or how', async () => {
    story = await desk.draft({ title: 'Giá xăng tăng 500 đồng' });
    script = await published(story);
    const approved = await approve(1);
    const noted = await save(script.id, { version: 2, slugline: 'XĂNG', notes: [{ written: 'RON', said: 'rôn' }], cue: approved.cue });
    expect(noted.state).toBe('approved');
    expect((await save(script.id, { version: 3, items: [] })).state).toBe('draft');
    expect((await approve(4)).state).toBe('approved');
    expect((await save(script.id, { version: 5, tag: 'Hết.' })).state).toBe('draft');
    expect((await approve(6)).state).toBe('approved');
    expect((await approve(7, false)).state).toBe('draft');
    expect((await told(story)).at(-1)).toEqual({ type: 'script.changed', fields: ['state'] });
  });

  it('waits for the look at a newer version', async () => {
    await desk.documents.update({ documentId: story, locale: 'vi', data: { body: body('Giá xăng giảm.') } });
    const now = await published(story, ({ outdated }) => outdated);
    const no = await refused('POST', `/scripts/${script.id}/approve`, { version: now.version });
    expect([no.status, no.code]).toEqual([409, 'script.outdated']);
  });

  it('is refused to who lost the right after the request was let in', async () => {
    const now = (await get(script.id)).script;
    const late = await app.addUser(desk.admin, { email: 'nghi@hoitu.test', firstname: 'Nghỉ', permissions: may('outbox') });
    const actor = { kind: 'admin', id: String(late.id), name: 'Nghỉ' };
    await expect(service().approve(script.id, { version: now.version, approved: false }, actor)).rejects.toThrow('no longer approve');
    expect((await get(script.id)).script.version).toBe(now.version);
  });

  it('ends with the air: what was read is measured, and changed words need a new one', async () => {
    await service().aired(script.id, 41.4);
    const aired = (await service().views([script.id, 'nobody'])).get(script.id) as ScriptView;
    expect(aired).toMatchObject({ state: 'aired', measured: 41 });
    expect((await save(script.id, { version: aired.version, cue: 'Lời dẫn khác.' })).state).toBe('draft');
  });
});

describe('two at once', () => {
  it('the second hears who was quicker and what they changed; nothing is written', async () => {
    const script = await published(await desk.draft({ title: 'Hai người cùng viết' }));
    await save(script.id, { version: 1, cue: 'Lời của Thu Hà.' }, other.token);
    const no = await refused('PUT', `/scripts/${script.id}`, { version: 1, cue: 'Lời của Ngọc Mai.', tag: 'Hết.' });
    expect([no.status, no.code]).toEqual([409, 'script.stale']);
    expect(no.say.vi).toContain('Nguyễn Thu Hà');
    expect(no.params.fields).toEqual(['cue', 'tag']);
    expect((await get(script.id)).script).toMatchObject({ cue: 'Lời của Thu Hà.', tag: '', version: 2 });
  });

  it('one of many saves of one version wins', async () => {
    const script = await published(await desk.draft({ title: 'Nhiều người cùng lưu' }));
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        app.request('PUT', `/channels/scripts/${script.id}`, { token: producer.token, body: { version: 1, cue: `Lời ${at}.` } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect((await get(script.id)).script.version).toBe(2);
  });
});

describe('who reads', () => {
  let reader: PresenterView;
  const rate = (change: object) => ask<PresenterView>('PUT', `/presenters/${reader.id}`, change, other.token);

  it('decides the running time, at once when their speed is changed', async () => {
    reader = await ask('POST', '/presenters', { name: 'Tạ Minh Khuê', rate: 200 }, other.token);
    const script = await published(await desk.draft({ title: 'Ai đọc', body: body(Array.from({ length: 398 }, () => 'ta').join(' ')) }));
    const given = await save(script.id, { version: 1, presenter: reader.id, cue: 'hai từ' });
    expect(given).toMatchObject({ presenter: { id: reader.id, name: 'Tạ Minh Khuê', rate: 200 }, syllables: 400, seconds: 120 });
    await rate({ version: 1, rate: 400 });
    const now = (await get(script.id)).script;
    expect(now).toMatchObject({ presenter: { rate: 400 }, seconds: 60, version: given.version });
    expect((await scriptOf(now.story.split(':')[4] as string))?.seconds).toBe(60);
  });

  it('must be there, and still read', async () => {
    const script = await published(await desk.draft({ title: 'Không ai đọc' }));
    expect((await refused('PUT', `/scripts/${script.id}`, { version: 1, presenter: 'nobody' })).code).toBe('presenter.not_found');
    await rate({ version: 2, active: false });
    const left = await refused('PUT', `/scripts/${script.id}`, { version: 1, presenter: reader.id });
    expect([left.code, left.say.vi.includes('Tạ Minh Khuê')]).toEqual(['presenter.left', true]);
    expect((await get(script.id)).script.version).toBe(1);
  });
});

describe('an odd story', () => {
  it('without text has a script without text, which nobody can approve', async () => {
    const script = await published(await desk.draft({ title: '…!', dek: '', body: [] }));
    expect(script).toMatchObject({ items: [], slugline: expect.stringMatching(/^TIN [0-9A-F]{6}$/) });
    expect((await get(script.id)).source?.remarks).toEqual([
      { en: expect.stringContaining('no text to read out'), vi: expect.stringContaining('chưa có nội dung') },
    ]);
    const empty = await save(script.id, { version: 1, cue: '' });
    expect([empty.seconds, empty.syllables]).toEqual([0, 0]);
    expect((await refused('POST', `/scripts/${script.id}/approve`, { version: 2 })).code).toBe('script.empty');
  });

  it('of 20,000 words loses none, and can be saved again', async () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `nước${at % 100}${at % 25 === 24 ? '.' : ''}`);
    const paragraphs = Array.from({ length: 100 }, (_, at) => words.slice(at * 200, at * 200 + 200).join(' '));
    const script = await published(await desk.draft({ title: 'Bài rất dài', body: body(...paragraphs) }));
    const text = script.items.map((item) => (item.kind === 'read' ? item.text : '')).join(' ');
    expect(text.split(/\s+/)).toEqual(words);
    const saved = await save(script.id, { version: 1, items: script.items, cue: script.cue, tag: 'Hết.' });
    expect(saved.seconds).toBeGreaterThan(script.seconds - 1);
    expect((await get(script.id)).source?.remarks).toEqual([]);
  });

  it('of digits only has words to say', async () => {
    const script = await published(await desk.draft({ title: '2026', dek: '', body: body('12345 67,8 20/11') }));
    expect(script.syllables).toBeGreaterThan(10);
    expect(script.slugline).toBe('2026');
  });

  it('with bare links and pictures says what it left out', async () => {
    const script = await published(
      await desk.draft({ title: 'Xem video', body: body('Nước lên.', 'https://youtu.be/abc', 'Nước xuống.') }),
    );
    expect(script.items).toMatchObject([{ text: 'Nước lên.\n\nNước xuống.' }]);
    expect((await get(script.id)).source?.remarks.map(({ vi }) => vi)).toEqual([expect.stringContaining('1 đường dẫn')]);
  });

  it('in another language says that its time is rough', async () => {
    const story = await desk.draft(
      { title: 'Heavy rain', dek: 'Twelve streets are under water.', body: body('Buses stopped at 5:30.') },
      'en',
    );
    const script = await published(story, () => true, 'en');
    expect(script.seconds).toBeGreaterThan(2);
    expect((await get(script.id)).source?.remarks.map(({ en }) => en)).toEqual([expect.stringContaining('not in Vietnamese')]);
  });
});

describe('a save that does not fit', () => {
  const sting = (id: string, seconds: number) => ({ id, kind: 'sting', label: 'Nhạc', seconds });
  it.each<[string, object, string]>([
    ['an unknown field', { text: 'x' }, 'request.invalid'],
    ['an unknown kind', { items: [{ id: 'a', kind: 'film', text: 'x' }] }, 'request.invalid'],
    ['seconds below zero', { items: [sting('a', -1)] }, 'request.invalid'],
    ['too many items', { items: Array.from({ length: 61 }, (_, at) => sting(`s${at}`, 1)) }, 'request.invalid'],
    ['a text without end', { items: [{ id: 'a', kind: 'read', text: 'x'.repeat(60_001) }] }, 'request.invalid'],
    ['a note that says nothing', { notes: [{ written: 'UBND', said: ' ' }] }, 'request.invalid'],
    ['one item twice', { items: [sting('a', 1), sting('a', 2)] }, 'script.item'],
    ['hours of music', { items: [sting('a', 7000), sting('b', 7000)] }, 'script.item'],
  ])('%s is refused in both languages, and nothing is written', async (_, change, code) => {
    const script = (await ask<{ scripts: ScriptView[] }>('GET', '/scripts')).scripts[0] as ScriptView;
    const no = await refused('PUT', `/scripts/${script.id}`, { version: script.version, ...change });
    expect([no.status, no.code]).toEqual([400, code]);
    expect(no.say.en).not.toBe(no.say.vi);
    expect((await get(script.id)).script.version).toBe(script.version);
  });

  it('a script that is not there', async () => {
    expect((await refused('PUT', '/scripts/nothing', { version: 1, cue: 'x' })).code).toBe('script.not_found');
    expect((await refused('POST', '/scripts/nothing/approve', { version: 1 })).code).toBe('script.not_found');
  });
});
