import { describe, expect, it } from 'vitest';
import { type Act, type Command, decide, OCCURRENCE_ACTS, OCCURRENCE_STATES, type Occurrence } from './occurrence';

const HOUR = 3_600_000;
const meeting: Occurrence = {
  state: 'scheduled',
  original: 100 * HOUR,
  starts: 100 * HOUR,
  ends: 101 * HOUR,
  room: 'Phòng 1',
  sequence: 0,
};
const commands: Record<Act, Command> = {
  move: { act: 'move', starts: 110 * HOUR, ends: 111 * HOUR, room: 'Phòng 1' },
  cancel: { act: 'cancel', reason: 'Bão' },
  restore: { act: 'restore' },
  start: { act: 'start' },
  hold: { act: 'hold' },
  publish_minutes: { act: 'publish_minutes', minutes: 'Kết luận…' },
  agenda: { act: 'agenda', agenda: [] },
};

describe('every state × act', () => {
  for (const state of OCCURRENCE_STATES)
    for (const act of Object.keys(commands) as Act[]) {
      const allowed = OCCURRENCE_ACTS[state].includes(act);
      it(`${state}: ${act} is ${allowed ? 'done' : 'refused'}`, () => {
        const outcome = decide({ ...meeting, state }, commands[act], (act === 'hold' ? 100.5 : 90) * HOUR);
        expect('refusal' in outcome).toBe(!allowed);
        if (!allowed) expect(outcome).toEqual({ refusal: 'act_not_allowed' });
      });
    }
});

describe('SEQUENCE', () => {
  const next = (command: Command, from = meeting, now = 90 * HOUR) => {
    const outcome = decide(from, command, now);
    return 'refusal' in outcome ? outcome.refusal : outcome.next.sequence;
  };
  it('rises on time, place, cancelling and restoring, and on nothing else', () => {
    expect(next(commands.move)).toBe(1);
    expect(next({ act: 'move', starts: meeting.starts, ends: meeting.ends, room: 'Phòng 2' })).toBe(1);
    expect(next(commands.cancel)).toBe(1);
    expect(next(commands.restore, { ...meeting, state: 'cancelled', sequence: 1 })).toBe(2);
    expect(next(commands.start)).toBeUndefined();
    expect(next(commands.hold, meeting, 101 * HOUR)).toBeUndefined();
  });
});

describe('a meeting', () => {
  it('that only changes its room is not called moved', () => {
    expect(decide(meeting, { act: 'move', starts: meeting.starts, ends: meeting.ends, room: 'Phòng 2' }, 0)).toMatchObject({
      next: { state: 'scheduled' },
      event: 'moved',
    });
  });
  it('that moves back to its usual time is not called moved either', () => {
    const away: Occurrence = { ...meeting, state: 'moved', starts: 110 * HOUR, ends: 111 * HOUR };
    expect(decide(away, { act: 'move', starts: meeting.original, ends: meeting.ends, room: meeting.room }, 0)).toMatchObject({
      next: { state: 'scheduled' },
    });
  });
  it('comes back from cancelling as what it was', () => {
    const away: Occurrence = { ...meeting, state: 'cancelled', starts: 110 * HOUR, ends: 111 * HOUR };
    expect(decide(away, { act: 'restore' }, 0)).toMatchObject({ next: { state: 'moved' }, event: 'scheduled' });
  });
  it.each([
    [{ act: 'move', starts: 80 * HOUR, ends: 81 * HOUR, room: '' }, 'in_the_past'],
    [{ act: 'move', starts: 111 * HOUR, ends: 110 * HOUR, room: '' }, 'ends_before_start'],
    [{ act: 'move', starts: meeting.starts, ends: meeting.ends, room: 'Phòng 1' }, 'nothing_changes'],
    [{ act: 'cancel', reason: '  ' }, 'reason_missing'],
    [{ act: 'hold' }, 'not_begun'],
  ] as [Command, string][])('refuses %o with %s', (command, refusal) => expect(decide(meeting, command, 90 * HOUR)).toEqual({ refusal }));
});
