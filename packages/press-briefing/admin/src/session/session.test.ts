import { describe, expect, it } from 'vitest';
import type { SessionOp, SessionView } from '../../../contracts';
import { mergeNotes } from '../../../domain/merge';
import { better, skewBy } from './clock';
import { overlaid } from './overlay';
import * as queues from './queue';
import { openRoom, type Ports } from './room';
import { pauseAfter, troubleOf } from './trouble';

const at = '2026-11-26T01:30:00.000Z';
const checkIn = (key: string): SessionOp => ({ op: 'check_in', key, at, invitation: '7' });
const view = (more: Partial<SessionView> = {}): SessionView =>
  ({
    occurrence: { id: '1' },
    items: {},
    notes: '',
    invitations: [{ id: '7', name: 'Lê Thị Bưởi', checkedInAt: null }],
    questions: [],
    decisions: [],
    now: at,
    ...more,
  }) as unknown as SessionView;

describe('what waits on the device', () => {
  const note = (text: string, key: string, stored = '') => ({ field: null, stored, text, key, at });

  it('keeps one version of words that were never sent', () => {
    let queue = queues.type(queues.EMPTY, note('M', 'k1'), '');
    queue = queues.type(queue, note('Mưa', 'k2'), '');
    expect(queue.waiting.map(({ op }) => op)).toEqual([{ op: 'note', key: 'k2', at, item: null, base: '', text: 'Mưa' }]);
  });

  it('builds upon words that may have reached the server', () => {
    let queue = queues.type(queues.EMPTY, note('Mưa', 'k1'), '');
    queue = queues.sent(queue, new Set(['k1']));
    queue = queues.type(queue, note('Mưa lớn', 'k2'), '');
    expect(queue.waiting.map(({ op }) => op.op === 'note' && [op.key, op.base, op.text])).toEqual([
      ['k1', '', 'Mưa'],
      ['k2', 'Mưa', 'Mưa lớn'],
    ]);
    // Whether or not the first one got through, the server ends with the same.
    const server = (stored: string) => queues.noteShown(stored, queue.waiting, null);
    expect([server(''), server('Mưa')]).toEqual(['Mưa lớn', 'Mưa lớn']);
  });

  it('takes in what somebody else wrote, before more is typed', () => {
    const queue = queues.type(queues.EMPTY, note('Một\nHai', 'k1', 'Một'), '');
    const shown = queues.noteShown('Không\nMột', queue.waiting, null);
    expect(shown).toBe('Không\nMột\nHai');
    const typed = queues.type(queue, note(`${shown} rưỡi`, 'k2', 'Không\nMột'), '');
    expect(mergeNotes('Không\nMột', 'Không\nMột', 'Không\nMột\nHai rưỡi')).toBe(queues.noteShown('Không\nMột', typed.waiting, null));
  });

  it('forgets words that were typed and taken back', () => {
    const queue = queues.type(queues.type(queues.EMPTY, note('x', 'k1'), ''), note('', 'k2'), '');
    expect(queue.waiting).toEqual([]);
  });

  it('keeps what was refused, and takes over from another tab what is not known yet', () => {
    const queue = queues.add(queues.add(queues.EMPTY, checkIn('a'), 'A'), checkIn('b'), 'B');
    const say = { en: 'no', vi: 'không' };
    const after = queues.answered(queue, new Set(['a', 'b']), [{ key: 'b', say }]);
    expect(after).toEqual({ waiting: [], refused: [{ op: checkIn('b'), tried: false, label: 'B', say }] });
    expect(queues.adopt(after, queue).waiting.map(({ op }) => op.key)).toEqual(['a']);
    expect(queues.forget(after, 'b').refused).toEqual([]);
  });

  it('goes out in pieces a server takes, in order', () => {
    const long = (key: string): SessionOp => ({ op: 'note', key, at, item: null, base: '', text: 'ô'.repeat(90_000) });
    const queue = [long('a'), long('b'), long('c')].reduce((all, op) => queues.add(all, op, ''), queues.EMPTY);
    expect(queues.batchOf(queue, 100).map(({ key }) => key)).toEqual(['a', 'b']);
    expect(queues.batchOf(queue, 1).map(({ key }) => key)).toEqual(['a']);
  });
});

