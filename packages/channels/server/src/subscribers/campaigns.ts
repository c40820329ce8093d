import { parseStorySubject, type StoryRef, storySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { service, spineOf } from '../context';

/** Steps of an assignment after which its stories may stand under another campaign, or under none. */
const STEPS = ['assignment.changed', 'assignment.filed', 'assignment.published', 'assignment.cancelled', 'assignment.reopened'] as const;

/** Stories an assignment held before a change. */
function formerly(data: object): StoryRef[] {
  const { stories } = (data as { before?: { stories?: unknown } }).before ?? {};
  return Array.isArray(stories) ? (stories as StoryRef[]) : [];
}

/** Keeps the lists of campaigns as the assignment desk has them. Without that plugin these events never come. */
export function listCampaigns(strapi: Core.Strapi): void {
  const { events, ask } = spineOf(strapi);

  async function refresh(refs: readonly StoryRef[]): Promise<void> {
    for (const ref of new Map(refs.map((one) => [storySubject(one), one])).values()) await service(strapi, 'campaigns').refresh(ref);
  }

  events.subscribe('channels.campaign-work', STEPS, async ({ data }) =>
    refresh([...((await ask('stories.ofAssignment')?.(data.assignment)) ?? []), ...formerly(data), ...(data.story ? [data.story] : [])]),
  );
  // It was renamed, or closed: what stands under it says so.
  events.subscribe('channels.campaigns', ['campaign.changed'], async ({ data }) => {
    const stories = await service(strapi, 'campaigns').storiesOf(data.campaign);
    await refresh(stories.flatMap((subject) => parseStorySubject(subject) ?? []));
  });
}
