import { describe, expect, it } from 'vitest';
import type { Sources } from '../../../domain/change';
import type { Answer } from './answer';
import { createShelf, type Made } from './shelf';

const answer = (name: string, bytes = 10): Answer => ({
  status: 200,
  modified: undefined,
  bytes,
  face: () => ({ body: Buffer.from(name), etag: name, headers: {} }),
});
const made = (name: string, sources: Sources | null = story('k'), bytes?: number): Made => ({
  answer: answer(name, bytes),
  sources,
  expires: Number.POSITIVE_INFINITY,
});
const story = (document: string): Sources => ({ of: 'story', document });
const change = (document: string) => ({ document, places: [] });
const said = (one: Answer | undefined) => one?.face('identity').etag;
const gate = () => {
  let open = (): void => undefined;
  return { opened: new Promise<void>((resolve) => (open = resolve)), open: () => open() };
};

describe('the shelf', () => {
  it('makes an answer once for all who ask meanwhile', async () => {
    const shelf = createShelf(() => 1000);
    const { opened, open } = gate();
    let builds = 0;
    const make = async () => {
      builds++;
      await opened;
      return made('a');
    };
    const all = Promise.all(Array.from({ length: 50 }, () => shelf.getOrMake('key', make)));
    open();
    expect(new Set((await all).map(said))).toEqual(new Set(['a']));
    await shelf.getOrMake('key', make);
    expect(builds).toBe(1);
  });

  it('forgets what was made of a changed story, and nothing else', async () => {
    const shelf = createShelf(() => 1000);
    await shelf.getOrMake('k', async () => made('k'));
    await shelf.getOrMake('m', async () => made('m', story('m')));
    shelf.spoil(change('k'));
    expect(shelf.get('k')).toBeUndefined();
    expect(said(shelf.get('m'))).toBe('m');
  });

  it('does not keep, or give, what was read before a change that came while it was made', async () => {
    const shelf = createShelf(() => 1000);
    const { opened, open } = gate();
    const begun = gate();
    let builds = 0;
    const asked = shelf.getOrMake('k', async () => {
      const name = builds++ === 0 ? 'before' : 'after';
      begun.open();
      if (name === 'before') await opened;
      return made(name);
    });
    await begun.opened;
    shelf.spoil(change('k'));
    // Who asks after the pull must not be given what was read before it.
    const later = shelf.getOrMake('k', async () => made('never'));
    open();
    expect([said(await asked), said(await later), said(shelf.get('k'))]).toEqual(['after', 'after', 'after']);
  });

  it('gives, but never keeps, what changes under its hands all the time', async () => {
    const shelf = createShelf(() => 1000);
    const given = await shelf.getOrMake('k', async () => {
      shelf.spoil(change('k'));
      return made('k');
    });
    expect(said(given)).toBe('k');
    expect(shelf.get('k')).toBeUndefined();
  });

  it('stays within its bytes: what was not asked for longest goes', async () => {
    const shelf = createShelf(() => 30);
    for (const name of ['a', 'b', 'c']) await shelf.getOrMake(name, async () => made(name));
    shelf.get('a');
    await shelf.getOrMake('d', async () => made('d'));
    expect(['a', 'b', 'c', 'd'].map((name) => said(shelf.get(name)))).toEqual(['a', undefined, 'c', 'd']);
    await shelf.getOrMake('e', async () => made('e', story('e'), 31));
    expect(shelf.get('e')).toBeUndefined();
    expect(shelf.size()).toEqual({ bytes: 30, entries: 3 });
  });

  it('keeps nothing that has no sources, nothing that failed, and nothing past its time', async () => {
    let at = 0;
    const shelf = createShelf(
      () => 1000,
      () => at,
    );
    await shelf.getOrMake('none', async () => made('none', null));
    expect(shelf.get('none')).toBeUndefined();
    await expect(shelf.getOrMake('bad', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(said(await shelf.getOrMake('bad', async () => made('good')))).toBe('good');
    await shelf.getOrMake('short', async () => ({ ...made('short'), expires: 5 }));
    at = 5;
    expect(shelf.get('short')).toBeUndefined();
  });
});
