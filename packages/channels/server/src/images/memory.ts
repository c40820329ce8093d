type Entry<T> = { value: Promise<T>; bytes: number; timer?: NodeJS.Timeout };

/**
 * What was made lately, for a short while and up to so many bytes. Who asks for the same at once gets the same making; what failed is
 * asked anew.
 */
export function shortMemory<T>({ keepMs, maxBytes, bytesOf }: { keepMs: number; maxBytes: number; bytesOf(value: T): number }) {
  const entries = new Map<string, Entry<T>>();
  let held = 0;

  function drop(key: string, entry: Entry<T>): void {
    if (entries.get(key) !== entry) return;
    clearTimeout(entry.timer);
    entries.delete(key);
    held -= entry.bytes;
  }

  function keep(key: string, entry: Entry<T>, value: T): void {
    if (entries.get(key) !== entry) return;
    entry.bytes = bytesOf(value);
    held += entry.bytes;
    entry.timer = setTimeout(() => drop(key, entry), keepMs);
    entry.timer.unref();
    // The oldest go first; what is in the making has no bytes yet and stays.
    for (const [oldKey, old] of entries) {
      if (held <= maxBytes) return;
      if (old.bytes > 0) drop(oldKey, old);
    }
  }

  function get(key: string, make: () => Promise<T>, fits: (value: T) => boolean = () => true): Promise<T> {
    const known = entries.get(key);
    if (known)
      return known.value.then((value) => {
        if (fits(value)) return value;
        drop(key, known);
        return get(key, make, fits);
      });
    const entry: Entry<T> = { value: make(), bytes: 0 };
    entries.set(key, entry);
    entry.value.then(
      (value) => keep(key, entry, value),
      () => drop(key, entry),
    );
    return entry.value;
  }

  return {
    /** `fits`: whether what is remembered will do; it is made anew where not. */
    get,
    held: () => held,
    clear(): void {
      for (const [key, entry] of entries) drop(key, entry);
    },
  };
}
