import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { documents, EDITOR, HOUR, inMs, paragraph, REPORTER, STORY, spineOf, told, until } from './support/newsroom';

const CANARY = 'CANARY-tin-mat-7Q4Z';
let app: Booted;
let admin: string;
let editor: { id: number; token: string; roleId: number };
let reporter: { id: number; token: string };
type Error = { error: { message: string; details: { code: string; say: { en: string; vi: string } } } };

async function publicRole(actions: string[]): Promise<void> {
  const role = await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  for (const action of actions)
    await app.strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
}

async function apiToken(type: string, permissions?: string[]): Promise<string> {
  const answer = await app.request<{ data: { accessKey: string } }>('POST', '/admin/api-tokens', {
    token: admin,
    body: { name: `t-${type}-${crypto.randomUUID()}`, description: '', type, lifespan: null, ...(permissions ? { permissions } : {}) },
  });
  return answer.body.data.accessKey;
}

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom'] });
  admin = await app.registerAdmin();
  editor = await app.addUser(admin, { email: 'bien-tap@hoitu.test', firstname: 'Biên tập', permissions: EDITOR });
  reporter = await app.addUser(admin, { email: 'phong-vien@hoitu.test', firstname: 'Phóng viên', permissions: REPORTER });
  if (app.strapi.plugin('users-permissions'))
    await publicRole(['api::story.story.find', 'api::story.story.findOne', 'api::section.section.find', 'api::section.section.findOne']);
});
afterAll(() => app?.stop());

const write = (title: string, embargoUntil: string | null, more: object = {}) =>
  documents(app).create({ data: { title, body: paragraph(title), embargoUntil, ...more }, locale: 'vi' });
const published = (documentId: string) => documents(app).findOne({ documentId, locale: 'vi', status: 'published' });
const ref = (documentId: string) => ({ uid: STORY, documentId, locale: 'vi' });

describe('the gate, whatever way a publish comes', () => {
  const shut = async (documentId: string) => {
    expect(await published(documentId)).toBeNull();
    expect(await told(app, documentId)).toEqual([]);
  };

  it('the document service: publish, all locales, update with status published, create with status published', async () => {
    const { documentId } = await write('Đang giữ tin', inMs(HOUR));
    const refused = { code: 'story.embargoed', status: 422 };
    await expect(documents(app).publish({ documentId, locale: 'vi' })).rejects.toMatchObject(refused);
    await expect(documents(app).publish({ documentId })).rejects.toMatchObject(refused);
    await expect(documents(app).publish({ documentId, locale: '*' })).rejects.toMatchObject(refused);
    await expect(documents(app).update({ documentId, locale: 'vi', status: 'published', data: { title: 'Thử' } })).rejects.toMatchObject(
      refused,
    );
    await expect(
      documents(app).create({ data: { title: 'Thử', embargoUntil: inMs(HOUR) }, locale: 'vi', status: 'published' }),
    ).rejects.toMatchObject(refused);
    await shut(documentId);
    expect((await documents(app).findOne({ documentId, locale: 'vi' }))?.title).toBe('Đang giữ tin');
  });

  it('one caller who swallows the refusal still commits nothing', async () => {
    const { documentId } = await write('Nuốt lỗi', inMs(HOUR));
    await app.strapi.db.transaction(() =>
      documents(app)
        .publish({ documentId, locale: 'vi' })
        .catch(() => undefined),
    );
    await shut(documentId);
  });

  it('the Publish button and bulk publish, with a sentence in both languages that names the time', async () => {
    const { documentId } = await write('Nút Đăng', '2099-11-23T11:00:00.000Z');
    const one = await app.request<Error>('POST', `/content-manager/collection-types/${STORY}/${documentId}/actions/publish?locale=vi`, {
      token: admin,
      body: { title: 'Nút Đăng', embargoUntil: '2099-11-23T11:00:00.000Z' },
    });
    expect(one.status).toBe(422);
    expect(one.body.error.details.say.vi).toContain('18:00 ngày 23/11/2099');
    expect(one.body.error.details.say.en).toContain('18:00 on 23 November 2099');
    const many = await app.request<Error>('POST', `/content-manager/collection-types/${STORY}/actions/bulkPublish`, {
      token: admin,
      body: { documentIds: [documentId], locale: 'vi' },
    });
    expect(many.status).toBe(422);
    await shut(documentId);
  });

  it('the REST API that creates published', async () => {
    const token = await apiToken('full-access');
    const answer = await app.request<Error>('POST', '/api/stories?locale=vi', {
      token,
      body: { data: { title: 'Qua REST', embargoUntil: inMs(HOUR) } },
    });
    expect([answer.status, answer.body.error?.details.code]).toEqual([422, 'story.embargoed']);
  });

  it('opens at the time', async () => {
    const { documentId } = await write('Hết giữ tin', inMs(-1000));
    await documents(app).publish({ documentId, locale: 'vi' });
    expect(await published(documentId)).not.toBeNull();
  });
});

