import { describe, expect, it } from 'vitest';
import { queue } from './queue';

const full = () => new Error('full');
/** A work that ends when it is told to. */
function held(name: string, begun: string[]) {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = async (): Promise<string> => {
    begun.push(name);
    await done;
    return name;
  };
  return { work, end: () => end() };
}

describe('a queue', () => {
  it('runs so many at once, lets so many wait, and refuses the rest', async () => {
    const begun: string[] = [];
    const [a, b, c] = ['a', 'b', 'c'].map((name) => held(name, begun)) as [
      ReturnType<typeof held>,
      ReturnType<typeof held>,
      ReturnType<typeof held>,
    ];
    const line = queue(1, 1, full);
    const [first, second] = [line(a.work), line(b.work)];
    await expect(line(c.work)).rejects.toThrow('full');
    expect(begun).toEqual(['a']);
    a.end();
    b.end();
    expect([await first, await second]).toEqual(['a', 'b']);
  });

  it('lets who goes away leave the line: the place is free, and the turn goes to the next', async () => {
    const begun: string[] = [];
    const [a, b, c] = ['a', 'b', 'c'].map((name) => held(name, begun)) as [
      ReturnType<typeof held>,
      ReturnType<typeof held>,
      ReturnType<typeof held>,
    ];
    const line = queue(1, 1, full);
    const leaving = new AbortController();
    const first = line(a.work);
    const second = line(b.work, leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    const third = line(c.work);
    a.end();
    c.end();
    expect([await first, await third]).toEqual(['a', 'c']);
    expect(begun).toEqual(['a', 'c']);
    // And who has gone before asking does not begin.
    await expect(line(b.work, leaving.signal)).rejects.toThrow('gone');
    expect(await line(async () => 'free')).toBe('free');
  });
});
