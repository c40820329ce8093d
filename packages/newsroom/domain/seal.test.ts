import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, EMPTY, extend, follow, type Head, type Sealable, type Sealed } from './seal';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const text = fc.string({ maxLength: 8 });
const row: fc.Arbitrary<Sealable> = fc.record({
  seq: fc.nat(),
  eventId: fc.uuid(),
  type: text,
  subject: text,
  actor: text,
  at: fc.nat(),
  data: text,
  version: fc.nat(9),
});
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 12, selector: ({ seq }) => seq });

function sealed(list: readonly Sealable[]): { chain: Sealed[]; head: Head } {
  const { seals, head } = extend(EMPTY, list, hash);
  return { chain: list.map((one, i) => ({ ...one, ...(seals[i] as { sealSeq: number; seal: string }) })), head };
}
const judge = (chain: readonly Sealed[], head: Head) => {
  const reached = follow(EMPTY, chain, hash);
  return reached.fault ?? compare(reached.head, head);
};

describe('the seal', () => {
  it('fits what was sealed, in one go or in two', () => {
    fc.assert(
      fc.property(rows, fc.nat(12), (list, cut) => {
        const { chain, head } = sealed(list);
        expect(judge(chain, head)).toBeNull();
        const first = extend(EMPTY, list.slice(0, cut), hash);
        expect(extend(first.head, list.slice(cut), hash).head).toEqual(head);
      }),
    );
  });

  it('finds any changed field, and names the row', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.constantFrom('type', 'subject', 'actor', 'data', 'eventId'), (list, n, field) => {
        const { chain, head } = sealed(list);
        const at = n % chain.length;
        const bad = chain.map((one, i) => (i === at ? { ...one, [field]: `${one[field as 'type']}!` } : one));
        expect(judge(bad, head)).toEqual({ firstBad: at + 1, why: 'changed' });
      }),
    );
  });

  it('finds a deleted row, at the end too', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (list, n) => {
        const { chain, head } = sealed(list);
        const at = n % chain.length;
        const fault = judge(
          chain.filter((_, i) => i !== at),
          head,
        );
        expect(fault).toEqual({ firstBad: at + 1, why: at === chain.length - 1 ? 'truncated' : 'missing' });
      }),
    );
  });

  it('finds two rows that changed places', () => {
    const { chain, head } = sealed(
      [1, 2, 3].map((seq) => ({ seq, eventId: `e${seq}`, type: 't', subject: 's', actor: '{}', at: 1, data: '{}', version: 1 })),
    );
    const [a, b, c] = chain as [Sealed, Sealed, Sealed];
    expect(judge([{ ...b, sealSeq: 1, seal: a.seal }, { ...a, sealSeq: 2, seal: b.seal }, c], head)).toMatchObject({ firstBad: 1 });
  });

  it('is not the same for two rows whose texts run together', () => {
    const base = { seq: 1, eventId: 'e', actor: '', at: 1, data: '', version: 1 };
    const one = sealed([{ ...base, type: 'ab', subject: 'c' }]).head.lastSeal;
    expect(sealed([{ ...base, type: 'a', subject: 'bc' }]).head.lastSeal).not.toBe(one);
  });
});
