import { SYSTEM, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { assignmentsOf } from '../ask';
import { deskById, openDesks } from '../services/desks';
import { assignments } from '../services/store';

const SLUGLINE_MAX = 200;

/** What a briefing decides becomes work, once: the column `decision` is unique. */
export function assignDecisions(strapi: Core.Strapi): void {
  spineOf(strapi).events.subscribe('assignment-desk.assign-decision', ['briefing.decided'], async ({ data, at }) => {
    if (await assignments(strapi).findOne({ where: { decision: data.decision } })) return;
    const named = data.desk === null ? null : await deskById(strapi, data.desk);
    const desk = named && !named.archived ? named : (await openDesks(strapi))[0];
    // The job is tried again: a decision is not lost because the first desk is made a little later.
    if (!desk) throw new Error(`No desk takes the decision ${data.decision}: make one on the assignment desk.`);
    const due = data.due === null ? null : new Date(data.due).toISOString();
    const what = data.what.trim();
    await assignmentsOf(strapi).create(
      { slugline: what.slice(0, SLUGLINE_MAX), brief: `${what}\n\n${data.title}`, desk: desk.documentId, due, closed: data.closed },
      SYSTEM,
      { decision: data.decision, now: at },
    );
  });
}
