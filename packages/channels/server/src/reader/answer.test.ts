import http from 'node:http';
import { expect, it } from 'vitest';
import { answerOf, cacheKey, headerText } from './answer';

it.each([
  ['story-abc123', 'story-abc123'],
  ['section-đô thị', 'section-%C4%91%C3%B4%20th%E1%BB%8B'],
  ['section-a\r\nX-Injected: 1', 'section-a%0D%0AX-Injected%3A%201'],
  ['section-a section-b', 'section-a%20section-b'],
  ['section-\ud83d', 'section-%EF%BF%BD'],
  ['section-a%20b', 'section-a%2520b'],
])('the key %j is the one word %s', (given, key) => expect(cacheKey(given)).toBe(key));

it('leaves a header that is fit as it is', () => {
  const link = '<https://hub.example/?a=%20b>; rel="hub", <http://127.0.0.1/x>; rel="self"';
  expect(headerText(link)).toBe(link);
  expect(headerText('https://báo.example/\r\nX: 1')).toBe('https://b%C3%A1o.example/%0D%0AX: 1');
});

it('makes headers that Node sends, whatever they are made of', async () => {
  const odd = 'đ\r\nX-Injected: 1\u0000\ud83d';
  const draft = { status: 200, type: 'text/plain', body: 'x', keys: [odd], headers: { Link: odd, Location: odd } } as const;
  const answer = await answerOf({ ...draft, keys: [...draft.keys] }, { packed: false, https: false });
  for (const [name, value] of Object.entries(answer.face('identity').headers))
    expect(() => http.validateHeaderValue(name, value)).not.toThrow();
});
