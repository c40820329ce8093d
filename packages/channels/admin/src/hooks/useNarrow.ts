import { useSyncExternalStore } from 'react';

/** True on a phone, or below another width in px: one column at a time, nothing to scroll sideways. */
export const useNarrow = (px = 640): boolean => {
  const query = () => window.matchMedia(`(max-width: ${px}px)`);
  return useSyncExternalStore(
    (tell) => {
      const media = query();
      media.addEventListener('change', tell);
      return () => media.removeEventListener('change', tell);
    },
    () => query().matches,
  );
};
