import type Bull from 'bull';
import type { Redis } from 'ioredis';
import type { RedisLink } from '../redis';
import type { Driver, Due, Log } from './port';
import type { Worker } from './worker';

/** Rows one message stands for: few enough to spread over processes, enough that Redis is not asked for every row. */
const MOST = 50;
/** How long to wait for Redis when the process stops, in milliseconds. */
const CLOSING = 1000;

/*
 * Bull's own retries and its check for stalled messages stay off: the row's lease says who runs a job. The settings are the
 * same in every process, because Bull lets any of them judge the messages of all.
 */
const settings = { stalledInterval: 30_000, maxStalledCount: 0, lockDuration: 30_000, retryProcessDelay: 1000 };
const options = { attempts: 1, removeOnComplete: true, removeOnFail: true };

/** "So many rows of this queue's name are due, at this time": which ones is for the claim to say, by their priority. */
type Message = { rows: number; at: number };
type Queue = Bull.Queue<Message>;

type Naming = { setWorkerName(): Promise<unknown> };
/** `process()` names its connection and drops the promise; a stop in between would reject it in nobody's hands and end the process. */
function holdNaming(queue: Queue): void {
  const named = queue as unknown as Naming;
  const name = named.setWorkerName.bind(queue);
  named.setWorkerName = () => name().catch(() => undefined);
}

/**
 * Redis tells workers of committed rows and hands each message to one process that has room. The rows stay the truth: a message
 * that is lost, or comes twice, changes nothing, because it only says that a claim is worth while.
 */
export function createBull({
  worker,
  redis,
  prefix,
  log,
  works,
}: {
  worker: Worker;
  redis: RedisLink;
  prefix: string;
  log: Log;
  works: boolean;
}): Driver {
  const queues = new Map<string, Queue>();
  let stopped = false;
  // Read where Redis is used only, and not before: it is a large part of what a start costs.
  let Make: typeof Bull | undefined;

  const client = redis.another();
  const subscriber = redis.another();
  const connectionFor = (type: 'client' | 'subscriber' | 'bclient'): Redis => {
    // Bull blocks on one connection a queue; the others serve all queues of the process.
    if (type === 'bclient') return redis.another();
    return type === 'subscriber' ? subscriber : client;
  };
  const rateOf = (name: string) => worker.definition(name)?.rate;

  function queueOf(name: string, Maker: typeof Bull): Queue {
    const known = queues.get(name);
    if (known) return known;
    const rate = rateOf(name);
    const queue: Queue = new Maker(name, {
      prefix,
      settings,
      defaultJobOptions: options,
      createClient: connectionFor as never,
      ...(rate ? { limiter: { max: rate.max, duration: rate.perMs } } : {}),
    });
    queue.on('error', () => undefined);
    holdNaming(queue);
    queues.set(name, queue);
    return queue;
  }

  function messagesFor(name: string, ids: number[]): { data: Message; opts?: Bull.JobOptions }[] {
    const at = Date.now();
    // One row a message where starts are counted; its id keeps the row from being counted twice.
    if (rateOf(name)) return ids.map((id) => ({ data: { rows: 1, at }, opts: { jobId: String(id) } }));
    const size = Math.max(1, Math.min(MOST, worker.definition(name)?.concurrency ?? 5));
    return Array.from({ length: Math.ceil(ids.length / size) }, (_, i) => ({ data: { rows: Math.min(size, ids.length - i * size), at } }));
  }

  function send(name: string, ids: number[], Maker: typeof Bull): void {
    queueOf(name, Maker)
      .addBulk(messagesFor(name, ids))
      .catch((error: Error) => {
        if (stopped) return;
        log.warn(`jobs: Redis took no message (${error.message}); the database is looked at instead`);
        worker.wake([name]);
      });
  }

  function wake(due: Due[]): void {
    // `add` waits for ever while Redis is away: the rows are found by looking.
    if (stopped || !Make || !redis.ready()) return worker.wake(due.map(({ name }) => name));
    const byName = new Map<string, number[]>();
    for (const { id, name } of due) {
      const ids = byName.get(name);
      if (ids) ids.push(id);
      else byName.set(name, [id]);
    }
    for (const [name, ids] of byName) send(name, ids, Make);
  }

  return {
    wake,
    owns: (name) => Boolean(rateOf(name)) && redis.ready(),
    async start() {
      const { default: Maker } = await import('bull');
      if (stopped) return;
      Make = Maker;
      if (!works) return;
      for (const name of worker.names()) {
        const queue = queueOf(name, Maker);
        // Two at a time: while one batch runs the next is claimed. How many jobs run at once is the worker's own care.
        void queue
          .process(2, ({ data }) => worker.runSome(name, data.rows, data.at))
          .catch((error: Error) => {
            if (!stopped) log.error(`jobs: the queue ${name} cannot be listened to: ${error.message}`);
          });
      }
    },
    async stop() {
      stopped = true;
      // `true`: Bull would wait for its unfinished messages; their rows are given back by the worker. Away from Redis it waits for ever.
      const closed = Promise.allSettled([...queues.values()].map((queue) => queue.close(true)));
      let patience: NodeJS.Timeout | undefined;
      await Promise.race([
        closed,
        new Promise((late) => {
          patience = setTimeout(late, CLOSING);
        }),
      ]);
      clearTimeout(patience);
    },
  };
}
