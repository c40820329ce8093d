import { useSyncExternalStore } from 'react';

const query = () => window.matchMedia('(max-width: 640px)');

/** True on a phone: one column at a time, nothing to scroll sideways. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      const media = query();
      media.addEventListener('change', tell);
      return () => media.removeEventListener('change', tell);
    },
    () => query().matches,
  );
