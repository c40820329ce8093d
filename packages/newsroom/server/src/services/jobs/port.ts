/** A job that was committed and is due now. */
export type Due = { id: number; name: string };

/**
 * What wakes the workers. The rows are the truth with every driver: one that loses a wake-up loses nothing,
 * because each worker also looks at the rows every second.
 */
export type Driver = {
  /** Never rejects where only the wake-up service is out of reach. */
  start(): Promise<void>;
  /** No wake-up is taken any more when this resolves. */
  stop(): Promise<void>;
  /** Called after commit; must neither throw nor wait. */
  wake(due: Due[]): void;
  /**
   * True for names whose due rows the workers shall hand to `wake` when they look, instead of claiming them:
   * a rate that holds for the whole cluster is kept by the driver.
   */
  owns?(name: string): boolean;
};

export type Log = { info(text: string): void; warn(text: string): void; error(text: string): void };
