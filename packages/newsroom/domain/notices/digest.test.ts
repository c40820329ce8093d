import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DigestRules, digestAt, isAddress, isQuiet } from './digest';

const rules: DigestRules = { everyMinutes: 30, quiet: { from: 22, to: 6 }, zone: 'Asia/Ho_Chi_Minh' };
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });

describe('when a digest goes out', () => {
  it('at the end of the interval, the same for all its notices', () => {
    const at = new Date('2026-11-23T03:30:00Z');
    expect(digestAt(new Date('2026-11-23T03:01:00Z'), null, rules)).toEqual(at);
    expect(digestAt(new Date('2026-11-23T03:28:59Z'), null, rules)).toEqual(at);
    expect(digestAt(new Date('2026-11-23T03:29:30Z'), null, rules)).toEqual(new Date('2026-11-23T04:00:00Z'));
  });
  it('waits for the morning, unless urgent', () => {
    const night = new Date('2026-11-23T16:10:00Z'); // 23:10 in Vietnam
    expect(digestAt(night, null, rules)).toEqual(new Date('2026-11-23T23:00:00Z'));
    expect(digestAt(night, null, rules, true)).toEqual(new Date('2026-11-23T16:30:00Z'));
  });
  it('is never within an interval of the last mail, never quiet, never in the past', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 60 }), (now, ago) => {
        const last = new Date(now.getTime() - ago * 60_000);
        const at = digestAt(now, last, rules);
        return at > now && at.getTime() - last.getTime() >= 30 * 60_000 && !isQuiet(at, rules);
      }),
    );
  });
});

describe('an address', () => {
  it('is one address', () => expect(isAddress('trang.nguyen+desk@hoitu.test')).toBe(true));
  it('is nothing that could break a header', () => {
    for (const bad of ['a@b\r\nBcc: evil@x.test', 'a@b.test, c@d.test', 'Trang <a@b.test>', 'a b@c.test', 'a@b', '@b.test', ''])
      expect(isAddress(bad)).toBe(false);
    fc.assert(fc.property(fc.string(), (text) => !isAddress(text) || !/[\s,;<>"()\\]/.test(text)));
  });
});
