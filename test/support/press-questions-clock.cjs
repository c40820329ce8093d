/**
 * A process whose own clock is wrong, loaded with `--require`: CLOCK_SKEW_MS ahead (or behind, where it is negative) of the truth, and
 * with CLOCK_STOPPED it stands still. Timers run on, as they do in life: they do not look at the wall.
 */
const Real = Date;
const skew = Number(process.env.CLOCK_SKEW_MS || 0);
const stopped = process.env.CLOCK_STOPPED ? Real.now() : null;
const now = () => (stopped ?? Real.now()) + skew;

class Wrong extends Real {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }
  static now() {
    return now();
  }
}
globalThis.Date = Wrong;
