import { useRefusal } from '@hoitu/admin-kit';
import { useState } from 'react';
import type { Kept } from '../kept';
import { useT } from '../useT';

/**
 * Somebody was faster: seen while one writes, or said by the server when one sends. The next press is meant for what stands now, so
 * `version` is that one's.
 * @param version of the row as it is read now
 */
export function useClash(kept: Pick<Kept<unknown>, 'behind' | 'forget'>, version: number) {
  const t = useT();
  const refusal = useRefusal();
  const [refused, setRefused] = useState<{ sentence: string; version: number } | null>(null);
  return {
    /** What is said of it; null where nobody was. */
    sentence: refused?.sentence ?? (kept.behind ? t('kept.behind') : null),
    version: Math.max(version, refused?.version ?? 0),
    /** True where the server's refusal was of this kind. */
    hear(error: unknown): boolean {
      if (refusal.code(error) !== 'stale') return false;
      setRefused({ sentence: refusal(error), version: Number(refusal.params(error)['version']) });
      return true;
    },
    /** It is over: what one wrote was sent, or given up for what stands. */
    end: () => setRefused(null),
    take(): void {
      kept.forget();
      setRefused(null);
    },
  };
}
