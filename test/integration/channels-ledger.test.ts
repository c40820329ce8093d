import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AdaptationView, DeliveryView, DestinationView, RecallView } from '../../packages/channels/contracts';
import { outlet, until } from '../support/channels';
import { scripted } from '../support/scripted';
import { signal } from '../support/spine';

const STORY = 'api::story.story';
const mang = scripted('mang');
const phang = scripted('phang', { update: false, retract: false });
const tay = scripted('tay', { byHand: true });
const cham = scripted('cham', { pace: [{ max: 1, perMs: 700 }] });
const khoa = scripted('khoa', { repeat: 'keyed' });

let desk: Awaited<ReturnType<typeof outlet>>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  desk = await outlet({ channels: [mang, phang, tay, cham, khoa].map(({ channel }) => channel) });
  for (const kind of ['mang', 'phang', 'tay', 'cham', 'khoa']) {
    const made = await desk.app.request<{ data: { destination: DestinationView } }>('POST', '/channels/destinations', {
      token: desk.admin,
      body: { kind, name: kind, byDefault: false },
    });
    expect(made.status, made.text).toBe(200);
    ids[kind] = made.body.data.destination.id;
  }
});
afterAll(() => desk?.stop());
beforeEach(() => {
  for (const { network } of [mang, phang, tay, cham, khoa]) Object.assign(network, { faults: [], probes: [], seen: [] });
});

const call = async <T>(method: string, path: string, body?: object, status = 200): Promise<T> => {
  const answer = await desk.app.request<{ data: T }>(method, `/channels${path}`, { token: desk.admin, ...(body ? { body } : {}) });
  expect(answer.status, answer.text).toBe(status);
  return answer.body.data;
};
const refOf = (documentId: string) => ({ uid: STORY, documentId, locale: 'vi' });
const adapt = (id: string, kind: string, change: object, version = 0) =>
  call<AdaptationView>('PUT', '/adaptations', { ref: refOf(id), destination: ids[kind], version, ...change });
const rowsOf = async (id: string, kind: string): Promise<DeliveryView[]> =>
  (await desk.outbox(`?story=${encodeURIComponent(`story:${STORY}:${id}:vi`)}&destination=${ids[kind]}`)).deliveries;
const stands = (id: string, kind: string, state: string) =>
  until(async () => {
    const [row] = await rowsOf(id, kind);
    return row?.state === state && row;
  }, `${kind} ${state}`);
const draftTo = async (kind: string, title: string, change: object = {}): Promise<string> => {
  const id = await desk.draft({ title });
  await adapt(id, kind, { on: true, ...change });
  return id;
};
const order = (id: string, act: 'pull' | 'correct', storyVersion: number, note = '', status = 200) =>
  call<RecallView>('POST', '/recalls', { ref: refOf(id), act, reason: 'Sai sự thật', note, storyVersion }, status);
const recallOf = (id: string) => call<RecallView>('GET', `/recalls/${id}`);

describe('what became of a delivery', () => {
  it('is asked for where the network works on it', async () => {
    mang.network.faults.push('later');
    const id = await draftTo('mang', 'Nhận rồi làm sau');
    await desk.publish(id);
    const row = await stands(id, 'mang', 'delivered');
    expect(row.attempts.map(({ outcome }) => outcome)).toEqual(['accepted', 'delivered']);
    expect(mang.network.seen).toHaveLength(1);
  });

  it('is looked for after a silence, and never posted twice', async () => {
    mang.network.faults.push('lost');
    const id = await draftTo('mang', 'Mất tin trên đường về');
    await desk.publish(id);
    const row = await stands(id, 'mang', 'delivered');
    expect(row.remoteId).toMatch(/^p/);
    expect(mang.network.seen).toHaveLength(1);
  });

  it('goes again where it is proved absent', async () => {
    mang.network.faults.push('silent');
    const id = await draftTo('mang', 'Chưa từng tới nơi');
    await desk.publish(id);
    await stands(id, 'mang', 'delivered');
    expect(mang.network.seen).toHaveLength(2);
  });

  it('stays unclear and asks a person where the look proves nothing', async () => {
    mang.network.faults.push('lost');
    mang.network.probes.push('unsure');
    const id = await draftTo('mang', 'Không rõ đã lên chưa');
    await desk.publish(id);
    const notice = await until(async () => {
      const { body } = await desk.app.request<{ data: { notices: { kind: string; sentence: { vi: string } }[] } }>(
        'GET',
        '/newsroom/notices',
        {
          token: desk.admin,
        },
      );
      return body.data.notices.find((one) => one.kind === 'delivery.unknown' && one.sentence.vi.includes('Không rõ đã lên chưa'));
    }, 'notice');
    expect(notice.sentence.vi).toContain('hãy kiểm tra');
    const row = await stands(id, 'mang', 'unknown');
    await call('POST', `/deliveries/${row.id}/decide`, { decision: 'it_is_live', version: row.version });
    await stands(id, 'mang', 'delivered');
    expect(mang.network.seen).toHaveLength(1);
  });
});

