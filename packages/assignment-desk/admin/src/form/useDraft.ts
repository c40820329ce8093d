import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { Detail } from '../../../contracts';
import { type Choice, type Conflict, differing, same, settled, threeWay } from '../../../domain/merge';
import { type Draft, draftOf, isTouched, tidied } from './draft';
import { type Kept, readKept, writeKept } from './kept';

type State = {
  version: number;
  base: Draft;
  draft: Draft;
  /** Fields taken over from a colleague: marked in the form. */
  taken: string[];
  /** What both changed and nobody has decided. */
  conflicts: Conflict[];
  /** The newest thing in the history that the draft knows of, and what came after it when it was put on a newer assignment. */
  since: string | null;
  news: News;
};
type News = Detail['history'];

/** What happened to an assignment since an event of its history; commenting changes nothing in it. */
export const newsSince = (item: Detail, since: string | null): News => {
  const at = item.history.findIndex((event) => event.id === since);
  return item.history.slice(0, at < 0 ? item.history.length : at).filter((event) => event.type !== 'assignment.commented');
};

/**
 * What was typed, and what it began from. `rebase` puts it on top of a newer assignment: what only they changed is taken
 * over and marked, what both changed waits in `conflicts` for `choose`. What was typed is kept in this tab until it is saved.
 */
export function useDraft(item: Detail | null, begin: Draft) {
  const person = useAuth('useDraft', (auth) => String(auth.user?.id ?? ''));
  const id = item?.id ?? null;
  const [state, setState] = useState<State>({
    version: item?.version ?? 0,
    base: item ? draftOf(item) : begin,
    draft: begin,
    taken: [],
    conflicts: [],
    since: item?.history[0]?.id ?? null,
    news: [],
  });
  const [kept, setKept] = useState<Kept | null>(() => {
    const found = readKept(person, id);
    return found && differing(begin, found.draft).length > 0 ? found : null;
  });
  const saved = useRef(false);
  const { version, base, draft, since } = state;

  useEffect(() => {
    // What was kept earlier is not written over before the person has said what to do with it.
    if (!kept && !saved.current && isTouched(base, draft))
      writeKept(person, id, { at: new Date().toISOString(), version, since, base, draft });
  }, [kept, person, id, version, since, base, draft]);

  const rebase = (fresh: Detail, from?: Kept) =>
    setState((now) => {
      const { base, draft, since } = from ?? now;
      const theirs = draftOf(fresh);
      const { merged, taken, conflicts } = threeWay(base, tidied(draft), theirs);
      // What nobody has decided yet is not forgotten because a colleague saved something else meanwhile.
      const open = now.conflicts
        .filter(
          ({ field }) => !conflicts.some((one) => one.field === field) && !same(merged[field as keyof Draft], theirs[field as keyof Draft]),
        )
        .map((one) => ({ ...one, theirs: theirs[one.field as keyof Draft] }));
      return {
        version: fresh.version,
        base: theirs,
        draft: merged,
        taken: [...new Set([...now.taken, ...taken])],
        conflicts: [...open, ...conflicts],
        since: fresh.history[0]?.id ?? null,
        news: newsSince(fresh, since),
      };
    });

  return {
    ...state,
    touched: isTouched(base, draft),
    put: (part: Partial<Draft>) =>
      setState((now) => ({
        ...now,
        draft: { ...now.draft, ...part },
        taken: now.taken.filter((field) => !(field in part)),
        conflicts: now.conflicts.map((one) => (one.field in part ? { ...one, mine: part[one.field as keyof Draft] } : one)),
      })),
    rebase,
    choose: (conflict: Conflict, choice: Choice) =>
      setState((now) => ({
        ...now,
        draft: { ...now.draft, [conflict.field]: settled(conflict, choice) },
        conflicts: now.conflicts.filter((one) => one.field !== conflict.field),
      })),
    /** What was typed in an earlier go, while nobody has said what to do with it. */
    kept,
    resume: () => {
      if (!kept) return;
      if (item && kept.version < item.version) rebase(item, kept);
      else setState((now) => ({ ...now, base: item ? now.base : kept.base, draft: kept.draft }));
      setKept(null);
    },
    forget: () => {
      writeKept(person, id, null);
      setKept(null);
    },
    /** Nothing is left to keep. */
    finish: () => {
      saved.current = true;
      writeKept(person, id, null);
    },
  };
}
export type DraftState = ReturnType<typeof useDraft>;
