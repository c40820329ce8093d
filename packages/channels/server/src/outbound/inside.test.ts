import http from 'node:http';
import net, { type AddressInfo, type LookupFunction } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guardedConnect } from './connect';
import { guardedHttp } from './http';

/** A server of the house that nobody outside may make us talk to. */
let house: http.Server;
let port: number;
let reached = 0;
beforeAll(async () => {
  house = http.createServer((_, response) => response.end('inside'));
  house.on('connection', () => (reached += 1));
  // Both families, so that ::1 and its kin would be reached if they were let through.
  await new Promise<void>((resolve) => house.listen(0, '::', resolve));
  port = (house.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => house.close(resolve)));
beforeEach(() => (reached = 0));

const limits = { timeoutMs: 1500, maxBytes: 1024 };
const get = (url: string, allow: string[] = [], lookup?: LookupFunction) =>
  guardedHttp({ ...limits, allow, ...(lookup ? { lookup } : {}) })({ url, method: 'GET', headers: {} });
const dial = (host: string, allow: string[] = [], lookup?: LookupFunction) =>
  guardedConnect({ ...limits, allow, ...(lookup ? { lookup } : {}) })({ host, port, tls: false });

/** A resolver that answers with the next address of each list, and with the last one for ever. */
function resolver(...answers: string[][]): LookupFunction & { asked: number } {
  const lookup = (_host: string, options: { all?: boolean }, done: (...given: unknown[]) => void) => {
    const found = answers[Math.min(lookup.asked++, answers.length - 1)] as string[];
    const all = found.map((address) => ({ address, family: net.isIP(address) }));
    if (options.all) done(null, all);
    else done(null, all[0]?.address, all[0]?.family);
  };
  lookup.asked = 0;
  return lookup as unknown as LookupFunction & { asked: number };
}

const LITERALS = [
  '127.0.0.1',
  '127.1',
  '127.0.0.1.',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '017700000001',
  '0177.0.0.01',
  '0.0.0.0',
  '0',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '168.63.129.16',
  '100.64.0.1',
  '100.100.100.200',
  '198.18.0.1',
  '192.0.0.192',
  '224.0.0.1',
  '255.255.255.255',
  '240.0.0.1',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[::7f00:1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[fe80::1]',
  '[fec0::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[ff02::1]',
  'localhost',
  'LOCALHOST',
  'localhost.',
  '127。0。0。1',
  '127.0.0.1',
  'ⓛocalhost',
  '%31%32%37.0.0.1',
];

describe('an address inside the house', () => {
  it.each(LITERALS)('http://%s is never connected to', async (host) => {
    const answer = await get(`http://${host}:${port}/`);
    expect(answer).toMatchObject({ kind: 'failure', sent: false });
    expect(reached).toBe(0);
  });
  it.each(LITERALS.map((host) => host.replace(/^\[(.*)\]$/, '$1')))('nor by a socket: %s', async (host) => {
    await expect(dial(host)).rejects.toThrow();
    expect(reached).toBe(0);
  });
  it.each(['fe80::1%lo', '[::1%25lo]', '::1%1'])('nor with a zone: %s', async (host) => {
    await expect(dial(host)).rejects.toThrow();
    expect(await get(`http://${host}:${port}/`)).toMatchObject({ kind: 'failure', sent: false });
    expect(reached).toBe(0);
  });
  it.each([
    'http://public.test@127.0.0.1',
    'http://127.0.0.1@public.test',
    'http://:pw@127.0.0.1',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'ftp://127.0.0.1/',
    'http://',
    'kein',
  ])('nor by another spelling: %s', async (url) => {
    expect(await get(url)).toMatchObject({ kind: 'failure', sent: false });
    expect(reached).toBe(0);
  });
});

describe('a name', () => {
  it.each(['127.0.0.1', '::1', '::ffff:10.0.0.1', '169.254.169.254', '100.64.3.2', '0.0.0.0', '168.63.129.16', '::7f00:1'])(
    'that resolves to %s is refused',
    async (address) => {
      const lookup = resolver([address]);
      expect(await get(`http://public.test:${port}/`, [], lookup)).toMatchObject({ kind: 'failure', sent: false });
      await expect(dial('public.test', [], lookup)).rejects.toThrow(/not allowed/);
      expect(lookup.asked).toBe(2);
      expect(reached).toBe(0);
    },
  );
  it('that resolves to a public address and one of the house is refused whole', async () => {
    expect(await get(`http://public.test:${port}/`, [], resolver(['192.0.9.1', '127.0.0.1']))).toMatchObject({
      kind: 'failure',
      sent: false,
    });
    expect(reached).toBe(0);
  });
  it('is looked at anew for every connection: the second answer of a rebinding resolver is refused', async () => {
    // 192.0.9.1 is public and nobody answers there: the first request ends by its own time.
    const lookup = resolver(['192.0.9.1'], ['127.0.0.1']);
    const way = guardedHttp({ allow: [], timeoutMs: 150, maxBytes: 1024, lookup });
    await way({ url: `http://public.test:${port}/`, method: 'GET', headers: {} });
    const second = await way({ url: `http://public.test:${port}/`, method: 'GET', headers: {} });
    expect(second).toMatchObject({ kind: 'failure', sent: false, why: expect.stringContaining('not allowed') });
    expect(lookup.asked).toBe(2);
    expect(reached).toBe(0);
  });
});

describe('the list of allowed hosts', () => {
  it('lets in that very host and port', async () => {
    expect(await get(`http://127.0.0.1:${port}/`, [`127.0.0.1:${port}`])).toMatchObject({ kind: 'answer', body: 'inside' });
    (await dial('127.0.0.1', [`127.0.0.1:${port}`])).destroy();
    expect(await get(`http://[::1]:${port}/`, [`[::1]:${port}`])).toMatchObject({ kind: 'answer' });
  });
  it.each([
    ['another port', () => `http://127.0.0.1:${port}/`, '127.0.0.1:1'],
    ['no port, which is 80', () => `http://127.0.0.1:${port}/`, '127.0.0.1:80'],
    ['another spelling', () => `http://localhost:${port}/`, '127.0.0.1:PORT'],
    ['a trailing dot', () => `http://localhost.:${port}/`, 'localhost:PORT'],
    ['a longer name', () => `http://localhost:${port}/`, 'evil.localhost:PORT'],
    ['a port that ends alike', () => `http://127.0.0.1:${port}/`, '127.0.0.1:1PORT'],
    ['the port in the name of a user', () => `http://127.0.0.1:1@127.0.0.1:${port}/`, '127.0.0.1:1'],
  ])('%s does not open it', async (_, url, allowed) => {
    expect(await get(url(), [allowed.replace('PORT', String(port))])).toMatchObject({ kind: 'failure', sent: false });
    expect(reached).toBe(0);
  });
  it('opens nothing for a connection that stays open: the guarded pool and the allowed one are two', async () => {
    const allow = [`127.0.0.1:${port}`];
    await guardedHttp({ ...limits, allow, reuse: true })({ url: `http://127.0.0.1:${port}/`, method: 'POST', headers: {} });
    reached = 0;
    const after = await guardedHttp({ ...limits, allow: [], reuse: true })({
      url: `http://127.0.0.1:${port}/`,
      method: 'POST',
      headers: {},
    });
    expect(after).toMatchObject({ kind: 'failure', sent: false });
    expect(reached).toBe(0);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('%i into the house is told, not followed', async (status) => {
    const trap = http.createServer((_, response) => response.writeHead(status, { location: `http://127.0.0.1:${port}/` }).end());
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(trap.address() as AddressInfo).port}`;
    expect(await get(`http://${host}/`, [host, `127.0.0.1:${port}`])).toMatchObject({ kind: 'answer', status });
    expect(reached).toBe(0);
    await new Promise((resolve) => trap.close(resolve));
  });
});
