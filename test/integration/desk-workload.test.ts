import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AbsenceShape, Availability, Desk, Work, Workload } from '../../packages/assignment-desk/contracts';
import { addDays, dayOf, instantAt, startOf } from '../../packages/assignment-desk/domain/days';
import { act, app, call, closeDesk, desk, ids, minutes, ok, openDesk, type Role, refused, tokens } from './support/desk';
import { spineOf, until } from './support/newsroom';

/** Days ahead of what every other test of the desk dates its work to. */
let day: string;
let zone: string;
let other: Desk;

beforeAll(async () => {
  await openDesk();
  zone = spineOf(app).timezone;
  day = addDays(dayOf(new Date().toISOString(), zone), 40);
  other = await ok<Desk>('chief', 'POST', '/desks', {
    name: 'Kinh tế',
    members: [{ user: ids.stranger, role: 'reporter', capacity: 1 }],
    capacity: 4,
  });
});
afterAll(closeDesk);

const on = (clock: string, ahead = 0): string => instantAt(addDays(day, ahead), clock, zone);
const look = (role: Role, more = '', days = 7): Promise<Workload> =>
  ok<Workload>(role, 'GET', `/workload?from=${day}&to=${addDays(day, days - 1)}${more}`);
const cell = (workload: Workload, role: Role, ahead = 0) => workload.people.find((one) => one.id === ids[role])?.days[ahead];
/** Work of any desk: the chief hands out everywhere. */
const make = (more: object) => ok<Work>('chief', 'POST', '/assignments', { slugline: 'Mưa lớn, 12 điểm ngập', desk: desk.id, ...more });
const given = async (role: Role, more: object): Promise<string> => {
  const { id } = await make(more);
  await act('chief', id, { act: 'offer', to: ids[role], anyway: true } as never);
  return id;
};

