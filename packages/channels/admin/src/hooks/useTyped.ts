import type { Choice, Conflict, Flat } from './rebase';
import { conflictsOf, nothing, settledIn, shown, type Typed, typedInto } from './typed';
import { useKept } from './useKept';

/**
 * A form over a row that others change too. What is typed is kept as `useKept` keeps it; what a colleague changes elsewhere in the row
 * shows at once and is not sent, and a field that both changed waits for a person.
 */
export function useTyped<T extends Flat>(name: string, saved: T) {
  const kept = useKept<Typed<T>>(name, nothing());
  const touched = Object.keys(kept.value.mine).length > 0;
  return {
    value: shown(kept.value, saved),
    conflicts: conflictsOf(kept.value, saved),
    /** It goes on from an earlier go. */
    found: kept.found && touched,
    put: (part: Partial<T>) => kept.put(typedInto(kept.value, saved, part)),
    choose: (conflict: Conflict, choice: Choice) => kept.put(settledIn(kept.value, conflict, choice)),
    forget: kept.forget,
    restart: kept.restart,
  };
}
