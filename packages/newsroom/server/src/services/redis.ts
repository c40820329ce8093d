import { Redis } from 'ioredis';
import type { Log } from './jobs/port';

export type RedisLink = {
  /** The shared connection; commands fail at once while it is away. */
  client: Redis;
  ready(): boolean;
  /** A connection of one's own, for what blocks or subscribes. */
  another(): Redis;
  close(): void;
};

/** Redis that may go away and come back: it is said once each way, and nothing waits for it. */
export function createRedis(url: string, log: Log): RedisLink {
  const opened: Redis[] = [];
  let said: 'away' | 'here' | undefined;
  const where = url.replace(/\/\/[^@/]*@/, '//');

  function open(waits: boolean): Redis {
    const connection = new Redis(url, {
      // Bull asks for these two on connections that block; the shared one must fail at once instead of gathering commands.
      maxRetriesPerRequest: null,
      enableReadyCheck: !waits,
      enableOfflineQueue: waits,
      retryStrategy: (tries) => Math.min(tries * 100, 2000),
    });
    // Every queue of the process listens here.
    connection.setMaxListeners(0);
    // Without a listener an unreachable Redis ends the process.
    connection.on('error', () => undefined);
    opened.push(connection);
    return connection;
  }

  const client = open(false);
  client.on('error', (error: Error) => {
    if (said === 'away') return;
    said = 'away';
    log.warn(
      `newsroom: Redis at ${where} cannot be reached (${error.message || 'no answer'}); the work goes on from the database, and Redis is used again when it is back`,
    );
  });
  client.on('ready', () => {
    if (said === 'away') log.info(`newsroom: Redis at ${where} is back`);
    said = 'here';
  });

  return {
    client,
    ready: () => client.status === 'ready',
    another: () => open(true),
    close() {
      for (const connection of opened) {
        // Bull waits for 'ready' or 'end' and, ended before it ever was ready, rejects promises that nobody holds.
        connection.removeAllListeners('end');
        connection.disconnect();
      }
    },
  };
}
