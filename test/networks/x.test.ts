import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { x } from '../../packages/channels/server/src/channels/x';
import type { Rendition } from '../../packages/channels/server/src/channels/x/render';
import { attempt, rendered, tokenStore } from '../support/posting';
import { prism } from './servers';

const own = process.env.X_OPENAPI;
const document = own ?? new URL('x-contract.json', import.meta.url).pathname;
const channel = x();
let server: Awaited<ReturnType<typeof prism>>;

beforeAll(async () => {
  // X's document holds examples that break its own patterns: only requests are judged by it.
  server = await prism(document, !own);
}, 60_000);
afterAll(() => server?.close());

const NOW = Date.parse('2026-11-20T05:00:00Z');
const ID = '1990000000000000001';
const settings = () => ({ clientId: 'client-1', api: server.url });
const post = (wish = {}) => {
  const { store, tokens } = tokenStore(() => NOW);
  store.kept = { access: 'access-token-1', refresh: 'refresh-token-1', expiresAt: null };
  return attempt(channel, new URL(server.url).host, settings(), { refreshToken: 'refresh-token-1' }, { tokens, timeoutMs: 20_000, ...wish })
    .ctx;
};
const draft = (more = {}, how = {}, of = {}) => rendered(channel, { clientId: 'client-1', ...more }, of, how) as Rendition;
const earlier = { remoteId: `${ID},${ID.replace(/1$/, '2')}`, link: null, at: NOW };
const LONG = 'Mưa lớn kéo dài từ 5 giờ sáng làm nhiều tuyến đường ngập sâu. '.repeat(9).trim();

describe(`X as ${own ? 'its own document' : 'our contract'} describes it`, () => {
  it('takes every request of the channel', async () => {
    expect(await channel.test(post())).toMatchObject({ kind: 'delivered' });
    expect(await channel.send('publish', draft({ show: 'picture' }), post())).toMatchObject({ kind: 'delivered' });
    const thread = draft({}, { fields: { text: LONG, thread: 'yes' } });
    expect(await channel.send('publish', thread, post())).toMatchObject({ kind: 'delivered' });
    const correction = draft({}, { operation: 'correct' }, { correction: '10 điểm, không phải 12.' });
    expect(await channel.send('correct', correction, post({ earlier }))).toMatchObject({ kind: 'delivered' });
    await channel.probe(draft(), post());
    await channel.probe(null, post({ earlier }));
    await channel.retract(post({ earlier }));
    const asked = server.said().match(/(GET|POST|DELETE) \/?\S*/gi) ?? [];
    expect(asked.length).toBeGreaterThan(10);
    expect(server.said()).not.toMatch(/Violation: request|no route matched|Request terminated with error/i);
  });

  it.skipIf(Boolean(own))('gives new tokens in the form the channel asks', async () => {
    const { store, tokens } = tokenStore(() => NOW);
    expect(await channel.test(post({ tokens }))).toMatchObject({ kind: 'delivered', said: '@baodothi' });
    expect(store.kept).toMatchObject({ access: 'access-token-1', refresh: 'refresh-token-1', expiresAt: NOW + 7_200_000 });
  });

  it('refuses what no document allows, so that the first test can fail', async () => {
    const headers = { authorization: 'Bearer access-token-1', 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}/2/tweets`, { method: 'POST', headers, body: JSON.stringify({ text: 'a', unknown: true }) });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});
