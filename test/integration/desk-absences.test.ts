import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AbsenceShape, Availability, Desk, Work } from '../../packages/assignment-desk/contracts';
import { act, app, call, cannot, closeDesk, desk, ids, make, minutes, ok, one, openDesk, type Role, refused } from './support/desk';
import { spineOf } from './support/newsroom';

let other: Desk;
beforeAll(async () => {
  await openDesk();
  other = await ok<Desk>('chief', 'POST', '/desks', { name: 'Kinh tế', members: [{ user: ids.stranger, role: 'reporter' }] });
});
afterAll(closeDesk);

const DAY = 24 * 60;
let step = 0;
/** A window of its own for every test: nobody's leave runs into another's. */
const later = (): { starts: string; ends: string } => {
  step += 1;
  return { starts: minutes(step * 10 * DAY), ends: minutes((step * 10 + 2) * DAY) };
};
const enter = (role: Role, more: object = {}) => ok<AbsenceShape>(role, 'POST', '/absences', { kind: 'leave', ...later(), ...more });
const seen = async (role: Role, item: AbsenceShape): Promise<AbsenceShape | undefined> =>
  (await ok<AbsenceShape[]>(role, 'GET', `/absences?from=${item.starts}&to=${item.ends}`)).find((row) => row.id === item.id);

