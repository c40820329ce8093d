/** Hours in which no digest is sent, on the newsroom's wall clock: from 22 to 6 wraps midnight. `from === to` means none. */
export type QuietHours = { from: number; to: number };
export type DigestRules = { everyMinutes: number; quiet: QuietHours | null; zone: string };

const MINUTE = 60_000;
/** A digest closer than this is left alone: a notice still being committed would miss it. */
const MARGIN = MINUTE;

const clockIn = (at: Date, zone: string): { hour: number; minute: number } => {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
    at,
  );
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return { hour: read('hour'), minute: read('minute') };
};

export function isQuiet(at: Date, { quiet, zone }: DigestRules): boolean {
  if (!quiet || quiet.from === quiet.to) return false;
  const { hour } = clockIn(at, zone);
  return quiet.from < quiet.to ? hour >= quiet.from && hour < quiet.to : hour >= quiet.from || hour < quiet.to;
}

/**
 * When the digest that carries a notice of `now` goes out: at the end of its interval, at least one interval
 * after the last mail, and outside quiet hours (an urgent one does not wait for morning).
 * Every notice of one interval gets the same instant, so the instant is the key of its one job.
 */
export function digestAt(now: Date, lastMailed: Date | null, rules: DigestRules, urgent = false): Date {
  const every = rules.everyMinutes * MINUTE;
  const earliest = Math.max(now.getTime() + MARGIN, lastMailed ? lastMailed.getTime() + every : 0);
  let at = Math.ceil(earliest / every) * every;
  if (urgent) return new Date(at);
  // Steps of an interval, so the end of quiet hours stays on the same grid; a day holds at most 1440 of them.
  for (let step = 0; step < 1440 && isQuiet(new Date(at), rules); step++) at += every;
  return new Date(at);
}

/** One address and nothing else: what a header could be broken with is refused, not cleaned. */
export const isAddress = (value: string): boolean =>
  value.length <= 254 &&
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(value);
