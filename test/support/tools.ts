import { spawnSync } from 'node:child_process';

/**
 * Why a test that needs `program` cannot run on this machine; null where it can. In CI, where .ci/run installs it, missing is a failure
 * and not a reason.
 */
export function lacking(program: string, ask = '--version'): string | null {
  if (!spawnSync(program, [ask], { stdio: 'ignore' }).error) return null;
  if (process.env.CI) throw new Error(`${program} is not installed, and in CI it must be: see .ci/run`);
  return `${program} is not installed on this machine`;
}
