/** A delegate's accreditation, as a table: what is not in it is refused. */
export const ACCREDITATIONS = ['requested', 'granted', 'refused', 'expired', 'withdrawn'] as const;
export type Accreditation = (typeof ACCREDITATIONS)[number];

export type AccreditationCommand =
  | { act: 'grant' /** `YYYY-MM-DD`, the last day it holds; null without an end. */; expires: string | null }
  | { act: 'refuse'; reason: string }
  | { act: 'withdraw'; reason: string }
  | { act: 'request' };
export type AccreditationAct = AccreditationCommand['act'];

/** Which act leaves which state. `expired` is reckoned from the day and never pressed. */
export const ACCREDITATION_ACTS: Record<Accreditation, readonly AccreditationAct[]> = {
  requested: ['grant', 'refuse'],
  granted: ['grant', 'withdraw'],
  refused: ['grant', 'request'],
  expired: ['grant', 'withdraw'],
  withdrawn: ['grant', 'request'],
};

/** True where a delegate may be invited on `day` (`YYYY-MM-DD`, the newsroom's). */
export const isAccredited = ({ state, expires }: { state: Accreditation; expires: string | null }, day: string): boolean =>
  state === 'granted' && (expires === null || expires >= day);
