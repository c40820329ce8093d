/** The gate before every exit: open, or shut until an instant. */
export type Gate = { open: true } | { open: false; until: string };

/** An embargo as the user's type may hold it, as an ISO instant; null where there is none or it cannot be read. */
export function embargoOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  const at = value instanceof Date ? value : typeof value === 'string' || typeof value === 'number' ? new Date(value) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** Open from the embargo's very instant on. `embargo` is what `embargoOf` returns. */
export function gate(embargo: string | null, now: Date): Gate {
  return embargo !== null && Date.parse(embargo) > now.getTime() ? { open: false, until: embargo } : { open: true };
}

/** When a scheduled publish may run: not before the embargo, not in the past; `late` where the wished time has gone by. */
export function scheduleAt(
  wish: string | null,
  embargo: string | null,
  now: Date,
): { ok: true; at: string } | { ok: false; why: 'no_time' | 'past' | 'before_embargo' } {
  const at = wish ?? embargo;
  if (at === null) return { ok: false, why: 'no_time' };
  if (Date.parse(at) <= now.getTime()) return { ok: false, why: 'past' };
  if (embargo !== null && Date.parse(at) < Date.parse(embargo)) return { ok: false, why: 'before_embargo' };
  return { ok: true, at };
}

/** What becomes of a schedule when the draft's embargo changes. */
export function afterEmbargoChange(
  schedule: { at: string; embargo: string | null },
  embargo: string | null,
): { kind: 'keep' } | { kind: 'move'; at: string } {
  if (embargo === schedule.embargo) return { kind: 'keep' };
  // A time that followed the embargo keeps following it; one chosen later only moves where the embargo overtakes it.
  const followed = schedule.at === schedule.embargo;
  if (embargo === null) return { kind: 'keep' };
  if (followed || Date.parse(schedule.at) < Date.parse(embargo)) return { kind: 'move', at: embargo };
  return { kind: 'keep' };
}

/** An instant as an editor says it in the newsroom's zone: "18:00 ngày 23/11/2026", "18:00 on 23 November 2026". */
export function sayInstant(iso: string, zone: string, language: 'en' | 'vi'): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: language === 'vi' ? 'numeric' : 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part = Object.fromEntries(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const clock = `${part['hour']}:${part['minute']}`;
  return language === 'vi'
    ? `${clock} ngày ${part['day']}/${part['month']}/${part['year']}`
    : `${clock} on ${part['day']} ${part['month']} ${part['year']}`;
}
