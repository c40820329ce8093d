import { readKept, useKeptKey, useRefusal, writeKept } from '@hoitu/admin-kit';
import { useState } from 'react';
import { useT } from '../useT';
import { type Conflict, rebase, touchedOf } from './merge';

export type At<D> = { version: number; draft: D };
type Kept<D> = { version: number; base: D; draft: D };

type State<D> = Kept<D> & { conflicts: Conflict<D>[]; note: 'kept' | 'merged' | null };

/** Where a form begins: with what was typed in this tab and never saved, put over the row as it is now. */
function begin<D extends object>(key: string, row: At<D>): State<D> {
  const kept = readKept<Kept<D>>(key);
  if (!kept || touchedOf(kept.draft, kept.base).length === 0) return { ...row, base: row.draft, conflicts: [], note: null };
  return { version: row.version, base: row.draft, ...rebase(kept.draft, kept.base, row.draft), note: 'kept' };
}

/**
 * What a form over a row holds. It keeps what was typed when it is closed, and when the server refuses; where a colleague was faster it
 * reads the row with `fresh`, puts the draft over it, and lets the person choose field by field where both wrote.
 */
export function useRowDraft<D extends object>(name: string, row: At<D>, fresh: () => Promise<At<D> | undefined>) {
  const t = useT();
  const say = useRefusal();
  const key = useKeptKey('hoitu.press.draft')(name);
  const [state, setState] = useState<State<D>>(() => begin(key, row));
  const [refused, setRefused] = useState<string | null>(null);

  const become = (next: State<D>) => {
    setState(next);
    const { version, base, draft } = next;
    writeKept(key, touchedOf(draft, base).length > 0 ? { version, base, draft } : null);
  };
  const settle = (field: keyof D, part: Partial<D>) =>
    become({ ...state, draft: { ...state.draft, ...part }, conflicts: state.conflicts.filter((one) => one.field !== field) });

  async function behind(error: unknown): Promise<void> {
    const now = await fresh();
    if (!now) return setRefused(say(error));
    become({ version: now.version, base: now.draft, ...rebase(state.draft, state.base, now.draft), note: 'merged' });
    setRefused(say(error));
  }

  return {
    draft: state.draft,
    version: state.version,
    conflicts: state.conflicts,
    refused,
    note: state.note && t(`people.note.${state.note}`),
    touched: touchedOf(state.draft, state.base).length > 0,
    put: (part: Partial<D>) => become({ ...state, draft: { ...state.draft, ...part } }),
    takeTheirs: ({ field, theirs }: Conflict<D>) => settle(field, { [field]: theirs } as unknown as Partial<D>),
    keepMine: ({ field }: Conflict<D>) => settle(field, {}),
    startOver: () => {
      setRefused(null);
      become({ ...state, draft: state.base, conflicts: [], note: null });
    },
    /** Runs a save; answers undefined where it was refused, and says why in the form. */
    async save<R>(send: () => Promise<R>): Promise<R | undefined> {
      setRefused(null);
      try {
        const done = await send();
        writeKept(key, null);
        return done;
      } catch (error) {
        if (say.code(error) === 'stale') await behind(error);
        else setRefused(say(error));
        return undefined;
      }
    },
  };
}
export type RowDraft<D extends object> = ReturnType<typeof useRowDraft<D>>;
