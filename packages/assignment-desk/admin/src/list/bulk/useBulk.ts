import { useRefusal } from '@hoitu/admin-kit';
import { useState } from 'react';
import { type BulkDone, type Item, useDeskBulkMutation } from '../../api/list';
import { type Batch, batchesOf, undoOf, type Wish } from './plan';

export type Outcome = {
  /** Null for an undoing. */
  wish: Wish | null;
  done: BulkDone['done'];
  refused: BulkDone['refused'];
  /** Why the rest was not even asked: the line broke, or the server did. */
  broken: string | null;
  items: readonly Item[];
  undo: Batch[];
};

/** Does one thing to many rows, request after request, and holds what came of it until the person has read it. */
export function useBulk() {
  const say = useRefusal();
  const [send] = useDeskBulkMutation();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const run = async (batches: Batch[]): Promise<Pick<Outcome, 'done' | 'refused' | 'broken'>> => {
    const done: BulkDone['done'] = [];
    const refused: BulkDone['refused'] = [];
    try {
      for (const batch of batches) {
        const answer = await send(batch).unwrap();
        done.push(...answer.done);
        refused.push(...answer.refused);
      }
      return { done, refused, broken: null };
    } catch (error) {
      return { done, refused, broken: say(error) };
    }
  };
  const during = async (work: () => Promise<Outcome>): Promise<Outcome> => {
    setBusy(true);
    const came = await work();
    setOutcome(came);
    setBusy(false);
    return came;
  };

  return {
    busy,
    outcome,
    dismiss: () => setOutcome(null),
    carryOut: (items: readonly Item[], wish: Wish) =>
      during(async () => {
        const came = await run(batchesOf(items, wish));
        return { wish, items, ...came, undo: undoOf(items, wish, came.done) };
      }),
    undo: ({ undo, items }: Outcome) => during(async () => ({ wish: null, items, undo: [], ...(await run(undo)) })),
  };
}
export type Bulk = ReturnType<typeof useBulk>;
