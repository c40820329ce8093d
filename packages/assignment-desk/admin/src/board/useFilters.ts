import { useSearchParams } from 'react-router-dom';

/** The board's filters live in its address: it can be sent to a colleague, and Back works. */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  const put = (changes: Record<string, string | null>, replace = true) =>
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
    desk: params.get('desk') ?? '',
    q: params.get('q') ?? '',
    mine: params.get('mine') === 'true',
    cancelled: params.get('cancelled') === 'true',
    /** The assignment whose drawer stands open. */
    open: params.get('open'),
    put,
    show: (id: string | null) => put({ open: id }, false),
  };
}
export type Filters = ReturnType<typeof useFilters>;
