import { type Change, type Sources, spoils } from '../../../domain/change';
import type { Answer } from './answer';

/** What was made for a key: `sources` null is not kept. `expires` in milliseconds of this process's clock. */
export type Made = { answer: Answer; sources: Sources | null; expires: number };
type Entry = Made & { sources: Sources };

/** A build that changes overtake again and again is given as it is, and not kept. */
const TRIES = 5;

/** Answers of this process, ready to be sent: within `maxBytes`, the ones not asked for longest go first. */
export function createShelf(maxBytes: () => number, clock: () => number = Date.now) {
  const entries = new Map<string, Entry>();
  /** Builds under way, with what changed since each began to read. */
  const building = new Map<string, { made: Promise<Answer>; changes: (Change | null)[] }>();
  let bytes = 0;

  function drop(key: string): void {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    bytes -= entry.answer.bytes;
  }

  function keep(key: string, entry: Entry): void {
    drop(key);
    const most = maxBytes();
    if (entry.answer.bytes > most) return;
    entries.set(key, entry);
    bytes += entry.answer.bytes;
    for (const oldest of entries.keys()) {
      if (bytes <= most) return;
      drop(oldest);
    }
  }

  async function build(key: string, make: () => Promise<Made>, changes: (Change | null)[]): Promise<Answer> {
    for (let tried = 1; ; tried++) {
      changes.length = 0;
      const { answer, sources, expires } = await make();
      const late = changes.some((change) => change === null || (sources !== null && spoils(change, sources)));
      // What was read before a commit must not be put here after the shelf was told of it.
      if (!late && sources) keep(key, { answer, sources, expires });
      if (!late || tried === TRIES) return answer;
    }
  }

  return {
    get(key: string): Answer | undefined {
      const entry = entries.get(key);
      if (!entry) return undefined;
      if (entry.expires <= clock()) {
        drop(key);
        return undefined;
      }
      entries.delete(key);
      entries.set(key, entry);
      return entry.answer;
    },
    /** The answer on the shelf, else made now: once, for all who ask meanwhile. */
    async getOrMake(key: string, make: () => Promise<Made>): Promise<Answer> {
      const there = this.get(key) ?? building.get(key)?.made;
      if (there) return there;
      const changes: (Change | null)[] = [];
      // Begun only when it stands in `building`, so that no change passes it by.
      const made = Promise.resolve()
        .then(() => build(key, make, changes))
        .finally(() => building.delete(key));
      building.set(key, { made, changes });
      return made;
    },
    /** Forgets what was made of what changed. */
    spoil(change: Change): void {
      for (const { changes } of building.values()) changes.push(change);
      for (const [key, { sources }] of entries) if (spoils(change, sources)) drop(key);
    },
    clear(): void {
      for (const { changes } of building.values()) changes.push(null);
      entries.clear();
      bytes = 0;
    },
    size: () => ({ bytes, entries: entries.size }),
  };
}

export type Shelf = ReturnType<typeof createShelf>;
