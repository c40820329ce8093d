import { describe, expect, it } from 'vitest';
import { replyIcs, replyLetter } from '../../../../../../test/support/press-replies';
import { messageOf } from './message';

const ics = replyIcs({ uid: 'briefing-1@press.test', original: Date.parse('2026-12-03T01:30Z'), attendee: 'an@bao.test' });
const kindOf = async (headers: Record<string, string> = {}): Promise<string> =>
  (await messageOf(Buffer.from(replyLetter({ from: 'an@bao.test', ics, headers })))).is;

describe('a letter from somebody else under a delegate’s address', () => {
  it('is no reply where the own mail server says so', async () => {
    expect(await kindOf()).toBe('calendar');
    expect(await kindOf({ 'Authentication-Results': 'mx.press.test; spf=pass; dkim=pass; dmarc=pass (p=reject)' })).toBe('calendar');
    expect(await kindOf({ 'Authentication-Results': 'mx.press.test;\r\n spf=fail;\r\n dmarc=fail (p=none) header.from=bao.test' })).toBe(
      'other',
    );
  });
  it('is judged by the field of the server that took it, not by one that it brought along', async () => {
    const letter = replyLetter({ from: 'an@bao.test', ics, headers: { 'Authentication-Results': 'mx.evil.test; dmarc=pass' } });
    const taken = `Authentication-Results: mx.press.test; dmarc=fail\r\n${letter}`;
    expect((await messageOf(Buffer.from(taken))).is).toBe('other');
  });
});
