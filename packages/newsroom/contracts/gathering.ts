/**
 * One write for what comes together: while one batch is under way the next ones gather, so that a burst of a hundred takes a few
 * transactions and a single one waits for nobody.
 * @param work answers for a batch, in its order; where it throws, all of that batch are told
 * @param most items of one batch at most
 * @param patience milliseconds the first of a batch waits for others. @default 0: those of the same turn of the loop
 */
export function gathering<I, O>(work: (batch: I[]) => Promise<O[]>, most: number, patience = 0): (item: I) => Promise<O> {
  type Waiting = { item: I; resolve(answer: O): void; reject(error: unknown): void };
  let waiting: Waiting[] = [];
  let under = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const answers = await work(batch.map(({ item }) => item));
        for (const [at, { resolve }] of batch.entries()) resolve(answers[at] as O);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    under = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (under) return;
      under = true;
      if (patience > 0) setTimeout(() => void run(), patience);
      else setImmediate(() => void run());
    });
}
