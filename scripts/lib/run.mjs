import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir } from './paths.mjs';

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** A step that failed: `tail` holds the last 30 lines it said. */
export class StepFailed extends Error {
  constructor(name, tail, log) {
    super(`${name} failed`);
    this.tail = tail;
    this.log = log;
  }
}

/** Runs `work(say)` under one line on the screen: a sign of life each 15 s, then ✓ and the seconds. `say` goes to the log only. */
export async function step(name, work) {
  const log = path.join(cacheDir, 'logs', `${name.replaceAll(/\W+/g, '-')}.log`);
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const lines = [];
  const started = performance.now();
  const tick = setInterval(() => console.log(`  … ${name} (${seconds(started)})`), 15_000);
  try {
    const result = await work((text) => lines.push(...String(text).split('\n')));
    console.log(`  ✓ ${name} (${seconds(started)})`);
    return result;
  } catch (error) {
    lines.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    console.log(`  ✗ ${name} (${seconds(started)})`);
    throw new StepFailed(name, lines.filter((line) => line.trim()).slice(-30), log);
  } finally {
    clearInterval(tick);
    fs.writeFileSync(log, lines.join('\n'));
  }
}

const children = new Set();

/** Ends the programs that still run for a step. */
export function stopChildren(signal = 'SIGTERM') {
  for (const child of children) child.kill(signal);
}

/** Runs a program to its end, its output going to `say`. Rejects where it exits with anything but 0. */
export function run(say, command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    children.add(child);
    child.on('close', () => children.delete(child));
    child.stdout.on('data', say);
    child.stderr.on('data', say);
    child.on('error', reject);
    child.on('close', (code, signal) => (code === 0 ? resolve() : reject(`${path.basename(command)} ended with ${signal ?? code}`)));
  });
}

export function explain(error) {
  if (!(error instanceof StepFailed)) return console.error(error);
  console.error(`\n${error.message}. The last lines it said (all of it: ${error.log}):\n`);
  for (const line of error.tail) console.error(`    ${line}`);
}