describe('the workload', () => {
  it('is for who staffs a desk', async () => {
    const path = `/workload?from=${day}&to=${day}`;
    const answers = await Promise.all(
      (['head', 'chief', 'editor', 'reporter', 'stranger', 'outsider'] as const).map(async (role) => [
        role,
        (await call(role, 'GET', path)).status,
        (await call(role, 'GET', `/workload/day?person=${ids.reporter}&day=${day}`)).status,
      ]),
    );
    expect(answers).toEqual([
      ['head', 200, 200],
      ['chief', 200, 200],
      ['editor', 403, 403],
      ['reporter', 403, 403],
      ['stranger', 403, 403],
      ['outsider', 403, 403],
    ]);
    expect(await refused('head', 'GET', `/workload?from=${day}&to=${addDays(day, 31)}`)).toBe('422 workload.window');
    expect(await refused('head', 'GET', `/workload?from=${day}&to=${addDays(day, -1)}`)).toBe('422 workload.window');
    expect(await refused('head', 'GET', `/workload?from=mai&to=${day}`)).toBe('400 request.invalid');
    expect(await refused('head', 'GET', `/workload?from=${day}&to=${day}&desk=${other.id}`)).toBe('404 desk.not_found');
  });

  it('counts pieces by person and day of the newsroom, to the last minute of it', async () => {
    const before = await look('chief');
    await given('reporter', { due: startOf(day, zone) });
    await given('reporter', { due: new Date(Date.parse(on('23:59')) + 59_999).toISOString() });
    await given('reporter', { due: startOf(addDays(day, 1), zone) });
    await given('reporter', { due: new Date(Date.parse(startOf(day, zone)) - 1).toISOString() });
    const gone = await given('reporter', { due: on('10:00') });
    await act('chief', gone, { act: 'cancel', note: 'Hoãn' });
    const after = await look('chief');
    const added = (ahead: number) => (cell(after, 'reporter', ahead)?.count ?? 0) - (cell(before, 'reporter', ahead)?.count ?? 0);
    expect([added(0), added(1), added(2)]).toEqual([2, 1, 0]);
    expect(after).toMatchObject({ timezone: zone, today: dayOf(minutes(0), zone) });
    expect(after.days).toEqual(Array.from({ length: 7 }, (_, ahead) => addDays(day, ahead)));
    expect(cell(after, 'reporter')).toMatchObject({ capacity: 3, away: false });
    expect(cell(after, 'stranger')).toMatchObject({ capacity: 1 });
    expect(after.desks.find((one) => one.id === other.id)?.days[0]).toMatchObject({ capacity: 4, count: 0 });
    expect(after.desks.find((one) => one.id === desk.id)?.days[0]?.count).toBe(2);
  });

  it('never counts what its reader may not see', async () => {
    const seenBy = async (role: Role) => {
      const workload = await look(role);
      return { mate: cell(workload, 'mate', 3)?.count ?? 0, desks: workload.desks.map((one) => one.id), text: JSON.stringify(workload) };
    };
    const secret = await given('mate', { desk: other.id, closed: true, slugline: 'Hồ sơ kín', due: on('10:00', 3), place: 'Cảng' });
    const open = await given('mate', { desk: other.id, due: on('10:30', 3), place: 'Chợ' });
    await make({ desk: other.id, slugline: 'Chưa ai nhận ở ban khác', due: on('11:00', 3) });
    const [head, chief] = [await seenBy('head'), await seenBy('chief')];
    expect(chief.mate).toBe(2);
    expect(head.mate).toBe(0);
    expect(head.desks).toEqual([desk.id]);
    expect(head.text).not.toContain('Chưa ai nhận ở ban khác');
    // Nor by the day, nor as a clash of what he cannot know.
    const sheet = await call('head', 'GET', `/workload/day?person=${ids.mate}&day=${addDays(day, 3)}`);
    expect(sheet.body.data).toEqual({ items: [], clashes: [] });
    expect(cell(await look('head'), 'mate', 3)?.clashes).toBe(0);
    expect(cell(await look('chief'), 'mate', 3)?.clashes).toBe(1);
    expect(await ok('chief', 'GET', `/workload/day?person=${ids.mate}&day=${addDays(day, 3)}`)).toMatchObject({
      items: [{ id: secret }, { id: open }],
      clashes: [[secret, open]],
    });
    const free = await ok<Availability>('head', 'GET', `/availability?at=${on('10:00', 3)}`);
    expect(free.people.find((one) => one.person === ids.mate)).toMatchObject({ count: 0, capacity: 3 });
  });

  it('takes leave off the day, and shows it only where it may be seen', async () => {
    await ok('reporter', 'POST', '/absences', { kind: 'sick', starts: on('00:00', 5), ends: on('00:00', 6), note: 'Mổ ruột thừa' });
    await ok('stranger', 'POST', '/absences', { kind: 'leave', starts: on('13:00', 5), ends: on('18:00', 5), note: 'Riêng tư' });
    const head = await look('head');
    expect(cell(head, 'reporter', 5)).toMatchObject({ capacity: 0, away: true });
    expect(head.people.find((one) => one.id === ids.reporter)?.absences).toMatchObject([{ kind: 'sick', note: 'Mổ ruột thừa' }]);
    expect(JSON.stringify(head)).not.toContain('Riêng tư');
    const chief = await look('chief');
    expect(cell(chief, 'stranger', 5)).toMatchObject({ capacity: 1, away: false });
  });

  it('finds two places at once by deadlines and by the times of events', async () => {
    const happening = (title: string, from: string, to: string, place: string) =>
      app.strapi.db.query('plugin::assignment-desk.happening' as never).create({
        data: { title, folded: title, starts: from, ends: to, timezone: zone, state: 'planned', place, firstAt: 0, lastAt: 0, version: 1 },
      } as never) as unknown as Promise<{ documentId: string }>;
    const early = await happening('Họp báo', on('08:00', 6), on('10:00', 6), 'UBND');
    const late = await happening('Khai mạc', on('09:30', 6), on('11:00', 6), 'Nhà hát');
    // Due far apart, and still in two places at 9:45.
    await given('editor', { due: on('11:00', 6), happening: early.documentId });
    await given('editor', { due: on('20:00', 6), happening: late.documentId });
    // The same place is no clash, whatever the accents.
    await given('editor', { due: on('20:30', 6), place: 'NHA HAT' });
    expect(cell(await look('head'), 'editor', 6)?.clashes).toBe(1);
  });

  it('lists what nobody has, the most pressing first, by desk', async () => {
    const [soon, urgent] = [
      await make({ slugline: 'Ngập', due: on('09:00', 2) }),
      await make({ slugline: 'Cháy', due: on('09:00', 2), priority: 1 }),
    ];
    await make({ desk: other.id, due: on('08:00', 2) });
    await make({ slugline: 'Để sau', due: on('09:00', 30) });
    const { unassigned } = await look('chief', `&desk=${desk.id}`);
    const found = unassigned.items.map((item) => item.id);
    expect(found.indexOf(urgent.id)).toBeGreaterThanOrEqual(0);
    expect(found.indexOf(urgent.id)).toBeLessThan(found.indexOf(soon.id));
    expect(unassigned.items.every((item) => item.desk === desk.id && item.assignee === null)).toBe(true);
    expect(unassigned.items.map((item) => item.slugline)).not.toContain('Để sau');
    expect(unassigned).toMatchObject({ total: found.length, more: false });
  });

  it('shows somebody lent from elsewhere while they have work here', async () => {
    await given('stranger', { due: on('15:00', 1) });
    const lent = (await look('head')).people.find((one) => one.id === ids.stranger);
    expect(lent).toMatchObject({ desks: [], absences: [] });
    expect(lent?.days[1]?.count).toBe(1);
  });
});

