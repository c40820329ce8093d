import { describe, expect, it } from 'vitest';
import config from '../../config';
import { optionsOf } from './mailbox';
import { everyLine } from './schedule';

const box = { host: 'imap.press.test', user: 'giaoban@press.test', password: 'bi-mat' };

describe('the way to a mailbox', () => {
  it('is TLS from the first byte unless told otherwise', () => {
    expect(optionsOf(box)).toMatchObject({ port: 993, secure: true, logger: false });
    expect(optionsOf(box).tls).toBeUndefined();
  });
  it('is never without TLS to another machine', () => {
    expect(optionsOf({ ...box, secure: false })).toMatchObject({ port: 143, secure: false, doSTARTTLS: true });
    for (const host of ['localhost', '127.0.0.1', '::1']) expect(optionsOf({ ...box, host, secure: false }).doSTARTTLS).toBe(false);
    // Names that only begin like this machine's.
    expect(optionsOf({ ...box, host: '127.0.0.1.evil.test', secure: false }).doSTARTTLS).toBe(true);
  });
  it('trusts the certificates that are named', () => {
    expect(optionsOf({ ...box, ca: 'PEM' }).tls).toEqual({ ca: 'PEM' });
  });
});

describe('the configuration of a mailbox', () => {
  it.each([
    [null, true],
    [box, true],
    [{ ...box, port: 1993, secure: false, folder: 'Giao ban', everySeconds: 30, ca: 'PEM' }, true],
    [{ ...box, password: '' }, false],
    [{ ...box, everySeconds: 0 }, false],
    [{ ...box, secure: 'no' }, false],
    [{ ...box, tls: false }, false],
    ['imap://a', false],
  ])('%o: %s', (mailbox, sound) => {
    const check = () => config.validator({ ...config.default, mailbox });
    if (sound) expect(check).not.toThrow();
    else expect(check).toThrow(/mailbox/);
  });
});

describe('what a wrong configuration is answered', () => {
  it.each([
    [{ ...box, password: 123_456 }, 'mailbox.password must be a text'],
    ['imaps://giaoban:123456@imap.press.test', 'mailbox must be an object'],
    [{ ...box, tls: false }, 'mailbox.tls is not a setting; known: host, port, secure, ca, user, password, folder, everySeconds'],
    [{ host: 'imap.press.test', user: 'giaoban' }, 'mailbox.password is missing'],
  ])('never holds the password: %#', (mailbox, sentence) => {
    try {
      config.validator({ ...config.default, mailbox });
      expect.unreachable();
    } catch (error) {
      expect((error as Error).message).toBe(`plugin::press-briefing: ${sentence}`);
    }
  });
});

describe('the times of looking', () => {
  it.each([
    [1, '*/5 * * * * *'],
    [5, '*/5 * * * * *'],
    [29, '*/20 * * * * *'],
    [60, '0 */1 * * * *'],
    [90, '0 */1 * * * *'],
    [600, '0 */10 * * * *'],
    [86_400, '0 0 * * * *'],
  ])('every %i seconds is %s', (seconds, line) => expect(everyLine(seconds)).toBe(line));
});
