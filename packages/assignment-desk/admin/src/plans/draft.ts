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
