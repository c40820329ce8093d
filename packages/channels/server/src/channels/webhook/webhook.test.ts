import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { BAD_TEXTS, bodyOf, fakeContext, rendering } from '../../../../../../test/support/network';
import type { Outcome } from '../../../../contracts';
import { nextState } from '../../../../domain/delivery';
import { guardedConnect } from '../../outbound/connect';
import { guardedHttp } from '../../outbound/http';
import { webhook } from './index';

type Seen = { headers: http.IncomingHttpHeaders; body: string };
type Behave = (request: http.IncomingMessage, response: http.ServerResponse, socket: Socket) => void;

const open: http.Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A receiver that keeps what it saw and then does as it likes. */
async function receiver(behave: Behave): Promise<{ url: string; host: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      seen.push({ headers: request.headers, body });
      behave(request, response, request.socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}/hook`, host, seen };
}

const channel = webhook();
const secrets = channel.makeSecrets();

const fire = (url: string, host: string | null, timeoutMs = 400): Promise<Outcome> =>
  channel.test({
    http: guardedHttp({ allow: host ? [host] : [], timeoutMs, maxBytes: 1024 }),
    connect: guardedConnect({ allow: [], timeoutMs, maxBytes: 1024 }),
    picture: () => Promise.reject(new Error('no picture')),
    tokens: (refresh) => refresh(null),
    now: Date.now(),
    key: 'msg_1',
    settings: { url },
    secrets,
  });

const after = (outcome: Outcome) =>
  nextState(
    'sending',
    ({ delivered: 'confirmed', accepted: 'taken', not_applied: 'not_applied', rejected: 'rejected', unsure: 'unsure' } as const)[
      outcome.kind
    ],
    channel.repeat,
  );

const answers =
  (status: number, headers: Record<string, string> = {}): Behave =>
  (_, response) =>
    response.writeHead(status, headers).end('đã nhận');

describe('a receiver that behaves', () => {
  it('gets a message the reference verifier accepts', async () => {
    const { url, host, seen } = await receiver(answers(204));
    expect(await fire(url, host)).toMatchObject({ kind: 'delivered', status: 204 });
    const { headers, body } = seen[0] as Seen;
    expect(new Webhook(secrets.secret).verify(body, headers as Record<string, string>)).toMatchObject({ type: 'channel.test' });
    expect(() => new Webhook(channel.makeSecrets().secret).verify(body, headers as Record<string, string>)).toThrow();
  });
});

describe('a receiver that does not', () => {
  const cases: [string, Behave, Partial<Outcome>, string][] = [
    [
      'asks for patience',
      answers(429, { 'Retry-After': '30' }),
      { kind: 'not_applied', retryAfterMs: 30_000 } as Partial<Outcome>,
      'retry_wait',
    ],
    ['breaks', answers(500), { kind: 'unsure', status: 500 }, 'retry_wait'],
    ['is overloaded', answers(503, { 'Retry-After': '2' }), { kind: 'not_applied', retryAfterMs: 2_000 } as Partial<Outcome>, 'retry_wait'],
    ['sends elsewhere', answers(302, { Location: 'http://169.254.169.254/latest/meta-data' }), { kind: 'rejected', status: 302 }, 'failed'],
    ['is gone for good', answers(410), { kind: 'rejected', disable: true } as Partial<Outcome>, 'failed'],
    ['refuses', answers(401), { kind: 'rejected', status: 401 }, 'failed'],
    ['hangs up after reading', (_request, _response, socket) => socket.destroy(), { kind: 'unsure' }, 'retry_wait'],
    ['never answers', () => undefined, { kind: 'unsure' }, 'retry_wait'],
    ['speaks garbage', (_request, _response, socket) => socket.end('¿HTTP?\r\n\r\n'), { kind: 'unsure' }, 'retry_wait'],
    [
      'stops half-way through its answer',
      (_request, response) => response.writeHead(200, { 'Content-Length': '100' }).write('x'),
      { kind: 'unsure' },
      'retry_wait',
    ],
    [
      'talks without end',
      (_request, response) => response.writeHead(200).end('x'.repeat(5_000_000)),
      { kind: 'delivered', status: 200 },
      'delivered',
    ],
  ];
  it.each(cases)('%s', async (_, behave, outcome, state) => {
    const { url, host, seen } = await receiver(behave);
    const came = await fire(url, host);
    expect(came).toMatchObject(outcome);
    expect(after(came)).toBe(state);
    expect(seen).toHaveLength(1);
  });

  it('is not there', async () => {
    const { url, host } = await receiver(answers(200));
    for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve));
    expect(await fire(url, host)).toMatchObject({ kind: 'not_applied', why: 'ECONNREFUSED' });
  });
});

describe('the way out is guarded', () => {
  const inside = [
    '127.0.0.1',
    'localhost',
    '0.0.0.0',
    '10.0.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[fe80::1]',
    '2130706433',
    '0x7f000001',
    '017700000001',
    '[::]',
  ];
  it.each(inside)('%s is refused before a connection', async (host) => {
    const { host: real, seen } = await receiver(answers(200));
    const came = await fire(`http://${host}:${real.split(':')[1]}/hook`, null);
    expect(came.kind).toBe('not_applied');
    expect(seen).toHaveLength(0);
  });
  it('lets in the very host and port that is allowed, nothing beside it', async () => {
    const first = await receiver(answers(200));
    const second = await receiver(answers(200));
    expect((await fire(first.url, first.host)).kind).toBe('delivered');
    expect((await fire(second.url, first.host)).kind).toBe('not_applied');
    expect(second.seen).toHaveLength(0);
  });
  it.each(['file:///etc/passwd', 'gopher://127.0.0.1/', 'http://user:pass@example.com/', 'kein'])('%s is refused', async (url) => {
    expect((await fire(url, null)).kind).toBe('not_applied');
  });
});

