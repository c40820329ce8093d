import { useNowAs } from '@hoitu/admin-kit';
import { createContext, useContext } from 'react';
import type { SessionView } from '../../../contracts';
import type { Room } from './room';

/** What every part of the page stands on. */
export type Here = {
  room: Room;
  /** As this device sees it: what waits here is in it. */
  shown: SessionView;
  /** As the server last told: what is typed is held against it. */
  stored: SessionView;
  /** Milliseconds the server's clock is ahead of this device's. */
  ahead: number;
  may: { manage: boolean; decide: boolean };
};

const Context = createContext<Here | null>(null);
export const HereProvider = Context.Provider;

export function useHere(): Here {
  const here = useContext(Context);
  if (!here) throw new Error('useHere outside of a session');
  return here;
}

/** What `say` makes of the present by the server's clock, each second. */
export function useServerNow<T extends string | number | boolean>(say: (now: number) => T): T {
  const { ahead } = useHere();
  return useNowAs((now) => say(now.getTime() + ahead), 1_000);
}
