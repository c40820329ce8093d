import { type Kept, readKept, useKept as useKeptAt, useKeptKey } from '@hoitu/admin-kit';

const PLACE = 'hoitu.press-briefing.draft';

export type { Kept };

/** What is typed in a form of ours, kept until it is sent; see `useKept` of the kit. */
export const useKept = <T>(what: string, saved: T): Kept<T> => useKeptAt(PLACE, what, saved);

/** Whether something typed waits there. */
export const useIsKept = (what: string): boolean => readKept(useKeptKey(PLACE)(what)) !== null;
