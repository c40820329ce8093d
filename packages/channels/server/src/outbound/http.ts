import http from 'node:http';
import https from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import type { GuardedHttp, HttpAnswer, HttpRequest } from '../../../contracts';

export type OutboundLimits = { allow: readonly string[]; timeoutMs: number; maxBytes: number };

type BytesAnswer = Exclude<HttpAnswer, { kind: 'answer' }> | (Omit<Extract<HttpAnswer, { kind: 'answer' }>, 'body'> & { body: Buffer });

/** No bytes of a request can have left when one of these ends it. */
const NEVER_CONNECTED = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL']);

const flat = (headers: http.IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, Array.isArray(value) ? value.join(', ') : (value ?? '')]));

/** The guarded way out for text. */
export function guardedHttp(limits: OutboundLimits): GuardedHttp {
  const ask = guardedBytes(limits);
  return async (request) => {
    const answer = await ask(request);
    return answer.kind === 'answer' ? { ...answer, body: answer.body.toString('utf8').slice(0, limits.maxBytes) } : answer;
  };
}

/**
 * The guarded way out. Private, loopback and metadata addresses are refused when the connection is made (so a name
 * that resolves to one is refused too), unless the URL's own `host:port` is allowed by config. Redirects are not
 * followed: the answer is given as it came. Built-in fetch is no use here, it ignores such agents.
 */
export function guardedBytes({ allow, timeoutMs, maxBytes }: OutboundLimits): (request: HttpRequest) => Promise<BytesAnswer> {
  const allowed = new Set(allow.map((one) => one.toLowerCase()));
  return ({ url, method, headers, body }) =>
    new Promise<BytesAnswer>((resolve) => {
      let target: URL;
      try {
        target = new URL(url);
      } catch {
        return resolve({ kind: 'failure', sent: false, why: 'not a URL' });
      }
      const secure = target.protocol === 'https:';
      if (!secure && target.protocol !== 'http:')
        return resolve({ kind: 'failure', sent: false, why: `protocol ${target.protocol} is not allowed` });
      if (target.username || target.password) return resolve({ kind: 'failure', sent: false, why: 'a URL with a password is not allowed' });
      const intranet = allowed.has(`${target.hostname}:${target.port || (secure ? 443 : 80)}`.toLowerCase());
      // One agent a request: a kept-alive socket would survive a change of the rules, and delivery is not that hot.
      const agent = intranet
        ? secure
          ? new https.Agent()
          : new http.Agent()
        : secure
          ? new RequestFilteringHttpsAgent()
          : new RequestFilteringHttpAgent();

      let connected = false;
      let settled = false;
      const timer = setTimeout(
        () => end({ kind: 'failure', sent: connected, why: `no answer within ${Math.round(timeoutMs / 1000)} s` }),
        timeoutMs,
      );
      const end = (answer: BytesAnswer) => {
        if (settled) return;
        settled = true;
        clearTimeout(timer);
        resolve(answer);
        request.destroy();
        agent.destroy();
      };
      const fail = (error: NodeJS.ErrnoException) =>
        end({ kind: 'failure', sent: connected && !NEVER_CONNECTED.has(error.code ?? ''), why: error.code ?? error.message });

      let request: http.ClientRequest;
      try {
        request = (secure ? https : http).request(
          target,
          { method, agent, headers: { ...headers, ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) } },
          (response) => {
            const parts: Buffer[] = [];
            let size = 0;
            const done = () =>
              end({
                kind: 'answer',
                status: response.statusCode ?? 0,
                headers: flat(response.headers),
                body: Buffer.concat(parts),
              });
            response.on('data', (part: Buffer) => {
              parts.push(part);
              size += part.length;
              // The status is known; nobody needs the rest of a huge body.
              if (size >= maxBytes) done();
            });
            response.on('end', done);
            response.on('error', done);
            response.on('close', done);
          },
        );
      } catch (error) {
        clearTimeout(timer);
        return resolve({ kind: 'failure', sent: false, why: (error as Error).message });
      }
      request.on('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true)));
      request.on('error', fail);
      request.end(body);
    });
}
