import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision, Invitation, SessionOp } from '../../packages/press-briefing/contracts';
import { op, openPress, type Press } from '../support/press-session';

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press?.app.stop());

const seconds = (n: number) => new Date(Date.now() + n * 1000).toISOString();
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const codes = (taken: { refused: { code: string }[] }) => taken.refused.map(({ code }) => code);

describe('a meeting in session', () => {
  let id: string;
  let invitations: Invitation[];
  beforeAll(async () => {
    ({ id, invitations } = await press.meeting());
  });

  it('is read by who may see it: people without what opens the door for who only looks', async () => {
    const view = await press.read(id, 'reader');
    expect(view).toMatchObject({ items: {}, notes: '', heldAt: null, desks: null, attendance: { invited: 3, checkedIn: 0 } });
    expect(view.invitations.map(({ code }) => code)).toEqual(['', '', '']);
    expect(new Set((await press.read(id)).invitations.map(({ code }) => code.length > 5))).toEqual(new Set([true]));
    expect(Math.abs(Date.parse(view.now) - Date.now())).toBeLessThan(60_000);
  });

  it('takes nothing of an item before it is opened, but who comes and what is asked', async () => {
    const taken = await press.take(id, [
      op({ op: 'item_start', item: 'review' }),
      op({ op: 'decision', input: { what: 'Quá sớm' } }),
      op({ op: 'check_in', invitation: invitations[0]?.id ?? '' }),
      op({ op: 'question', input: { agency: 'Báo Lương Hà', text: 'Hỏi trước?' } }),
      op({ op: 'note', item: null, base: '', text: 'Chuẩn bị' }),
    ]);
    expect(codes(taken)).toEqual(['session_not_open', 'session_not_open']);
    expect(taken.refused[0]?.say.vi).toBe('Hãy mở phiên họp trước.');
    expect(taken).toMatchObject({ notes: 'Chuẩn bị', attendance: { checkedIn: 1 }, decisions: [], questions: [{ text: 'Hỏi trước?' }] });
  });

  it('does all that was done, each for the right it asks for, and lets no refusal stop the others', async () => {
    await press.act(id, 'start');
    expect(await press.events('briefing.changed', id)).toBeGreaterThan(0);
    const ops = [
      op({ op: 'decision', input: { what: 'Làm loạt bài', who: 'Ban Thời sự' } }),
      op({ op: 'check_in', invitation: '999999' }),
      op({ op: 'item_start', item: 'gone' }),
      op({ op: 'item_start', item: 'review' }),
      op({ op: 'walk_in', delegate: press.uninvited.id }),
      op({ op: 'note', item: 'review', base: '', text: 'Điểm 41 tin' }),
    ];
    expect(codes(await press.take(id, ops, 'second'))).toEqual(['op_not_allowed', 'invitation_not_found', 'item_unknown']);
    expect(codes(await press.take(id, ops, 'chief'))).toEqual([
      'op_not_allowed',
      'op_not_allowed',
      'op_not_allowed',
      'op_not_allowed',
      'op_not_allowed',
    ]);
    expect(await press.refused('reader', 'POST', `/occurrences/${id}/session`, { ops })).toBe('403');
    const view = await press.read(id);
    expect(view.items['review']).toMatchObject({ note: 'Điểm 41 tin', ended: null });
    expect(view.items['review']?.running).toBe(view.items['review']?.started);
    expect(view.decisions.map(({ what }) => what)).toEqual(['Làm loạt bài']);
    expect(view.invitations.find((one) => one.delegate === press.uninvited.id)?.checkedInAt).not.toBeNull();
  });

  it('does each thing once, however often and from wherever it is sent, also at once', async () => {
    const [, second, third] = invitations;
    const before = await press.read(id);
    const ops: SessionOp[] = [
      op({ op: 'check_in', invitation: second?.id ?? '' }),
      op({ op: 'undo_check_in', invitation: second?.id ?? '' }, seconds(0.01)),
      op({ op: 'check_in', invitation: third?.id ?? '' }),
      op({ op: 'question', input: { agency: 'Đài Cửa Lương', text: 'Hỏi một lần?' } }),
      op({ op: 'decision', input: { what: 'Kết luận một lần' } }),
      op({ op: 'note', item: null, base: before.notes, text: `${before.notes}\nGhi một lần` }),
      op({ op: 'item_start', item: 'answers' }),
    ];
    await wait(50);
    const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => press.take(id, n % 2 ? ops : [...ops].reverse())));
    expect(answers.flatMap(codes)).toEqual([]);
    const view = await press.take(id, ops);
    expect(view.questions.filter(({ text }) => text === 'Hỏi một lần?')).toHaveLength(1);
    expect(view.decisions.filter(({ what }) => what === 'Kết luận một lần')).toHaveLength(1);
    expect(view.notes).toBe('Chuẩn bị\nGhi một lần');
    const of = (one?: Invitation) => view.invitations.find(({ id: each }) => each === one?.id)?.checkedInAt;
    expect([of(second), of(third)]).toEqual([null, ops[2]?.at]);
    expect(Object.values(view.items).filter(({ running }) => running !== null)).toHaveLength(1);
  });

  it('brings nothing back that somebody took out after it was taken', async () => {
    const { notes } = await press.read(id);
    const typed = op({ op: 'note', item: null, base: notes, text: `${notes}\nNhầm phòng` });
    await press.take(id, [typed]);
    await press.take(id, [op({ op: 'note', item: null, base: `${notes}\nNhầm phòng`, text: notes })], 'second');
    expect((await press.take(id, [typed])).notes).toBe(notes);
  });

  it('merges what two wrote over the same words, and loses neither', async () => {
    const { notes } = await press.read(id);
    const [one, two] = await Promise.all([
      press.take(id, [op({ op: 'note', item: 'end', base: '', text: 'Hạn thứ Năm' })]),
      press.take(id, [op({ op: 'note', item: 'end', base: '', text: 'Hạn thứ Sáu' })], 'second'),
    ]);
    // Who came second sees both; the first may, where its answer was read after.
    const seen = [one, two].map((view) => view.items['end']?.note.split('\n').length ?? 0);
    expect(Math.max(...seen)).toBe(2);
    const { items } = await press.read(id);
    expect(items['end']?.note.split('\n').sort()).toEqual(['Hạn thứ Năm', 'Hạn thứ Sáu']);
    const base = items['end']?.note ?? '';
    await press.take(id, [op({ op: 'note', item: 'end', base, text: base.replace('Sáu', 'Bảy') })]);
    const merged = await press.take(id, [op({ op: 'note', item: 'end', base, text: base.replace('Sáu', 'Hai') })], 'second');
    expect(merged.items['end']?.note).toContain('Hạn thứ Bảy');
    expect(merged.items['end']?.note).toContain('≠ Hạn thứ Hai');
    expect(merged.notes).toBe(notes);
  });

  it('refuses notes that would grow past what can be sent again', async () => {
    const long = 'ô'.repeat(60_000);
    await press.take(id, [op({ op: 'note', item: 'answers', base: '', text: long })]);
    const taken = await press.take(id, [op({ op: 'note', item: 'answers', base: '', text: 'ư'.repeat(60_000) })], 'second');
    expect(codes(taken)).toEqual(['notes_too_long']);
    expect(taken.items['answers']?.note).toBe(long);
  });

  it('does not let typing stand in the way of who ends the session', async () => {
    const { occurrence, notes } = await press.read(id);
    await press.take(id, [op({ op: 'note', item: null, base: notes, text: `${notes}\nDòng cuối` })]);
    await press.ok('first', 'POST', `/occurrences/${id}/act`, { act: 'hold', version: occurrence.version });
  });

  it('takes after its end what was done before it, and says so of what was not', async () => {
    const { heldAt, occurrence } = await press.read(id);
    const before = new Date(Date.parse(heldAt ?? '') - 1).toISOString();
    await wait(20);
    const [first] = invitations;
    const taken = await press.take(id, [
      op({ op: 'question', input: { agency: 'Báo Lương Hà', text: 'Hỏi lúc mất mạng?' } }, before),
      op({ op: 'undo_check_in', invitation: first?.id ?? '' }, before),
      op({ op: 'item_start', item: 'end' }, before),
      op({ op: 'note', item: null, base: '', text: 'Bổ sung biên bản' }),
      op({ op: 'decision', input: { what: 'Kết luận ghi sau' } }),
      op({ op: 'question', input: { agency: 'Báo Lương Hà', text: 'Hỏi sau khi bế mạc?' } }, seconds(1)),
      op({ op: 'check_in', invitation: first?.id ?? '' }, seconds(1)),
      op({ op: 'item_start', item: 'review' }, seconds(1)),
    ]);
    expect(codes(taken)).toEqual(['session_over', 'session_over', 'session_over']);
    expect(taken.questions.map(({ text }) => text)).toContain('Hỏi lúc mất mạng?');
    expect(taken.invitations.find((one) => one.id === first?.id)?.checkedInAt).toBeNull();
    expect(taken.items['end']).toMatchObject({ running: null, ended: heldAt, spent: 1 });
    expect(Object.values(taken.items).every(({ running }) => running === null)).toBe(true);
    expect(occurrence.state).toBe('held');
  });
});

