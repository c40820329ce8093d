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

/** At most so many delegates of one agency are requested or granted at once. */
export const AGENCY_LIMIT = 100;
/** States that take one of an agency's places. */
export const PLACED: readonly Accreditation[] = ['requested', 'granted'];

type Kept = { state: Accreditation; expires: string | null };

/** True where a delegate may be invited on `day` (`YYYY-MM-DD`, the newsroom's). */
export const isAccredited = ({ state, expires }: Kept, day: string): boolean => state === 'granted' && (expires === null || expires >= day);

/** The state on `day`, whatever the row still says: what was granted ends by itself when its last day is over. */
export const standingOn = ({ state, expires }: Kept, day: string): Accreditation =>
  state === 'granted' && expires !== null && expires < day ? 'expired' : state;

export type AccreditationChange = {
  next: Kept & { reason: string };
  /** A card that was withdrawn opens no door again: who is accredited anew gets another code. */
  card: 'keep' | 'new';
  /** Every link that was sent to the delegate is dead from now on. */
  endsLinks: boolean;
  /** What the delegate is told; null tells nothing. */
  tells: 'granted' | 'prolonged' | 'refused' | 'withdrawn' | null;
};
export type AccreditationDenial = { refusal: 'accreditation_not_allowed' | 'reason_missing' | 'expiry_past' | 'accreditation_same' };
type Outcome = AccreditationChange | AccreditationDenial;

const turnedAway = (state: 'refused' | 'withdrawn', given: string, expires: string | null): Outcome => {
  const reason = given.trim();
  if (!reason) return { refusal: 'reason_missing' };
  return { next: { state, expires, reason }, card: 'keep', endsLinks: state === 'withdrawn', tells: state };
};

const DECIDE: { [A in AccreditationAct]: (now: Kept, command: Extract<AccreditationCommand, { act: A }>, day: string) => Outcome } = {
  grant({ state, expires: before }, { expires }, day) {
    if (expires !== null && expires < day) return { refusal: 'expiry_past' };
    if (state === 'granted' && expires === before) return { refusal: 'accreditation_same' };
    const held = state === 'granted' || state === 'expired';
    return {
      next: { state: 'granted', expires, reason: '' },
      card: held ? 'keep' : 'new',
      endsLinks: false,
      tells: held ? 'prolonged' : 'granted',
    };
  },
  refuse: ({ expires }, { reason }) => turnedAway('refused', reason, expires),
  withdraw: ({ expires }, { reason }) => turnedAway('withdrawn', reason, expires),
  request: () => ({ next: { state: 'requested', expires: null, reason: '' }, card: 'keep', endsLinks: false, tells: null }),
};

/** What `command` makes of an accreditation on `day` (`YYYY-MM-DD`, the newsroom's), or why it does not. */
export function decideAccreditation(kept: Kept, command: AccreditationCommand, day: string): Outcome {
  const state = standingOn(kept, day);
  if (!ACCREDITATION_ACTS[state].includes(command.act)) return { refusal: 'accreditation_not_allowed' };
  const rule = DECIDE[command.act] as (now: Kept, command: AccreditationCommand, day: string) => Outcome;
  return rule({ ...kept, state }, command, day);
}