describe('a keyed try that may have arrived', () => {
  type Row = { id: number; documentId: string; version: number; state: string; attempts: object[] };
  const deliveries = () =>
    desk.app.strapi.db.query('plugin::channels.delivery' as never) as never as {
      findOne(query: object): Promise<Row>;
      updateMany(query: object): Promise<unknown>;
    };
  const posts = (id: string) => khoa.network.posts.get(`${ids.khoa}|story:${STORY}:${id}:vi`) ?? [];
  /** It arrived, its answer did not, and its next try is due. */
  const inDoubt = async (id: string): Promise<Row> => {
    await desk.publish(id);
    await stands(id, 'khoa', 'delivered');
    const row = await deliveries().findOne({ where: { story: `story:${STORY}:${id}:vi`, destination: ids.khoa } });
    const attempts = row.attempts.map((one) => ({ ...one, outcome: 'unsure' }));
    await deliveries().updateMany({
      where: { id: row.id },
      data: { state: 'retry_wait', attempts, nextTryAt: null, token: null, version: row.version + 1 },
    });
    return row;
  };
  const next = async (id: string, title: string): Promise<void> => {
    await desk.documents.update({ documentId: id, locale: 'vi', data: { title } });
    await desk.publish(id);
    await until(async () => posts(id).some(({ text }) => text === title), title);
  };

  it('is looked for where its story was pulled before it was told again, and stands there once afterwards', async () => {
    const id = await draftTo('khoa', 'Gỡ giữa hai lần gửi');
    const row = await inDoubt(id);
    // Pulled, and nobody has planned yet what that means.
    const live = { documentId: id, publishedAt: { $notNull: true } };
    await desk.app.strapi.db.query(STORY as never).deleteMany({ where: live } as never);
    const sending = desk.app.strapi.plugin('channels').service('sending') as unknown as { send(id: string, run: object): Promise<void> };
    const run = { id: 1, key: null, attempt: 1, signal: new AbortController().signal, heartbeat: async () => undefined };
    await sending.send(row.documentId, run);
    await stands(id, 'khoa', 'delivered');
    await next(id, 'Bản sau khi gỡ');
    expect(posts(id)).toHaveLength(1);
  });

  it('is looked for where an editor switches it off', async () => {
    const id = await draftTo('khoa', 'Tắt giữa hai lần gửi');
    await inDoubt(id);
    await adapt(id, 'khoa', { on: false }, 1);
    await stands(id, 'khoa', 'delivered');
    await adapt(id, 'khoa', { on: true }, 2);
    await next(id, 'Bản sau khi bật lại');
    expect(posts(id)).toHaveLength(1);
  });
});

describe('what holds a delivery', () => {
  it('waits for approval of this version, and an edit takes it back', async () => {
    const { destinations } = await call<{ destinations: DestinationView[] }>('GET', '/destinations');
    const destination = destinations.find((one) => one.id === ids.mang) as DestinationView;
    const changed = await call<DestinationView>('PUT', `/destinations/${ids.mang}`, { version: destination.version, approval: true });
    const id = await draftTo('mang', 'Chờ duyệt', { at: new Date(Date.now() + 3_600_000).toISOString() });
    await desk.publish(id);
    const row = await stands(id, 'mang', 'held');
    expect(row).toMatchObject({ heldFor: 'approval', decisions: ['approve'] });
    const approved = await call<DeliveryView>('POST', `/deliveries/${row.id}/approve`, { version: row.version });
    expect(approved).toMatchObject({ state: 'held', heldFor: 'time' });
    await call('POST', `/deliveries/${row.id}/approve`, { version: row.version }, 409);
    await adapt(id, 'mang', { fields: { text: 'Lời mới' }, at: null }, 1);
    const again = await stands(id, 'mang', 'held');
    expect(again).toMatchObject({ heldFor: 'approval', approvedBy: null });
    await call('POST', `/deliveries/${again.id}/approve`, { version: again.version });
    await stands(id, 'mang', 'delivered');
    expect(mang.network.seen.map(({ text }) => text)).toEqual(['Lời mới']);
    await call('PUT', `/destinations/${ids.mang}`, { version: changed.version, approval: false });
  });

  it('is the switch of an editor: off stops it, on lets it go', async () => {
    const id = await draftTo('mang', 'Tắt rồi bật', { at: new Date(Date.now() + 3_600_000).toISOString() });
    await desk.publish(id);
    await stands(id, 'mang', 'held');
    await adapt(id, 'mang', { on: false }, 1);
    await stands(id, 'mang', 'cancelled');
    await adapt(id, 'mang', { on: true, at: null }, 2);
    await stands(id, 'mang', 'delivered');
    await adapt(id, 'mang', { on: true, at: null }, 2).then(
      () => expect.unreachable(),
      (error: Error) => expect(error.message).toContain('409'),
    );
    // Off now: what is there stays, and the next version does not reach it.
    await adapt(id, 'mang', { on: false }, 3);
    await desk.documents.update({ documentId: id, locale: 'vi', data: { title: 'Bản sau' } });
    await desk.publish(id);
    await until(
      async () => (await desk.deliveries(id)).some((row) => row.kind === 'web' && row.operation === 'update' && row.state === 'delivered'),
      'the web page',
    );
    expect(mang.network.seen.map(({ operation }) => operation)).toEqual(['publish']);
  });

  it('refuses texts the channel does not offer', async () => {
    const id = await desk.draft({ title: 'Thừa mục' });
    const body = { ref: refOf(id), destination: ids.mang, version: 0, fields: { la: 'x' } };
    await call('PUT', '/adaptations', body, 400);
    await call('PUT', '/adaptations', { ...body, fields: {}, image: { file: 999_999, focal: null } }, 400);
  });
});

