import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const groups = new Set();

function signal(group, name) {
  try {
    process.kill(-group, name);
    return true;
  } catch {
    return false; // nobody of the group lives any more
  }
}

async function gone(group, withinMs) {
  for (const until = performance.now() + withinMs; performance.now() < until; await sleep(25)) if (!signal(group, 0)) return true;
  return false;
}

/** Ends every process of the group: asked first, killed after three seconds. */
async function end(group) {
  if (signal(group, 'SIGTERM') && !(await gone(group, 3000))) signal(group, 'SIGKILL');
}

/**
 * Runs a program in a process group of its own and ends the whole group with it: a server that a test forgot dies too.
 * Resolves to `{ code, timedOut, left }`; `left` is true where processes outlived the program.
 */
export async function runGroup(command, args, { say, timeoutMs, ...options }) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  child.stdout.on('data', say);
  child.stderr.on('data', say);
  groups.add(child.pid);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    end(child.pid);
  }, timeoutMs);
  try {
    const [code] = await once(child, 'exit');
    // Workers of a tool that has just answered may need a moment to follow it.
    const left = !(await gone(child.pid, 5000));
    if (left) await end(child.pid);
    return { code: code ?? 1, timedOut, left };
  } finally {
    clearTimeout(timer);
    groups.delete(child.pid);
  }
}

/** For the runner's own end by a signal: nothing it started stays. */
export async function endAll() {
  await Promise.all([...groups].map((group) => end(group)));
}
