import { describe, expect, it, vi } from 'vitest';
import { run } from './program';

const base = { program: process.execPath, timeoutMs: 10_000, maxBytes: 1000 };
const script = (code: string): string[] => ['-e', code];
const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a program that is run', () => {
  it('reads its stdin and answers its stdout', async () => {
    const { stdout } = await run({ ...base, args: script('process.stdin.pipe(process.stdout)'), input: '-x; $(id) mưa' });
    expect(stdout.toString()).toBe('-x; $(id) mưa');
  });

  it('knows nothing of the secrets in the environment', async () => {
    vi.stubEnv('APP_KEYS', 'a-secret');
    const { stdout } = await run({ ...base, args: script('process.stdout.write(Object.keys(process.env).join())') }).finally(() =>
      vi.unstubAllEnvs(),
    );
    expect(stdout.toString()).toContain('PATH');
    expect(stdout.toString()).not.toContain('APP_KEYS');
  });

  it.each([
    ['missing', { program: '/nowhere/at-all', args: [] }],
    ['missing', { program: import.meta.filename, args: [] }],
    ['failed', { args: script('console.error("no voice"); process.exit(3)') }],
    ['large', { args: script('setInterval(() => process.stdout.write("x".repeat(600)))') }],
    ['slow', { args: script('setInterval(() => {}, 1000)'), timeoutMs: 300 }],
    // It closes its stdin at once: what goes in breaks, and that is no crash.
    ['failed', { args: script('process.stdin.destroy(); process.exit(1)'), input: Buffer.alloc(5_000_000) }],
  ])('is told to be %s', async (why, given) => {
    await expect(run({ ...base, ...given })).rejects.toMatchObject({ name: 'ProgramError', why });
  });

  it('is gone when whoever asked has gone', async () => {
    const gone = new AbortController();
    let pid = 0;
    const running = run({
      ...base,
      args: script('console.error(process.pid); setInterval(() => {}, 1000)'),
      signal: gone.signal,
      heard: (said) => {
        pid = Number(said);
      },
    });
    await vi.waitFor(() => expect(pid).toBeGreaterThan(0), { timeout: 5000 });
    expect(alive(pid)).toBe(true);
    gone.abort(new Error('gone'));
    await expect(running).rejects.toThrow('gone');
    expect(alive(pid)).toBe(false);
    await expect(run({ ...base, args: script(''), signal: gone.signal })).rejects.toThrow('gone');
  });
});
