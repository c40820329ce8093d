import http from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { guardedConnect } from './connect';
import { guardedHttp } from './http';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

type End = { url: string; host: string; port: number; connections: number; requests: http.IncomingMessage[]; bodies: Buffer[] };

async function listening(server: net.Server): Promise<End> {
  const sockets = new Set<Socket>();
  const end: End = { url: '', host: '', port: 0, connections: 0, requests: [], bodies: [] };
  server.on('connection', (socket: Socket) => {
    end.connections += 1;
    sockets.add(socket.on('error', () => undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  end.port = (server.address() as AddressInfo).port;
  end.host = `127.0.0.1:${end.port}`;
  end.url = `http://${end.host}/`;
  return end;
}

/** An HTTP server that keeps what it read. */
async function serving(answer: (request: http.IncomingMessage, response: http.ServerResponse, end: End) => void): Promise<End> {
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      end.requests.push(request);
      end.bodies.push(Buffer.concat(parts));
      answer(request, response, end);
    });
  });
  const end = await listening(server);
  return end;
}

const way = (end: End, more: Partial<Parameters<typeof guardedHttp>[0]> = {}) =>
  guardedHttp({ allow: [end.host], timeoutMs: 400, maxBytes: 1000, ...more });
const POST = { method: 'POST', headers: {} } as const;

describe('a body', () => {
  it('leaves as the very bytes it is', async () => {
    const end = await serving((_, response) => response.end());
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    await way(end)({ ...POST, url: end.url, body: bytes });
    await way(end)({ ...POST, url: end.url, body: 'Hội Tụ' });
    expect(end.bodies[0]).toEqual(Buffer.from(bytes));
    expect(end.requests[0]?.headers['content-length']).toBe('256');
    expect(end.bodies[1]?.toString()).toBe('Hội Tụ');
  });
  it('is cut at its cap, the plugin’s or its own', async () => {
    const end = await serving((_, response) => response.end('x'.repeat(5000)));
    expect(await way(end)({ ...POST, url: end.url })).toMatchObject({ kind: 'answer', body: 'x'.repeat(1000) });
    expect(await way(end)({ ...POST, url: end.url, maxBytes: 10 })).toMatchObject({ kind: 'answer', body: 'x'.repeat(10) });
    expect(await way(end)({ ...POST, url: end.url, maxBytes: 9999 })).toMatchObject({ kind: 'answer', body: 'x'.repeat(5000) });
  });
  it('that is packed is not unpacked: ten megabytes of it stay ten kilobytes', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000));
    const end = await serving((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    const before = process.memoryUsage().arrayBuffers;
    expect(await way(end, { maxBytes: 65_536 })({ ...POST, url: end.url })).toMatchObject({ kind: 'answer', status: 200, body: '' });
    expect(end.requests[0]?.headers['accept-encoding']).toBe('identity');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2_000_000);
  });
  it('that drips ends with the time of the whole request', async () => {
    const end = await serving((_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const started = performance.now();
    expect(await way(end)({ ...POST, url: end.url })).toMatchObject({ kind: 'failure', sent: true });
    expect(performance.now() - started).toBeLessThan(900);
    expect(await way(end)({ ...POST, url: end.url, timeoutMs: 60 })).toMatchObject({ kind: 'failure', sent: true });
  });
});

