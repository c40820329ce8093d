import type { AddressInfo } from 'node:net';
import net from 'node:net';
import smpp, { type Pdu, type Session } from 'smpp';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, fakeContext, network, progressOf, rendering } from '../../../../../../test/support/network';
import { sms } from './index';
import { type Settings, settings } from './settings';

const channel = sms({ answerMs: 250 });
const ends: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const LIST = 'Toà soạn: 0901234567, 0912345678; Phường: 0987654321, 0978654321, 0968654321';
const base = (over: Partial<Settings> & { api: string }): Settings =>
  settings.parse({ username: 'toasoan', brandname: 'BAO QUAN', recipients: LIST, withLink: false, batch: 1, ...over });
const secrets = { password: 'matkhau' };
const ALL = ['84901234567', '84912345678', '84987654321', '84978654321', '84968654321'];

async function gateway(behave: Parameters<typeof network>[0]) {
  const made = await network(behave);
  ends.push(made.close);
  return made;
}
const askedFor = (seen: { headers: Record<string, unknown> }[]) => seen.flatMap((one) => String(one.headers['x-kannel-to']).split(' '));

describe('by HTTP', () => {
  it('goes with its password in a header, one step a batch', async () => {
    const { url, host, seen } = await gateway((_, response) => answer(response, '0: Accepted for delivery', 202));
    const set = base({ api: `${url}/cgi-bin/sendsms`, batch: 2 });
    const ctx = fakeContext(set, { allow: [host], secrets });
    expect(await channel.send('publish', channel.render(rendering(set)), ctx)).toMatchObject({ kind: 'delivered' });
    expect(seen).toHaveLength(3);
    expect(seen[0]).toMatchObject({ path: '/cgi-bin/sendsms', body: 'Mưa lớn, 12 điểm ngập trong nội thành' });
    expect(seen[0]?.headers).toMatchObject({
      'x-kannel-username': 'toasoan',
      'x-kannel-password': 'matkhau',
      'x-kannel-from': 'BAO QUAN',
      'x-kannel-coding': '2',
    });
    expect(askedFor(seen)).toEqual(ALL);
  });

  const stops: [string, (response: Parameters<typeof answer>[0], socket: net.Socket) => void, string][] = [
    ['asks for patience', (response) => answer(response, 'later', 429, { 'retry-after': '30' }), 'not_applied'],
    ['cannot now', (response) => answer(response, 'Temporal failure, try again later.', 503), 'not_applied'],
    ['refuses the login', (response) => answer(response, 'Authorization failed for sendsms', 403), 'rejected'],
    ['breaks', (response) => answer(response, 'oops', 500), 'unsure'],
    ['is silent', () => undefined, 'unsure'],
    ['hangs up', (_, socket) => socket.destroy(), 'unsure'],
    ['says something else', (response) => answer(response, '<html>Welcome</html>', 200), 'unsure'],
  ];
  it.each(stops)('a gateway that %s', async (what, behave, kind) => {
    const { url, host, seen } = await gateway((_asked, response, socket) => behave(response, socket));
    const set = base({ api: url });
    const ctx = fakeContext(set, { allow: [host], secrets, ...(what === 'is silent' ? { timeoutMs: 400 } : {}) });
    const outcome = await channel.send('publish', channel.render(rendering(set)), ctx);
    expect(outcome.kind).toBe(kind);
    expect(seen).toHaveLength(1);
    expect(JSON.stringify(outcome)).not.toMatch(/matkhau|84901234567/);
  });

  it('never texts a number twice, whatever happened and however often it is tried', async () => {
    const replies = [202, 429, 202, 500, 202, 202];
    const { url, host, seen } = await gateway((_, response) => answer(response, '0: Accepted for delivery', replies.shift() ?? 202));
    const set = base({ api: url });
    const rendition = channel.render(rendering(set));
    const steps: [string, string][] = [];
    const attempt = async () => {
      const ctx = fakeContext(set, { allow: [host], secrets, progress: progressOf(steps) });
      const outcome = await channel.send('publish', rendition, ctx);
      steps.push(...ctx.steps);
      return outcome;
    };
    expect((await attempt()).kind).toBe('not_applied');
    expect(await attempt()).toMatchObject({ kind: 'unsure', why: expect.stringContaining('HTTP 500') });
    expect(await attempt()).toMatchObject({ kind: 'unsure', said: expect.stringContaining('4 of 5') });
    expect(await attempt()).toMatchObject({ kind: 'unsure' });
    const tried = askedFor(seen);
    // Only the number that was told "later" is asked for a second time.
    expect(tried.filter((one, index) => tried.indexOf(one) !== index)).toEqual([ALL[1]]);
    expect(new Set(tried)).toEqual(new Set(ALL));
  });

  it('has written down whom it texts before the first byte leaves', async () => {
    const written: string[] = [];
    const ctx = fakeContext(base({ api: 'http://127.0.0.1:1', batch: 5 }), { secrets });
    const http = async () => {
      written.push(...ctx.steps.map(([, value]) => value));
      return { kind: 'failure', sent: true, why: 'killed' } as const;
    };
    await channel.send('publish', channel.render(rendering(ctx.settings)), { ...ctx, http });
    expect(written.map((one) => JSON.parse(one))).toEqual([{ numbers: ALL, state: 'sending' }]);
  });

  it('leaves alone the numbers of a step that was begun and never ended', async () => {
    const { url, host, seen } = await gateway((_, response) => answer(response, '0: Accepted for delivery', 202));
    const set = base({ api: url, batch: 2 });
    const progress = { numbers0: JSON.stringify({ numbers: ALL.slice(0, 2), state: 'sending' }) };
    const outcome = await channel.send('publish', channel.render(rendering(set)), fakeContext(set, { allow: [host], secrets, progress }));
    expect(askedFor(seen)).toEqual(ALL.slice(2));
    expect(outcome.kind).toBe('unsure');
  });

  it('stops at the limit of a day over several stories, and sets its money aside once', async () => {
    const { url, host, seen } = await gateway((_, response) => answer(response, '0: Accepted for delivery', 202));
    const set = base({ api: url, batch: 5, pricePerPart: 300, dayBudget: 4000 });
    const rendition = channel.render(rendering(set));
    const ctx = fakeContext(set, { allow: [host], secrets });
    expect((await channel.send('publish', rendition, ctx)).kind).toBe('delivered');
    expect((await channel.send('publish', rendition, { ...ctx, key: 'msg_2' })).kind).toBe('delivered');
    const third = await channel.send('publish', rendition, { ...ctx, key: 'msg_3' });
    expect(third).toMatchObject({ kind: 'rejected', why: expect.stringContaining('4.000 đồng') });
    expect(seen).toHaveLength(2);
    // The same delivery again has paid already.
    const again = fakeContext(set, { allow: [host], secrets, progress: { reserved: '1500' } });
    expect((await channel.send('publish', rendition, again)).kind).toBe('delivered');
    expect(again.kept.tokens).toBeNull();
  });
});

