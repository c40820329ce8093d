import type { Previewed } from '../../../contracts';

export const ACTS = ['publish', 'correct', 'update', 'anew', 'retract'] as const;
export type Act = (typeof ACTS)[number];
export type Foretold = {
  acts: { act: Act; names: string[] }[];
  /** Channels that will not take it as it is. */
  stuck: string[];
  /** Channels where somebody must approve first. */
  approval: string[];
};

type Seen = Pick<Previewed, 'destination' | 'next' | 'anew' | 'approval' | 'problems'>;

export const errorsOf = ({ problems }: Pick<Previewed, 'problems'>) => problems.filter(({ level }) => level === 'error');

/** What a press on Publish will do, in groups: what cannot leave is told apart. */
export function foretell(channels: readonly Seen[]): Foretold {
  const going = channels.filter(({ next }) => next !== null);
  const stuck = going.filter((one) => one.next !== 'retract' && errorsOf(one).length > 0);
  const free = going.filter((one) => !stuck.includes(one));
  const actOf = ({ next, anew }: Seen): Act => (anew ? 'anew' : (next as Act));
  const names = (some: readonly Seen[]): string[] => some.map(({ destination }) => destination.name);
  return {
    acts: ACTS.map((act) => ({ act, names: names(free.filter((one) => actOf(one) === act)) })).filter(({ names }) => names.length > 0),
    stuck: names(stuck),
    approval: names(free.filter((one) => one.approval && one.next !== 'retract')),
  };
}