describe('a network without a machine’s way in', () => {
  it('is posted to by a person, with the words ready, and takes the link back', async () => {
    const id = await draftTo('tay', 'Đăng bằng tay');
    await desk.publish(id);
    const row = await stands(id, 'tay', 'needs_human');
    const { look } = await call<{ look: { posts: string[] } }>('GET', `/deliveries/${row.id}`);
    expect(look.posts).toEqual(['Đăng bằng tay']);
    const link = 'https://lotus.test/1';
    const done = await call<DeliveryView>('POST', `/deliveries/${row.id}/decide`, { decision: 'it_is_live', version: row.version, link });
    expect(done).toMatchObject({ state: 'delivered', link });
    const recall = await order(id, 'pull', 1);
    const receipt = recall.receipts.find((one) => one.destination.kind === 'tay');
    expect(receipt).toMatchObject({ operation: 'retract', state: 'needs_human', live: true, done: false });
  });
});

describe('pace', () => {
  it('puts off what the network would refuse, without spending a try', async () => {
    const stories = [await draftTo('cham', 'Chậm một'), await draftTo('cham', 'Chậm hai')];
    const began = Date.now();
    for (const id of stories) await desk.publish(id);
    for (const id of stories) expect((await stands(id, 'cham', 'delivered')).attempts).toHaveLength(1);
    expect(Date.now() - began).toBeGreaterThan(600);
  });
});

describe('a recall', () => {
  it('pulls everywhere, shows what a person must do, and is done with the last receipt', async () => {
    const id = await draftTo('mang', 'Tin phải gỡ');
    await adapt(id, 'phang', { on: true });
    await desk.publish(id);
    await stands(id, 'mang', 'delivered');
    await stands(id, 'phang', 'delivered');
    await order(id, 'pull', 7, '', 409);
    const recall = await order(id, 'pull', 1);
    await stands(id, 'mang', 'delivered');
    const open = await until(async () => {
      const now = await recallOf(recall.id);
      return now.receipts.filter(({ done }) => !done).length === 1 && now;
    }, 'all but one receipt');
    const missing = open.receipts.find(({ done }) => !done);
    expect(missing).toMatchObject({ destination: { kind: 'phang' }, state: 'needs_human', live: true, why: 'no_retract' });
    await call('POST', `/deliveries/${missing?.delivery}/decide`, { decision: 'it_is_live', version: missing?.version });
    expect((await recallOf(recall.id)).doneAt).not.toBeNull();
    expect(mang.network.seen.map(({ operation }) => operation)).toEqual(['publish', 'retract']);
    expect((await desk.deliveries(id)).filter(({ operation }) => operation === 'retract').length).toBeGreaterThan(1);
    const rows = await rowsOf(id, 'mang');
    expect(rows.filter(({ operation }) => operation === 'retract')).toHaveLength(1);
  });

  it('looks before it takes back what is unclear', async () => {
    mang.network.faults.push('lost');
    mang.network.probes.push('unsure');
    const id = await draftTo('mang', 'Gỡ khi chưa rõ');
    await desk.publish(id);
    await stands(id, 'mang', 'unknown');
    await until(async () => mang.network.probes.length === 0, 'the first look');
    const recall = await order(id, 'pull', 1);
    const done = await until(async () => {
      const now = await recallOf(recall.id);
      return now.doneAt !== null && now;
    }, 'all receipts');
    expect(done.receipts.find(({ destination }) => destination.kind === 'mang')).toMatchObject({
      operation: 'retract',
      done: true,
      live: false,
    });
    expect(mang.network.seen.map(({ operation }) => operation)).toEqual(['publish', 'retract']);
  });

  it('stops what has not left', async () => {
    const id = await draftTo('mang', 'Chưa kịp đi', { at: new Date(Date.now() + 3_600_000).toISOString() });
    await desk.publish(id);
    await stands(id, 'mang', 'held');
    const recall = await order(id, 'pull', 1);
    expect(recall.stopped).toEqual([{ name: 'mang', operation: 'publish' }]);
    expect(mang.network.seen).toEqual([]);
  });

  it('corrects everywhere at once', async () => {
    const id = await draftTo('mang', 'Tin có sai sót');
    await adapt(id, 'phang', { on: true });
    await desk.publish(id);
    await stands(id, 'mang', 'delivered');
    await stands(id, 'phang', 'delivered');
    await order(id, 'correct', 1, '', 400);
    const recall = await order(id, 'correct', 1, 'Bản trước ghi sai tên.');
    await until(
      async () => (await rowsOf(id, 'mang'))[0]?.operation === 'correct' && (await rowsOf(id, 'mang'))[0]?.state === 'delivered',
      'corrected',
    );
    expect((await stands(id, 'phang', 'needs_human')).why).toBe('no_update');
    expect((await recallOf(recall.id)).receipts.every(({ operation }) => operation === 'correct')).toBe(true);
  });
});

