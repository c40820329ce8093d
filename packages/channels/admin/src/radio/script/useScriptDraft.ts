import { useRefusal } from '@hoitu/admin-kit';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { ScriptView } from '../../../../contracts';
import { useChannelsSaveScriptMutation } from '../../api';
import type { Choice, Conflict } from '../../hooks/rebase';
import { useKept } from '../../hooks/useKept';
import { useT } from '../../useT';
import { begun, changeOf, type Draft, rebased, settled, undone, untouched, type Words, wordsOf } from './draft';

/** The last act that is more than typing, so that it can be taken back. */
type Act = { text: string; before: Words; after: Words };

/**
 * What is typed in a script and not saved yet. It outlives leaving the page and loading it again, and whatever a colleague saves
 * meanwhile goes under it.
 */
export function useScriptDraft(script: ScriptView, refetch: () => { unwrap(): Promise<unknown> }) {
  const t = useT();
  const say = useRefusal();
  const { toggleNotification } = useNotification();
  const kept = useKept<Draft>(`script:${script.id}`, begun(script));
  const [save, saving] = useChannelsSaveScriptMutation();
  const [undo, setUndo] = useState<Act | null>(null);
  const [refused, setRefused] = useState('');
  const draft = kept.value;
  // What is typed while a save is under way must be seen by what comes after it.
  const latest = useRef(draft);
  latest.current = draft;
  const touched = !untouched(draft);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new version of the row starts it.
  useEffect(() => {
    if (script.version > latest.current.version) kept.put(rebased(latest.current, wordsOf(script), script.version));
  }, [script.version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `forget` is a new function at every render.
  useEffect(() => {
    if (!touched) kept.forget();
  }, [touched, draft.version]);

  const edit = (part: Partial<Words>) => kept.put({ mine: { ...latest.current.mine, ...part } });

  /** Saves what was changed; `seen`: the story's new words have been looked at. Answers whether it is kept. */
  async function put(seen = false): Promise<boolean> {
    const sent = latest.current;
    if (sent.conflicts.length > 0) return false;
    setRefused('');
    try {
      const row = await save({ id: script.id, body: { ...changeOf(sent), ...(seen ? { seen } : {}) } }).unwrap();
      kept.put(rebased({ ...latest.current, base: sent.mine, conflicts: [] }, wordsOf(row), row.version));
      toggleNotification({ type: 'success', message: t('script.saved') });
      return true;
    } catch (error) {
      setRefused(say(error));
      if (say.code(error)?.endsWith('.stale')) await refetch().unwrap();
      return false;
    }
  }

  return {
    words: draft.mine,
    conflicts: draft.conflicts,
    version: draft.version,
    touched,
    /** It goes on from an earlier go. */
    found: kept.found && touched,
    busy: saving.isLoading,
    refused,
    undo,
    edit,
    /** An act that can be taken back: `text` says what was done. */
    act: (text: string, part: Partial<Words>) => {
      const before = latest.current.mine;
      const after = { ...before, ...part };
      kept.put({ mine: after });
      setUndo({ text, before, after });
    },
    takeBack: () => {
      if (undo) kept.put({ mine: undone(undo.before, undo.after, latest.current.mine) });
      setUndo(null);
    },
    forgetUndo: () => setUndo(null),
    choose: (conflict: Conflict, choice: Choice) => kept.put(settled(latest.current, conflict, choice)),
    put,
    drop: () => {
      setRefused('');
      setUndo(null);
      kept.restart();
    },
  };
}
export type ScriptDraft = ReturnType<typeof useScriptDraft>;
