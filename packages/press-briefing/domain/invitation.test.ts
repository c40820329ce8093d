import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reply, type Standing, standingAfter } from './invitation';

const fresh: Standing = { rsvp: 'none', at: null, sequence: null, substitute: null, note: '' };
const after = (before: Standing, ...replies: Reply[]) =>
  replies.reduce((standing, reply) => standingAfter(standing, reply)?.standing ?? standing, before);
const who = { name: 'Bình', email: 'binh@bao.vn', role: '' };

describe('an answer', () => {
  it('stands until a newer one', () => {
    const yes = after(fresh, { answer: 'yes', at: 10, sequence: 0 });
    expect(yes).toMatchObject({ rsvp: 'yes', at: 10, sequence: 0 });
    expect(standingAfter(yes, { answer: 'no', at: 9, sequence: 0 })).toBeNull();
    expect(standingAfter(yes, { answer: 'no', at: 11, sequence: 0 })).toMatchObject({ standing: { rsvp: 'no' }, news: true });
  });

  it('to an older SEQUENCE is old, whenever it was written', () =>
    expect(standingAfter(after(fresh, { answer: 'yes', at: 10, sequence: 2 }), { answer: 'no', at: 99, sequence: 1 })).toBeNull());

  it('that says the same again is no news, but to a new time it is', () => {
    const yes = after(fresh, { answer: 'yes', at: 10, sequence: 0 });
    expect(standingAfter(yes, { answer: 'yes', at: 20, sequence: 0 })).toMatchObject({ standing: { at: 20 }, news: false });
    expect(standingAfter(yes, { answer: 'yes', at: 20, sequence: 1 })).toMatchObject({ standing: { sequence: 1 }, news: true });
  });

  it('takes a substitute, and takes them back', () => {
    const sent = after(fresh, { answer: { substitute: who }, at: 1, sequence: 0 });
    expect(sent).toMatchObject({ rsvp: 'substitute', substitute: who });
    expect(after(sent, { answer: 'yes', at: 2, sequence: 0 })).toMatchObject({ rsvp: 'yes', substitute: null });
  });

  it('keeps the note that stands where none is given', () =>
    expect(after({ ...fresh, note: 'muộn 10 phút' }, { answer: 'yes', at: 1, sequence: 0 }).note).toBe('muộn 10 phút'));

  it('ends the same in whatever order mail arrives', () => {
    const reply = fc.record({
      answer: fc.constantFrom('yes' as const, 'no' as const, 'online' as const),
      at: fc.integer({ min: 1, max: 1000 }),
      sequence: fc.integer({ min: 0, max: 3 }),
    });
    const replies = fc.uniqueArray(reply, { minLength: 1, maxLength: 8, selector: ({ at }) => at });
    fc.assert(
      fc.property(replies, fc.infiniteStream(fc.nat()), (list, keys) => {
        const shuffled = list.map((one) => ({ one, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        const newest = [...list].sort((a, b) => a.sequence - b.sequence || a.at - b.at).at(-1);
        expect(after(fresh, ...shuffled.map(({ one }) => one)).rsvp).toBe(newest?.answer);
      }),
    );
  });
});
