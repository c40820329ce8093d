import { useState } from 'react';

/** How a person reads on this device. `size` in px; `speed` in percent of the reader's own rate. */
export type Settings = {
  size: number;
  speed: number;
  across: boolean;
  upsideDown: boolean;
  said: boolean;
  dark: boolean;
};
export const LIMITS = { size: [28, 160], speed: [30, 250] } as const;
const KEY = 'hoitu.channels.prompter';
const BEGIN: Settings = { size: 64, speed: 100, across: false, upsideDown: false, said: false, dark: true };

export const within = (value: number, [least, most]: readonly [number, number]): number => Math.min(most, Math.max(least, value));

function read(): Settings {
  const narrow = window.innerWidth < 640 ? { size: 36 } : {};
  try {
    const kept = JSON.parse(window.localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
    const all = { ...BEGIN, ...narrow, ...kept };
    return { ...all, size: within(all.size, LIMITS.size), speed: within(all.speed, LIMITS.speed) };
  } catch {
    return { ...BEGIN, ...narrow };
  }
}

/** Kept on this device: the screen in the studio is not the one at the desk. */
export function useSettings() {
  const [settings, setSettings] = useState(read);
  const put = (change: (now: Settings) => Partial<Settings>) =>
    setSettings((now) => {
      const next = { ...now, ...change(now) };
      try {
        window.localStorage.setItem(KEY, JSON.stringify(next));
      } catch {
        // A browser that forbids storage forgets it when the page is left.
      }
      return next;
    });
  return [settings, put] as const;
}
