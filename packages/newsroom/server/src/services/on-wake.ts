import type { EventsService } from './events';
import type { RedisLink } from './redis';

/**
 * Tells at once that events were committed: in this process by itself, in the others by Redis where it is there.
 * It says that there is something, never what: the log is read by those who are told.
 */
export function createOnWake(events: Pick<EventsService, 'tap'>, redis: RedisLink | null, prefix: string) {
  const channel = `${prefix}:events`;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  let subscribed = false;

  events.tap(() => {
    tell();
    if (redis?.ready()) redis.client.publish(channel, '').catch(() => undefined);
  });

  return (told: () => void): (() => void) => {
    listeners.add(told);
    if (redis && !subscribed) {
      subscribed = true;
      const ear = redis.another();
      ear.on('message', tell);
      ear.subscribe(channel).catch(() => undefined);
    }
    return () => listeners.delete(told);
  };
}
