import { useQueryString } from '@hoitu/admin-kit';
import { useMemo } from 'react';
import { type Address, NARROWING, readAddress } from './address';

type Changes = Partial<Record<Exclude<keyof Address, 'page'>, string | null>>;

/** The list's filters, order and page live in its address: it can be sent to a colleague, and Back works. */
export function useAddress() {
  const [params, put] = useQueryString();
  const address = useMemo(() => readAddress(params), [params]);
  return {
    ...address,
    address,
    /** The assignment whose drawer stands open. */
    open: params.get('open'),
    printing: params.get('print') === '1',
    /** Narrows or sorts: the list begins again at its first page. */
    put: (changes: Changes) => put({ ...changes, page: null }),
    clear: () => put({ ...Object.fromEntries(NARROWING.map((key) => [key, null])), page: null }),
    turn: (page: number) => put({ page: page > 1 ? String(page) : null }, false),
    show: (id: string | null) => put({ open: id }, false),
    print: (on: boolean) => put({ print: on ? '1' : null }, !on),
  };
}
export type ListAddress = ReturnType<typeof useAddress>;
