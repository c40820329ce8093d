import { useRefusal } from '@hoitu/admin-kit';
import { useEffect, useState } from 'react';
import type { Kept } from '../kept';
import { useT } from '../useT';

/** A press that was under way when the words of another came was not meant for them. Milliseconds. */
const LOOK_MS = 1_000;

/**
 * Somebody was faster: seen while one writes, or said by the server when one sends.
 * @param version of the row as it is read now
 */
export function useClash({ behind, forget }: Pick<Kept<unknown>, 'behind' | 'forget'>, version: number) {
  const t = useT();
  const refusal = useRefusal();
  const [refused, setRefused] = useState<{ sentence: string; version: number } | null>(null);
  const [looked, setLooked] = useState(true);
  useEffect(() => {
    if (!behind) return;
    setLooked(false);
    const timer = window.setTimeout(() => setLooked(true), LOOK_MS);
    return () => {
      window.clearTimeout(timer);
      setLooked(true);
    };
  }, [behind]);
  /** What was refused is not read anew yet: what is on the screen is not what stands. */
  const unread = refused !== null && version < refused.version;
  return {
    /** What is said of it; null where nobody was. */
    sentence: refused?.sentence ?? (behind ? t('kept.behind') : null),
    /** What stands now is not on the screen, or only since a moment: nothing may be sent. */
    waits: unread || (behind && !looked),
    unread,
    /** True where the server's refusal was of this kind. */
    hear(error: unknown): boolean {
      if (refusal.code(error) !== 'stale') return false;
      setRefused({ sentence: refusal(error), version: Number(refusal.params(error)['version']) });
      return true;
    },
    /** It is over: what one wrote was sent. */
    end: () => setRefused(null),
    /** What stands is taken in the place of what one wrote. */
    take(): void {
      forget();
      setRefused(null);
    },
  };
}
