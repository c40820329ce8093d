import { useSyncExternalStore } from 'react';

/** Where a board has no room, as a media query. */
export const NARROW = '(max-width: 760px)';

/** True where a board has no room: one state at a time, one below the other. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      const media = window.matchMedia(NARROW);
      media.addEventListener('change', tell);
      return () => media.removeEventListener('change', tell);
    },
    () => window.matchMedia(NARROW).matches,
  );