type Smsc = { api: string; got: Pdu[] };
/** An SMSC of the smpp package; `on` may answer otherwise than "taken". */
async function smsc(on: (pdu: Pdu, session: Session) => boolean = () => false): Promise<Smsc> {
  const got: Pdu[] = [];
  let count = 0;
  const server = smpp.createServer((session) => {
    session.on('error', () => undefined);
    session.on('pdu', (pdu: Pdu) => {
      got.push(pdu);
      if (on(pdu, session)) return;
      if (pdu.command === 'bind_transmitter') session.send(pdu.response({ command_status: pdu.password === 'matkhau' ? 0 : 0x0e }));
      if (pdu.command === 'submit_sm') session.send(pdu.response({ message_id: `id${++count}` }));
      if (pdu.command === 'query_sm') session.send(pdu.response({ message_id: pdu.message_id, message_state: 2 }));
      if (pdu.command === 'unbind') session.send(pdu.response());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    for (const session of [...server.sessions]) session.destroy();
    server.close();
  });
  return { api: `smpp://127.0.0.1:${server.address().port}`, got };
}
const submitted = ({ got }: Smsc) => got.filter((pdu) => pdu.command === 'submit_sm');

describe('by SMPP', () => {
  const over = (api: string, more: Partial<Settings> = {}) => base({ api, gateway: 'smpp', batch: 5, ...more });
  it('logs in once, and a long text can be put together again', async () => {
    const center = await smsc();
    const set = over(center.api, { maxParts: 5 });
    const text = 'Mưa lớn kéo dài ở nội thành, nhiều nơi ngập sâu 🌧 '.repeat(3).trim();
    const rendition = channel.render(rendering(set, {}, { text, list: 'Toà soạn' }));
    expect(await channel.send('publish', rendition, fakeContext(set, { secrets }))).toMatchObject({ kind: 'delivered' });
    expect(center.got.filter((pdu) => pdu.command === 'bind_transmitter')).toHaveLength(1);
    const first = submitted(center).filter((pdu) => pdu.destination_addr === ALL[0]);
    expect(first).toHaveLength(rendition.parts.length);
    type Short = { udh: Buffer[]; message: string };
    expect(first.map((pdu) => (pdu.short_message as Short).message).join('')).toBe(text);
    expect(first[0]).toMatchObject({ source_addr: 'BAO QUAN', data_coding: 8 });
    const heads = first.map((pdu) => [...((pdu.short_message as Short).udh[0] as Buffer)]);
    expect(heads.map((head) => [head[3], head[4]])).toEqual(rendition.parts.map((_, index) => [rendition.parts.length, index + 1]));
    expect(new Set(heads.map((head) => head[2])).size).toBe(1);
  });
  it('carries GSM-7 as GSM-7', async () => {
    const center = await smsc();
    const set = over(center.api, { letters: 'plain' });
    await channel.send(
      'publish',
      channel.render(rendering(set, {}, { text: 'Gia ve {5 €}', list: 'Toà soạn' })),
      fakeContext(set, { secrets }),
    );
    expect(submitted(center)[0]).toMatchObject({ data_coding: 0, esm_class: 0, short_message: { message: 'Gia ve {5 €}' } });
  });
  it('says so where the password is wrong, and texts nobody', async () => {
    const center = await smsc();
    const set = over(center.api);
    const outcome = await channel.send('publish', channel.render(rendering(set)), fakeContext(set, { secrets: { password: 'sai' } }));
    expect(outcome).toMatchObject({ kind: 'rejected', why: 'SMPP 0x0e' });
    expect(submitted(center)).toHaveLength(0);
    expect(await channel.test(fakeContext(set, { secrets: { password: 'sai' } }))).toMatchObject({ kind: 'rejected' });
    expect(await channel.test(fakeContext(set, { secrets }))).toMatchObject({ kind: 'delivered' });
  });
  it('goes on after "too fast" with the numbers that are left', async () => {
    let calls = 0;
    const center = await smsc((pdu, session) => {
      if (pdu.command !== 'submit_sm' || ++calls !== 3) return false;
      return session.send(pdu.response({ command_status: 0x58 }));
    });
    const set = over(center.api);
    const rendition = channel.render(rendering(set));
    const first = fakeContext(set, { secrets });
    expect(await channel.send('publish', rendition, first)).toMatchObject({ kind: 'not_applied', why: 'SMPP 0x58' });
    const second = fakeContext(set, { secrets, progress: progressOf(first.steps) });
    expect(await channel.send('publish', rendition, second)).toMatchObject({ kind: 'delivered' });
    expect(submitted(center).map((pdu) => pdu.destination_addr)).toEqual([...ALL.slice(0, 3), ...ALL.slice(2)]);
  });
  it('leaves out a number the SMSC does not know, and goes on', async () => {
    const center = await smsc((pdu, session) => pdu.destination_addr === ALL[1] && session.send(pdu.response({ command_status: 0x0b })));
    const set = over(center.api);
    const outcome = await channel.send('publish', channel.render(rendering(set)), fakeContext(set, { secrets }));
    expect(outcome).toMatchObject({ kind: 'delivered', said: expect.stringContaining('4 of 5') });
  });
  it.each<[string, (session: Session) => boolean]>([
    ['falls silent', () => true],
    ['hangs up', (session) => Boolean(session.destroy()) || true],
    ['sends garbage', (session) => session.socket.write(Buffer.alloc(64, 0xff)) || true],
  ])('an SMSC that %s over a message leaves its number unclear', async (_, behave) => {
    const center = await smsc((pdu, session) => pdu.command === 'submit_sm' && pdu.destination_addr === ALL[1] && behave(session));
    const set = over(center.api);
    const ctx = fakeContext(set, { secrets });
    const outcome = await channel.send('publish', channel.render(rendering(set)), ctx);
    expect(outcome).toMatchObject({ kind: 'unsure' });
    expect(JSON.parse(ctx.steps.at(-1)?.[1] ?? '')).toMatchObject({ accepted: [ALL[0]], unclear: [ALL[1]] });
    expect(submitted(center).map((pdu) => pdu.destination_addr)).toEqual(ALL.slice(0, 2));
  });
  it('is not applied where nobody listens, or where the login gets no answer', async () => {
    const sockets: net.Socket[] = [];
    const deaf = net.createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
    const api = `smpp://127.0.0.1:${(deaf.address() as AddressInfo).port}`;
    const set = over(api);
    expect((await channel.send('publish', channel.render(rendering(set)), fakeContext(set, { secrets }))).kind).toBe('not_applied');
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => deaf.close(resolve));
    expect(await channel.send('publish', channel.render(rendering(set)), fakeContext(set, { secrets }))).toMatchObject({
      kind: 'not_applied',
      why: 'ECONNREFUSED',
    });
  });
  it('waits for delivery reports where they are asked for, and for a day at most', async () => {
    let state = 1;
    const center = await smsc(
      (pdu, session) => pdu.command === 'query_sm' && session.send(pdu.response({ message_id: pdu.message_id, message_state: state })),
    );
    const set = over(center.api, { reports: true });
    const ctx = fakeContext(set, { secrets });
    const sent = await channel.send('publish', channel.render(rendering(set)), ctx);
    expect(sent).toMatchObject({ kind: 'accepted', handle: 'msg_1' });
    const later = fakeContext(set, { secrets, progress: progressOf(ctx.steps) });
    expect(await channel.poll('msg_1', later)).toMatchObject({ kind: 'accepted' });
    expect(await channel.poll('msg_1', { ...later, now: later.now + 90_000_000 })).toMatchObject({
      kind: 'delivered',
      said: expect.stringContaining('no report'),
    });
    state = 2;
    expect(await channel.poll('msg_1', later)).toMatchObject({ kind: 'delivered', said: expect.stringContaining('5 of 5') });
    state = 5;
    expect(await channel.poll('msg_1', later)).toMatchObject({ kind: 'rejected' });
  });
});