describe('what can be known of a request that failed', () => {
  it('headers without end prove nothing', async () => {
    const end = await serving((_, response) =>
      response.writeHead(200, { 'x-long': 'y'.repeat(15_000), 'x-more': 'y'.repeat(15_000) }).end(),
    );
    expect(await way(end)({ ...POST, url: end.url })).toMatchObject({ kind: 'failure', sent: true, why: 'HPE_HEADER_OVERFLOW' });
  });
  it('a handshake that never ends carried nothing', async () => {
    const end = await listening(net.createServer(() => undefined));
    expect(await way(end)({ ...POST, url: `https://${end.host}/`, body: 'x' })).toMatchObject({ kind: 'failure', sent: false });
  });
  it('a certificate nobody trusts carried nothing', async () => {
    const end = await listening(net.createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n')));
    expect(await way(end)({ ...POST, url: `https://${end.host}/`, body: 'x' })).toMatchObject({ kind: 'failure', sent: false });
  });
  it('a connection that was made and broke may have carried all of it', async () => {
    const end = await listening(net.createServer((socket) => socket.once('data', () => socket.resetAndDestroy())));
    expect(await way(end)({ ...POST, url: end.url, body: 'x' })).toMatchObject({ kind: 'failure', sent: true });
  });
  it('nobody there, nothing left', async () => {
    expect(
      await guardedHttp({ allow: ['127.0.0.1:1'], timeoutMs: 400, maxBytes: 10 })({ ...POST, url: 'http://127.0.0.1:1/' }),
    ).toMatchObject({
      kind: 'failure',
      sent: false,
      why: 'ECONNREFUSED',
    });
  });
  it.each(['a\r\nX-Evil: 1', 'a\nb', 'a\0b'])('a header cannot be split: %j', async (value) => {
    const end = await serving((_, response) => response.end());
    expect(await way(end)({ ...POST, url: end.url, headers: { 'x-title': value } })).toMatchObject({ kind: 'failure', sent: false });
    expect(end.connections).toBe(0);
  });
});

describe('connections', () => {
  it('are kept for the next request where a second send is harmless', async () => {
    const end = await serving((_, response) => response.end('ok'));
    for (let n = 0; n < 20; n++) await way(end, { reuse: true })({ ...POST, url: end.url });
    expect([end.requests.length, end.connections]).toEqual([20, 1]);
  });
  it('are made anew for every effect that must not come twice, and kept for what only reads', async () => {
    const end = await serving((_, response) => response.end('ok'));
    for (let n = 0; n < 5; n++) await way(end)({ ...POST, url: end.url });
    expect(end.connections).toBe(5);
    for (let n = 0; n < 5; n++) await way(end)({ method: 'GET', headers: {}, url: end.url });
    expect(end.connections).toBe(6);
  });
  it('that the other end closed while they waited cost no attempt', async () => {
    const fickle = await listening(
      net.createServer((socket) =>
        socket.once('data', () => {
          socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
          // What comes second is not read: the connection is reset.
          socket.once('data', () => socket.resetAndDestroy());
        }),
      ),
    );
    const send = way(fickle, { reuse: true });
    expect(await send({ ...POST, url: fickle.url })).toMatchObject({ kind: 'answer', status: 200 });
    expect(await send({ ...POST, url: fickle.url })).toMatchObject({ kind: 'answer', status: 200 });
    expect(fickle.connections).toBe(2);
  });
  it('that break with an answer half given are not tried again', async () => {
    let requests = 0;
    const end = await listening(
      net.createServer((socket) =>
        socket.on('data', () => {
          requests += 1;
          if (requests === 1) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
          else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok', () => socket.resetAndDestroy());
        }),
      ),
    );
    const send = way(end, { reuse: true });
    await send({ ...POST, url: end.url });
    await send({ ...POST, url: end.url });
    expect(requests).toBe(2);
  });
});

describe('a socket for what is not HTTP', () => {
  it('carries bytes both ways', async () => {
    const end = await listening(net.createServer((socket) => socket.pipe(socket)));
    const socket = await guardedConnect({ allow: [end.host], timeoutMs: 400, maxBytes: 1 })({
      host: '127.0.0.1',
      port: end.port,
      tls: false,
    });
    const echoed = new Promise((resolve) => socket.once('data', (part: Buffer) => resolve(part.toString())));
    socket.write('chào');
    expect(await echoed).toBe('chào');
    socket.destroy();
  });
  it('that does not come about in time is given up', async () => {
    const end = await listening(net.createServer(() => undefined));
    const dial = guardedConnect({ allow: [end.host], timeoutMs: 150, maxBytes: 1 });
    await expect(dial({ host: '127.0.0.1', port: end.port, tls: true })).rejects.toThrow(/no connection within/);
    await expect(dial({ host: '127.0.0.1', port: 1, tls: false })).rejects.toThrow();
  });
});
