import { type EventCatalogue, SYSTEM, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { isPending } from '../../domain/due';
import { assignmentsOf } from './ask';
import { eventOf, subjectOf } from './services/events';
import { load } from './services/store';
import type { AssignmentRow } from './services/tables';
import { JOBS, type TimerData } from './services/timers';

type Alarm = 'assignment.due_soon' | 'assignment.late';
/** More than any assignment goes through. */
const WHOLE_LOG = 1_000;

/** Work comes back to its person with its alarms set anew: whether this was said of the same due time before. */
async function wasTold(strapi: Core.Strapi, type: Alarm, { documentId, due }: AssignmentRow): Promise<boolean> {
  const log = await spineOf(strapi).events.history(subjectOf(documentId), WHOLE_LOG);
  return log.some((event) => event.type === type && (event.data as EventCatalogue[Alarm]).due === due);
}

/** What the clock does to assignments. Every timer looks again: the row may have moved on since it was set. */
export function defineTimers(strapi: Core.Strapi): void {
  const { jobs, events, now } = spineOf(strapi);

  jobs.define<TimerData>({
    name: JOBS.lapse,
    transactional: true,
    run: async ({ assignment, round, at }) => {
      const row = await load(strapi, assignment);
      if (row?.state !== 'offered' || row.offerRound !== round) return;
      await assignmentsOf(strapi).act(assignment, { act: 'expire' }, SYSTEM, { now: at });
    },
  });

  const alarm = (name: string, type: Alarm) =>
    jobs.define<TimerData>({
      name,
      transactional: true,
      run: async ({ assignment, round }) => {
        const row = await load(strapi, assignment);
        if (!row || row.dueRound !== round || row.due === null || !isPending(row.state)) return;
        // After a downtime both come at once: what is late by then is not due soon.
        if (type === 'assignment.due_soon' && row.due <= (await now()).toISOString()) return;
        if (round > 0 && (await wasTold(strapi, type, row))) return;
        await events.append(eventOf(type, row, SYSTEM, { from: row.state, due: row.due }));
      },
    });
  alarm(JOBS.soon, 'assignment.due_soon');
  alarm(JOBS.late, 'assignment.late');
}
