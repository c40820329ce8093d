import { spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Belonging, ProgressShape } from '../../../../contracts/campaigns';
import { type Pace, paceOf, progressOf, type Tally, type Target } from '../../../../domain/campaign';
import { dayOf } from '../../../../domain/days';
import { elapsedOf, type Period, whenOf } from '../../../../domain/period';
import { namesOf } from '../people';
import { assignments } from '../store';
import { seenWork } from './seen';
import type { PlanKind } from './store';

/** The newsroom's day, by the database's clock. */
export async function todayOf(strapi: Core.Strapi): Promise<string> {
  const spine = spineOf(strapi);
  return dayOf((await spine.now()).toISOString(), spine.timezone);
}

/** The progress of a plan as the screen shows it, on a day. */
export function shownProgress(period: Period, targets: readonly Target[], tallies: readonly Tally[], today: string): ProgressShape {
  const { lines, all, share } = progressOf(targets, tallies);
  return {
    lines: lines.map((line) => ({ ...line, pace: paceOf(line.share, period, today) })),
    all,
    share,
    pace: paceOf(share, period, today),
    elapsed: elapsedOf(period, today),
    ...whenOf(period, today),
  };
}

const TROUBLE: readonly Pace[] = ['missed', 'behind'];

/** What is in trouble stands on top, then what ends first; what is closed follows, from the newest back. */
export function pressingFirst<P extends { state: string; toDay: string; progress: ProgressShape }>(list: readonly P[]): P[] {
  const open = list.filter(({ state }) => state === 'open').sort((a, b) => a.toDay.localeCompare(b.toDay));
  const troubled = TROUBLE.flatMap((pace) => open.filter(({ progress }) => progress.pace === pace));
  return [...troubled, ...open.filter((one) => !troubled.includes(one)), ...list.filter(({ state }) => state !== 'open')];
}

/** Cards of one page at most; the board shows the rest. */
const MOST = 300;

/** The work of a plan that the viewer may see, and how much more there is. Cancelled work is neither shown nor counted. */
export async function workOf(
  strapi: Core.Strapi,
  kind: PlanKind,
  id: string,
  viewer: Viewer,
  progress: ProgressShape,
): Promise<{ work: Belonging[]; others: number }> {
  const rows = await assignments(strapi).findMany({
    where: { $and: [{ [kind]: id, stage: { $ne: 'cancelled' } }, await seenWork(strapi, viewer)] },
    orderBy: [{ stage: 'asc' }, { rank: 'asc' }, { id: 'asc' }],
    limit: MOST,
  });
  const names = await namesOf(
    strapi,
    rows.map((row) => row.assignee),
  );
  const { planned, underWay, done } = progress.all;
  return {
    work: rows.map((row) => ({
      id: row.documentId,
      slugline: row.slugline,
      kind: row.kind,
      state: row.state,
      stateAt: row.stateAt,
      due: row.due,
      assigneeName: row.assignee === null ? null : (names.get(row.assignee) ?? `#${row.assignee}`),
    })),
    others: Math.max(0, planned + underWay + done - rows.length),
  };
}
