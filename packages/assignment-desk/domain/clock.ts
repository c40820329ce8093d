/** Instants as the newsroom's clock shows them, in the one form every spreadsheet reads as a time: `2026-11-26 17:30`. */
export function clockOf(zone: string): (instant: string | null) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (instant) => (instant === null ? '' : format.format(new Date(instant)));
}