describe('publishing at a time', () => {
  const schedule = (token: string, documentId: string, body: object = {}) =>
    app.request<Error & { data: { scheduledFor: string } }>('POST', '/newsroom/stories/schedule', {
      token,
      body: { ...ref(documentId), ...body },
    });

  const keyOf = async (storyId: string) =>
    (await app.strapi.db.query('plugin::newsroom.story').findOne({ where: { storyId } }))?.scheduleKey as string | null;
  /** The job that will publish it. */
  const publishing = async (documentId: string) =>
    app.strapi.db.query('plugin::newsroom.job').findOne({ where: { name: 'newsroom.publish', key: await keyOf(documentId) } });
  /** As if the hour of its embargo had passed. */
  async function passHour(documentId: string): Promise<void> {
    await app.strapi.db.query(STORY).updateMany({ where: { documentId }, data: { embargoUntil: inMs(-1000) } });
    await app.strapi.db.query('plugin::newsroom.job').update({ where: { id: (await publishing(documentId)).id }, data: { runAt: 0 } });
  }

  it('publishes when the embargo ends, as the one who asked', async () => {
    const embargo = inMs(HOUR);
    const { documentId } = await write('Hẹn giờ', embargo);
    expect((await schedule(editor.token, documentId)).status).toBe(200);
    expect(Number((await publishing(documentId)).runAt)).toBe(Date.parse(embargo));
    await passHour(documentId);
    await until(() => published(documentId));
    const [scheduled, out] = await told(app, documentId);
    expect([scheduled?.type, out?.type]).toEqual(['story.scheduled', 'story.published']);
    expect(out?.actor).toMatchObject({ kind: 'admin', id: String(editor.id) });
  });

  it('is refused to one who may not publish, before the embargo, without a time, in the past', async () => {
    const { documentId } = await write('Không được hẹn', inMs(HOUR));
    expect((await schedule(reporter.token, documentId)).body.error.details.code).toBe('story.no_permission');
    expect((await schedule(editor.token, documentId, { at: inMs(HOUR / 2) })).body.error.details.code).toBe('story.before_embargo');
    const free = await write('Không giữ tin', null);
    expect((await schedule(editor.token, free.documentId)).body.error.details.code).toBe('story.no_time');
    expect((await schedule(editor.token, free.documentId, { at: inMs(-1000) })).body.error.details.code).toBe('story.past');
    expect((await app.request('POST', '/newsroom/stories/schedule', { body: ref(documentId) })).status).toBe(401);
  });

  it('moves with the embargo of the draft, and can be taken back', async () => {
    const { documentId } = await write('Dời giờ', inMs(HOUR));
    await schedule(editor.token, documentId);
    const later = inMs(2 * HOUR);
    await documents(app).update({ documentId, locale: 'vi', data: { embargoUntil: later } });
    const state = await app.request<{ data: { scheduledFor: string | null } }>(
      'GET',
      `/newsroom/stories/state?uid=${STORY}&documentId=${documentId}&locale=vi`,
      { token: editor.token },
    );
    expect(state.body.data.scheduledFor).toBe(later);
    await documents(app).update({ documentId, locale: 'vi', data: { embargoUntil: inMs(HOUR) } });
    const back = await app.request<{ data: { scheduledFor: string | null } }>('POST', '/newsroom/stories/unschedule', {
      token: editor.token,
      body: ref(documentId),
    });
    expect(back.body.data.scheduledFor).toBeNull();
    expect((await told(app, documentId)).map((event) => event.type)).toEqual([
      'story.scheduled',
      'story.scheduled',
      'story.scheduled',
      'story.schedule_cancelled',
    ]);
    expect((await app.request<Error>('POST', '/newsroom/stories/unschedule', { token: editor.token, body: ref(documentId) })).status).toBe(
      409,
    );
  });

  it('asks for the right again at the time: who lost it publishes nothing, and is told', async () => {
    const gone = await app.addUser(admin, { email: 'nghi-viec@hoitu.test', firstname: 'Nghỉ việc', permissions: EDITOR });
    const { documentId } = await write('Mất quyền', inMs(HOUR));
    await schedule(gone.token, documentId);
    await app.request('PUT', `/admin/roles/${gone.roleId}/permissions`, { token: admin, body: { permissions: [] } });
    await passHour(documentId);
    await until(async () => (await told(app, documentId)).some((event) => event.type === 'story.schedule_cancelled'));
    expect(await published(documentId)).toBeNull();
    const notices = await app.strapi.db.query('plugin::newsroom.notice').findMany({ where: { person: String(gone.id) } });
    expect(notices).toMatchObject([{ kind: 'story.schedule_failed' }]);
  });

  it('does not stand as scheduled for ever when the last try has failed, and tells who waits for it; a newer schedule is left alone', async () => {
    const { documentId } = await write('Máy hỏng', inMs(HOUR));
    const actor = { kind: 'admin', id: String(editor.id), name: 'Biên tập' };
    const die = (key: string | null) =>
      spineOf(app).jobs.enqueue({
        name: 'dead:newsroom.publish',
        key: crypto.randomUUID(),
        data: { data: { ref: ref(documentId), actor, key }, error: 'the database was away' },
      });
    await schedule(editor.token, documentId);
    const older = await keyOf(documentId);
    await schedule(editor.token, documentId, { at: inMs(2 * HOUR) });
    const newer = await keyOf(documentId);
    expect(newer).not.toBe(older);
    await die(older);
    await die(newer);
    await until(async () => (await keyOf(documentId)) === null);
    expect((await told(app, documentId)).map((event) => event.type)).toEqual([
      'story.scheduled',
      'story.scheduled',
      'story.schedule_cancelled',
    ]);
    const notices = await app.strapi.db.query('plugin::newsroom.notice').findMany({ where: { person: String(editor.id) } });
    expect(notices).toMatchObject([{ kind: 'story.schedule_failed', params: { why_en: 'the database was away' } }]);
  });
});

