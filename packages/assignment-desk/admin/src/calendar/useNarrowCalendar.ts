import { useSyncExternalStore } from 'react';

const query = () => window.matchMedia('(max-width: 767px)');

/** True where a month has no room: a list is shown unless another view was chosen. */
export const useNarrowCalendar = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      const media = query();
      media.addEventListener('change', tell);
      return () => media.removeEventListener('change', tell);
    },
    () => query().matches,
  );
