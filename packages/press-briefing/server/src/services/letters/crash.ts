/**
 * Kills the process where a crash test asks for it (`NEWSROOM_CRASH_AT=<name>`); nothing without that variable.
 * SIGKILL, because no handler and no `finally` runs then: as when the machine goes down.
 */
export function crashPoint(name: string): void {
  if (process.env.NEWSROOM_CRASH_AT === name) process.kill(process.pid, 'SIGKILL');
}
