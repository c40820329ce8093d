import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Board, Card, Detail } from '../../packages/assignment-desk/contracts';
import { COLUMN_NAMES, COLUMNS } from '../../packages/assignment-desk/domain/columns';
import { lateness } from '../../packages/assignment-desk/domain/due';
import { addressOf, everyRow, expected, FILTERS, inColumn, insert, insertRandom, openDesks, type Row, wholeBoard } from './support/board';
import { act, app, call, closeDesk, ids, make, minutes, ok, one, openDesk, type Role, refused, tokens } from './support/desk';
import { STORY, until } from './support/newsroom';

const LOOKERS = ['head', 'editor', 'reporter', 'mate', 'stranger', 'chief'] as const;
let all: Row[];

beforeAll(async () => {
  await openDesk();
  await openDesks();
  await insertRandom(500, 2026);
  all = await everyRow();
});
afterAll(closeDesk);

describe('what a board shows', () => {
  for (const role of LOOKERS) {
    it(`is every card ${role} may see, once and in order, page by page`, async () => {
      const found = await wholeBoard(role, '', 13);
      const seen = expected(all, '', role);
      expect(seen.length).toBeGreaterThan(role === 'stranger' ? 50 : 100);
      for (const name of COLUMN_NAMES) expect(found[name], name).toEqual(inColumn(seen, name));
    });
  }
  for (const filter of Object.keys(FILTERS).filter(Boolean)) {
    it(`is narrowed by ${filter}`, async () => {
      let fit = 0;
      for (const role of ['reporter', 'mate', 'chief'] as const) {
        const found = await wholeBoard(role, filter, 19);
        const seen = expected(all, filter, role);
        for (const name of COLUMN_NAMES) expect(found[name], `${role} ${name}`).toEqual(inColumn(seen, name));
        fit += seen.length;
      }
      // A filter that nothing fits would prove nothing.
      expect(fit > 0).toBe(!['tag=mua', 'tag=giáxcả'].includes(filter));
    });
  }
  it('counts what is late, due within the hour and waiting for an answer', async () => {
    await insert([10, 50, 70, -1].map((count) => ({ due: minutes(count), state: 'accepted' as const, slugline: 'Sắp đến hạn' })));
    const rows = await everyRow();
    for (const role of LOOKERS) {
      const { counts } = await ok<Board>(role, 'GET', '/board');
      const seen = expected(rows, '', role);
      const now = new Date().toISOString();
      const number = (fits: (row: Row) => boolean) => ({ total: seen.filter(fits).length, more: false });
      expect(counts, role).toEqual({
        late: number((row) => lateness(row, now) === 'late'),
        soon: number((row) => lateness(row, now) === 'soon'),
        waiting: number((row) => row.state === 'offered'),
      });
    }
    all = rows;
  });
  it('leaves cancelled work out unless it is asked for', async () => {
    const { columns } = await ok<Board>('chief', 'GET', '/board');
    expect(columns.map((column) => column.name)).toEqual(COLUMN_NAMES.filter((name) => name !== 'cancelled'));
    for (const column of columns) for (const item of column.items) expect(COLUMNS[column.name]).toContain(item.state);
  });
  it('stays whole where cards move between two pages', async () => {
    const address = `/board?${addressOf('q=duong sat')}&column=published&limit=3`;
    const [first] = (await ok<Board>('chief', 'GET', address)).columns;
    // The last card of the page leaves the column: the next page begins behind where it stood.
    const last = first?.items.at(-1) as Card;
    await app.strapi.db.query('plugin::assignment-desk.assignment' as never).updateMany({
      where: { documentId: last.id },
      data: { stage: 'cancelled' },
    } as never);
    const [second] = (await ok<Board>('chief', 'GET', `${address}&after=${first?.next}`)).columns;
    const whole = inColumn(expected(all, 'q=duong SAT', 'chief'), 'published');
    expect([...(first?.items ?? []), ...(second?.items ?? [])].map((item) => item.id)).toEqual(whole.slice(0, 6));
    await app.strapi.db.query('plugin::assignment-desk.assignment' as never).updateMany({
      where: { documentId: last.id },
      data: { stage: 'published' },
    } as never);
  });
  it('reads some cards again, and only those one sees', async () => {
    const asked = all.slice(0, 90);
    for (const role of LOOKERS) {
      const found = await ok<Card[]>(role, 'GET', `/cards?ids=${asked.map((row) => row.documentId).join()}`);
      expect(new Set(found.map((item) => item.id)), role).toEqual(new Set(expected(asked, '', role).map((row) => row.documentId)));
    }
    expect(await ok('chief', 'GET', '/cards?ids=')).toEqual([]);
  });
  it('carries stories, names and standings', async () => {
    const made = await make({ to: ids.reporter, tags: ['Chợ đêm'], slugline: 'Thẻ đầy đủ' });
    await act('reporter', made.id, { act: 'accept' });
    const { ref } = await ok<{ ref: Card['stories'][number] }>('reporter', 'POST', `/assignments/${made.id}/story`, {
      version: (await one(made.id)).version,
    });
    const [found] = await ok<Card[]>('reporter', 'GET', `/cards?ids=${made.id}`);
    const { brief: _brief, contacts: _contacts, files: _files, ...rest } = (await one(made.id, 'reporter')) as Detail;
    expect(rest).toMatchObject(found as Card);
    expect(found).toMatchObject({ stories: [ref], assigneeName: 'reporter', as: ['assignee', 'member'] });
  });
});

