/** How long something took, in the unit people would say it in: minutes within the hour, hours within two days, else days. */
export function tookOf(minutes: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  const tenths = (n: number) => Math.round(n * 10) / 10;
  if (minutes < 60) return { unit: 'minutes', count: Math.round(minutes) };
  if (minutes < 48 * 60) return { unit: 'hours', count: tenths(minutes / 60) };
  return { unit: 'days', count: tenths(minutes / 60 / 24) };
}
