import { getFetchClient, useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useSyncExternalStore } from 'react';

export type LiveEvent = {
  seq: number;
  id: string;
  type: string;
  subject: string;
  at: string;
  actor: { kind: string; id: string | null; name: string };
  data: Record<string, unknown>;
};
type State = 'connecting' | 'live' | 'offline';
type Listener = { prefixes: readonly string[]; tell(event: LiveEvent): void; resync?: () => void };

/*
 * One stream a tab, shared by all our plugins: each bundles its own copy of this module,
 * so the hub lives on `window` and the first to need it opens the stream.
 */
type Hub = {
  listeners: Set<Listener>;
  watchers: Set<() => void>;
  state: State;
  after: number | null;
  token: string | null;
  stop: AbortController | null;
};
const HUB = Symbol.for('hoitu.live');
const hub = (): Hub => {
  const place = window as unknown as Record<symbol, Hub | undefined>;
  place[HUB] ??= { listeners: new Set(), watchers: new Set(), state: 'connecting', after: null, token: null, stop: null };
  return place[HUB];
};

function become(state: State): void {
  if (hub().state === state) return;
  hub().state = state;
  for (const watch of hub().watchers) watch();
}

function dispatch(block: string): void {
  const data = block
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).trim())
    .join('\n');
  if (!data) return;
  const event = JSON.parse(data) as LiveEvent;
  hub().after = Math.max(hub().after ?? 0, event.seq);
  for (const listener of hub().listeners) if (listener.prefixes.some((prefix) => event.type.startsWith(prefix))) listener.tell(event);
}

async function read(signal: AbortSignal): Promise<void> {
  const base = (window as unknown as { strapi?: { backendURL?: string } }).strapi?.backendURL ?? '';
  const { after, token } = hub();
  const response = await fetch(`${base}/newsroom/live${after === null ? '' : `?after=${after}`}`, {
    headers: { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' },
    signal,
  });
  if (response.status === 401) {
    // The fetch client renews the access token; the new one reaches us through useAuth or storage.
    await getFetchClient().get('/admin/users/me');
    const stored = window.localStorage.getItem('jwtToken');
    if (stored) hub().token = JSON.parse(stored) as string;
    throw new Error('session renewed');
  }
  if (!response.ok || !response.body) throw new Error(`live: ${response.status}`);
  const missed = hub().state === 'offline';
  become('live');
  // What happened while we were away may be older than the log window: let pages read afresh once.
  if (missed) for (const listener of hub().listeners) listener.resync?.();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) dispatch(block);
  }
}

async function keepReading(signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    const began = Date.now();
    await read(signal).catch(() => undefined);
    if (signal.aborted) return;
    failures = Date.now() - began > 10_000 ? 0 : failures + 1;
    become('offline');
    const pause = Math.min(30_000, 500 * 2 ** failures) * (0.5 + Math.random() / 2);
    await new Promise((resolve) => window.setTimeout(resolve, pause));
  }
}

function join(listener: Listener, token: string | null): () => void {
  const all = hub();
  all.token = token ?? all.token;
  all.listeners.add(listener);
  if (!all.stop) {
    all.stop = new AbortController();
    void keepReading(all.stop.signal);
  }
  return () => {
    all.listeners.delete(listener);
    if (all.listeners.size > 0) return;
    all.stop?.abort();
    all.stop = null;
    all.state = 'connecting';
  };
}

/**
 * Events of the newsroom as they happen, whose type starts with one of `prefixes`
 * (e.g. `['assignment.']`); only what this person may see arrives.
 * `resync` is called after a gap: read your data afresh.
 */
export function useLive(prefixes: readonly string[], tell: (event: LiveEvent) => void, resync?: () => void): void {
  const token = useAuth('useLive', (auth) => auth.token);
  const latest = useRef({ tell, resync });
  latest.current = { tell, resync };
  const key = prefixes.join(' ');
  useEffect(
    () => join({ prefixes: key.split(' '), tell: (event) => latest.current.tell(event), resync: () => latest.current.resync?.() }, token),
    [key, token],
  );
}

/** Whether the stream stands: for a small "live" sign. */
export function useLiveState(): State {
  return useSyncExternalStore(
    (watch) => {
      hub().watchers.add(watch);
      return () => hub().watchers.delete(watch);
    },
    () => hub().state,
  );
}
