import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Board, MyWork, Work } from '../../packages/assignment-desk/contracts';
import {
  act,
  app,
  as,
  cannot,
  closeDesk,
  desk,
  happened,
  hurry,
  ids,
  make,
  minutes,
  noticesOf,
  ok,
  one,
  openDesk,
  refused,
} from './support/desk';
import { documents, paragraph, STORY, spineOf, until } from './support/newsroom';

beforeAll(openDesk);
afterAll(closeDesk);

describe('the whole life of an assignment', () => {
  it('goes from made to published, and every step stands in its history', async () => {
    const made = await make({ brief: 'Đến hiện trường, hỏi người dân.', due: minutes(300), embargo: null });
    expect(made).toMatchObject({ state: 'planned', version: 1, assignee: null, as: ['assigner', 'editor', 'member'] });
    await act('head', made.id, { act: 'offer', to: ids.reporter });
    expect((await ok<MyWork>('reporter', 'GET', '/my-work')).waiting.map((item) => item.id)).toEqual([made.id]);
    await until(async () => (await noticesOf('reporter', 'assignment.offered', made.id)).length === 1);
    const accepted = await act('reporter', made.id, { act: 'accept' });

    const written = await ok<{ ref: { uid: string; documentId: string; locale: string }; url: string }>(
      'reporter',
      'POST',
      `/assignments/${made.id}/story`,
      { version: accepted.version },
    );
    expect(written.url).toBe(`/content-manager/collection-types/${STORY}/${written.ref.documentId}?plugins[i18n][locale]=vi`);
    expect(await spineOf(app).stories.read(written.ref, 'draft')).toMatchObject({ headline: made.slugline });
    expect((await one(made.id)).state).toBe('in_progress');
    // A second press finds the story there is.
    expect(await ok('reporter', 'POST', `/assignments/${made.id}/story`, { version: accepted.version })).toMatchObject({
      ref: written.ref,
    });

    await act('reporter', made.id, { act: 'file' });
    await act('editor', made.id, { act: 'open' });
    await act('editor', made.id, { act: 'return', note: 'Thiếu số liệu của Sở Xây dựng.' });
    expect((await one(made.id, 'reporter')).note).toBe('Thiếu số liệu của Sở Xây dựng.');
    await until(async () => (await noticesOf('reporter', 'assignment.returned', made.id)).length === 1);
    await act('reporter', made.id, { act: 'file' });
    await act('editor', made.id, { act: 'open' });
    await act('editor', made.id, { act: 'approve' });

    await documents(app).update({
      documentId: written.ref.documentId,
      locale: 'vi',
      data: { body: paragraph('Nước rút chậm ở nhiều tuyến phố.') },
    });
    await documents(app).publish({ documentId: written.ref.documentId, locale: 'vi' });
    await until(async () => (await one(made.id)).state === 'published');

    const { history, linked } = await one(made.id);
    expect(history.map((event) => event.type.replace('assignment.', '')).reverse()).toEqual([
      'created',
      'offered',
      'accepted',
      'started',
      'changed',
      'filed',
      'opened',
      'returned',
      'filed',
      'opened',
      'approved',
      'published',
    ]);
    expect(linked).toMatchObject([{ ref: written.ref, published: true }]);
    expect(await spineOf(app).ask('assignments.ofStory')?.(written.ref)).toMatchObject([{ id: made.id, state: 'published' }]);
    expect(await ok<Work[]>('reporter', 'GET', `/of-story?uid=${STORY}&documentId=${written.ref.documentId}&locale=vi`)).toMatchObject([
      { id: made.id },
    ]);
  });

  it('lets one published story fulfil all filed assignments that hold it, and no other', async () => {
    const story = await documents(app).create({
      data: { title: 'Ba tuyến buýt điện', body: paragraph('Chạy thử từ thứ Hai.') },
      locale: 'vi',
    });
    const stories = [{ uid: STORY, documentId: story.documentId, locale: 'vi' }];
    const [text, photo, open] = [await make(), await make({ kind: 'photo' }), await make()];
    for (const { id } of [text, photo, open]) await act('reporter', id, { act: 'take' });
    for (const { id } of [text, photo]) await act('reporter', id, { act: 'file', stories });
    await documents(app).publish({ documentId: story.documentId, locale: 'vi' });
    await until(async () => (await one(text.id)).state === 'published' && (await one(photo.id)).state === 'published');
    expect((await one(open.id)).state).toBe('accepted');
    expect(await happened(text.id, 'assignment.published')).toHaveLength(1);
  });

  it('is declined with a reason, cancelled, reopened and reassigned', async () => {
    const { id } = await make({ to: ids.reporter });
    expect((await one(id)).state).toBe('offered');
    expect(await cannot('reporter', id, { act: 'decline' })).toBe('422 assignment.needs_note');
    await act('reporter', id, { act: 'decline', note: 'Đang ở Bình Dương' });
    await until(async () => (await noticesOf('head', 'assignment.declined', id)).length === 1);
    await act('head', id, { act: 'cancel', note: 'Hoãn' });
    await act('head', id, { act: 'reopen' });
    await act('head', id, { act: 'offer', to: ids.reporter });
    await act('head', id, { act: 'reassign', to: ids.mate });
    expect(await one(id)).toMatchObject({ state: 'offered', assignee: ids.mate });
    expect(await cannot('reporter', id, { act: 'accept' })).toBe('403 assignment.not_yours');
  });
});

