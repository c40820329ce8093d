import { spawnSync } from 'node:child_process';

const found = new Map<string, string | null>();

/**
 * A Python that has `module`, which Debian's own one gets from its package. Says loudly what is left out where there
 * is none; with CI=true that is a failure.
 * @param what is not read by a second program then
 */
export function pythonWith(module: string, debian: string, what: string): string | null {
  const before = found.get(module);
  if (before !== undefined) return before;
  const python = ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', `import ${module}`]).status === 0) ?? null;
  found.set(module, python);
  if (python === null) {
    const advice = `No python3 with ${module}: ${what} are NOT read by a second program. Debian: apt-get install ${debian}`;
    if (process.env.CI === 'true') throw new Error(advice);
    console.warn(`\n  !! ${advice}\n`);
  }
  return python;
}

export const pythonWithIcalendar = (): string | null => pythonWith('icalendar', 'python3-icalendar', 'calendars');
