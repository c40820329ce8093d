import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comment, Detail, Work } from '../../packages/assignment-desk/contracts';
import { act, app, call, closeDesk, happened, ids, make, noticesOf, ok, one, openDesk, type Role, refused } from './support/desk';
import { documents, paragraph, STORY, until } from './support/newsroom';

beforeAll(openDesk);
afterAll(closeDesk);

type Said = { comments: Comment[]; notTold: string[] };
const say = (role: Role, id: string, text: string) => ok<Said>(role, 'POST', `/assignments/${id}/comments`, { text });
const calls = (...roles: Role[]) => roles.map((role) => `@[x](${ids[role]})`).join(' ');
const about = (event: { data: object }) => event.data as { mentions?: string[] };

describe('a comment', () => {
  it('tells whom it calls, once, under the name they really have, with a way to the assignment', async () => {
    const { id } = await make();
    const { comments, notTold } = await say('reporter', id, `Nhờ ${calls('editor', 'editor', 'reporter')} xem giúp`);
    expect(comments.at(-1)).toMatchObject({ mine: true, removedAt: null });
    expect(comments.at(-1)?.text).toBe(`Nhờ @[editor](${ids.editor}) @[editor](${ids.editor}) @[reporter](${ids.reporter}) xem giúp`);
    expect(notTold).toEqual([]);
    await until(async () => (await noticesOf('editor', 'assignment.mentioned', id)).length > 0);
    const [notice] = await noticesOf('editor', 'assignment.mentioned', id);
    expect(JSON.stringify(notice)).toContain(`board?open=${id}`);
    // Who wrote it knows.
    expect(await noticesOf('reporter', 'assignment.mentioned', id)).toHaveLength(0);
  });

  it('never tells who may not see the work, and names them to the author', async () => {
    const { id } = await make({ closed: true });
    const { notTold } = await say('head', id, `${calls('reporter', 'stranger', 'outsider', 'editor')} @[Ma](999999)`);
    expect(notTold).toEqual(['reporter', 'stranger', 'outsider']);
    await until(async () => (await noticesOf('editor', 'assignment.mentioned', id)).length === 1);
    for (const role of ['reporter', 'stranger', 'outsider'] as const) expect(await noticesOf(role, 'assignment.mentioned', id)).toEqual([]);
    const [event] = await happened(id, 'assignment.commented');
    expect(about(event as { data: object }).mentions).toEqual([ids.editor]);
    expect((await one(id)).comments.at(-1)?.text).toContain('@Ma');
  });

  it('is text, whatever it holds', async () => {
    const { id } = await make();
    const text = '<img src=x onerror=alert(1)> & <b>gấp</b>';
    expect((await say('head', id, text)).comments.at(-1)?.text).toBe(text);
    expect(await refused('head', 'POST', `/assignments/${id}/comments`, { text: '  ' })).toBe('400 request.invalid');
  });

  it('is taken back by who wrote it alone, and leaves a trace', async () => {
    const { id } = await make();
    const [comment] = (await say('reporter', id, 'Gửi nhầm')).comments;
    expect(await refused('head', 'DELETE', `/assignments/${id}/comments/${comment?.id}`)).toBe('404 comment.not_found');
    expect(await ok<Comment[]>('reporter', 'DELETE', `/assignments/${id}/comments/${comment?.id}`)).toMatchObject([
      { text: '', removedAt: expect.any(String), by: expect.stringContaining('reporter') },
    ]);
    expect(await refused('reporter', 'DELETE', `/assignments/${id}/comments/${comment?.id}`)).toBe('404 comment.not_found');
    expect(await happened(id, 'assignment.commented')).toHaveLength(1);
    const rows = await app.strapi.db.query('plugin::assignment-desk.comment' as never).findMany({ where: { assignment: id } } as never);
    expect(JSON.stringify(rows)).not.toContain('Gửi nhầm');
  });

  it('is no change that somebody else could be beaten by', async () => {
    const { id } = await make();
    await ok('editor', 'PUT', `/assignments/${id}`, { version: 1, changes: { place: 'Chợ Bến Thành' } });
    await say('reporter', id, 'Tôi đang ở đây');
    const late = await call('head', 'PUT', `/assignments/${id}`, { version: 1, changes: { place: 'Chợ Lớn' } });
    expect(late.body.error?.details.params).toMatchObject({ by: 'editor', fields: ['place'] });
  });
});

describe('the history', () => {
  it('says what stood in a field before and after, and gives earlier text back', async () => {
    const { id } = await make({ brief: 'Bản đầu', length: { amount: 300, unit: 'words' } });
    const put = async (changes: object) => ok('editor', 'PUT', `/assignments/${id}`, { version: (await one(id)).version, changes });
    await put({ brief: 'Bản hai', place: 'Chợ Lớn', length: { unit: 'words', amount: 300 } });
    await put({ brief: 'Bản ba' });
    const changed = (await one(id)).history.filter((event) => event.type === 'assignment.changed');
    expect(changed.map((event) => event.changes)).toEqual([
      [{ field: 'brief', before: 'Bản hai', after: 'Bản ba' }],
      [
        { field: 'brief', before: 'Bản đầu', after: 'Bản hai' },
        { field: 'place', before: '', after: 'Chợ Lớn' },
      ],
    ]);
  });

  it('calls desks by name, and commissions only for who has the right to them', async () => {
    const commission = (await app.strapi.db.query('plugin::assignment-desk.commission' as never).create({
      data: {
        documentId: 'commission-of-a-test',
        title: 'Hợp đồng Điện lực',
        client: 'Điện lực',
        contract: '12/HĐ',
        fromDay: '2026-01-01',
        toDay: '2026-12-31',
        state: 'open',
        folded: '',
        version: 1,
      },
    } as never)) as { documentId: string };
    const { id } = await make();
    await ok('head', 'PUT', `/assignments/${id}`, { version: 1, changes: { commission: commission.documentId } });
    const head = await one(id, 'head');
    expect(head.commissionTitle).toBe('Hợp đồng Điện lực');
    expect(head.history[0]?.changes).toEqual([{ field: 'commission', before: null, after: 'Hợp đồng Điện lực' }]);
    const seen = await one(id, 'reporter');
    expect(seen.commissionTitle).toBeNull();
    expect(JSON.stringify(seen)).not.toContain('Hợp đồng');
  });
});

