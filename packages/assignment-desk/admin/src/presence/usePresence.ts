import { getFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Onlooker } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';

const BEAT_MS = 15_000;
const ROUTE = `/${PLUGIN_ID}/presence`;
const NOBODY: Onlooker[] = [];

/**
 * Says that this person looks at `place` (`board`, `assignment:<id>`; null for nowhere) for as long as the page can be seen,
 * and answers who else does. Nobody is kept waiting for it: what fails is left out.
 */
export function usePresence(place: string | null): readonly Onlooker[] {
  const [others, setOthers] = useState<readonly Onlooker[]>(NOBODY);

  useEffect(() => {
    if (place === null) return;
    const { post, del } = getFetchClient();
    let there = true;
    const beat = async () => {
      if (document.visibilityState !== 'visible') return;
      const { data } = await post<{ data: Onlooker[] }>(ROUTE, { place });
      if (there) setOthers((known) => (sameOnlookers(known, data.data) ? known : data.data));
    };
    const look = () => void beat().catch(() => there && setOthers(NOBODY));
    const timer = window.setInterval(look, BEAT_MS);
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      there = false;
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      setOthers(NOBODY);
      void del(`${ROUTE}?place=${encodeURIComponent(place)}`).catch(() => undefined);
    };
  }, [place]);

  return others;
}

const sameOnlookers = (a: readonly Onlooker[], b: readonly Onlooker[]): boolean =>
  a.length === b.length && a.every((one, index) => one.id === b[index]?.id);
