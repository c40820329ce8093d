import { useEffect, useState } from 'react';

const PLACE = 'hoitu.press-briefing.draft.';

function read<T>(key: string): T | undefined {
  try {
    const text = window.sessionStorage.getItem(PLACE + key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    // A browser that keeps nothing (private mode) only forgets on Escape.
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) window.sessionStorage.removeItem(PLACE + key);
    else window.sessionStorage.setItem(PLACE + key, JSON.stringify(value));
  } catch {
    // As above.
  }
}

/** Drops what was kept of a form that was sent. */
export const forget = (key: string): void => write(key, undefined);

/**
 * State of a dialog's form that outlives the dialog: who presses Escape by mistake finds what was typed when it is opened again.
 * `forget` is called when it was sent. `key` names the thing that is written.
 * `kept` tells that what stands there is an earlier writing, not what was saved.
 */
export function useKept<T>(key: string, initial: T): [value: T, set: (value: T) => void, forget: () => void, kept: boolean] {
  const [kept, setKept] = useState(() => read<T>(key) !== undefined);
  const [value, setValue] = useState<T>(() => read<T>(key) ?? initial);
  const [touched, touch] = useState(false);
  useEffect(() => {
    if (touched) write(key, value);
  }, [key, touched, value]);
  return [
    value,
    (next) => {
      touch(true);
      setValue(next);
    },
    () => {
      touch(false);
      setKept(false);
      write(key, undefined);
    },
    kept,
  ];
}
