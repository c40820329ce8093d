import { describe, expect, it } from 'vitest';
import type { ScriptItem } from '../../../../contracts';
import { changedIn, changeOf, type Draft, rebased, settled, undone, type Words } from './draft';

const read = (id: string, text = id): ScriptItem => ({ id, kind: 'read', text });
const words = (more: Partial<Words> = {}): Words => ({
  slugline: 'NGẬP',
  cue: 'Sáu tuyến phố ngập.',
  items: [read('a'), read('b'), read('c')],
  tag: '',
  notes: [],
  presenter: null,
  ...more,
});
const draft = (mine: Partial<Words>): Draft => ({ version: 1, base: words(), mine: words(mine), conflicts: [] });

describe('a script two people write in', () => {
  it('sends only what was changed', () => {
    expect(changeOf(draft({}))).toEqual({ version: 1 });
    expect(changeOf(draft({ tag: 'Hết.' }))).toEqual({ version: 1, tag: 'Hết.' });
  });

  it('takes over another item that a colleague changed, and asks about the same one', () => {
    const mine = draft({ items: [read('a', 'của tôi'), read('b'), read('c')] });
    const { mine: both, conflicts } = rebased(mine, words({ items: [read('a'), read('b', 'của Mai'), read('c')] }), 2);
    expect(both.items).toEqual([read('a', 'của tôi'), read('b', 'của Mai'), read('c')]);
    expect(conflicts).toEqual([]);

    const clash = rebased(mine, words({ items: [read('a', 'của Mai'), read('b'), read('c')] }), 2);
    expect(clash.conflicts.map(({ field }) => field)).toEqual(['item.a']);
    expect(clash.mine.items[0]).toEqual(read('a', 'của tôi'));
    const [conflict] = clash.conflicts;
    if (!conflict) throw new Error('nothing to settle');
    expect(settled(clash, conflict, 'theirs').mine.items[0]).toEqual(read('a', 'của Mai'));
    expect(settled(clash, conflict, 'mine').conflicts).toEqual([]);
  });

  it('keeps my order and puts what is new behind what it follows', () => {
    const mine = draft({ items: [read('c'), read('a'), read('b')] });
    const { mine: both, conflicts } = rebased(mine, words({ items: [read('a'), read('x'), read('b'), read('c')] }), 2);
    expect(both.items.map(({ id }) => id)).toEqual(['c', 'a', 'x', 'b']);
    expect(conflicts).toEqual([]);
  });

  it('drops what a colleague removed, and asks where I wrote in it', () => {
    expect(rebased(draft({ tag: 'Hết.' }), words({ items: [read('a'), read('c')] }), 2).mine.items.map(({ id }) => id)).toEqual(['a', 'c']);
    const written = rebased(draft({ items: [read('a'), read('b', 'mới'), read('c')] }), words({ items: [read('a'), read('c')] }), 2);
    expect(written.conflicts).toEqual([{ field: 'item.b', mine: read('b', 'mới'), theirs: undefined }]);
    expect(written.mine.items.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    const [conflict] = written.conflicts;
    if (!conflict) throw new Error('nothing to settle');
    expect(settled(written, conflict, 'theirs').mine.items.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('merges notes by what is written', () => {
    const mine = draft({ notes: [{ written: 'Huawei', said: 'hoa-uây' }] });
    const { mine: both } = rebased(mine, words({ notes: [{ written: 'WHO', said: 'vê kép hát ô' }] }), 2);
    expect(both.notes.map(({ written }) => written).sort()).toEqual(['Huawei', 'WHO']);
  });
});

describe('undo', () => {
  it('brings back what was removed, and leaves what was typed since', () => {
    const before = words();
    const after = words({ items: [read('a'), read('c')] });
    const now = words({ items: [read('a', 'gõ thêm'), read('c'), read('d')], cue: 'Lời dẫn mới.' });
    const back = undone(before, after, now);
    expect(back.items).toEqual([read('a', 'gõ thêm'), read('b'), read('c'), read('d')]);
    expect(back.cue).toBe('Lời dẫn mới.');
  });
  it('puts what was moved back', () => {
    const after = words({ items: [read('c'), read('a'), read('b')] });
    expect(changedIn(undone(words(), after, after), words())).toEqual([]);
  });
});
