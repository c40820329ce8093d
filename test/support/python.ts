import { spawnSync } from 'node:child_process';

let found: string | null | undefined;

/**
 * A Python that has the module `icalendar`, which Debian's own one gets from its package. Says loudly what is left out where there
 * is none; with CI=true that is a failure.
 */
export function pythonWithIcalendar(): string | null {
  if (found !== undefined) return found;
  found = ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import icalendar']).status === 0) ?? null;
  if (found === null) {
    const advice = 'No python3 with icalendar: calendars are NOT read by a second program. Debian: apt-get install python3-icalendar';
    if (process.env.CI === 'true') throw new Error(advice);
    console.warn(`\n  !! ${advice}\n`);
  }
  return found;
}
