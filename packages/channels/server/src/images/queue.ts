/** Runs at most `atOnce` works; up to `waiting` more wait their turn, and `full` says what who comes then is told. */
export function queue(atOnce: number, waiting: number, full: () => Error) {
  const line: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < atOnce) running++;
    else {
      if (line.length >= waiting) throw full();
      await new Promise<void>((resolve) => line.push(resolve));
    }
    try {
      return await work();
    } finally {
      // The place is handed on, so that nobody slips in between.
      const next = line.shift();
      if (next) next();
      else running--;
    }
  };
}
