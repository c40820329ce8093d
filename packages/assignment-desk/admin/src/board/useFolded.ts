import { useCallback, useState } from 'react';

const KEY = 'hoitu.assignment-desk.folded';

const kept = (): ReadonlySet<string> => {
  try {
    return new Set(JSON.parse(window.localStorage.getItem(KEY) ?? '[]') as string[]);
  } catch {
    return new Set();
  }
};

/** Which lanes stand folded, kept in this browser. */
export function useFolded(): [ReadonlySet<string>, (lane: string) => void] {
  const [folded, setFolded] = useState(kept);
  const toggle = useCallback(
    (lane: string) =>
      setFolded((now) => {
        const next = new Set(now);
        if (!next.delete(lane)) next.add(lane);
        try {
          window.localStorage.setItem(KEY, JSON.stringify([...next]));
        } catch {
          // A browser that keeps nothing folds for as long as the page is open.
        }
        return next;
      }),
    [],
  );
  return [folded, toggle];
}
