import type { Here } from './fits';

/** The present, and where the days begin on this machine: a newsroom's people sit in its zone. */
export function here(me: string, now: Date): Here {
  const day = (ahead: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead).toISOString();
  return { me, now: now.toISOString(), today: day(0), tomorrow: day(1), week: day(7) };
}
