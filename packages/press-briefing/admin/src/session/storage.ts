import { EMPTY, type Queue } from './queue';

/*
 * What waits lies in localStorage, one entry a tab: no tab ever writes over another's. A tab that lives holds a Web Lock of its
 * entry's name; whoever opens the meeting next takes over the entries of tabs that are gone. Where there are no locks (plain http)
 * an entry may be taken from a tab that lives: both send it then, and the server does it once by its key.
 */
const ROOT = 'hoitu.room';
const TAB = `${ROOT}.tab`;

const random = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;

const locks = (): LockManager | undefined => window.navigator.locks as LockManager | undefined;

/** Holds the lock of this name as long as the tab lives; false where another tab has it. */
function hold(name: string): Promise<boolean> {
  const manager = locks();
  if (!manager) return Promise.resolve(true);
  return new Promise((resolve) => {
    void manager.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise<never>(() => undefined) : undefined;
    });
  });
}

let tab: Promise<string> | undefined;
/** This tab's name, the same after a reload; a tab that was duplicated takes a new one. */
export function tabName(): Promise<string> {
  tab ??= (async () => {
    const known = window.sessionStorage.getItem(TAB);
    const name = known && (await hold(`${TAB}.${known}`)) ? known : random();
    if (name !== known) await hold(`${TAB}.${name}`);
    window.sessionStorage.setItem(TAB, name);
    return name;
  })();
  return tab;
}

const placeOf = (user: string, occurrence: string) => `${ROOT}.${user}.${occurrence}.`;

function read(entry: string): Queue {
  try {
    return { ...EMPTY, ...(JSON.parse(window.localStorage.getItem(entry) ?? '{}') as Partial<Queue>) };
  } catch {
    return EMPTY;
  }
}

const entries = (prefix: string): string[] =>
  Array.from({ length: window.localStorage.length }, (_, n) => window.localStorage.key(n) ?? '').filter((key) => key.startsWith(prefix));

/** Keeps what waits on this device; false where the device has no room for it. */
export function save(user: string, occurrence: string, name: string, queue: Queue): boolean {
  const entry = placeOf(user, occurrence) + name;
  try {
    if (queue.waiting.length + queue.refused.length === 0) window.localStorage.removeItem(entry);
    else window.localStorage.setItem(entry, JSON.stringify(queue));
    return true;
  } catch {
    return false;
  }
}

export const load = (user: string, occurrence: string, name: string): Queue => read(placeOf(user, occurrence) + name);

/** Hands over, one by one, what tabs that are gone have left of this meeting. */
export async function takeOver(user: string, occurrence: string, name: string, take: (left: Queue) => void): Promise<void> {
  for (const entry of entries(placeOf(user, occurrence))) {
    const other = entry.slice(placeOf(user, occurrence).length);
    if (other === name) continue;
    const move = () => {
      take(read(entry));
      window.localStorage.removeItem(entry);
    };
    const manager = locks();
    if (manager) await manager.request(`${TAB}.${other}`, { ifAvailable: true }, async (lock) => void (lock && move()));
    else move();
  }
}

/** Meetings of which something waits on this device. */
export const meetingsLeft = (user: string): string[] => [
  ...new Set(entries(`${ROOT}.${user}.`).map((entry) => entry.slice(ROOT.length + user.length + 2).split('.')[0] ?? '')),
];