describe('stories of an assignment', () => {
  const write = async (title: string) => {
    const { documentId } = await documents(app).create({ data: { title, body: paragraph(title) }, locale: 'vi' });
    return { uid: STORY, documentId, locale: 'vi' };
  };
  const relink = (role: Role, id: string, version: number, more: object) =>
    call<Work>(role, 'POST', `/assignments/${id}/stories`, { version, ...more });

  it('are linked and unlinked by its people, and by nobody else', async () => {
    const { id } = await make();
    const [first, second] = [await write('Bài một'), await write('Bài hai')];
    expect((await relink('mate', id, 1, { link: [first] })).body.error?.details.code).toBe('assignment.may_not_link');
    expect((await relink('stranger', id, 1, { unlink: [first] })).status).toBe(404);
    expect((await relink('head', id, 1, { link: [first, first, second] })).body.data).toMatchObject({
      stories: [first, second],
      version: 2,
    });
    expect((await relink('head', id, 1, { unlink: [first] })).status).toBe(409);
    expect((await relink('head', id, 2, { unlink: [first] })).body.data.stories).toEqual([second]);
    expect((await relink('head', id, 3, { link: [{ ...first, documentId: 'gone' }] })).body.error?.details.code).toBe('story.not_found');
    const [{ changes } = { changes: [] }] = (await one(id)).history;
    expect(changes).toEqual([{ field: 'stories', before: [first, second], after: [second] }]);
  });

  it('are not taken from what was handed in', async () => {
    const { id } = await make();
    const story = await write('Bài đã nộp');
    await act('reporter', id, { act: 'take' });
    await act('reporter', id, { act: 'file', stories: [story] });
    const { version } = await one(id);
    expect((await relink('reporter', id, version, { unlink: [story] })).body.error?.details.code).toBe('assignment.last_story');
  });

  it('make an assignment that holds them, and say on the site and in the list where they stand', async () => {
    const story = await write('Bài có sẵn');
    const made = await ok<Work>('head', 'POST', '/assignments', { slugline: 'Từ bài có sẵn', desk: (await make()).desk, stories: [story] });
    expect(made.stories).toEqual([story]);
    const linked = async () => (await one(made.id)).linked[0] as Detail['linked'][number];
    expect(await linked()).toMatchObject({ headline: 'Bài có sẵn', there: true, published: false, changed: false });
    await documents(app).publish({ documentId: story.documentId, locale: 'vi' });
    expect(await linked()).toMatchObject({ published: true, changed: false });
    await documents(app).update({ documentId: story.documentId, locale: 'vi', data: { title: 'Bài đã sửa' } });
    expect(await linked()).toMatchObject({ published: true, changed: true });

    const list = (role: Role) =>
      ok<Record<string, object[]>>(role, 'GET', `/of-stories?uid=${STORY}&locale=vi&ids=${story.documentId},none`);
    expect(await list('reporter')).toEqual({ [story.documentId]: [expect.objectContaining({ id: made.id, state: 'planned' })] });
    expect(await list('stranger')).toEqual({});
    await ok('head', 'PUT', `/assignments/${made.id}`, { version: (await one(made.id)).version, changes: { closed: true } });
    expect(await list('reporter')).toEqual({});
    expect(await refused('outsider', 'GET', `/of-stories?uid=${STORY}&ids=${story.documentId}`)).toBe('403');
  });
});

describe('files of an assignment', () => {
  it('are shown where they are there, and refused where they are not', async () => {
    const files = app.strapi.db.query('plugin::upload.file' as never) as unknown as {
      create(params: object): Promise<{ id: number }>;
      delete(params: object): Promise<unknown>;
    };
    const data = { name: 'ngap.jpg', url: '/uploads/ngap.jpg', mime: 'image/jpeg', size: 12.5, hash: 'h', provider: 'local' };
    const [kept, gone] = [await files.create({ data }), await files.create({ data: { ...data, name: 'cu.jpg' } })];
    // Who may not look into the library cannot take a file by guessing its number.
    expect(await refused('head', 'POST', '/assignments', { slugline: 'x', desk: (await make()).desk, files: [kept.id] })).toBe(
      '422 file.not_found',
    );
    const made = await app.strapi
      .plugin('assignment-desk')
      .service('assignments')
      .create({ slugline: 'Ảnh ngập', desk: (await make()).desk, files: [gone.id, kept.id] }, { kind: 'system', id: null, name: 'x' });
    await files.delete({ where: { id: gone.id } });
    const read = await one(made.documentId);
    expect(read.filesFound).toEqual([
      {
        id: kept.id,
        name: 'ngap.jpg',
        url: '/uploads/ngap.jpg',
        thumbnail: '/uploads/ngap.jpg',
        mime: 'image/jpeg',
        size: 12.5,
        alternativeText: null,
      },
    ]);
    // What is gone stands in no way of a change of something else, nor of taking it out.
    await ok('head', 'PUT', `/assignments/${read.id}`, { version: 1, changes: { files: [kept.id] } });
    expect(await refused('head', 'PUT', `/assignments/${read.id}`, { version: 2, changes: { files: [kept.id, 99999] } })).toBe(
      '422 file.not_found',
    );
  });
});