describe.skipIf(!process.env.TEST_POSTGRES_URL)('the last two receipts of a recall', () => {
  it('find each other when they are written at the same moment', async () => {
    const id = await desk.draft({ title: 'Hai biên nhận cùng lúc' });
    for (const kind of ['phang', 'tay']) await adapt(id, kind, { on: true });
    await desk.publish(id);
    await stands(id, 'phang', 'delivered');
    const posted = await stands(id, 'tay', 'needs_human');
    await call('POST', `/deliveries/${posted.id}/decide`, { decision: 'it_is_live', version: posted.version });
    const recall = await order(id, 'pull', 1);
    const open = await until(async () => {
      const missing = (await recallOf(recall.id)).receipts.filter(({ done }) => !done);
      return missing.length === 2 && missing;
    }, 'all but two receipts');

    const { db } = desk.app.strapi;
    const { settle } = desk.app.strapi.plugin('channels').service('recalls') as { settle(id: string): Promise<void> };
    const receipt = async (delivery?: string): Promise<void> => {
      await db.query('plugin::channels.delivery' as never).updateMany({
        where: { documentId: delivery },
        data: { state: 'delivered' },
      } as never);
      await settle(recall.id);
    };
    const waiting = async (): Promise<boolean> => {
      const { rows } = (await db.connection.raw(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )) as unknown as { rows: unknown[] };
      return rows.length > 0;
    };
    const [commit, written] = [signal(), signal()];
    const first = db.transaction(async () => {
      await receipt(open[0]?.delivery);
      written.give();
      await commit.promise;
    });
    await Promise.race([written.promise, first]);
    let over = false;
    const second = db
      .transaction(() => receipt(open[1]?.delivery))
      .finally(() => {
        over = true;
      });
    await until(async () => over || waiting(), 'the second receipt');
    commit.give();
    await Promise.all([first, second]);
    expect((await recallOf(recall.id)).doneAt).not.toBeNull();
  });
});

describe('the sweeper', () => {
  it('gives a lost delivery its job back', async () => {
    const id = await draftTo('mang', 'Mất việc', { at: new Date(Date.now() + 3_600_000).toISOString() });
    await desk.publish(id);
    const row = await stands(id, 'mang', 'held');
    const { db } = desk.app.strapi;
    await db.query('plugin::channels.adaptation' as never).updateMany({ where: { destination: ids.mang }, data: { at: null } } as never);
    await db.query('plugin::channels.delivery' as never).updateMany({ where: { documentId: row.id }, data: { nextTryAt: 1000 } } as never);
    const job = await db
      .query('plugin::newsroom.job' as never)
      .findOne({ where: { name: 'schedule:channels.sweep', state: 'waiting' } } as never);
    await db
      .query('plugin::newsroom.job' as never)
      .updateMany({ where: { id: (job as { id: number }).id }, data: { runAt: 1000 } } as never);
    await stands(id, 'mang', 'delivered');
  });
});
