import fs from 'node:fs';
import path from 'node:path';
import { freshDataDir } from './environment.mjs';

type Running = { pid: number; command: string };

/** Processes with this run's folder in the environment they were started with, or on their command line. Linux tells; elsewhere none. */
function running(folder: string): Running[] {
  if (!fs.existsSync('/proc/self/environ')) return [];
  return fs.readdirSync('/proc').flatMap((pid): Running[] => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return [];
    try {
      const read = (name: string): string => fs.readFileSync(`/proc/${pid}/${name}`, 'utf8');
      const command = read('cmdline').replaceAll('\0', ' ').trim();
      // The runner's own workers are ended by it; one that has ended waits for its parent to look.
      if (command === '' || command.includes('vitest')) return [];
      return `${read('environ')} ${command}`.includes(folder) ? [{ pid: Number(pid), command }] : [];
    } catch {
      return []; // It went, or is another user's.
    }
  });
}

const moment = (): Promise<void> => new Promise((go) => setTimeout(go, 100));

/**
 * Gives a run one folder for all its data, and fails the run where, after the last test, something stands in it or runs on it:
 * a test that leaves a server behind makes others fail, and memory full.
 */
export default function setup(): () => Promise<void> {
  const outer = process.env.TEST_RUN_DIR;
  const folder = freshDataDir();
  process.env.TEST_RUN_DIR = folder;
  // PostgreSQL runs as another user, who must get in.
  fs.chmodSync(folder, 0o755);
  return async () => {
    const end = Date.now() + 5000;
    while (running(folder).length > 0 && Date.now() < end) await moment();
    const alive = running(folder);
    for (const { pid } of alive) process.kill(pid, 'SIGKILL');
    const left = fs.readdirSync(folder).map((name) => `${name} (${fs.readdirSync(path.join(folder, name)).join(', ')})`);
    fs.rmSync(folder, { recursive: true, force: true });
    if (outer === undefined) delete process.env.TEST_RUN_DIR;
    else process.env.TEST_RUN_DIR = outer;
    const told = [
      ...alive.map(({ pid, command }) => `process ${pid} still ran: ${command}`),
      ...left.map((one) => `a folder was left: ${one}`),
    ];
    if (told.length === 0) return;
    // Vitest only says what a teardown throws.
    process.exitCode = 1;
    throw new Error(`The tests left something behind.\n${told.join('\n')}`);
  };
}