describe('desks', () => {
  const fresh = (more: object = {}) => ok<Desk>('chief', 'POST', '/desks', { name: `Ban ${Math.random()}`, ...more });
  const put = (role: Role, row: Desk, changes: object, version = row.version) =>
    call<Desk>(role, 'PUT', `/desks/${row.id}`, { version, changes });
  const putRefused = async (row: Desk, changes: object, version = row.version): Promise<string> =>
    refused('chief', 'PUT', `/desks/${row.id}`, { version, changes });

  it('are changed by who manages them: name, people with roles and capacity, and no other', async () => {
    const row = await fresh();
    for (const role of ['head', 'editor', 'reporter', 'outsider'] as const) expect((await put(role, row, { name: 'x' })).status).toBe(403);
    const members = [
      { user: ids.reporter, role: 'photographer', capacity: 5 },
      { user: ids.mate, role: 'lead' },
    ];
    const changed = (await put('chief', row, { name: `Tổ Ảnh ${row.id}`, colour: '#123456', section: 'Ảnh', capacity: 7, members })).body
      .data;
    expect(changed).toMatchObject({
      version: 2,
      colour: '#123456',
      section: 'Ảnh',
      capacity: 7,
      members: [
        { user: ids.reporter, role: 'photographer', capacity: 5, active: true },
        { user: ids.mate, role: 'lead', capacity: 3, active: true },
      ],
    });
    expect(await putRefused(changed, { name: 'THOI SU' })).toBe('409 desk.name_taken');
    expect((await put('chief', changed, { name: changed.name })).status).toBe(200);
    expect(await putRefused(changed, { members: [{ user: '99999', role: 'lead' }] }, 3)).toBe('422 person.not_found');
    expect(await putRefused(changed, { members: [{ user: ids.mate, role: 'boss' }] }, 3)).toBe('400 request.invalid');
    expect(await putRefused({ ...changed, id: 'none' }, { name: 'x' })).toBe('404 desk.not_found');
  });

  it('are not written over by who has seen an older one', async () => {
    const row = await fresh();
    expect((await put('chief', row, { capacity: 4 })).status).toBe(200);
    const late = await put('chief', row, { capacity: 9 });
    expect(late.status).toBe(409);
    expect(late.body.error?.details).toMatchObject({ code: 'desk.stale', params: { fields: ['capacity'] } });
    expect(late.body.error?.details.say.vi).toMatch(/^chief.* vừa thay đổi ban này: sức làm mỗi ngày\./);
  });

  it('keep somebody who has left until they are taken off', async () => {
    const admin = await app.login('admin@hoitu.test', 'Hoitu-test-2026');
    const leaver = await app.addUser(admin, { email: 'roi-di@hoitu.test', firstname: 'Người cũ', permissions: [] });
    const user = String(leaver.id);
    const row = await fresh({
      members: [
        { user, role: 'reporter' },
        { user: ids.mate, role: 'lead' },
      ],
    });
    await app.request('PUT', `/admin/users/${leaver.id}`, { token: admin, body: { isActive: false } });
    const shown = (await ok<Desk[]>('chief', 'GET', '/desks')).find((one) => one.id === row.id);
    expect(shown?.members.find((one) => one.user === user)).toMatchObject({ active: false, name: 'Người cũ' });
    // The rest is still changed with them on it …
    const members = row.members.map(({ user: id, role }) => ({ user: id, role }));
    expect((await put('chief', row, { capacity: 2, members })).status).toBe(200);
    const without = await put('chief', row, { members: members.filter((one) => one.user !== user) }, 2);
    expect(without.body.data.members.map((one) => one.user)).toEqual([ids.mate]);
    // … but who is gone is not put on again.
    expect(await putRefused(row, { members }, 3)).toBe('422 person.not_found');
  });

  it('are archived when their work is done, take none any more, and come back', async () => {
    const row = await fresh();
    const made = await make({ slugline: 'Còn dở', desk: row.id });
    const answer = await put('chief', row, { archived: true });
    expect(answer.status).toBe(409);
    expect(answer.body.error?.details).toMatchObject({ code: 'desk.has_work', params: { count: 1 } });
    expect((await ok<Desk[]>('chief', 'GET', '/desks')).find((one) => one.id === row.id)).toMatchObject({ version: 1, archived: false });
    await act('chief', made.id, { act: 'cancel', note: 'Thôi' });
    expect((await put('chief', row, { archived: true })).body.data).toMatchObject({ archived: true, mayAssign: false, version: 2 });
    expect((await ok<Desk[]>('chief', 'GET', '/desks')).map((one) => one.id)).not.toContain(row.id);
    expect((await ok<Desk[]>('chief', 'GET', '/desks?archived=true')).map((one) => one.id)).toContain(row.id);
    expect((await ok<Desk[]>('head', 'GET', '/desks?archived=true')).map((one) => one.id)).not.toContain(row.id);
    expect(await refused('chief', 'POST', '/assignments', { slugline: 'x', desk: row.id })).toBe('409 desk.archived');
    expect(await refused('chief', 'POST', `/assignments/${made.id}/act`, { version: 2, act: 'reopen' })).toBe('409 desk.archived');
    expect((await put('chief', row, { archived: false }, 2)).body.data).toMatchObject({ archived: false });
    await act('chief', made.id, { act: 'reopen' });
  });
});

