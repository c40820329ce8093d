/** What a handler is told about the run it is in. */
export type JobRun = {
  id: number;
  key: string | null;
  /** 1 for the first try. */
  attempt: number;
  /** Aborted when the lease is lost or the process stops; a long handler must heed it. */
  signal: AbortSignal;
  /** Prolongs the lease; throws `LeaseLost` where another worker owns the job by now. */
  heartbeat(): Promise<void>;
};

export type JobDefinition<D> = {
  name: string;
  run(data: D, run: JobRun): Promise<void>;
  /**
   * Runs the handler and the finishing of the job in ONE database transaction: a handler that only
   * writes rows has its effect exactly once. Never for handlers that do network or file work:
   * SQLite has one connection. @default false
   */
  transactional?: boolean;
  /** Tries before the job is dead. @default 10 */
  attempts?: number;
  /** Milliseconds before try `attempt + 1`. @default 2^attempt seconds up to 10 minutes, with jitter */
  backoff?(attempt: number): number;
  /** How long a claim is good without a heartbeat, in milliseconds. @default 60000 */
  leaseMs?: number;
  /** Runs at once in one process. @default 5 */
  concurrency?: number;
  /** At most `max` starts in `perMs`, per process (per cluster with the bull driver). */
  rate?: { max: number; perMs: number };
  /** Told once when the last try has failed. */
  dead?(data: D, error: Error): Promise<void>;
};

export type NewJob<D = unknown> = {
  name: string;
  data: D;
  /** Unique for this name, for ever: a second enqueue of the same key is ignored, also after the first has run. */
  key?: string;
  /** Not before this instant. @default now */
  runAt?: Date;
  /** Lower runs first. @default 100 */
  priority?: number;
};

export type Jobs = {
  /** Declares what runs jobs of this name; call it in a plugin's `register()`. */
  define<D>(definition: JobDefinition<D>): void;
  /** Writes the job in the caller's transaction (or one of its own). Returns null where the key existed. */
  enqueue<D>(...jobs: NewJob<D>[]): Promise<(number | null)[]>;
  /** Moves a waiting job to another time; writes it where it does not exist. A job that ran already stays done. */
  reschedule<D>(job: NewJob<D> & { key: string; runAt: Date }): Promise<void>;
  /** Withdraws a waiting job. True where one was withdrawn. */
  cancel(name: string, key: string): Promise<boolean>;
  /**
   * Runs a job at every occurrence of a cron line in the newsroom's time zone, once each in the whole cluster.
   * `missed`: what to do with occurrences that passed while every process was down.
   */
  schedule(schedule: { name: string; cron: string; missed: 'last' | 'skip'; run(occurrence: Date, run: JobRun): Promise<void> }): void;
};
