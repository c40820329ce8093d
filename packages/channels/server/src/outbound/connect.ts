import { isIP, type NetConnectOpts, type Socket } from 'node:net';
import type { GuardedConnect } from '../../../contracts';
import { agentFor, guardedLookup, isAllowed, type OutboundLimits, refusedLiteral } from './agents';

/** Both agents open a connection by themselves; the type of Node's leaves that out. */
type Connects = { createConnection(options: NetConnectOpts & { servername?: string }): Socket };

/** The guarded way out for protocols that are not HTTP: the same addresses, the same list of allowed ones, the same time to connect. */
export function guardedConnect(limits: OutboundLimits): GuardedConnect {
  return ({ host, port, tls }) =>
    new Promise<Socket>((resolve, reject) => {
      const inside = isAllowed(limits.allow, host, port);
      const refused = inside ? null : refusedLiteral(host);
      if (refused) return reject(new Error(refused));
      const agent = agentFor(limits, { secure: tls, inside, reuse: false }) as unknown as Connects;
      const address = host.replace(/^\[(.*)\]$/, '$1');
      const socket = agent.createConnection({
        host: address,
        port,
        ...(inside ? {} : { lookup: guardedLookup(limits.lookup) }),
        ...(tls && !isIP(address) ? { servername: address } : {}),
      });
      const fail = (error: Error) => {
        clearTimeout(timer);
        socket.destroy();
        reject(error);
      };
      const timer = setTimeout(() => fail(new Error(`no connection within ${Math.round(limits.timeoutMs / 1000)} s`)), limits.timeoutMs);
      socket.once('error', fail);
      socket.once(tls ? 'secureConnect' : 'connect', () => {
        clearTimeout(timer);
        socket.off('error', fail);
        resolve(socket);
      });
    });
}
