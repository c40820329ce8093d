import { type Core, parseStorySubject, type StoryRef, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { isKept, whatOfDelivery, whatOfVersion } from '../../../domain/tally';
import { type NewTally, tallies } from '../services/coverage/store';

const NOTHING: Omit<NewTally, 'key' | 'at' | 'what' | 'story'> = {
  storyVersion: null,
  title: null,
  kind: null,
  section: null,
  destination: null,
  campaigns: [],
  due: null,
};

const workOf = (assignment: string): string => `assignment:${assignment}`;
const msOf = (iso: string | null | undefined): number | null => (iso ? Date.parse(iso) : null);

/**
 * Counts for the coverage report, from the newsroom's own events. The key is the event's: told twice, it counts once.
 * Without the sisters their events never come, and the report holds what there is.
 */
export function countCoverage(strapi: Core.Strapi): void {
  const { events, stories, ask } = spineOf(strapi);
  const kindOf = (uid: string): string => stories.types().find((type) => type.uid === uid)?.name ?? uid;
  const isStory = (ref: StoryRef | null): ref is StoryRef => ref !== null && stories.types().some(({ uid }) => uid === ref.uid);

  events.subscribe('press-briefing.count-stories', ['story.published', 'story.unpublished'], async (event) => {
    const { id: key, at, subject: story, data } = event;
    const ref = parseStorySubject(story) ?? data.ref;
    const told = { ...NOTHING, key, at: Date.parse(at), story, storyVersion: data.version, title: data.headline, kind: kindOf(ref.uid) };
    if (event.type === 'story.unpublished') return tallies(strapi).write({ ...told, what: 'pulled', section: data.section });
    // As they stand now: what is linked to a campaign afterwards counts for it with the next version.
    const campaigns = (await ask('campaigns.ofStory')?.(ref)) ?? [];
    return tallies(strapi).write({ ...told, what: whatOfVersion(event.data), section: data.section, campaigns });
  });

  events.subscribe('press-briefing.count-deliveries', ['delivery.sent'], async ({ id: key, at, subject: story, data }) => {
    const what = whatOfDelivery(data.operation);
    // Messages for loudspeakers go through the same ledger, and are no stories.
    if (!what || !isStory(parseStorySubject(story))) return;
    const { destination: title, destinationId: destination, storyVersion } = data;
    await tallies(strapi).write({ ...NOTHING, key, at: Date.parse(at), what, story, storyVersion, title, destination });
  });

  events.subscribe('press-briefing.count-late', ['assignment.late', 'assignment.changed'], async ({ id: key, type, at, data }) => {
    const story = workOf(data.assignment);
    const kept = isKept(data, at);
    // Closed or put under embargo afterwards: what was written down while it was open goes as well.
    if (type === 'assignment.changed') return kept ? tallies(strapi).hush(story) : undefined;
    const due = msOf((data as { due?: string | null }).due);
    await tallies(strapi).write({ ...NOTHING, key, at: Date.parse(at), what: 'late', story, title: kept ? null : data.slugline, due });
  });
}
