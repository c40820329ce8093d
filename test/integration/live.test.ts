import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { documents, EDITOR, paragraph, STORY, spineOf, until } from './support/newsroom';

type Seen = { seq: number; type: string; subject: string; actor: { name: string }; at: string; data: Record<string, unknown> };
type Listener = { events: Seen[]; status: number; ended: boolean; close(): void };

let app: Booted;
let admin: string;
let editor: { id: number; token: string; roleId: number };
let stranger: { id: number; token: string };
const open: Listener[] = [];

async function listen(token: string | undefined, query = '', headers: Record<string, string> = {}): Promise<Listener> {
  const stop = new AbortController();
  const response = await fetch(`${app.url}/newsroom/live${query}`, {
    headers: { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...headers },
    signal: stop.signal,
  });
  const listener: Listener = { events: [], status: response.status, ended: false, close: () => stop.abort() };
  open.push(listener);
  void (async () => {
    let rest = '';
    const reader = (response.body as ReadableStream<Uint8Array>)
      .pipeThrough(new TextDecoderStream() as never)
      .getReader() as ReadableStreamDefaultReader<string>;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const blocks = (rest + value).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = block.split('\n').find((line) => line.startsWith('data: '));
        if (data) listener.events.push(JSON.parse(data.slice(6)));
      }
    }
    listener.ended = true;
  })().catch(() => {
    listener.ended = true;
  });
  return listener;
}

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom'] });
  admin = await app.registerAdmin();
  editor = await app.addUser(admin, { email: 'bien-tap@hoitu.test', firstname: 'Biên tập', permissions: EDITOR });
  stranger = await app.addUser(admin, { email: 'khach@hoitu.test', firstname: 'Khách', permissions: [] });
});
afterAll(async () => {
  for (const one of open) one.close();
  await app?.stop();
});

async function publish(title: string): Promise<string> {
  const { documentId } = await documents(app).create({ data: { title, body: paragraph(title) }, locale: 'vi' });
  await documents(app).publish({ documentId, locale: 'vi' });
  return documentId;
}
const saw = (listener: Listener, documentId: string) => listener.events.find((event) => event.subject.includes(documentId));

describe('the live stream', () => {
  it('needs a session', async () => {
    expect((await listen(undefined)).status).toBe(401);
    expect((await listen('forged')).status).toBe(401);
  });

  it('brings an event to who may read the type, and to nobody else', async () => {
    const [theirs, none] = [await listen(editor.token), await listen(stranger.token)];
    expect([theirs.status, none.status]).toEqual([200, 200]);
    const documentId = await publish('Nước sông Hương lên nhanh');
    const event = await until(() => saw(theirs, documentId));
    expect(event).toMatchObject({ type: 'story.published', data: { headline: 'Nước sông Hương lên nhanh', version: 1 } });
    expect(none.events).toEqual([]);
  });

  it('keeps to the story, the locale and the field a role is bound to', async () => {
    const read = (properties: Record<string, unknown>, conditions: string[] = []) => [
      { action: 'plugin::content-manager.explorer.read', subject: STORY, properties, conditions },
    ];
    const bound = {
      'chi-bai-minh': read({ fields: ['title'], locales: ['vi', 'en'] }, ['admin::is-creator']),
      'chi-tieng-anh': read({ fields: ['title'], locales: ['en'] }),
      'khong-tit': read({ fields: ['slug'], locales: ['vi', 'en'] }),
    };
    const theirs = await Promise.all(
      Object.entries(bound).map(async ([name, permissions]) =>
        listen((await app.addUser(admin, { email: `${name}@hoitu.test`, firstname: name, permissions })).token),
      ),
    );
    const all = await listen(editor.token);
    const documentId = await publish('Tin của người khác');
    await until(() => saw(all, documentId));
    await documents(app).delete({ documentId, locale: 'vi' });
    await until(() => all.events.find((event) => event.type === 'story.unpublished' && event.subject.includes(documentId)));
    const other = await documents(app).create({ data: { title: 'English', body: paragraph('English') }, locale: 'en' });
    await documents(app).publish({ documentId: other.documentId, locale: 'en' });
    await until(() => saw(theirs[1] as Listener, other.documentId));
    expect(theirs.map(({ events }) => events.map((event) => event.data.headline))).toEqual([[], ['English'], []]);
  });

  it('shows nothing whose guard is missing (default deny)', async () => {
    const theirs = await listen(admin);
    const ref = { uid: STORY, documentId: 'x', locale: 'vi' };
    await spineOf(app).events.append({
      type: 'delivery.sent',
      subject: 'delivery:1',
      actor: { kind: 'system', id: null, name: 'Hội Tụ' },
      data: {
        delivery: '1',
        ref,
        destination: 'web',
        destinationId: '1',
        storyVersion: 1,
        operation: 'publish',
        state: 'delivered',
        link: null,
      },
    });
    const documentId = await publish('Sau đó');
    await until(() => saw(theirs, documentId));
    expect(theirs.events.map((event) => event.type)).not.toContain('delivery.sent');
  });

  it('goes on where a page left off, in order and without doubles', async () => {
    const first = await listen(editor.token);
    const one = await publish('Một');
    const seen = await until(() => saw(first, one));
    first.close();
    const missed = [await publish('Hai'), await publish('Ba')];
    for (const again of [
      await listen(editor.token, `?after=${seen.seq}`),
      await listen(editor.token, '', { 'Last-Event-ID': String(seen.seq) }),
    ]) {
      const last = await publish('Bốn');
      await until(() => saw(again, last));
      const subjects = again.events.map((event) => event.subject.split(':')[4]);
      expect(subjects.slice(0, 2)).toEqual(missed);
      expect(new Set(again.events.map((event) => event.seq)).size).toBe(again.events.length);
      expect(again.events.map((event) => event.seq)).toEqual([...again.events.map((event) => event.seq)].sort((a, b) => a - b));
    }
  });

  it('ends when the person is blocked, and hands over nothing more', async () => {
    const gone = await app.addUser(admin, { email: 'bi-khoa@hoitu.test', firstname: 'Bị khóa', permissions: EDITOR });
    const theirs = await listen(gone.token);
    await app.request('PUT', `/admin/users/${gone.id}`, { token: admin, body: { isActive: false } });
    await until(async () => {
      await publish('Đập cửa');
      return theirs.ended;
    });
    const count = theirs.events.length;
    await publish('Sau khi khóa');
    expect(theirs.events.length).toBe(count);
  });

  it('answers a strange query with a refusal, not a stream', async () => {
    expect((await app.request('GET', '/newsroom/live?after=abc', { token: editor.token })).status).toBe(400);
  });
});

describe('stopping', () => {
  it('ends every stream', async () => {
    const theirs = await listen(editor.token);
    const { live } = app.strapi.plugin('newsroom').service('core').rooms as { live: { stop(): void; viewers(): number } };
    live.stop();
    await until(() => theirs.ended);
    expect(live.viewers()).toBe(0);
  });
});
