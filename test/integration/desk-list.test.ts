import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulkDone, List, Work } from '../../packages/assignment-desk/contracts';
import { STATES } from '../../packages/assignment-desk/domain/assignment';
import { SORTS, type SortKey, sortOf } from '../../packages/assignment-desk/domain/list';
import { KINDS } from '../../packages/assignment-desk/domain/work';
import { fold } from '../../packages/viet-text/src';
import { readCsv } from '../support/csv';
import { addressOf, desks, everyRow, expected, FILTERS, insert, insertRandom, openDesks, type Row } from './support/board';
import { act, app, call, closeDesk, happened, ids, make, minutes, ok, one, openDesk, type Role, refused, tokens } from './support/desk';

let all: Row[];
const bulk = (role: Role, items: { id: string; version: number }[], what: object) =>
  ok<BulkDone>(role, 'POST', '/assignments/bulk', { items, do: what });
const itemsOf = (...works: { id: string; version: number }[]) => works.map(({ id, version }) => ({ id, version }));

beforeAll(async () => {
  await openDesk();
  await openDesks();
  await insertRandom(260, 7);
  all = await everyRow();
});
afterAll(closeDesk);

/** Every page of a list, one after another. */
async function wholeList(role: Role, address: string, pageSize: number): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1; ; page++) {
    const { items, total, more } = await ok<List>(role, 'GET', `/assignments?${address}&page=${page}&pageSize=${pageSize}`);
    found.push(...items.map((item) => item.id));
    if (items.length < pageSize) {
      expect({ total, more }).toEqual({ total: found.length, more: false });
      return found;
    }
  }
}

/** What a list is sorted by, told once more without SQL. */
const KEYS: Record<SortKey, (row: Row) => number | string | null> = {
  due: (row) => row.due && Date.parse(row.due),
  slugline: (row) => fold([row.slugline, row.place, ...row.tags].join(' ')),
  priority: (row) => row.priority,
  state: (row) => STATES.indexOf(row.state),
  kind: (row) => KINDS.indexOf(row.kind),
  // By the names of the people and desks of this test, in their Vietnamese order.
  assignee: (row) =>
    row.assignee === null ? null : ['editor', 'mate', 'reporter', 'stranger'].findIndex((role) => ids[role as Role] === row.assignee),
  desk: (row) => [desks[2], desks[1], desks[0]].findIndex((one) => one?.id === row.desk),
  updated: (row) => Date.parse(row.updatedAt),
};

describe('the list', () => {
  for (const sort of SORTS) {
    it(`is sorted by ${sort}, stable over its pages`, async () => {
      const { key, down } = sortOf(sort);
      const of = KEYS[key];
      const sorted = [...expected(all, '', 'reporter')].sort((one, other) => {
        const [a, b] = [of(one), of(other)];
        if (a === b) return one.id - other.id;
        if (a === null || b === null) return a === null ? 1 : -1;
        return (a < b ? -1 : 1) * (down ? -1 : 1);
      });
      expect(await wholeList('reporter', `sort=${sort}`, 37)).toEqual(sorted.map((row) => row.documentId));
    });
  }
  for (const filter of Object.keys(FILTERS)) {
    it(`holds what fits ${filter || 'nothing in particular'} and is seen`, async () => {
      for (const role of ['mate', 'stranger', 'chief'] as const) {
        const found = await wholeList(role, addressOf(filter), 200);
        expect(new Set(found), role).toEqual(new Set(expected(all, filter, role).map((row) => row.documentId)));
        expect(found).toHaveLength(new Set(found).size);
      }
    });
  }
  it('is narrowed to states', async () => {
    const found = await wholeList('chief', 'states=filed,in_edit', 50);
    expect(new Set(found)).toEqual(new Set(all.filter((row) => ['filed', 'in_edit'].includes(row.state)).map((row) => row.documentId)));
  });
  it('names the desk and says when a row was changed', async () => {
    const { items } = await ok<List>('chief', 'GET', '/assignments?sort=-updated&pageSize=3');
    const row = all.find((one) => one.documentId === items[0]?.id) as Row;
    expect(items[0]).toMatchObject({ updatedAt: row.updatedAt, deskName: desks.find((one) => one.id === row.desk)?.name });
  });
  it.each([
    ['sort=password', '400 request.invalid'],
    ['sort=due;--', '400 request.invalid'],
    ['states=open', '400 request.invalid'],
    ['page=0', '400 request.invalid'],
    ['pageSize=201', '400 request.invalid'],
    ['when=soon', '400 request.invalid'],
  ])('refuses %s', async (address, answer) => {
    expect(await refused('chief', 'GET', `/assignments?${address}`)).toBe(answer);
  });
  it('says what a sort can be', async () => {
    const answer = await call('chief', 'GET', '/assignments?sort=password');
    expect(answer.body.error?.details.say.vi).toContain('phải là một trong: due');
  });
});

