import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedAt, isKept, type Sending, type TallyWhat, whatOfDelivery, whatOfVersion } from './tally';

const sent = (destination: string, version: number, what: TallyWhat = 'sent_publish'): Sending => ({ destination, version, what });

describe('a tally', () => {
  it('calls a first version published, whatever note it carries', () => {
    expect(whatOfVersion({ first: true, correction: 'Sửa số liệu' })).toBe('published');
    expect(whatOfVersion({ first: false, correction: 'Sửa số liệu' })).toBe('corrected');
    expect(whatOfVersion({ first: false, correction: null })).toBe('published');
  });

  it('knows the operations of a delivery, and no others', () => {
    expect(['publish', 'update', 'correct', 'retract', 'air'].map(whatOfDelivery)).toEqual([
      'sent_publish',
      'sent_update',
      'sent_correct',
      'sent_retract',
      null,
    ]);
  });

  it('keeps closed work in the house, and work under embargo until its time', () => {
    const at = '2026-11-27T05:00:00.000Z';
    expect(isKept({ closed: true, embargo: null }, at)).toBe(true);
    expect(isKept({ closed: false, embargo: '2026-11-27T05:00:00.001Z' }, at)).toBe(true);
    expect(isKept({ closed: false, embargo: at }, at)).toBe(false);
    expect(isKept({ closed: false, embargo: '2026-11-27T12:00:00+07:00' }, at)).toBe(false);
    expect(isKept({ closed: false, embargo: null }, at)).toBe(false);
  });
});

describe('a correction', () => {
  it('came to the destinations that show its version, of those that had an earlier one', () => {
    expect(correctedAt(2, [sent('web', 1), sent('radio', 1), sent('web', 2, 'sent_correct')])).toEqual({ done: 1, of: 2 });
  });

  it('has nothing to put right where the story was taken away, or never was', () => {
    expect(correctedAt(2, [sent('web', 1), sent('web', 1, 'sent_retract'), sent('radio', 2)])).toEqual({ done: 0, of: 0 });
  });

  it('is not shown by an older version that arrives after it', () => {
    expect(correctedAt(3, [sent('web', 1), sent('web', 2, 'sent_update')])).toEqual({ done: 0, of: 1 });
  });

  it('stays done when the story is pulled later, and when newer versions follow', () => {
    const lane = [sent('web', 1), sent('web', 2, 'sent_correct'), sent('web', 3, 'sent_update'), sent('web', 3, 'sent_retract')];
    expect(correctedAt(2, lane)).toEqual({ done: 1, of: 1 });
  });

  it('is never done in more places than had it', () => {
    const sending = fc.record({
      destination: fc.constantFrom('a', 'b', 'c'),
      version: fc.integer({ min: 1, max: 5 }),
      what: fc.constantFrom<TallyWhat>('sent_publish', 'sent_update', 'sent_correct', 'sent_retract'),
    });
    fc.assert(
      fc.property(fc.array(sending), fc.integer({ min: 1, max: 6 }), (sendings, version) => {
        const { done, of } = correctedAt(version, sendings);
        const had = new Set(sendings.filter((one) => one.version < version && one.what !== 'sent_retract').map((one) => one.destination));
        expect(done).toBeLessThanOrEqual(of);
        expect(of).toBeLessThanOrEqual(had.size);
        // What arrives once more says nothing new.
        expect(correctedAt(version, [...sendings, ...sendings])).toEqual({ done, of });
      }),
    );
  });
});
