import { sayDuration } from '@hoitu/admin-kit';

/** A length as people type it, in whole seconds: "1:05", "65", "1.05" (a phone's number keys have no colon). Null where it is none. */
export function parseLength(typed: string): number | null {
  const found = /^\s*(?:(\d{1,3})\s*[:.,'’]\s*)?(\d{1,4})\s*["”s]?\s*$/.exec(typed);
  if (!found) return null;
  const [, minutes, seconds = '0'] = found;
  if (minutes !== undefined && (seconds.length > 2 || Number(seconds) > 59)) return null;
  return Number(minutes ?? 0) * 60 + Number(seconds);
}

/** As a field shows it; an empty length is empty, so that nobody takes 0:00 for one that was measured. */
export const shownLength = (seconds: number): string => (seconds > 0 ? sayDuration(seconds) : '');
