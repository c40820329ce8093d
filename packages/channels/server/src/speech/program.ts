import { spawn } from 'node:child_process';
import os from 'node:os';

export type Run = {
  /** A path, or a name that PATH knows. Never a shell. */
  program: string;
  args: readonly string[];
  /** Goes in by stdin: what people wrote is never an argument, which could begin with "-". */
  input?: string | Buffer;
  timeoutMs: number;
  /** Bytes of stdout; more ends the program. */
  maxBytes: number;
  signal?: AbortSignal;
  /** Told what it says on stderr, while it says it. */
  heard?(said: string): void;
};

/** `missing`: no such program, or it may not be run · `slow` · `large` · `failed`: it ended otherwise than well. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
  constructor(
    readonly why: 'missing' | 'slow' | 'large' | 'failed',
    message: string,
  ) {
    super(message);
  }
}

const STDERR_BYTES = 65_536;
const NICE = 10;
/** The server's environment holds its secrets; a program gets what it needs to find itself. */
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'LD_LIBRARY_PATH', 'ESPEAK_DATA_PATH', 'SystemRoot'];

function environment(): NodeJS.ProcessEnv {
  const kept = KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(kept), LC_ALL: 'C.UTF-8' };
}

/**
 * Runs a program to its end and answers what it wrote. Whatever goes wrong, the program is gone when this settles.
 * @throws ProgramError, or the signal's own reason
 */
export function run({ program, args, input, timeoutMs, maxBytes, signal, heard }: Run): Promise<{ stdout: Buffer; stderr: string }> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const child = spawn(program, args, { shell: false, windowsHide: true, env: environment(), stdio: 'pipe' });
    let ended: unknown;
    const end = (why: unknown): void => {
      ended ??= why;
      child.kill('SIGKILL');
    };
    const aborted = (): void => end(signal?.reason);
    signal?.addEventListener('abort', aborted, { once: true });
    const timer = setTimeout(() => end(new ProgramError('slow', `${program} took longer than ${timeoutMs} ms`)), timeoutMs);

    const out: Buffer[] = [];
    let bytes = 0;
    let stderr = '';
    child.stdout.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > maxBytes) end(new ProgramError('large', `${program} wrote more than ${maxBytes} bytes`));
      else out.push(part);
    });
    // The end is what is worth knowing: ffmpeg says its figures last.
    child.stderr.on('data', (part: Buffer) => {
      stderr = (stderr + part.toString('utf8')).slice(-STDERR_BYTES);
      heard?.(stderr);
    });
    // A program that ends early closes its stdin; its exit code says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');

    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', aborted);
    };
    child.once('spawn', () => {
      try {
        // The newsroom's own requests go first.
        if (child.pid) os.setPriority(child.pid, NICE);
      } catch {
        // It has ended already, or the system does not let us.
      }
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      settle();
      reject(ended ?? new ProgramError('missing', `${program}: ${error.code ?? error.message}`));
    });
    child.once('close', (code, killed) => {
      settle();
      if (ended !== undefined) return reject(ended);
      if (code === 0) return resolve({ stdout: Buffer.concat(out), stderr });
      reject(
        new ProgramError('failed', `${program} ended with ${killed ?? code}: ${stderr.trim().split('\n').at(-1) ?? ''}`.slice(0, 300)),
      );
    });
  });
}
