import { useRefusal } from '@hoitu/admin-kit';
import { useState } from 'react';
import { rebased, touchedOf } from '../hooks/useDraft';
import { useT } from '../useT';

type At<D> = { version: number; draft: D };

/**
 * What a form of a campaign or commission holds: where it began, what was typed, and what the server said. `fresh` reads the row
 * as it is now, for whoever was overtaken and keeps what was typed.
 */
export function usePlanDraft<D extends object>(begin: At<D>, fresh: () => Promise<At<D> | undefined>) {
  const t = useT();
  const say = useRefusal();
  const [base, setBase] = useState(begin);
  const [draft, setDraft] = useState(begin.draft);
  const [refused, setRefused] = useState<{ text: string; stale: boolean } | null>(null);
  const [note, setNote] = useState<string | null>(null);

  return {
    draft,
    version: base.version,
    touched: touchedOf(draft, base.draft),
    put: (part: Partial<D>) => setDraft((now) => ({ ...now, ...part })),
    refused: refused?.text ?? null,
    note,
    /** Runs a save; answers undefined where it was refused, and says why in the form. */
    async save<R>(send: () => Promise<R>): Promise<R | undefined> {
      setNote(null);
      try {
        return await send();
      } catch (error) {
        setRefused({ text: say(error), stale: say.code(error)?.endsWith('.stale') ?? false });
        return undefined;
      }
    },
    keepMine: refused?.stale
      ? async () => {
          const now = await fresh();
          if (!now) return;
          setDraft((mine) => rebased(mine, base.draft, now.draft));
          setBase(now);
          setRefused(null);
          setNote(t('campaigns.keptMine'));
        }
      : null,
  };
}
