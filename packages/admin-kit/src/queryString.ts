import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * What a page shows lives in its address: it can be sent to a colleague, and Back works. `put` changes some of it; what is empty
 * goes. With `replace` false the step can be gone Back from.
 */
export function useQueryString() {
  const [params, setParams] = useSearchParams();
  const put = useCallback(
    (changes: Record<string, string | null>, replace = true) =>
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
      ),
    [setParams],
  );
  return [params, put] as const;
}
