import type { Column } from './columns';
import { elapsedOf, type Period, whenOf } from './period';
import type { Kind } from './work';

export const CAMPAIGN_STATES = ['open', 'closed'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** So many pieces of a kind, for a channel, or of a kind for a channel; with neither, of any sort. */
export type Target = { kind?: Kind | undefined; channel?: string | undefined; count: number };

/** How many pieces of one sort stand in one column of the board. */
export type Tally = { kind: Kind; channels: readonly string[]; stage: Column; count: number };

export type Counts = { planned: number; underWay: number; done: number };
export type TargetProgress = Counts & {
  kind: Kind | null;
  channel: string | null;
  count: number;
  /** Done of what is wanted, 0 to 1. */
  share: number;
};
export type Progress = {
  /** One line for each target, in their order. */
  lines: TargetProgress[];
  /** Everything that belongs to it, whatever its sort. */
  all: Counts;
  /** Over all targets, 0 to 1: what is too many of one sort does not stand in for another. Null without targets. */
  share: number | null;
};

const PART: Record<Column, keyof Counts | null> = {
  planned: 'planned',
  offered: 'planned',
  doing: 'underWay',
  filed: 'underWay',
  editing: 'underWay',
  published: 'done',
  cancelled: null,
};

const same = (one: string, other: string): boolean => one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');

const fits = (target: Target, tally: Tally): boolean =>
  (target.kind === undefined || target.kind === tally.kind) &&
  (target.channel === undefined || tally.channels.some((channel) => same(channel, target.channel as string)));

function countsOf(tallies: readonly Tally[]): Counts {
  const counts: Counts = { planned: 0, underWay: 0, done: 0 };
  for (const { stage, count } of tallies) {
    const part = PART[stage];
    if (part) counts[part] += count;
  }
  return counts;
}

/** What is planned, under way and published against each target. A piece counts for every target it fits. */
export function progressOf(targets: readonly Target[], tallies: readonly Tally[]): Progress {
  const lines = targets.map((target) => {
    const counts = countsOf(tallies.filter((tally) => fits(target, tally)));
    return {
      kind: target.kind ?? null,
      channel: target.channel ?? null,
      count: target.count,
      ...counts,
      share: Math.min(1, counts.done / target.count),
    };
  });
  const wanted = lines.reduce((sum, line) => sum + line.count, 0);
  const reached = lines.reduce((sum, line) => sum + Math.min(line.done, line.count), 0);
  return { lines, all: countsOf(tallies), share: wanted === 0 ? null : reached / wanted };
}

/** `behind`: less of it is done than of its time is gone; `missed`: the time is over. */
export const PACES = ['untargeted', 'upcoming', 'on_track', 'behind', 'missed', 'reached'] as const;
export type Pace = (typeof PACES)[number];

export function paceOf(share: number | null, period: Period, today: string): Pace {
  if (share === null) return 'untargeted';
  if (share >= 1) return 'reached';
  const { when } = whenOf(period, today);
  if (when === 'ahead') return 'upcoming';
  if (when === 'over') return 'missed';
  return share < elapsedOf(period, today) ? 'behind' : 'on_track';
}

/** What is wrong with targets: one that wants nothing, or two that want the same. */
export function targetFault(targets: readonly Target[]): { fault: 'zero' | 'equal'; target: Target } | null {
  for (const [place, target] of targets.entries()) {
    if (target.count < 1) return { fault: 'zero', target };
    const twin = targets.slice(0, place).some((other) => other.kind === target.kind && same(other.channel ?? '', target.channel ?? ''));
    if (twin) return { fault: 'equal', target };
  }
  return null;
}

/** The names of what stands in a campaign, for "who changed what". */
export const CAMPAIGN_WORDS = {
  title: { en: 'title', vi: 'tên chiến dịch' },
  message: { en: 'message', vi: 'nội dung tuyên truyền' },
  fromDay: { en: 'first day', vi: 'ngày bắt đầu' },
  toDay: { en: 'last day', vi: 'ngày kết thúc' },
  colour: { en: 'colour', vi: 'màu' },
  targets: { en: 'targets', vi: 'chỉ tiêu' },
  state: { en: 'open or closed', vi: 'tình trạng đóng, mở' },
} as const;