describe('the clock', () => {
  it('takes an offer back when nobody answers, and tells the desk head', async () => {
    const { id } = await make({ to: ids.reporter, until: minutes(60) });
    await hurry('assignment-desk.offer-lapse', id);
    await until(async () => (await one(id)).state === 'planned');
    expect(await one(id)).toMatchObject({ assignee: null, offerUntil: null });
    await until(async () => (await noticesOf('head', 'assignment.expired', id)).length === 1);
    expect(await happened(id, 'assignment.expired')).toHaveLength(1);
  });

  it('does not take back what was answered', async () => {
    const { id } = await make({ to: ids.reporter, until: minutes(60) });
    await act('reporter', id, { act: 'accept' });
    const { tableName } = app.strapi.db.metadata.get('plugin::newsroom.job');
    const lapses = await app.strapi.db
      .connection(tableName)
      .where('name', 'assignment-desk.offer-lapse')
      .andWhere('key', 'like', `${id}:%`);
    expect(lapses.map((job: { state: string }) => job.state)).toEqual(['cancelled']);
  });

  it('warns and calls late once each, and follows a due time that moves', async () => {
    const { id } = await make({ to: ids.reporter, due: minutes(120) });
    await ok('head', 'PUT', `/assignments/${id}`, { version: (await one(id)).version, changes: { due: minutes(240) } });
    await hurry('assignment-desk.due-soon', id);
    await until(async () => (await happened(id, 'assignment.due_soon')).length > 0);
    await hurry('assignment-desk.late', id);
    await until(async () => (await happened(id, 'assignment.late')).length > 0);
    await until(
      async () =>
        (await noticesOf('head', 'assignment.late', id)).length === 1 && (await noticesOf('reporter', 'assignment.late', id)).length === 1,
    );
    expect(await happened(id, 'assignment.due_soon')).toHaveLength(1);
    expect(await happened(id, 'assignment.late')).toHaveLength(1);
  });
});

describe('work that is somebody’s no longer', () => {
  it('says so to the person: when it goes to somebody else, and when it is cancelled', async () => {
    const { id } = await make({ to: ids.reporter });
    await act('reporter', id, { act: 'accept' });
    await act('head', id, { act: 'reassign', to: ids.mate });
    await until(async () => (await noticesOf('reporter', 'assignment.taken_away', id)).length === 1);
    expect(await noticesOf('mate', 'assignment.taken_away', id)).toHaveLength(0);
    await act('head', id, { act: 'cancel', note: 'Sự kiện hoãn' });
    await until(async () => (await noticesOf('mate', 'assignment.cancelled', id)).length === 1);
    expect(await noticesOf('reporter', 'assignment.cancelled', id)).toHaveLength(0);
  });
});

describe('the board', () => {
  it('finds without accents, filters by desk and person, and counts', async () => {
    const { id } = await make({ slugline: 'Cấp nước mùa khô ở Đắk Lắk', due: minutes(-5), to: ids.mate });
    const board = await ok<Board>('head', 'GET', `/board?q=${encodeURIComponent('dak lak NUOC')}&desk=${desk.id}`);
    expect(board.columns.find((column) => column.name === 'offered')).toMatchObject({
      total: 1,
      items: [{ id, assigneeName: expect.stringContaining('mate') }],
    });
    expect(board.counts).toMatchObject({ late: { total: 1 }, soon: { total: 0 }, waiting: { total: 1 } });
    const mine = await ok<Board>('mate', 'GET', '/board?mine=true');
    expect(mine.columns.flatMap((column) => column.items).every((item) => item.assignee === ids.mate)).toBe(true);
    expect(await refused('head', 'GET', '/board?filters[password][$startsWith]=a')).toBe('400 request.invalid');
  });
});

describe('what the sisters tell', () => {
  it('makes one assignment of one decision, however often it is told', async () => {
    const data = {
      series: 's',
      occurrence: 'o',
      title: 'Giao ban tuần 47',
      startsAt: minutes(0),
      closed: false,
      decision: 'd-1',
      what: 'Kiểm tra điểm ngập',
      desk: desk.id,
      due: minutes(600),
    };
    const event = { type: 'briefing.decided' as const, subject: 'briefing:o', actor: as('chief'), data };
    await spineOf(app).events.append(event);
    await spineOf(app).events.append(event);
    const found = await until(() => spineOf(app).ask('assignments.ofDecision')?.('d-1'));
    expect(await one(found.id)).toMatchObject({ slugline: 'Kiểm tra điểm ngập', decision: 'd-1', state: 'planned', desk: desk.id });
    expect(await spineOf(app).ask('desks.list')?.()).toContainEqual({ id: desk.id, name: 'Thời sự' });
  });
});
