import type { KeptItem } from './agenda';

/** "Item 3 begins", as somebody in the room pressed it. `at`: epoch ms; `key` orders what was pressed in the same millisecond. */
export type Step = { op: 'item_start' | 'item_end'; item: string; at: number; key: string };

export type Run = {
  /** When it was first called, epoch ms. */
  started: number;
  /** When it was last put aside; null while it runs. */
  ended: number | null;
  /** Since when it runs now; null while it does not. */
  running: number | null;
  /** Milliseconds of its earlier stretches: an item may be come back to. */
  spent: number;
};

const stop = (run: Run, at: number): Run =>
  run.running === null ? run : { ...run, running: null, ended: at, spent: run.spent + at - run.running };

/**
 * How each item went, by its id. Told by when things were done, not by when they arrived, so that it is the same in whatever order
 * two tablets sent them. One item runs at a time: the next one ends it. After `over` (epoch ms; the session was closed) nothing runs.
 */
export function runsOf(steps: readonly Step[], over: number | null = null): Record<string, Run> {
  const runs = new Map<string, Run>();
  const inOrder = [...steps].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  let current: string | null = null;
  const put = (item: string, at: number) => {
    const run = runs.get(item);
    if (run) runs.set(item, stop(run, at));
  };
  for (const { op, item, at } of inOrder) {
    if (over !== null && at > over) break;
    if (op === 'item_end') {
      put(item, at);
      if (current === item) current = null;
    } else if (current !== item) {
      if (current !== null) put(current, at);
      const run = runs.get(item);
      runs.set(item, { started: run?.started ?? at, ended: null, running: at, spent: run?.spent ?? 0 });
      current = item;
    }
  }
  if (over !== null && current !== null) put(current, over);
  return Object.fromEntries(runs);
}

/** Milliseconds an item has had by `now`. */
export const lasted = (run: Pick<Run, 'running' | 'spent'>, now: number): number =>
  run.spent + (run.running === null ? 0 : Math.max(0, now - run.running));

/** What comes when the running item is done: the first after it that has not had its turn, else the first before it; null: nothing. */
export function nextOf(agenda: readonly KeptItem[], runs: Readonly<Record<string, unknown>>, running: string | null): KeptItem | null {
  const at = agenda.findIndex((item) => item.id === running);
  return [...agenda.slice(at + 1), ...agenda.slice(0, Math.max(0, at))].find((item) => !(item.id in runs)) ?? null;
}
