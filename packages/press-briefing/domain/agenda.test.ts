import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AgendaItem, byPlace, isReady, overrun, readinessOf, timesOf, withIds } from './agenda';

const item = (more: Partial<AgendaItem> = {}): AgendaItem => ({ title: 'Ngập úng', minutes: 20, ...more });

it('gives every item an id of its own and leaves those it has', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }), { maxLength: 12 }), (ids) => {
      const kept = withIds(
        ids.map((id) => item({ id })),
        byPlace,
      );
      expect(new Set(kept.map(({ id }) => id)).size).toBe(ids.length);
      for (const [n, id] of ids.entries()) if (id && ids.indexOf(id) === n) expect(kept[n]?.id).toBe(id);
      expect(withIds(kept, byPlace)).toEqual(kept);
    }),
  );
});

it('does not give by place what another item has by name', () => {
  const kept = withIds([item({ id: 'item-2' }), item()], byPlace);
  expect(new Set(kept.map(({ id }) => id)).size).toBe(2);
});

it('says when each begins, and how far they run over', () => {
  const items = [item({ minutes: 10 }), item({ minutes: 20 }), item({ minutes: 0 })];
  expect(timesOf(items, 60_000).map(({ begins }) => begins / 60_000)).toEqual([1, 11, 31]);
  expect(overrun(items, 0, 20 * 60_000)).toBe(10);
  expect(overrun(items, 0, 45 * 60_000)).toBe(-15);
});

it('is ready when its document is there and its questions are answered', () => {
  const facts = { documents: new Set(['x']), answered: 5, asked: 7 };
  const ask = (more: Partial<AgendaItem>, given = facts) => readinessOf({ ...item(more), id: more.id ?? 'y' }, given);
  expect(ask({})).toBe('ready');
  expect(ask({ wants: true })).toBe('wants_document');
  expect(ask({ wants: true, id: 'x' })).toBe('ready');
  expect(ask({ kind: 'coverage' })).toBe('ready');
  expect(ask({ kind: 'questions' })).toEqual({ answered: 5, of: 7 });
  expect(ask({ kind: 'questions' }, { ...facts, asked: 0 })).toBe('ready');
  expect([isReady({ answered: 5, of: 7 }), isReady({ answered: 7, of: 7 }), isReady('wants_document')]).toEqual([false, true, false]);
});
