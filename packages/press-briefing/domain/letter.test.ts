import { describe, expect, it } from 'vitest';
import { addressOf, LETTER_TRIES, letterBackoff, refusedBy, WHY, whySentence } from './letter';

describe('a sender', () => {
  it.each([
    ['Toà soạn <press@bao.vn>', { name: 'Toà soạn', email: 'press@bao.vn' }],
    ['"Sở TT&TT, phòng 2" <a.b+c@bao.vn>', { name: 'Sở TT&TT, phòng 2', email: 'a.b+c@bao.vn' }],
    ['press@bao.vn', { name: '', email: 'press@bao.vn' }],
    ['Press <press@bao.vn\r\nBcc: x@y.vn>', null],
    ['', null],
    ['nobody', null],
  ])('%j is %j', (text, expected) => expect(addressOf(text)).toEqual(expected));
});

describe('what a mail server says', () => {
  it.each([
    [{ code: 'ECONNECTION', message: 'connect ECONNREFUSED' }, false, 'later'],
    [{ code: 'ETIMEDOUT', message: 'Greeting never received' }, false, 'later'],
    [{ code: 'EDNS', message: 'getaddrinfo ENOTFOUND' }, false, 'later'],
    [{ code: 'EAUTH', responseCode: 535, response: '535 5.7.8 Bad credentials' }, false, 'later'],
    [{ code: 'EENVELOPE', responseCode: 451, response: '451 4.7.1 Greylisted' }, true, 'later'],
    [{ code: 'EENVELOPE', responseCode: 550, response: '550 5.1.1 No such user' }, true, 'never'],
    [{ code: 'EMESSAGE', responseCode: 554, response: '554 5.7.1 Spam' }, true, 'never'],
    [{ code: 'EMESSAGE', responseCode: 452, response: '452 4.3.1 Disk full' }, true, 'later'],
    [{ code: 'EENVELOPE', message: 'Invalid recipient' }, true, 'never'],
    [{ code: 'ECONNECTION', message: 'Connection closed unexpectedly' }, true, 'unknown'],
    [{ code: 'ETIMEDOUT', message: 'Timeout' }, true, 'unknown'],
    [{ code: 'ECONNECTION', message: 'closed', responseCode: 421, response: '421 4.3.2 Shutting down' }, true, 'later'],
    ['a thrown text', true, 'unknown'],
  ])('%j (begun: %s) means %s', (error, begun, verdict) => expect(refusedBy(error, begun).verdict).toBe(verdict));

  it('is shown as it was said, on one line', () =>
    expect(refusedBy({ response: '550 no\r\nsuch user', responseCode: 550 }, true).why).toBe('550 no such user'));
});

describe('tries', () => {
  it('begin after half a minute, stay under an hour apart, and go on for most of a day', () => {
    const waits = Array.from({ length: LETTER_TRIES - 1 }, (_, n) => letterBackoff(n + 1));
    expect(waits[0]).toBe(30_000);
    expect(Math.max(...waits)).toBe(3_600_000);
    const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(12);
    expect(hours).toBeLessThan(24);
  });
});

it('a reason has its sentences, and a server’s words stay its own', () => {
  expect(whySentence('withdrawn')).toBe(WHY.withdrawn);
  expect(whySentence('550 no')).toEqual({ en: '550 no', vi: '550 no' });
});
