type T = (key: string, values?: Record<string, string | number>) => string;

/** Reasons the system itself gives; what a network said is shown as it was said. */
const KNOWN: Record<string, string> = {
  interrupted: 'why.interrupted',
  by_hand: 'why.byHand',
  called_off: 'why.calledOff',
  no_answer: 'why.timeout',
  no_retract: 'why.noRetract',
  no_update: 'why.noUpdate',
  pulled: 'why.pulled',
  switched_off: 'why.switchedOff',
  'destination switched off': 'why.off',
  'story pulled': 'why.pulled',
  timeout: 'why.timeout',
};
const DECIDED = /^(retry|it_is_live|give_up|approve): (.+)$/;

/** Why a delivery stands as it does, in the person's language where the reason is ours. */
export function sayWhy(t: T, why: string): string {
  const decided = DECIDED.exec(why);
  if (decided) return t(`decidedBy.${decided[1]}`, { who: decided[2] ?? '' });
  const known = KNOWN[why];
  return known ? t(known) : why;
}
