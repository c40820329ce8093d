import { useLive } from '@hoitu/admin-kit';
import { newKey } from '@hoitu/admin-kit/newKey';
import { getFetchClient, useAuth } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { SessionOp, SessionView } from '../../../contracts';
import { PLUGIN_ID } from '../pluginId';
import { overlaid } from './overlay';
import { openRoom, type Room, type Seen } from './room';
import { load, meetingsLeft, save, tabName, takeOver } from './storage';

/** A call that hangs on a dead line ends after this. */
const CALL_MS = 20_000;

/** Rooms of this tab. One with something left to send lives on when its page is left. */
const rooms = new Map<string, Promise<Room>>();

function portsOf(user: string, occurrence: string, tab: string): Parameters<typeof openRoom>[0] {
  const url = `/${PLUGIN_ID}/occurrences/${occurrence}/session`;
  const { get, post } = getFetchClient();
  const signal = () => AbortSignal.timeout(CALL_MS);
  return {
    read: async () => (await get<{ data: SessionView }>(url, { signal: signal() })).data.data,
    send: async (ops: SessionOp[]) =>
      (await post<{ data: Awaited<ReturnType<Parameters<typeof openRoom>[0]['send']>> }>(url, { ops }, { signal: signal() })).data.data,
    keep: (queue) => save(user, occurrence, tab, queue),
    newKey,
    now: () => Date.now(),
    after: (ms, run) => {
      const timer = window.setTimeout(run, ms);
      return () => window.clearTimeout(timer);
    },
  };
}

function roomOf(user: string, occurrence: string): Promise<Room> {
  const name = `${user}.${occurrence}`;
  const known = rooms.get(name);
  if (known) return known;
  const room = tabName().then((tab) => {
    const opened = openRoom(portsOf(user, occurrence, tab), load(user, occurrence, tab));
    window.addEventListener('online', () => opened.send());
    void takeOver(user, occurrence, tab, (left) => opened.adopt(left));
    opened.send();
    return opened;
  });
  rooms.set(name, room);
  return room;
}

const NOTHING: Seen = { view: null, queue: { waiting: [], refused: [] }, line: 'up', sending: false, error: null, kept: true, skew: null };
const never = () => () => undefined;

/** The meeting as this device sees it, and the way to do something in it. `room` is null for the moment it takes to open. */
export function useRoom(occurrence: string) {
  const user = String(useAuth('useRoom', (auth) => auth.user?.id) ?? '');
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    if (!user) return;
    let here = true;
    void roomOf(user, occurrence).then((opened) => {
      if (!here) return;
      setRoom(opened);
      void opened.read();
    });
    // What was done in another meeting and is still here goes out too.
    for (const left of meetingsLeft(user)) void roomOf(user, left);
    return () => {
      here = false;
      setRoom(null);
    };
  }, [user, occurrence]);
  useEffect(() => {
    if (!room) return;
    const back = () => {
      if (document.visibilityState === 'visible') void room.read();
    };
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', back);
    };
  }, [room]);
  useLive(
    ['briefing.'],
    (event) => {
      if (event.subject === `briefing:${occurrence}`) void room?.read();
    },
    () => {
      room?.send();
      void room?.read();
    },
  );
  const seen = useSyncExternalStore(room?.watch ?? never, room?.seen ?? (() => NOTHING));
  const { view, queue } = seen;
  const shown = useMemo(() => view && overlaid(view, queue.waiting), [view, queue.waiting]);
  return { room, seen, shown };
}