describe('leave and shifts', () => {
  it('are entered by oneself, changed and taken back, and each step is told', async () => {
    const made = await enter('reporter', { note: 'Về quê' });
    expect(made).toMatchObject({ person: ids.reporter, kind: 'leave', note: 'Về quê', version: 1, mayChange: true });
    const moved = await ok<AbsenceShape>('reporter', 'PUT', `/absences/${made.id}`, { version: 1, changes: { kind: 'sick' } });
    expect(moved).toMatchObject({ kind: 'sick', version: 2, note: 'Về quê', starts: made.starts });
    expect(await ok('reporter', 'DELETE', `/absences/${made.id}?version=2`)).toEqual({ id: made.id });
    expect(await seen('reporter', made)).toBeUndefined();
    const told = await spineOf(app).events.history(`absence:${made.id}`);
    expect(told.map((event) => [event.type, event.data])).toEqual(
      Array.from({ length: 3 }, () => ['absence.changed', { absence: made.id, person: ids.reporter }]),
    );
  });

  it('of somebody else are entered only with the right to staff, for people of own desks', async () => {
    const body = (role: Role) => ({ kind: 'shift', ...later(), person: ids[role] });
    expect(await refused('mate', 'POST', '/absences', body('reporter'))).toBe('403 absence.not_yours');
    expect(await refused('editor', 'POST', '/absences', body('reporter'))).toBe('403 absence.not_yours');
    expect(await refused('head', 'POST', '/absences', body('stranger'))).toBe('403 absence.not_yours');
    expect((await call('head', 'POST', '/absences', body('reporter'))).status).toBe(200);
    expect((await call('chief', 'POST', '/absences', body('stranger'))).status).toBe(200);
    expect(await refused('outsider', 'POST', '/absences', { kind: 'leave', ...later() })).toBe('403');
  });

  it('are shown to their person and to who staffs the desk, and sick notes to nobody else', async () => {
    const sick = await enter('mate', { kind: 'sick', note: 'Sốt xuất huyết' });
    const shown = Object.fromEntries(
      await Promise.all(
        (['mate', 'head', 'chief', 'editor', 'reporter', 'stranger'] as const).map(async (role) => [role, (await seen(role, sick))?.note]),
      ),
    );
    expect(shown).toEqual({ mate: 'Sốt xuất huyết', head: 'Sốt xuất huyết', chief: 'Sốt xuất huyết' });
    // Not by an id that was guessed either: what is not shown is not there.
    for (const role of ['editor', 'reporter', 'stranger'] as const) {
      expect(await refused(role, 'PUT', `/absences/${sick.id}`, { version: 1, changes: { note: '' } })).toBe('404 absence.not_found');
      expect(await refused(role, 'DELETE', `/absences/${sick.id}?version=1`)).toBe('404 absence.not_found');
      const asked = await call(role, 'GET', `/absences?from=${sick.starts}&to=${sick.ends}&person=${ids.mate}`);
      expect(asked.text).not.toContain(sick.id);
    }
    // Who hands work out hears that somebody is away, and not why.
    const answer = await call<Availability>('head', 'GET', `/availability?at=${sick.starts}`);
    expect(answer.body.data.people.find((row) => row.person === ids.mate)?.awayUntil).toBe(sick.ends);
    expect(answer.text).not.toMatch(/sick|Sốt/);
    expect(await refused('reporter', 'GET', `/availability?at=${sick.starts}`)).toBe('403');
  });

  it('of another desk are not shown to who staffs this one', async () => {
    const leave = await enter('stranger');
    expect(await seen('head', leave)).toBeUndefined();
    expect(await seen('chief', leave)).toBeDefined();
    expect(await refused('head', 'PUT', `/absences/${leave.id}`, { version: 1, changes: { note: 'x' } })).toBe('404 absence.not_found');
  });

  it('end after they begin, and one that overlaps is told of before it is entered', async () => {
    const { starts, ends } = later();
    expect(await refused('reporter', 'POST', '/absences', { kind: 'leave', starts: ends, ends: starts })).toBe('422 absence.ends_first');
    expect(await refused('reporter', 'POST', '/absences', { kind: 'leave', starts, ends: starts })).toBe('422 absence.ends_first');
    const first = await ok<AbsenceShape>('reporter', 'POST', '/absences', { kind: 'training', starts, ends });
    expect(await refused('reporter', 'PUT', `/absences/${first.id}`, { version: 1, changes: { ends: starts } })).toBe(
      '422 absence.ends_first',
    );
    const again = await call('reporter', 'POST', '/absences', { kind: 'leave', starts, ends });
    expect(again.status).toBe(409);
    expect(again.body.error?.details.say.vi).toMatch(/^reporter.* đã có lịch “Đi học” từ .+ đến .+\. Vẫn thêm\?$/);
    expect((await call('reporter', 'POST', '/absences', { kind: 'leave', starts, ends, anyway: true })).status).toBe(200);
    // Moving a thing over itself is no overlap; touching is none either.
    const next = { starts: ends, ends: new Date(Date.parse(ends) + 3_600_000).toISOString() };
    const touching = await ok<AbsenceShape>('reporter', 'POST', '/absences', { kind: 'shift', ...next });
    expect(
      (
        await call('reporter', 'PUT', `/absences/${touching.id}`, {
          version: 1,
          changes: { ends: new Date(Date.parse(next.ends) + 60_000) },
        })
      ).status,
    ).toBe(200);
  });

  it('that changed meanwhile are not written over, nor taken away', async () => {
    const made = await enter('reporter');
    await ok('head', 'PUT', `/absences/${made.id}`, { version: 1, changes: { note: 'Đã duyệt' } });
    const late = await call('reporter', 'PUT', `/absences/${made.id}`, { version: 1, changes: { note: 'Việc nhà' } });
    expect(late.status).toBe(409);
    expect(late.body.error?.details).toMatchObject({ code: 'absence.stale', params: { fields: ['note'] } });
    expect(late.body.error?.details.say.vi).toMatch(/^head.* vừa thay đổi: ghi chú\./);
    expect(await refused('reporter', 'DELETE', `/absences/${made.id}?version=1`)).toBe('409 absence.stale');
    expect((await seen('reporter', made))?.note).toBe('Đã duyệt');
  });

  it('with a kind, a time or a person that cannot be are refused in words', async () => {
    const body = { kind: 'leave', ...later() };
    expect(await refused('reporter', 'POST', '/absences', { ...body, kind: 'holiday' })).toBe('400 request.invalid');
    expect(await refused('reporter', 'POST', '/absences', { ...body, starts: 'mai' })).toBe('400 request.invalid');
    expect(await refused('chief', 'POST', '/absences', { ...body, person: '99999' })).toBe('422 person.not_found');
    expect(await refused('reporter', 'PUT', '/absences/none', { version: 1, changes: {} })).toBe('404 absence.not_found');
    expect(await refused('reporter', 'DELETE', '/absences/none')).toBe('400 request.invalid');
  });
});

