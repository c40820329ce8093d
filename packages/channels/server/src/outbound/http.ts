import http from 'node:http';
import https from 'node:https';
import type { GuardedHttp, HttpAnswer, HttpRequest } from '../../../contracts';
import { agentFor, isAllowed, type OutboundLimits, refusedLiteral } from './agents';
import { type Read, readAnswer } from './answer';

export type { OutboundLimits } from './agents';

type Failure = Extract<HttpAnswer, { kind: 'failure' }>;
type BytesAnswer = Failure | (Read & { kind: 'answer' });

/** No bytes of a request can have left when one of these ends it. */
const NEVER_CONNECTED = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL']);
/** How an idle connection looks that the other end had closed when we wrote on it. */
const CLOSED_MEANWHILE = new Set(['ECONNRESET', 'EPIPE']);
/** A delivery's lease is two minutes: no single request may use it up, whatever a channel asks for. */
const LONGEST_MS = 60_000;
const LARGEST_BYTES = 4 * 1024 * 1024;
const HEADER_BYTES = 16_384;

/** Where a request goes, or why it goes nowhere. */
function targetOf(url: string): URL | string {
  if (!URL.canParse(url)) return 'not a URL';
  const target = new URL(url);
  if (target.protocol !== 'https:' && target.protocol !== 'http:') return `protocol ${target.protocol} is not allowed`;
  return target.username || target.password ? 'a URL with a password is not allowed' : target;
}

type Attempt = { request: HttpRequest; target: URL; agent: http.Agent; deadline: number; timeoutMs: number; maxBytes: number };
type Ended = { answer: BytesAnswer; stale: boolean };

/** One request over one connection. `stale`: it broke on a connection that had been open, before a byte of an answer came. */
function attempt({ request: { method, headers, body }, target, agent, deadline, timeoutMs, maxBytes }: Attempt): Promise<Ended> {
  const secure = target.protocol === 'https:';
  return new Promise((resolve) => {
    let connected = false;
    let answering = false;
    const silence = () => end({ kind: 'failure', sent: connected, why: `no answer within ${Math.round(timeoutMs / 1000)} s` });
    const timer = setTimeout(silence, Math.max(0, deadline - performance.now()));
    const end = (answer: BytesAnswer, { keep = false, stale = false } = {}) => {
      clearTimeout(timer);
      resolve({ answer, stale });
      if (!keep) request.destroy();
    };
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const request = (secure ? https : http).request(
      target,
      { method, agent, maxHeaderSize: HEADER_BYTES, headers: { 'accept-encoding': 'identity', ...headers, ...length } },
      (response) => {
        answering = true;
        readAnswer(response, maxBytes, (read, whole) => end({ kind: 'answer', ...read }, { keep: whole }));
      },
    );
    request.on('socket', (socket) => {
      // From here on the body may leave in the same instant: what breaks later proves nothing. A handshake that fails carried none of it.
      if (request.reusedSocket) connected = true;
      else socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true));
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      const { code = '' } = error;
      const stale = request.reusedSocket && !answering && CLOSED_MEANWHILE.has(code);
      end({ kind: 'failure', sent: connected && !NEVER_CONNECTED.has(code), why: code || error.message }, { stale });
    });
    request.end(body);
  });
}

/**
 * The guarded way out. Private, loopback and metadata addresses are refused when the connection is made (so a name
 * that resolves to one is refused too), unless the URL's own `host:port` is allowed by config. Redirects are not
 * followed: the answer is given as it came. Built-in fetch is no use here, it ignores such agents.
 */
export function guardedBytes(limits: OutboundLimits): (request: HttpRequest) => Promise<BytesAnswer> {
  return async (request) => {
    const target = targetOf(request.url);
    if (typeof target === 'string') return { kind: 'failure', sent: false, why: target };
    const secure = target.protocol === 'https:';
    const inside = isAllowed(limits.allow, target.hostname, Number(target.port) || (secure ? 443 : 80));
    const refused = inside ? null : refusedLiteral(target.hostname);
    if (refused) return { kind: 'failure', sent: false, why: refused };
    const timeoutMs = Math.min(request.timeoutMs ?? limits.timeoutMs, LONGEST_MS);
    const plan = {
      request,
      target,
      deadline: performance.now() + timeoutMs,
      timeoutMs,
      maxBytes: request.maxBytes ? Math.min(request.maxBytes, LARGEST_BYTES) : limits.maxBytes,
    };
    const reuse = Boolean(limits.reuse) || request.method === 'GET';
    try {
      const first = await attempt({ ...plan, agent: agentFor(limits, { secure, inside, reuse }) });
      if (!first.stale) return first.answer;
      return (await attempt({ ...plan, agent: agentFor(limits, { secure, inside, reuse: false }) })).answer;
    } catch (error) {
      // Node refuses to write it at all, e.g. a line break in a header.
      return { kind: 'failure', sent: false, why: (error as Error).message };
    }
  };
}

/** The same for text, as channels speak it. */
export function guardedHttp(limits: OutboundLimits): GuardedHttp {
  const ask = guardedBytes(limits);
  return async (request) => {
    const answer = await ask(request);
    return answer.kind === 'answer' ? { ...answer, body: answer.body.toString('utf8') } : answer;
  };
}