describe('an open page', () => {
  /** What a person's page hears, as text; `close` ends the stream. */
  const listen = async (role: Role) => {
    const stop = new AbortController();
    const response = await fetch(`${app.url}/newsroom/live`, {
      headers: { Authorization: `Bearer ${tokens[role]}` },
      signal: stop.signal,
    });
    const heard = { text: '', close: () => stop.abort() };
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    void (async () => {
      for (const decoder = new TextDecoder(); ; ) {
        const { done, value } = await reader.read();
        if (done) return;
        heard.text += decoder.decode(value, { stream: true });
      }
    })().catch(() => undefined);
    return heard;
  };

  it('hears of leave only where its person may see it', async () => {
    const roles = ['mate', 'head', 'chief', 'editor', 'reporter', 'stranger'] as const;
    const pages = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await listen(role)] as const)));
    const leave = await ok<AbsenceShape>('mate', 'POST', '/absences', { kind: 'leave', starts: minutes(90_000), ends: minutes(91_000) });
    // Told after it, to everybody of the desk: who has heard this has heard all that comes to them.
    const work = await make({ slugline: 'Sau cùng' });
    const everybody = ['mate', 'head', 'chief', 'editor', 'reporter'];
    await until(() => everybody.every((role) => pages[role]?.text.includes(work.id)));
    const heard = roles.filter((role) => pages[role]?.text.includes(leave.id));
    for (const page of Object.values(pages)) page.close();
    expect(heard).toEqual(['mate', 'head', 'chief']);
  });
});
