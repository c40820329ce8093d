import type { RedisLink } from './redis';

/** Counts within a window: the `count`th hit of `key`, and the milliseconds until the count begins anew. */
export type Limiter = { hit(key: string, windowMs: number): Promise<{ count: number; resetsIn: number }> };

/** Keys held at most. */
const MOST = 50_000;

export function createMemoryLimiter(clock: () => number = Date.now): Limiter {
  const windows = new Map<string, { count: number; ends: number }>();

  /** The oldest tenth goes, ended or not: a flood from many addresses must cost neither memory nor a search at every hit. */
  function makeRoom(): void {
    for (const key of windows.keys()) {
      if (windows.size <= MOST * 0.9) return;
      windows.delete(key);
    }
  }

  return {
    async hit(key, windowMs) {
      const at = clock();
      let window = windows.get(key);
      if (!window || window.ends <= at) {
        if (windows.size >= MOST) makeRoom();
        window = { count: 0, ends: at + windowMs };
        windows.delete(key);
        windows.set(key, window);
      }
      window.count += 1;
      return { count: window.count, resetsIn: window.ends - at };
    },
  };
}

/** Adds one and starts the window with the first hit, in one step: a counter without an end would refuse for ever. */
const HIT = `local n = redis.call('INCR', KEYS[1])
if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { n, redis.call('PTTL', KEYS[1]) }`;

/** Counts for the whole cluster; each process for itself while Redis is away. */
export function createRedisLimiter(redis: RedisLink, prefix: string, alone: Limiter = createMemoryLimiter()): Limiter {
  return {
    async hit(key, windowMs) {
      if (!redis.ready()) return alone.hit(key, windowMs);
      try {
        const [count, resetsIn] = (await redis.client.eval(HIT, 1, `${prefix}:limit:${key}`, windowMs)) as [number, number];
        return { count, resetsIn };
      } catch {
        return alone.hit(key, windowMs);
      }
    },
  };
}
