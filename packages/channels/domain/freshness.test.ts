import { expect, it } from 'vitest';
import { notModified } from './freshness';

it('knows who has the bytes already', () => {
  expect(notModified({ ifNoneMatch: '"a", W/"b"' }, '"b"', undefined)).toBe(true);
  expect(notModified({ ifNoneMatch: '"a"' }, '"b"', 0)).toBe(false);
  expect(notModified({ ifNoneMatch: '"a,b" , W/"c"' }, '"a,b"', undefined)).toBe(true);
  expect(notModified({ ifNoneMatch: '"a,b"' }, '"b"', undefined)).toBe(false);
  expect(notModified({ ifNoneMatch: '*' }, '"b"', undefined)).toBe(true);
  expect(notModified({ ifModifiedSince: 'Thu, 01 Jan 1970 00:00:05 GMT' }, '"b"', 5_400)).toBe(true);
  expect(notModified({ ifModifiedSince: 'Thu, 01 Jan 1970 00:00:05 GMT' }, '"b"', 6_000)).toBe(false);
  // A tag outranks a date.
  expect(notModified({ ifNoneMatch: '"a"', ifModifiedSince: 'Thu, 01 Jan 2099 00:00:05 GMT' }, '"b"', 6_000)).toBe(false);
  expect(notModified({}, '"b"', 6_000)).toBe(false);
});
