/** The fields of `draft` that differ from what the form began with. */
export function touchedOf<D extends object>(base: D, draft: D): Partial<D> {
  const keys = Object.keys(draft) as (keyof D)[];
  return Object.fromEntries(
    keys.filter((key) => JSON.stringify(draft[key]) !== JSON.stringify(base[key])).map((key) => [key, draft[key]]),
  ) as Partial<D>;
}

/** What was typed, over what a colleague saved meanwhile. */
export const rebased = <D extends object>(base: D, draft: D, fresh: D): D => ({ ...fresh, ...touchedOf(base, draft) });

/** One line of targets or quantities as it is typed; '' stands for any. */
export type CountRow = { kind: string; channel: string; count: string };

export const rowsOf = (lines: readonly { kind?: string | undefined; channel?: string | undefined; count: number }[]): CountRow[] =>
  lines.map(({ kind = '', channel = '', count }) => ({ kind, channel, count: String(count) }));

/** A line as the server takes it; what is no number counts for nothing, and the server says so. */
export const lineOf = ({ kind, channel, count }: CountRow) => ({
  ...(kind ? { kind } : {}),
  ...(channel.trim() ? { channel: channel.trim() } : {}),
  count: /^\d+$/.test(count.trim()) ? Number(count) : 0,
});
