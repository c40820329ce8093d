import fc from 'fast-check';
import { it } from 'vitest';
import { checkInCode } from './check-in-code';

it('a code has sixteen signs nobody mistakes, and as many values as its bytes', () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
  fc.assert(fc.property(bytes, (given) => /^[2-9A-HJ-NP-Z]{16}$/.test(checkInCode(given))));
  fc.assert(
    fc.property(bytes, bytes, (a, b) => (Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0) === (checkInCode(a) === checkInCode(b))),
  );
});
