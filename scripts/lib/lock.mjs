import fs from 'node:fs';
import path from 'node:path';

/** When a process began, where the system tells: a pid alone may by now be somebody else's. */
function bornAt(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function alive({ pid, born }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !born || bornAt(pid) === born;
}

function holderOf(file) {
  try {
    const holder = JSON.parse(fs.readFileSync(file, 'utf8'));
    return Number.isInteger(holder?.pid) && alive(holder) ? holder : null;
  } catch {
    return null;
  }
}

/**
 * Takes the lock `file` for this process. Answers `{ release }`, or `{ holder }` where a living process has it;
 * a lock left by a dead one is taken over. `note` is what the holder tells about itself.
 */
export function lock(file, note = {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, JSON.stringify({ pid: process.pid, born: bornAt(process.pid), ...note }));
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        // A link appears whole or not at all: nobody ever reads a half-written lock.
        fs.linkSync(own, file);
        return { release: () => fs.rmSync(file, { force: true }) };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = holderOf(file);
      if (holder) return { holder };
      fs.rmSync(file, { force: true });
    }
    return { holder: { pid: 0 } };
  } finally {
    fs.rmSync(own, { force: true });
  }
}

/** Waits for the lock; `waiting(holder)` is called once where it is held. */
export async function lockOrWait(file, waiting) {
  for (let told = false; ; told = true) {
    const got = lock(file);
    if (got.release) return got.release;
    if (!told) waiting(got.holder);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