describe('who comes', () => {
  it('is in the room since the first who saw them, in whatever order it is heard of', async () => {
    const { id, invitations } = await press.meeting();
    const one = invitations[0]?.id ?? '';
    const [early, undone, late] = [seconds(-300), seconds(-200), seconds(-100)];
    await press.take(id, [op({ op: 'check_in', invitation: one }, late)]);
    const taken = await press.take(id, [op({ op: 'check_in', invitation: one }, early)], 'second');
    expect(taken.invitations.find((each) => each.id === one)?.checkedInAt).toBe(early);
    const after = await press.take(id, [op({ op: 'undo_check_in', invitation: one }, undone)], 'second');
    expect(after.invitations.find((each) => each.id === one)?.checkedInAt).toBe(late);
    expect(codes(await press.take((await press.meeting()).id, [op({ op: 'check_in', invitation: one })]))).toEqual([
      'invitation_elsewhere',
    ]);
  });

  it('comes to no cancelled meeting', async () => {
    const { id, invitations } = await press.meeting();
    await press.act(id, 'cancel');
    expect(codes(await press.take(id, [op({ op: 'check_in', invitation: invitations[0]?.id ?? '' })]))).toEqual(['session_not_open']);
  });

  it('may be on a tablet whose clock runs ahead', async () => {
    const { id, invitations } = await press.meeting();
    await press.act(id, 'start');
    const ahead = [
      op({ op: 'check_in', invitation: invitations[0]?.id ?? '' }, seconds(3600)),
      op({ op: 'item_start', item: 'end' }, seconds(3600)),
    ];
    const taken = await press.take(id, ahead);
    for (const at of [taken.invitations[0]?.checkedInAt, taken.items['end']?.running])
      expect(Date.parse(at ?? '')).toBeLessThanOrEqual(Date.now() + 1000);
  });
});