describe('work that falls into leave', () => {
  const onLeave = async (role: Role, more: object = {}) => {
    const leave = await enter(role, more);
    return { leave, due: new Date(Date.parse(leave.starts) + 3_600_000).toISOString() };
  };

  it('is not offered unless it is meant, and the sentence says until when', async () => {
    const { leave, due } = await onLeave('reporter');
    const { id } = await make({ due });
    const answer = await call('head', 'POST', `/assignments/${id}/act`, { version: 1, act: 'offer', to: ids.reporter });
    expect(answer.status).toBe(409);
    expect(answer.body.error?.details).toMatchObject({ code: 'person.on_leave', params: { person: ids.reporter, until: leave.ends } });
    expect(answer.body.error?.details.say.vi).toMatch(/^reporter.* nghỉ đến (T[2-7]|CN) \d+\/\d+.*\. Vẫn giao\?$/);
    expect(answer.body.error?.details.say.en).toMatch(/^reporter.* is on leave until .+\. Offer anyway\?$/);
    expect(await one(id)).toMatchObject({ state: 'planned', version: 1 });
    expect(await act('head', id, { act: 'offer', to: ids.reporter, anyway: true } as never)).toMatchObject({
      state: 'offered',
      assignee: ids.reporter,
    });
    // Somebody else is there.
    await act('head', id, { act: 'reassign', to: ids.mate });
    expect(await cannot('head', id, { act: 'reassign', to: ids.reporter })).toBe('409 person.on_leave');
  });

  it('is not made and offered in one either: nothing is half done', async () => {
    const { due } = await onLeave('reporter');
    const slugline = `Không nửa vời ${due}`;
    expect(await refused('head', 'POST', '/assignments', { slugline, desk: desk.id, due, to: ids.reporter })).toBe('409 person.on_leave');
    const { total } = await app.strapi.db
      .query('plugin::assignment-desk.assignment' as never)
      .count({ where: { slugline } } as never)
      .then((count) => ({ total: count }));
    expect(total).toBe(0);
    expect(await make({ slugline, due, to: ids.reporter, anyway: true })).toMatchObject({ state: 'offered', assignee: ids.reporter });
  });

  it('is not taken by oneself unless it is meant', async () => {
    const { due } = await onLeave('mate');
    const { id } = await make({ due });
    const answer = await call('mate', 'POST', `/assignments/${id}/act`, { version: 1, act: 'take' });
    expect(answer.body.error?.details.say.vi).toMatch(/Vẫn nhận\?$/);
    expect(await ok<Work>('mate', 'POST', `/assignments/${id}/act`, { version: 1, act: 'take', anyway: true })).toMatchObject({
      state: 'accepted',
    });
  });

  it('is held against now where no time is set or it has passed, and a shift is no leave', async () => {
    const now = { starts: minutes(-60), ends: minutes(60) };
    const leave = await ok<AbsenceShape>('editor', 'POST', '/absences', { kind: 'trip', ...now });
    for (const due of [null, minutes(-30)]) {
      const { id } = await make({ due });
      expect(await cannot('head', id, { act: 'offer', to: ids.editor })).toBe('409 person.on_leave');
    }
    const { id } = await make({ due: minutes(90) });
    await act('head', id, { act: 'offer', to: ids.editor });
    await ok('editor', 'PUT', `/absences/${leave.id}`, { version: 1, changes: { kind: 'shift' } });
    const open = await make();
    expect(await act('head', open.id, { act: 'offer', to: ids.editor })).toMatchObject({ state: 'offered' });
  });

  it('tells nothing of leave to who may not hand work out', async () => {
    const { due } = await onLeave('reporter');
    const { id } = await make({ due });
    expect(await cannot('mate', id, { act: 'offer', to: ids.reporter })).toBe('403 assignment.not_yours');
    expect(await refused('stranger', 'POST', `/assignments/${id}/act`, { version: 1, act: 'offer', to: ids.reporter })).toBe(
      '404 assignment.not_found',
    );
    expect(other.name).toBe('Kinh tế');
  });

  it('counts no work that is under embargo for who asks now about a day on which it will not be', async () => {
    const members = [
      { user: ids.head, role: 'reporter' },
      { user: ids.mate, role: 'reporter' },
      { user: ids.chief, role: 'lead' },
    ];
    const { id } = await ok<Desk>('chief', 'POST', '/desks', { name: 'Điều tra', members });
    const { starts: due } = later();
    const countOf = async (role: Role) =>
      (await ok<Availability>(role, 'GET', `/availability?at=${due}`)).people.find((one) => one.person === ids.mate)?.count;
    const before = [await countOf('head'), await countOf('chief')] as [number, number];
    const secret = await ok<Work>('chief', 'POST', '/assignments', { slugline: 'Hồ sơ', desk: id, due, embargo: minutes(60) });
    await act('chief', secret.id, { act: 'offer', to: ids.mate });
    expect([await countOf('head'), await countOf('chief')]).toEqual([before[0], before[1] + 1]);
  });
});
