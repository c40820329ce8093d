export type DueWords = { text: string; tone: 'danger' | 'warning' | 'neutral' };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const vietnamese = (language: string): boolean => language.startsWith('vi');

/** A span as people say it, in whole steps: "25 phút", "3 giờ", "2 ngày". `ms` is its absolute length. */
export function saySpan(ms: number, language: string): string {
  const [count, vi, en] =
    ms < HOUR
      ? ([Math.max(1, Math.round(ms / MINUTE)), 'phút', 'min'] as const)
      : ms < DAY
        ? ([Math.round(ms / HOUR), 'giờ', 'h'] as const)
        : ([Math.round(ms / DAY), 'ngày', ms < 1.5 * DAY ? 'day' : 'days'] as const);
  return `${count} ${vietnamese(language) ? vi : en}`;
}

/** m:ss, for running times. */
export const sayDuration = (seconds: number): string =>
  `${Math.floor(Math.max(0, Math.round(seconds)) / 60)}:${String(Math.max(0, Math.round(seconds)) % 60).padStart(2, '0')}`;

const pad = (n: number): string => String(n).padStart(2, '0');

/** The clock to the second, as a studio has it: "17:07:35". */
export const sayClock = (at: Date): string => `${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;

/** Seconds over or under, with their sign: "+0:22", "−0:31", "0:00". */
export function saySigned(seconds: number): string {
  const whole = Math.round(seconds);
  return `${whole > 0 ? '+' : whole < 0 ? '−' : ''}${sayDuration(Math.abs(whole))}`;
}

let zone: string | undefined;
/** The zone of this machine, asked once. */
const here = (): string => (zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone);

const WEEKDAY_VI = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];

const formats = new Map<string, Intl.DateTimeFormat>();
/** Kept: making a format costs more than using it a hundred times, and a board says hundreds of moments. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}

const MOST = 2_000;
const said = new Map<string, Record<string, string>>();
/** The parts of a minute in a zone, kept: a board says the same moments again whenever it is drawn. */
function partsIn(at: Date, timeZone: string): Record<string, string> {
  const key = `${timeZone} ${Math.floor(at.getTime() / MINUTE)}`;
  const known = said.get(key);
  if (known) return known;
  const parts = Object.fromEntries(
    formatIn(timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  if (said.size >= MOST) said.clear();
  said.set(key, parts);
  return parts;
}

/** A moment as an editor says it: "14:30" today, "T3 09:00" within six days, else "24/11 09:00". */
export function sayMoment(at: Date, now: Date, language: string, timeZone = here()): string {
  const then = partsIn(at, timeZone);
  const today = partsIn(now, timeZone);
  const clock = `${then['hour']}:${then['minute']}`;
  if (then['day'] === today['day'] && then['month'] === today['month'] && then['year'] === today['year']) return clock;
  if (Math.abs(at.getTime() - now.getTime()) < 6 * DAY) {
    const index = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(then['weekday'] ?? '');
    return `${vietnamese(language) ? WEEKDAY_VI[index] : then['weekday']} ${clock}`;
  }
  const year = then['year'] === today['year'] ? '' : `/${then['year']}`;
  return `${Number(then['day'])}/${Number(then['month'])}${year} ${clock}`;
}

/** How a deadline stands: "còn 25 phút" (warning under an hour), "trễ 40 phút" (danger), else the moment. */
export function sayDue(at: Date, now: Date, language: string, timeZone = here()): DueWords {
  const left = at.getTime() - now.getTime();
  const vi = vietnamese(language);
  if (left < 0) return { text: vi ? `trễ ${saySpan(-left, language)}` : `${saySpan(-left, language)} late`, tone: 'danger' };
  if (left < HOUR) return { text: vi ? `còn ${saySpan(left, language)}` : `${saySpan(left, language)} left`, tone: 'warning' };
  return { text: sayMoment(at, now, language, timeZone), tone: 'neutral' };
}
