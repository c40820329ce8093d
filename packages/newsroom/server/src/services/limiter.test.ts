import { describe, expect, it } from 'vitest';
import { createMemoryLimiter } from './limiter';

describe('the limiter of one process', () => {
  it('counts within a window, key by key, and begins anew after it', async () => {
    let at = 0;
    const limiter = createMemoryLimiter(() => at);
    expect(await limiter.hit('a', 1000)).toEqual({ count: 1, resetsIn: 1000 });
    at = 400;
    expect(await limiter.hit('a', 1000)).toEqual({ count: 2, resetsIn: 600 });
    expect(await limiter.hit('b', 1000)).toMatchObject({ count: 1 });
    at = 1000;
    expect(await limiter.hit('a', 1000)).toEqual({ count: 1, resetsIn: 1000 });
  });
  it('keeps a bound on what it remembers', async () => {
    const limiter = createMemoryLimiter(() => 0);
    for (let n = 0; n < 60_000; n++) await limiter.hit(String(n), 1000);
    expect(await limiter.hit('59999', 1000)).toMatchObject({ count: 2 });
    expect(await limiter.hit('0', 1000)).toMatchObject({ count: 1 });
  });
});