describe('a large column', () => {
  it('is counted up to a thousand', async () => {
    await insert(Array.from({ length: 1_005 }, (_, n) => ({ state: 'in_edit' as const, slugline: `Đồng loạt ${n}`, campaign: 'c9' })));
    for (const filter of ['campaign=c9', 'q=dong loat']) {
      const { columns } = await ok<Board>('editor', 'GET', `/board?${filter}`);
      const { items, ...column } = columns.find((one) => one.name === 'editing') as Board['columns'][number];
      expect(column).toMatchObject({ total: 1_000, more: true, next: expect.any(String) });
      expect(items).toHaveLength(60);
    }
  });
});

describe('bad input', () => {
  it.each([
    ['after=1:1', '400 board.bad_mark'],
    ['column=filed&after=gibberish', '400 board.bad_mark'],
    ["column=filed&after=1:1'--", '400 board.bad_mark'],
    ['column=nowhere', '400 request.invalid'],
    ['when=tomorrow', '400 request.invalid'],
    ['person=bob', '400 request.invalid'],
    ['limit=501', '400 request.invalid'],
    ['kind=poem', '400 request.invalid'],
    ['filters[desk]=x', '400 request.invalid'],
  ])('%s is %s', async (address, answer) => {
    expect(await refused('chief', 'GET', `/board?${address}`)).toBe(answer);
  });
  it('is said in both languages', async () => {
    const answer = await call('chief', 'GET', '/board?after=x');
    expect(answer.body.error?.details.say.vi).toContain('Hãy tải lại bảng');
  });
  it('of a name that is not there finds nothing', async () => {
    for (const address of ['desk=none', 'campaign=none', 'person=999999', "tag=';--", 'q=%25%25%25%25 khong'])
      expect((await ok<Board>('reporter', 'GET', `/board?${address}`)).columns.map((column) => column.total)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('work under embargo', () => {
  /** Every way to read of it, as one text. */
  const exits = async (role: Role, id: string): Promise<string> => {
    const paths = ['/board?limit=500', '/board?q=canary', `/cards?ids=${id}`, `/assignments/${id}`, '/assignments?q=canary', '/my-work'];
    const answers = await Promise.all([
      ...paths.map((path) => call(role, 'GET', path)),
      call(role, 'GET', '/assignments.csv?q=canary'),
      call(role, 'GET', `/of-story?uid=${STORY}&documentId=canary-story&locale=vi`),
      call(role, 'PUT', `/assignments/${id}`, { version: 0, changes: { place: 'x' } }),
      call(role, 'POST', `/assignments/${id}/act`, { version: 0, act: 'take' }),
      call(role, 'POST', '/assignments/bulk', { items: [{ id, version: 0 }], do: { act: 'cancel', note: 'x' } }),
      call(role, 'POST', '/assignments/bulk', { items: [{ id, version: 0 }], do: { tags: { add: ['x'] } } }),
    ]);
    return answers.map((answer) => answer.text).join('\n');
  };

  it('is with its person, those who lead or edit and those who see all; from then on with the desk', async () => {
    const { id } = await make({ slugline: 'CANARY công bố giá', embargo: minutes(60), tags: ['CANARY'] });
    await app.strapi.db
      .query('plugin::assignment-desk.story-link' as never)
      .create({ data: { assignment: id, subject: `story:${STORY}:canary-story:vi`, place: 0 } } as never);
    const shown = async () =>
      Object.fromEntries(await Promise.all(LOOKERS.map(async (role) => [role, (await exits(role, id)).includes('CANARY')])));
    const inside = { head: true, editor: true, chief: true };
    expect(await shown()).toEqual({ ...inside, reporter: false, mate: false, stranger: false });
    await act('head', id, { act: 'offer', to: ids.stranger });
    expect(await shown()).toEqual({ ...inside, reporter: false, mate: false, stranger: true });
    await app.strapi.db.query('plugin::assignment-desk.assignment' as never).updateMany({
      where: { documentId: id },
      data: { embargo: minutes(-1) },
    } as never);
    expect(await shown()).toEqual({ ...inside, reporter: true, mate: true, stranger: true });
  });

  it('is not told to open pages of others', async () => {
    const heard: Record<string, string> = {};
    const ends = new AbortController();
    for (const role of ['reporter', 'editor'] as const) {
      const response = await fetch(`${app.url}/newsroom/live`, {
        headers: { Authorization: `Bearer ${tokens[role]}` },
        signal: ends.signal,
      });
      heard[role] = '';
      void (async () => {
        const reader = (response.body as ReadableStream<Uint8Array>).getReader();
        for (;;) {
          const { value, done } = await reader.read();
          if (done) return;
          heard[role] += Buffer.from(value).toString();
        }
      })().catch(() => undefined);
    }
    await make({ slugline: 'CANARY hai', embargo: minutes(60) });
    // What comes after it in the log has come: the other was left out, not late.
    await make({ slugline: 'Mở cho cả ban' });
    await until(() => heard['reporter']?.includes('Mở cho cả ban') && heard['editor']?.includes('Mở cho cả ban'));
    ends.abort();
    expect(heard['editor']).toContain('CANARY hai');
    expect(heard['reporter']).not.toContain('CANARY');
  });
});
