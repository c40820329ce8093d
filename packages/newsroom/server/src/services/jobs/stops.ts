/** Who is to be told that the process stops. */
export type Stops = ReturnType<typeof createStops>;

/** A set, not an AbortSignal: very many jobs run at once, and Node takes more than ten listeners of one signal for a leak. */
export function createStops() {
  const told = new Set<() => void>();
  let stopped = false;
  return {
    get stopped() {
      return stopped;
    },
    /** Calls `stop` once when the process stops, at once where it does already. Call what is returned when the job is over. */
    tell(stop: () => void): () => void {
      if (stopped) stop();
      else told.add(stop);
      return () => void told.delete(stop);
    },
    stop(): void {
      stopped = true;
      for (const stop of told) stop();
      told.clear();
    },
  };
}
