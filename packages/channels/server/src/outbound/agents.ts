import { lookup as systemLookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

export type OutboundLimits = {
  /** `host:port` inside the house that may be reached. */
  allow: readonly string[];
  timeoutMs: number;
  maxBytes: number;
  /**
   * Whether a request that has an effect may go over a connection that is already open. Its other end may close it in the moment we
   * write, which looks like a silence: no matter where a second send is harmless, a doubt for nothing where it is not. @default false
   */
  reuse?: boolean;
  /** How names become addresses. @default the system's resolver */
  lookup?: LookupFunction;
};

/** What the general rules take for public and is not: Azure's own host, and IPv4 addresses in the oldest of their IPv6 forms (RFC 4291 §2.5.5.1). */
const insideToo = new BlockList();
insideToo.addAddress('168.63.129.16');
insideToo.addSubnet('::', 96, 'ipv6');

/** Why `host` is refused where it is an address by itself; null for names and for public addresses as far as these rules go. */
export function refusedLiteral(host: string): string | null {
  const address = host.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  const family = isIP(address);
  return family && insideToo.check(address, family === 6 ? 'ipv6' : 'ipv4') ? `${address} is not allowed: it is inside` : null;
}

/** `lookup` that refuses a name of which one address is inside by the rules above; the agents have the others. */
const lookingTwice =
  (lookup: LookupFunction): LookupFunction =>
  (host, options, done) =>
    lookup(host, options, (error, found, family) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      const why = error ? null : addresses.map(refusedLiteral).find(Boolean);
      if (why) done(new Error(why), '', 0);
      else done(error, found, family);
    });

/** An open connection waits two seconds for the next request: shorter than any server we know keeps one. */
const kept = { keepAlive: true, maxFreeSockets: 50, timeout: 2000, scheduling: 'lifo' } as const;
const once = { keepAlive: false } as const;

const plain = { http: http.Agent, https: https.Agent };
const guarded = { http: RequestFilteringHttpAgent, https: RequestFilteringHttpsAgent };

/** The resolver of guarded connections, HTTP or not. */
export const guardedLookup = (lookup: LookupFunction | undefined): LookupFunction =>
  lookingTwice(lookup ?? (systemLookup as LookupFunction));

const pool = new Map<string, http.Agent>();
const byLookup = new WeakMap<LookupFunction, Map<string, http.Agent>>();

/**
 * The agent for one request. A guarded one looks at every address it connects to, after the name was resolved; what is kept open was
 * looked at when it was opened, stays with its host and port, and never crosses from the allowed hosts to the guarded ones.
 */
export function agentFor(
  { lookup }: Pick<OutboundLimits, 'lookup'>,
  { secure, inside, reuse }: { secure: boolean; inside: boolean; reuse: boolean },
): http.Agent {
  const agents = lookup ? (byLookup.get(lookup) ?? new Map<string, http.Agent>()) : pool;
  if (lookup) byLookup.set(lookup, agents);
  const name = [secure, inside, reuse].join();
  const known = agents.get(name);
  if (known) return known;
  const options = reuse ? kept : once;
  const protocol = secure ? 'https' : 'http';
  const agent = inside
    ? new plain[protocol]({ ...options, ...(lookup ? { lookup } : {}) })
    : new guarded[protocol]({ ...options, lookup: guardedLookup(lookup) });
  agents.set(name, agent);
  return agent;
}

/** Whether config lets this very host and port be reached although it stands inside. */
export const isAllowed = (allow: readonly string[], host: string, port: number): boolean =>
  allow.some((one) => one.toLowerCase() === `${host}:${port}`.toLowerCase());
