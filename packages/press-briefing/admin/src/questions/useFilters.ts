import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

export type Filters = { occurrence?: string; unit?: string; agency?: string; q?: string; late: boolean };
const NAMES = ['occurrence', 'unit', 'agency', 'q'] as const;

/** What the board is narrowed by stands in the address, so that a colleague can be sent it; so does the question that is open. */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo((): Filters => {
    const given = Object.fromEntries(NAMES.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])));
    return { ...given, late: params.get('only') === 'late' };
  }, [params]);
  const put = useCallback(
    (name: string, value: string | null) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams]);
  return { filters, put, clear, open: params.get('open'), any: NAMES.some((name) => params.has(name)) || filters.late };
}
