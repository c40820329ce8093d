/** How far ahead meetings are made. */
export const WEEKS_AHEAD = 12;
export const WEEK_MS = 7 * 24 * 3_600_000;
