import { describe, expect, it, vi } from 'vitest';
import { createStops } from './stops';

describe('telling running jobs that the process stops', () => {
  it('tells each once, also one that begins after, and none that is over', () => {
    const stops = createStops();
    const [running, over, late] = [vi.fn(), vi.fn(), vi.fn()];
    stops.tell(running);
    stops.tell(over)();
    expect(stops.stopped).toBe(false);
    stops.stop();
    stops.stop();
    stops.tell(late);
    expect([running, over, late].map((told) => told.mock.calls.length)).toEqual([1, 0, 1]);
    expect(stops.stopped).toBe(true);
  });
});