describe('drafts over the public API', () => {
  const tricks = (documentId: string) => [
    '/api/stories?status=draft',
    '/api/stories?status=draft&locale=vi',
    '/api/stories?status=Draft&locale=vi',
    '/api/stories?status=&locale=vi',
    '/api/stories?status[]=draft&locale=vi',
    '/api/stories?status[$eq]=draft&locale=vi',
    '/api/stories?publicationState=preview&locale=vi',
    `/api/stories/${documentId}?status=draft&locale=vi`,
    '/api/stories?locale=*&status=draft',
    '/api/stories?status=draft&publicationFilter=never-published&locale=vi',
    '/api/stories?status=draft&filters[title][$startsWith]=CANARY&fields[0]=id&locale=vi',
    '/api/sections?populate=stories&status=draft&locale=vi',
    '/api/sections?populate[stories][status]=draft&locale=vi',
    '/api/sections?populate=*&status=draft',
    '/api/sections?populate=stories',
    '/api/sections?populate=*',
    '/api/stories?locale=vi',
    '/api/stories?populate=*&locale=vi',
  ];
  let documentId: string;
  beforeAll(async () => {
    const section = (await app.strapi
      .documents('api::section.section' as never)
      .create({ data: { name: 'Thời sự', slug: 'thoi-su' }, status: 'published' } as never)) as { documentId: string };
    ({ documentId } = await write(CANARY, inMs(HOUR), { section: section.documentId }));
  });

  it('never show an embargoed word to the public or to a token that is not full-access', async () => {
    const callers = [
      undefined,
      await apiToken('read-only'),
      await apiToken('custom', ['api::story.story.find', 'api::story.story.findOne', 'api::section.section.find']),
    ];
    const leaks: string[] = [];
    for (const token of callers) {
      for (const path of tricks(documentId)) {
        const answer = await app.request('GET', path, token ? { token } : {});
        if (answer.text.includes(CANARY) || (path.includes('filters') && answer.text.includes(documentId)))
          leaks.push(`${token ? 'token' : 'public'} ${path}`);
      }
    }
    expect(leaks).toEqual([]);
  });

  it('cannot be guessed word by word by filters through another type', async () => {
    const token = await apiToken('read-only');
    const ask = (path: string) => app.request<Error>('GET', path, { token });
    const guesses = [
      `/api/sections?filters[stories][title][$startsWith]=${CANARY.slice(0, 9)}`,
      `/api/sections?filters[$or][0][stories][title][$startsWith]=${CANARY.slice(0, 9)}`,
      `/api/sections?filters[$not][stories][title][$startsWith]=X`,
      '/api/sections?sort=stories.title',
      '/api/sections?sort[stories][title]=asc',
      `/api/stories?locale=vi&filters[localizations][title][$startsWith]=${CANARY.slice(0, 9)}`,
    ];
    const answers = await Promise.all(guesses.map(async (path) => [path, (await ask(path)).status]));
    expect(answers.filter(([, status]) => status !== 403 && status !== 400)).toEqual([]);
    expect((await ask(guesses[0] as string)).body.error.details.code).toBe('story.filter_closed');
    expect((await ask(`/api/sections?filters[stories][documentId][$eq]=${documentId}`)).status).toBe(200);
    expect((await ask('/api/sections?filters[name][$eq]=Thời sự&sort=name')).status).toBe(200);
    expect((await ask('/api/stories?locale=vi&filters[section][slug][$eq]=thoi-su&sort=title:desc')).status).toBe(200);
  });

  it('are refused with a sentence', async () => {
    const token = await apiToken('read-only');
    const answer = await app.request<Error>('GET', '/api/stories?status=draft&locale=vi', { token });
    expect([answer.status, answer.body.error.details?.code]).toEqual([403, 'story.draft_closed']);
  });

  it('open to a full-access token', async () => {
    const answer = await app.request('GET', '/api/stories?status=draft&locale=vi', { token: await apiToken('full-access') });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(CANARY);
  });
});
