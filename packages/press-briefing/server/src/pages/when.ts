export type Language = 'vi' | 'en';

const FORMS = {
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  zone: { timeZoneName: 'short' },
  short: { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  date: { day: '2-digit', month: '2-digit', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type Form = keyof typeof FORMS;

/** Making a formatter costs more than a page: each is kept. Zones come from series, so there are few. */
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(form: Form, language: Language, timeZone: string): Intl.DateTimeFormat {
  const key = `${form} ${language} ${timeZone}`;
  let made = formatters.get(key);
  if (!made) {
    // Short moments are written alike: vi-VN would put the time before a date with dashes.
    made = new Intl.DateTimeFormat(language === 'vi' && form !== 'short' ? 'vi-VN' : 'en-GB', { timeZone, ...FORMS[form] });
    formatters.set(key, made);
  }
  return made;
}

const partOf = (form: Form, type: Intl.DateTimeFormatPartTypes, language: Language, zone: string, ms: number): string =>
  formatter(form, language, zone)
    .formatToParts(ms)
    .find((part) => part.type === type)?.value ?? '';

const numbers = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };
/** `2.000` or `2,000` */
export const numberIn = (n: number, language: Language): string => numbers[language].format(n);

/** Writings kept; how an instant is written depends on nothing else, so none can be stale, and a thousand ask of the same meeting. */
const KEPT = 1_000;
function kept(write: (ms: number) => string): (ms: number) => string {
  const written = new Map<number, string>();
  return (ms) => {
    let text = written.get(ms);
    if (text === undefined) {
      text = write(ms);
      if (written.size >= KEPT) written.delete(written.keys().next().value as number);
      written.set(ms, text);
    }
    return text;
  };
}

export type Clock = {
  /** `Thứ Năm, 4 tháng 12, 2026` */
  day(ms: number): string;
  /** `08:30` */
  time(ms: number): string;
  /** `08:30 – 09:30, Thứ Năm …`; both days where a meeting runs past midnight. */
  span(from: number, to: number): string;
  /** `04/12, 08:30` */
  moment(ms: number): string;
  /** `04/12/2026` */
  date(ms: number): string;
  /** How the zone is called at that time, e.g. `GMT+7`. */
  zone(ms: number): string;
};

function makeClock(language: Language, timeZone: string): Clock {
  const by = (form: Form) => kept((ms) => formatter(form, language, timeZone).format(ms));
  const [day, time, moment, date] = [by('day'), by('time'), by('short'), by('date')];
  return {
    day,
    time,
    moment,
    date,
    span(from, to) {
      const [first, last] = [day(from), day(to)];
      return first === last ? `${time(from)} – ${time(to)}, ${first}` : `${time(from)}, ${first} – ${time(to)}, ${last}`;
    },
    zone: kept((ms) => partOf('zone', 'timeZoneName', language, timeZone, ms)),
  };
}

const clocks = new Map<string, Clock>();
/** Times as they stand on the wall of `timeZone`, whatever this process or the reader's phone believes. Zones come from series, so there are few. */
export function clockOf(language: Language, timeZone: string): Clock {
  const key = `${language} ${timeZone}`;
  const clock = clocks.get(key) ?? makeClock(language, timeZone);
  clocks.set(key, clock);
  return clock;
}
