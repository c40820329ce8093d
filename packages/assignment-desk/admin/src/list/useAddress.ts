import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type Address, NARROWING, readAddress } from './address';

type Changes = Partial<Record<Exclude<keyof Address, 'page'>, string | null>>;

/** The list's filters, order and page live in its address: it can be sent to a colleague, and Back works. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const address = useMemo(() => readAddress(params), [params]);
  const set = (changes: Record<string, string | null>, replace: boolean) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [key, value] of Object.entries(changes)) {
          if (value) next.set(key, value);
          else next.delete(key);
        }
        return next;
      },
      { replace },
    );
  return {
    ...address,
    address,
    /** The assignment whose drawer stands open. */
    open: params.get('open'),
    printing: params.get('print') === '1',
    /** Narrows or sorts: the list begins again at its first page. */
    put: (changes: Changes) => set({ ...changes, page: null }, true),
    clear: () => set({ ...Object.fromEntries(NARROWING.map((key) => [key, null])), page: null }, true),
    turn: (page: number) => set({ page: page > 1 ? String(page) : null }, false),
    show: (id: string | null) => set({ open: id }, false),
    print: (on: boolean) => set({ print: on ? '1' : null }, !on),
  };
}
export type ListAddress = ReturnType<typeof useAddress>;
