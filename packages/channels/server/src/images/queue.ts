/**
 * Runs at most `atOnce` works; up to `waiting` more wait their turn, and `full` says what who comes then is told. Who goes away while
 * waiting (`signal`) leaves the line.
 */
export function queue(atOnce: number, waiting: number, full: () => Error) {
  const line: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
    signal?.throwIfAborted();
    if (running < atOnce) running++;
    else {
      if (line.length >= waiting) throw full();
      await turn(line, signal);
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

function turn(line: (() => void)[], signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const mine = (): void => {
      signal?.removeEventListener('abort', leave);
      resolve();
    };
    const leave = (): void => {
      line.splice(line.indexOf(mine), 1);
      reject(signal?.reason);
    };
    line.push(mine);
    signal?.addEventListener('abort', leave, { once: true });
  });
}
