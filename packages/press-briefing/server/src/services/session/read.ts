import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { ItemSession, SessionView } from '../../../../contracts';
import { runsOf, type Step } from '../../../../domain/running';
import { iso, isoOrNull, occurrenceOf } from '../present';
import { type OccurrenceRow, rowOf, table } from '../tables';
import { service } from '../types';

const STEPS = ['item_start', 'item_end'];

const stepsOf = async (strapi: Core.Strapi, occurrence: string): Promise<Step[]> =>
  (await table(strapi, 'session-act').findMany({ where: { occurrence: Number(occurrence), op: { $in: STEPS } } })).map((act) => ({
    op: act.op as Step['op'],
    item: act.target ?? '',
    at: Number(act.at),
    key: act.key,
  }));

const numberOrNull = (value: string | number | null): number | null => (value === null ? null : Number(value));

/** Times of the agenda's items by what was pressed, and what was noted of each. */
function itemsOf(row: OccurrenceRow, steps: Step[]): Record<string, ItemSession> {
  const runs = runsOf(steps, numberOrNull(row.heldAt));
  const noted = row.items ?? {};
  return Object.fromEntries(
    [...new Set([...Object.keys(runs), ...Object.keys(noted)])].map((item) => {
      const run = runs[item];
      return [
        item,
        {
          started: isoOrNull(run?.started),
          ended: isoOrNull(run?.ended),
          running: isoOrNull(run?.running),
          spent: run?.spent ?? 0,
          note: noted[item]?.note ?? '',
        },
      ];
    }),
  );
}

/** A meeting as it is being held. `manages`: whether who looks may see more of the invited than their names. */
export async function readSession(strapi: Core.Strapi, id: string, manages: boolean): Promise<SessionView> {
  // Asked first: a page that hears of this meeting twice keeps the answer that began later.
  const now = await spine(strapi).now();
  const row = await rowOf(strapi, 'occurrence', id);
  const series = await rowOf(strapi, 'series', row.series);
  const [steps, invitations, attendance, questions, decisions, desks] = await Promise.all([
    stepsOf(strapi, id),
    service(strapi, 'invitations').ofOccurrence(row.id, manages),
    service(strapi, 'invitations').attendance(row.id),
    service(strapi, 'questions').ofOccurrence(String(row.id)),
    service(strapi, 'decisions').ofOccurrence(String(row.id)),
    spine(strapi).ask('desks.list')?.(),
  ]);
  return {
    occurrence: occurrenceOf(row, series),
    items: itemsOf(row, steps),
    notes: row.notes ?? '',
    attendance,
    invitations,
    questions,
    decisions,
    desks: desks ?? null,
    heldAt: isoOrNull(row.heldAt),
    now: iso(now.getTime()),
  };
}