describe('a story', () => {
  const set = { url: 'https://ban.example/hook' };
  it('goes out as ninjs, is taken back under the same name, and both are signed with the old and the new secret', async () => {
    const { url, host, seen } = await receiver(answers(200));
    const both = { secret: channel.makeSecrets().secret, previousSecret: secrets.secret };
    const ctx = fakeContext({ url }, { allow: [host], secrets: both });
    expect(await channel.send('correct', channel.render(rendering({ url })), ctx)).toMatchObject({ kind: 'delivered' });
    expect(await channel.retract(ctx)).toMatchObject({ kind: 'delivered' });
    const [sent, taken] = seen.map(({ headers, body }) => {
      for (const secret of Object.values(both)) new Webhook(secret).verify(body, headers as Record<string, string>);
      return JSON.parse(body) as { type: string; timestamp: string; data: Record<string, unknown> };
    });
    expect(sent).toMatchObject({ type: 'story.corrected', data: { uri: 'urn:hoitu:story:k3j:vi', pubstatus: 'usable', version: '2' } });
    expect(taken).toMatchObject({ type: 'story.retracted', data: { uri: 'urn:hoitu:story:k3j:vi', pubstatus: 'canceled', version: '2' } });
    expect(taken?.timestamp).toBe(new Date(ctx.now).toISOString());
    expect(seen.map((one) => one.headers['webhook-id'])).toEqual(['msg_1', 'msg_1']);
  });
  it.each<[string, Parameters<typeof rendering>[1], string, string]>([
    ['no headline', { headline: '\u0000' }, 'error', 'headline'],
    ['an empty body', { body: bodyOf() }, 'warning', 'body'],
    ['more than is advised', { body: bodyOf('ngập '.repeat(5000)) }, 'warning', 'body'],
    ['a megabyte', { body: bodyOf(BAD_TEXTS.megabyte) }, 'error', 'body'],
    ['control characters', { headline: BAD_TEXTS.controls }, 'warning', 'headline'],
    ['broken characters', { headline: BAD_TEXTS.broken }, 'warning', 'headline'],
  ])('%s is said in both languages', (_, over, level, field) => {
    const problems = channel.check(channel.render(rendering(set, over)));
    expect(problems).toContainEqual(expect.objectContaining({ level, field }));
    for (const { say } of problems) expect(say.en && say.vi && say.en !== say.vi).toBeTruthy();
  });
  it('goes without a picture, right to left, and with emoji', () => {
    for (const over of [{ images: [] }, { headline: BAD_TEXTS.rtl }, { headline: BAD_TEXTS.emoji }])
      expect(channel.check(channel.render(rendering(set, over)))).toEqual([]);
  });
});
