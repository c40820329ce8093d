import type { Core } from '@strapi/strapi';
import { enterAbsences } from './absences';
import { makeAccounts } from './accounts';
import { openBriefings } from './briefing';
import { buildBulletins } from './bulletins';
import { openChannels } from './channels';
import { runDesks } from './desks';
import { fillCalendar } from './happenings';
import { labelFields } from './labels';
import { manRadio } from './radio';
import { keepViews } from './views';
import { writeStories } from './write-stories';

const flag = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'demo' });

/**
 * Fills an empty CMS with the demo newsroom; does nothing on one that was filled before.
 * Every step finds what it made on an earlier try, so a start that was broken off is finished by the next one.
 */
export async function seed(strapi: Core.Strapi, now = new Date()): Promise<void> {
  if (await flag(strapi).get({ key: 'seeded' })) return;
  const people = await makeAccounts(strapi);
  await labelFields(strapi);
  // Destinations first: what is published below goes out through them.
  await openChannels(strapi);
  await manRadio(strapi);
  const stories = await writeStories(strapi, people, now);
  await buildBulletins(strapi, people, stories, now);
  await runDesks(strapi, people, stories, now);
  await enterAbsences(strapi, people, now);
  await fillCalendar(strapi, people, now);
  await keepViews(strapi, people);
  await openBriefings(strapi, people, now);
  await flag(strapi).set({ key: 'seeded', value: now.toISOString() });
}
