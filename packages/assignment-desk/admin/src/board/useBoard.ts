import { makeGlow } from '@hoitu/admin-kit';
import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Board, Card } from '../../../contracts';
import type { Column } from '../../../domain/columns';
import { type BoardParams, useDeskBoardSumsQuery } from '../api/board';
import { PLUGIN_ID } from '../pluginId';
import { fits } from './fits';
import { here } from './here';
import { findCard, pageIn, patch, put, recount, type Store, storeOf } from './store';
import type { Filters } from './useFilters';
import { useLiveCards } from './useLiveCards';

/** Cards of a column in the first answer, in those that follow, and at most. */
const FIRST = 60;
const PAGE = 200;
const MOST = 500;

type Answer<T> = { data: T };
type Change = (store: Store) => Store;

/**
 * The board's cards: pages by column, single cards as they change, the sums of the server. While something is dragged
 * (`hold`), what arrives waits: nothing moves under the pointer.
 */
export function useBoard({ asked, cancelled }: Filters) {
  const { get } = useFetchClient();
  const me = String(useAuth('useBoard', (auth) => auth.user?.id) ?? '');
  const [store, setStore] = useState<Store | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [glow] = useState(makeGlow);
  const params = useMemo((): BoardParams => ({ ...asked, cancelled: cancelled ? 'true' : 'false' }), [asked, cancelled]);

  const latest = useRef(store);
  latest.current = store;
  /** Rises with every reading afresh: the answer to an earlier question comes too late. */
  const round = useRef(0);
  /** Pages asked for, by their beginning: what came may wait to be laid in, and must not be asked for again meanwhile. */
  const reading = useRef(new Set<string>());
  const held = useRef<Change[] | null>(null);

  const apply = useCallback((change: Change) => {
    if (held.current) held.current.push(change);
    // What arrives is laid in between frames: it must not stop a hand that scrolls.
    else startTransition(() => setStore((now) => now && change(now)));
  }, []);
  const hold = useCallback(
    (on: boolean) => {
      if (on) held.current ??= [];
      else {
        const waiting = held.current ?? [];
        held.current = null;
        if (waiting.length > 0) apply((now) => waiting.reduce((each, change) => change(each), now));
      }
    },
    [apply],
  );

  const ask = useCallback(
    async (more: object) => (await get<Answer<Board>>(`/${PLUGIN_ID}/board`, { params: { ...params, ...more } })).data.data,
    [get, params],
  );
  const reload = useCallback(async () => {
    round.current += 1;
    const mine = round.current;
    reading.current.clear();
    // As far as it had been read: who looks at the end of a long column is not thrown back to its beginning.
    const read = Math.max(FIRST, ...(latest.current?.piles.map(({ items }) => items.length) ?? []));
    try {
      const board = await ask({ limit: Math.min(MOST, read) });
      if (mine !== round.current) return;
      setError(null);
      if (held.current) held.current = [() => storeOf(board)];
      else setStore(storeOf(board));
    } catch (failure) {
      if (mine === round.current) setError(failure);
    }
  }, [ask]);
  useEffect(() => {
    latest.current = null;
    void reload();
  }, [reload]);

  /** Reads the next page of columns that have one. */
  const more = useCallback(
    (columns: readonly Column[]) => {
      const mine = round.current;
      for (const name of columns) {
        const next = latest.current?.piles.find((pile) => pile.name === name)?.next;
        const page = `${name} ${next}`;
        if (!next || reading.current.has(page)) continue;
        reading.current.add(page);
        ask({ column: name, after: next, limit: PAGE })
          .then((board) => {
            const came = board.columns.find((column) => column.name === name);
            if (mine === round.current && came) apply((now) => pageIn(now, came));
          })
          .catch((failure: unknown) => {
            if (mine !== round.current) return;
            reading.current.delete(page);
            setError(failure);
          });
      }
    },
    [ask, apply],
  );

  /** Reads single cards again, and lays them where they belong. */
  const refresh = useCallback(
    async (ids: readonly string[]) => {
      const { data } = await get<Answer<Card[]>>(`/${PLUGIN_ID}/cards`, { params: { ids: ids.join(',') } });
      const place = here(me, new Date());
      apply((now) => patch(now, ids, data.data, (card) => fits(card, asked, place)));
    },
    [get, apply, asked, me],
  );
  const sums = useDeskBoardSumsQuery(params);
  useLiveCards({ refresh, reload, recount: sums.refetch, light: glow.light });
  useEffect(() => {
    if (sums.data) apply((now) => recount(now, sums.data as Board));
  }, [sums.data, apply]);

  return {
    store,
    error,
    glow,
    me,
    reload,
    more,
    refresh,
    hold,
    /** Lays a card as it will be when the server agrees; `card` as it was puts it back. */
    expect: useCallback((card: Card) => setStore((now) => now && put(now, card)), []),
    find: useCallback((id: string) => (latest.current ? findCard(latest.current, id) : undefined), []),
  };
}
export type BoardState = ReturnType<typeof useBoard>;