describe('the meeting as the device sees it', () => {
  const waiting = (...ops: SessionOp[]) => ops.map((op) => ({ op, tried: false, label: '' }));
  it('shows what was done here at once, and takes it back', () => {
    expect(overlaid(view(), waiting(checkIn('a'))).invitations[0]?.checkedInAt).toBe(at);
    expect(
      overlaid(view(), waiting(checkIn('a'), { op: 'undo_check_in', key: 'b', at, invitation: '7' })).invitations[0]?.checkedInAt,
    ).toBe(null);
  });

  it('runs one item at a time', () => {
    const later = '2026-11-26T01:35:00.000Z';
    const { items } = overlaid(
      view(),
      waiting({ op: 'item_start', key: 'a', at, item: 'x' }, { op: 'item_start', key: 'b', at: later, item: 'y' }),
    );
    expect(items['x']).toMatchObject({ started: at, ended: later, running: null, spent: 300_000 });
    expect(items['y']).toMatchObject({ started: later, running: later, spent: 0 });
  });

  it('shows a question and a conclusion that wait, and notes of an item', () => {
    const shown = overlaid(
      view(),
      waiting(
        { op: 'question', key: 'a', at, input: { text: 'Bao giờ?', agency: 'Báo X' } },
        { op: 'decision', key: 'b', at, input: { what: 'Làm loạt bài' } },
        { op: 'note', key: 'c', at, item: 'x', base: '', text: 'Ghi' },
      ),
    );
    expect([shown.questions[0]?.text, shown.decisions[0]?.what, shown.items['x']?.note]).toEqual(['Bao giờ?', 'Làm loạt bài', 'Ghi']);
  });
});

describe('trouble on the line', () => {
  it.each([
    [new TypeError('Failed to fetch'), 3, 0, 'later'],
    [{ response: { status: 503 } }, 3, 0, 'later'],
    [{ response: { status: 401 } }, 1, 9, 'later'],
    [{ response: { status: 400 } }, 3, 0, 'split'],
    [{ response: { status: 500 } }, 1, 0, 'later'],
    [{ response: { status: 500 } }, 1, 2, 'refused'],
    [{ response: { status: 400 } }, 1, 0, 'refused'],
  ])('%j of %i, failed %i times: %s', (error, many, failures, kind) => expect(troubleOf(error, many, failures).kind).toBe(kind));

  it('waits longer each time, and half a minute at most', () => {
    expect([0, 1, 9].map((n) => pauseAfter(n, 1))).toEqual([1_000, 2_000, 30_000]);
    expect(pauseAfter(0, 0)).toBe(500);
  });
});

describe('the server’s clock', () => {
  it('is taken from the quickest answer, until this device’s own is set anew', () => {
    const known = skewBy(at, Date.parse(at) - 5_010, Date.parse(at) - 4_990);
    expect(known).toEqual({ ahead: 5_000, within: 10 });
    expect(better(known, { ahead: 5_100, within: 200 })).toEqual(known);
    expect(better(known, { ahead: 60_000, within: 200 }).ahead).toBe(60_000);
  });
});