describe('two tablets for a whole morning', () => {
  it('send five hundred things at once, and everything is there once', async () => {
    const { id, invitations } = await press.meeting();
    await press.act(id, 'start');
    const ops = Array.from({ length: 250 }, (_, n): SessionOp => {
      if (n % 5 === 0) return op({ op: 'question', input: { agency: 'Báo Lương Hà', text: `Câu hỏi ${n}` } });
      if (n % 5 === 1) return op({ op: 'item_start', item: ['review', 'answers', 'end'][n % 3] as string });
      if (n % 5 === 2) return op({ op: 'check_in', invitation: invitations[n % 3]?.id ?? '' });
      return op({ op: 'note', item: n % 2 ? 'review' : null, base: '', text: `Dòng ${n} của máy một` });
    });
    const others = Array.from(
      { length: 250 },
      (_, n): SessionOp =>
        n % 2
          ? op({ op: 'note', item: 'review', base: '', text: `Hàng ${n} của máy hai` })
          : op({ op: 'undo_check_in', invitation: invitations[n % 3]?.id ?? '' }, seconds(-60)),
    );
    const began = Date.now();
    const answers = await Promise.all([press.take(id, ops), press.take(id, others, 'second')]);
    const took = Date.now() - began;
    expect(answers.flatMap(codes)).toEqual([]);
    const view = await press.read(id);
    expect(view.questions).toHaveLength(50);
    expect(view.attendance.checkedIn).toBe(3);
    const lines = [...view.notes.split('\n'), ...(view.items['review']?.note ?? '').split('\n')];
    for (const one of [...ops, ...others]) if (one.op === 'note') expect(lines.filter((line) => line === one.text)).toHaveLength(1);
    console.log(`500 things of two tablets: ${took} ms`);
    expect(
      await press.refused('first', 'POST', `/occurrences/${id}/session`, { ops: [...ops, ...others, op({ op: 'item_end', item: 'end' })] }),
    ).toBe('400 request.invalid');
  });
});

describe('a conclusion', () => {
  it('is put in other words by who may decide, and a stale change is refused with who was first', async () => {
    const { id } = await press.meeting();
    await press.act(id, 'start');
    const { decisions } = await press.take(id, [op({ op: 'decision', input: { what: 'Bản đồ ngập' } })]);
    const [one] = decisions as [Decision];
    const path = `/decisions/${one.id}`;
    const changed = await press.ok<Decision>('chief', 'PUT', path, {
      version: 1,
      what: 'Bản đồ tránh ngập',
      who: 'Ban Kinh tế',
      due: seconds(86_400),
    });
    expect(changed).toMatchObject({ what: 'Bản đồ tránh ngập', who: 'Ban Kinh tế', version: 2 });
    expect(await press.refused('first', 'PUT', path, { version: 1, what: 'Khác' })).toBe('409 stale');
    expect(await press.refused('second', 'PUT', path, { version: 2, what: 'Khác' })).toBe('403');
    expect(await press.refused('first', 'PUT', '/decisions/999999', { version: 1, what: 'Khác' })).toBe('404 decision_not_found');
    expect(await press.refused('first', 'PUT', path, { version: 2, what: '' })).toBe('400 request.invalid');
  });
});
