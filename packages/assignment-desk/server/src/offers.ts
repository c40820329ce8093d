import { spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { dayOf } from '../../domain/days';
import { campaignsBetween, campaignsOn, campaignsWith } from './services/campaigns';
import { openDesks } from './services/desks';
import { openAt } from './services/reading';
import { assignments, holding, load } from './services/store';

/** What sister plugins may ask of the desk. */
export function offerReads(strapi: Core.Strapi): void {
  const { offer, now } = spineOf(strapi);
  offer('campaigns.current', async (at) => campaignsOn(strapi, dayOf(at, spineOf(strapi).timezone)));
  offer('campaigns.between', async (from, to) => {
    const { timezone } = spineOf(strapi);
    // The end itself is outside.
    const last = new Date(Date.parse(to) - 1).toISOString();
    return campaignsBetween(strapi, dayOf(from, timezone), dayOf(last, timezone));
  });
  offer('campaigns.ofStory', async (ref) => {
    const rows = await assignments(strapi).findMany({
      // What a campaign is called is read by everybody: work that is kept in the house does not give it away.
      where: { documentId: { $in: await holding(strapi, ref) }, campaign: { $notNull: true }, state: { $ne: 'cancelled' }, closed: false },
    });
    return campaignsWith(strapi, [...new Set(rows.flatMap(({ campaign }) => campaign ?? []))]);
  });
  offer('stories.ofAssignment', async (assignment) => (await load(strapi, assignment))?.stories ?? []);
  offer('assignments.ofStory', async (ref) => {
    const rows = await assignments(strapi).findMany({
      // Who asks does not say for whom: closed work and work under embargo stay in the house.
      where: { documentId: { $in: await holding(strapi, ref) }, ...openAt((await now()).toISOString()) },
      orderBy: [{ rank: 'asc' }],
    });
    return rows.map(({ documentId, slugline, state, due }) => ({ id: documentId, slugline, state, due }));
  });
  offer('assignments.ofDecision', async (decision) => {
    const row = await assignments(strapi).findOne({ where: { decision } });
    return row && { id: row.documentId, state: row.state, due: row.due };
  });
  offer('assignments.ofDecisions', async (decisions) => {
    const rows = decisions.length ? await assignments(strapi).findMany({ where: { decision: { $in: [...decisions] } } }) : [];
    return rows.flatMap(({ decision, documentId, state, due }) => (decision === null ? [] : [{ decision, id: documentId, state, due }]));
  });
  offer('desks.list', async () => (await openDesks(strapi)).map((row) => ({ id: row.documentId, name: row.name })));
}