describe('a device that loses the network', () => {
  const stage = () => {
    const timers: { ms: number; run: () => void }[] = [];
    const calls: SessionOp[][] = [];
    const server = { away: false, answers: [] as unknown[], kept: queues.EMPTY, notes: '', now: at };
    let n = 0;
    const ports: Ports = {
      read: () =>
        server.away ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(view({ notes: server.notes, now: server.now })),
      send: (ops) => {
        calls.push(ops);
        if (server.away) return Promise.reject(new TypeError('Failed to fetch'));
        const bad = server.answers.shift();
        return bad ? Promise.reject(bad) : Promise.resolve({ ...view({ notes: server.notes, now: server.now }), refused: [] });
      },
      keep: (queue) => {
        server.kept = queue;
        return true;
      },
      newKey: () => `k${++n}`,
      now: () => Date.parse(at),
      after: (ms, run) => {
        const timer = { ms, run };
        timers.push(timer);
        return () => void timers.splice(timers.indexOf(timer), 1);
      },
    };
    const room = openRoom(ports);
    const settle = async () => {
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    };
    const tick = async () => {
      timers.shift()?.run();
      await settle();
    };
    return { room, server, calls, timers, settle, tick };
  };
  const arrive = { op: 'check_in', invitation: '7' } as const;

  it('keeps what is done, says how many wait, and sends it in order when the line is back', async () => {
    const { room, server, calls, settle } = stage();
    await room.read();
    server.away = true;
    room.act(arrive, 'A');
    await settle();
    room.act({ op: 'item_start', item: 'x' }, 'B');
    room.type(null, '', 'Ghi chú', 'C');
    await settle();
    expect(room.seen()).toMatchObject({ line: 'down', sending: false });
    expect(server.kept.waiting.map(({ label }) => label)).toEqual(['A', 'B', 'C']);
    expect(calls).toHaveLength(1);
    server.away = false;
    room.send();
    await settle();
    expect(calls[1]?.map(({ key }) => key)).toEqual(['k1', 'k2', 'k3']);
    expect([room.seen().queue.waiting, room.seen().line, server.kept.waiting]).toEqual([[], 'up', []]);
  });

  it('tries by itself, at longer and longer intervals, one timer at a time', async () => {
    const { room, server, timers, tick, settle, calls } = stage();
    server.away = true;
    room.act(arrive, 'A');
    await settle();
    for (let turn = 0; turn < 8; turn++) {
      expect(timers).toHaveLength(1);
      expect(timers[0]?.ms).toBeLessThanOrEqual(30_000);
      await tick();
    }
    expect(calls).toHaveLength(9);
    expect(new Set(calls.flat().map(({ key }) => key)).size).toBe(1);
  });

  it('lets one thing that the server cannot take not hold up the others', async () => {
    const { room, server, calls, settle, tick } = stage();
    server.away = true;
    room.act(arrive, 'A');
    await settle();
    room.act(arrive, 'B');
    server.away = false;
    const say = { en: 'Unreadable', vi: 'Không đọc được' };
    const bad = { response: { status: 400, data: { error: { status: 400, details: { say } } } } };
    server.answers.push(bad, bad);
    room.send();
    await settle();
    for (let turn = 0; turn < 3; turn++) await tick();
    expect(calls.map((ops) => ops.length)).toEqual([1, 2, 1, 1]);
    expect(room.seen().queue.waiting).toEqual([]);
    expect(room.seen().queue.refused).toMatchObject([{ label: 'A', say }]);
  });

  it('reads again by itself until it gets through, and then no more', async () => {
    const { room, server, timers, tick } = stage();
    server.away = true;
    await room.read();
    expect(room.seen()).toMatchObject({ line: 'down', view: null, error: expect.any(TypeError) });
    await tick();
    expect(timers).toHaveLength(1);
    server.away = false;
    await tick();
    expect(room.seen()).toMatchObject({ line: 'up', error: null, view: { notes: '' } });
    expect(timers).toEqual([]);
  });

  it('does not let an older reading take back what is known', async () => {
    const { room, server } = stage();
    server.notes = 'mới';
    await room.read();
    Object.assign(server, { notes: 'cũ', now: '2026-11-26T01:29:59.999Z' });
    await room.read();
    expect(room.seen().view?.notes).toBe('mới');
  });
});