describe('the file', () => {
  const file = async (role: Role, address: string) => {
    const answer = await call(role, 'GET', `/assignments.csv?${address}`);
    expect(answer.status, answer.text.slice(0, 300)).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    return answer;
  };
  /** `fetch` takes the mark at the front off. */
  const rowsOf = async (role: Role, address: string) => readCsv((await file(role, address)).text);

  it('has all that fits, in the order of the list, and no more than one sees', async () => {
    for (const role of ['mate', 'stranger', 'chief'] as const) {
      const [head, ...lines] = await rowsOf(role, 'sort=-priority&states=planned,filed');
      const items = (await ok<List>(role, 'GET', '/assignments?sort=-priority&states=planned,filed&pageSize=200')).items;
      expect(head?.slice(0, 3)).toEqual(['Tên việc', 'Ban', 'Người làm']);
      expect(lines.map((line) => line[0])).toEqual(
        items.map((item) => (item.slugline.startsWith('=') ? `'${item.slugline}` : item.slugline)),
      );
      expect(lines.map((line) => line[1])).toEqual(items.map((item) => item.deskName));
      expect(items.length).toBeGreaterThan(3);
    }
  });
  it('is in the language asked for, with times of the newsroom and nothing that a spreadsheet would run', async () => {
    const made = await make({
      slugline: '=HYPERLINK("http://x.example","Bấm vào đây")',
      place: '+84 ngõ 5\nhẻm 2',
      tags: ['@cmd', 'tệp csv'],
      due: '2027-01-15T23:30:00.000Z',
      kind: 'audio',
      length: { amount: 90, unit: 'seconds' },
      to: ids.mate,
    });
    const [head, line] = await rowsOf('mate', 'tag=tep csv&language=en');
    const [headVi, lineVi] = await rowsOf('mate', 'tag=tep csv&language=vi');
    const named = Object.fromEntries((head ?? []).map((name, i) => [name, line?.[i]]));
    expect(named).toMatchObject({
      Headline: `'${made.slugline}`,
      Desk: 'Thời sự',
      'Assigned to': 'mate',
      Kind: 'Audio',
      State: 'Offered',
      Due: '2027-01-16 06:30',
      Place: `'+84 ngõ 5\nhẻm 2`,
      Tags: `'@cmd, tệp csv`,
      Length: '90 seconds',
    });
    expect([headVi?.[3], lineVi?.[3], headVi?.[4], lineVi?.[4]]).toEqual(['Loại', 'Âm thanh', 'Trạng thái', 'Đã giao']);
  });
  it('begins with the mark of UTF-8 and goes by a name with the day', async () => {
    const response = await fetch(`${app.url}/assignment-desk/assignments.csv`, {
      headers: { Authorization: `Bearer ${tokens.chief}` },
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect([...bytes.slice(-2)]).toEqual([13, 10]);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="viec-\d{4}-\d\d-\d\d\.csv"$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
  it('says so where it does not hold all', async () => {
    const seed = Array.from({ length: 100 }, (_, n) => n);
    // One statement a thousand rows: what is slow is not what is tested.
    await insert(seed.map((n) => ({ slugline: `Kho ${n}`, campaign: 'kho' })));
    const { tableName, attributes } = app.strapi.db.metadata.get('plugin::assignment-desk.assignment');
    const columns = Object.values(attributes as Record<string, { columnName?: string }>)
      .flatMap((attribute) => attribute.columnName ?? [])
      .filter((column) => column !== 'id');
    const list = columns.map((column) => `"${column}"`).join();
    const copied = columns.map((column) => (column === 'decision' ? 'NULL' : `a."${column}"`)).join();
    await app.strapi.db.connection.raw(
      `INSERT INTO "${tableName}" (${list}) SELECT ${copied} FROM "${tableName}" a, "${tableName}" b, (SELECT 1 AS one UNION ALL SELECT 2 UNION ALL SELECT 3) c
       WHERE a.campaign = 'kho' AND b.campaign = 'kho'`,
    );
    const lines = await rowsOf('chief', 'campaign=kho');
    expect(lines).toHaveLength(20_002);
    expect(lines.at(-1)?.[0]).toBe('Chỉ xuất 20.000 việc đầu tiên. Hãy lọc bớt để xuất đủ.');
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(await ok<List>('chief', 'GET', '/assignments?campaign=kho')).toMatchObject({ total: 10_000, more: true });
  });
});

describe('many at once', () => {
  it('does what can be done, and says of the rest why not', async () => {
    const [open, stale, over, other] = [await make(), await make(), await make(), await make({ embargo: minutes(60) })];
    await ok('editor', 'PUT', `/assignments/${stale.id}`, { version: 1, changes: { place: 'Chợ Lớn' } });
    const cancelled = await act('head', over.id, { act: 'cancel', note: 'Hoãn' });
    const gone = { id: 'not-there', version: 1 };
    const { done, refused: not } = await bulk('head', [...itemsOf(open, stale, cancelled, other), gone], { act: 'cancel', note: 'Thôi' });
    expect(done).toEqual([
      { id: open.id, version: 2 },
      { id: other.id, version: 2 },
    ]);
    expect(not.map(({ id, code, slugline }) => ({ id, code, slugline }))).toEqual([
      { id: stale.id, code: 'assignment.stale', slugline: stale.slugline },
      { id: over.id, code: 'assignment.wrong_state', slugline: over.slugline },
      { id: 'not-there', code: 'assignment.not_found', slugline: '' },
    ]);
    expect(not[0]?.say.vi).toContain('editor vừa thay đổi việc này: địa điểm');
    expect(await one(stale.id)).toMatchObject({ state: 'planned', place: 'Chợ Lớn' });
    expect(await happened(open.id, 'assignment.cancelled')).toHaveLength(1);
  });

  it('asks for the same rights as one at a time', async () => {
    const [a, b] = [await make(), await make({ embargo: minutes(60) })];
    const cannot = await bulk('reporter', itemsOf(a, b), { act: 'cancel', note: 'x' });
    expect(cannot.done).toEqual([]);
    expect(cannot.refused.map((each) => [each.code, each.slugline])).toEqual([
      ['assignment.not_yours', a.slugline],
      ['assignment.not_found', ''],
    ]);
    for (const what of [{ due: null }, { move: { desk: desks[1]?.id } }, { tags: { add: ['x'] } }, { campaign: null }])
      expect((await bulk('reporter', itemsOf(a), what)).refused.map((each) => each.code)).toEqual(['assignment.may_not_change']);
    expect((await bulk('reporter', itemsOf(a, b), { act: 'take' })).done).toEqual([{ id: a.id, version: 2 }]);
    // Where one leads nothing, nothing is moved to.
    expect((await bulk('head', itemsOf(b), { move: { desk: desks[1]?.id } })).refused.map((each) => each.code)).toEqual([
      'assignment.may_not_create',
    ]);
    expect(await refused('outsider', 'POST', '/assignments/bulk', { items: itemsOf(a), do: { due: null } })).toBe('403');
  });

  it('offers, moves, dates, tags and puts into a campaign', async () => {
    const works = [await make({ tags: ['Mùa lũ', 'cũ'] }), await make()];
    const campaign = (await app.strapi.db.query('plugin::assignment-desk.campaign' as never).create({
      data: { documentId: 'chien-dich-1', title: 'Mùa mưa', state: 'running', version: 1, starts: '2026-01-01', ends: '2027-01-01' },
    } as never)) as { documentId: string };
    let version = 1;
    const step = async (role: Role, what: object) => {
      const { done, refused: not } = await bulk(
        role,
        works.map(({ id }) => ({ id, version })),
        what,
      );
      expect(not).toEqual([]);
      version++;
      expect(done).toEqual(works.map(({ id }) => ({ id, version })));
      return Promise.all(works.map(({ id }) => one(id)));
    };
    expect(await step('head', { act: 'offer', to: ids.mate })).toMatchObject([
      { assignee: ids.mate, state: 'offered' },
      { assignee: ids.mate },
    ]);
    const due = minutes(600);
    expect(await step('editor', { due })).toMatchObject([{ due }, { due }]);
    expect(await step('editor', { tags: { add: ['mua lu', 'Nóng'], remove: ['CU'] } })).toMatchObject([
      { tags: ['Mùa lũ', 'Nóng'] },
      { tags: ['mua lu', 'Nóng'] },
    ]);
    expect(await step('editor', { campaign: campaign.documentId })).toMatchObject([{ campaign: campaign.documentId }, {}]);
    expect(await step('chief', { move: { desk: desks[2]?.id } })).toMatchObject([{ desk: desks[2]?.id }, {}]);
    const found = await ok<List>('chief', 'GET', `/assignments?tag=MUA LU&desk=${desks[2]?.id}&campaign=${campaign.documentId}`);
    expect(new Set(found.items.map((item) => item.id))).toEqual(new Set(works.map((work) => work.id)));
  });

  it('does nothing by halves', async () => {
    const many = await make({ tags: Array.from({ length: 29 }, (_, n) => `thẻ ${n}`) });
    const few = await make();
    const { done, refused: not } = await bulk('head', itemsOf(many, few), { tags: { add: ['a', 'b'] } });
    expect([done.map((each) => each.id), not.map((each) => each.code)]).toEqual([[few.id], ['bulk.too_many_tags']]);
    expect((await one(many.id)).tags).toHaveLength(29);
    const offered = await bulk('head', itemsOf(many), { act: 'offer', to: '999999' });
    expect(offered.refused.map((each) => each.code)).toEqual(['person.not_found']);
    expect(await one(many.id)).toMatchObject({ state: 'planned', version: 1 });
    // Named twice is done once.
    expect((await bulk('head', [...itemsOf(many), ...itemsOf(many)], { due: minutes(60) })).done).toEqual([{ id: many.id, version: 2 }]);
  });

  it.each([
    ['no items', { items: [], do: { due: null } }],
    ['two wishes', { items: [{ id: 'x', version: 1 }], do: { due: null, campaign: null } }],
    ['no wish', { items: [{ id: 'x', version: 1 }], do: {} }],
    ['an act of the house', { items: [{ id: 'x', version: 1 }], do: { act: 'publish' } }],
    ['too many', { items: Array.from({ length: 201 }, (_, n) => ({ id: `x${n}`, version: 1 })), do: { due: null } }],
  ])('refuses %s', async (_, body) => {
    expect(await refused('chief', 'POST', '/assignments/bulk', body)).toBe('400 request.invalid');
  });

  it('leaves one of many to who was faster', async () => {
    const work = await make();
    const answers = await Promise.all([
      bulk('head', itemsOf(work), { act: 'cancel', note: 'a' }),
      call<Work>('reporter', 'POST', `/assignments/${work.id}/act`, { version: 1, act: 'take' }),
    ]);
    expect(answers[0].done.length + (answers[1].status === 200 ? 1 : 0)).toBe(1);
    expect((await one(work.id)).version).toBe(2);
  });
});
