import { type ResponseOf, type Story, type StoryRef, storySubject } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Adapted, AnyChannel, Look, Measure, Previewed, Problem, previewEndpoints } from '../../../contracts';
import type { Operation } from '../../../domain/delivery';
import { type Foreseen, foresee } from '../../../domain/foresee';
import type { Known } from '../../../domain/plan';
import { postText } from '../../../domain/social';
import { channelsOf, service, spineOf } from '../context';
import { refuse } from '../refusals';
import { type AdaptationRow, type DeliveryRow, type DestinationRow, table } from '../rows';
import { viewOf } from './adaptations';
import { adaptedOf } from './rendering';

type Answer = ResponseOf<typeof previewEndpoints.story>;

/** All that a preview of one story reads, once for every destination. */
type Room = {
  story: Story;
  status: Answer['status'];
  destinations: DestinationRow[];
  adaptations: Map<string, AdaptationRow>;
  known: Known[];
  /** Milliseconds since the epoch, by the database's clock. */
  now: number;
  states: Map<string, DeliveryRow>;
  /** Address its page has, or would get. */
  address: string;
};

type Drawn = Pick<Previewed, 'problems' | 'measures' | 'suggestions' | 'look'>;

/** Strapi tells a changed draft by the same half second: the two rows are written one after the other. */
const SAME_MS = 500;
const said = ({ headline, summary, body, images, byline, section, keywords, slug, embargo, correction }: Story): string =>
  JSON.stringify([headline, summary, body, images, byline, section, keywords, slug, embargo, correction]);
/** Whether the draft holds what is not published yet; a field of the user's own counts too, as in the Content Manager. */
const changed = (draft: Story, published: Story): boolean =>
  Math.abs(Date.parse(published.updatedAt) - Date.parse(draft.updatedAt)) > SAME_MS || said(draft) !== said(published);

const broken = (error: unknown): Problem => ({
  level: 'error',
  field: '',
  say: {
    en: `This channel could not show the story: ${(error as Error).message}`,
    vi: `Kênh này không dựng được bài: ${(error as Error).message}`,
  },
});

/** The screen may be open under another name than the public's, and loads pictures from its own server only: ours go by their path. */
const onScreen = (url: string, publicUrl: string): string => (url.startsWith(`${publicUrl}/`) ? url.slice(publicUrl.length) : url);

const lookOf = (look: Look, publicUrl: string): Previewed['look'] => ({
  title: '',
  posts: [],
  link: null,
  card: null,
  note: null,
  ...look,
  pictures: (look.pictures ?? []).map((picture) => ({ ...picture, url: onScreen(picture.url, publicUrl) })),
});
const measured = (measure: Measure): Previewed['measures'][number] => ({ ...measure, cutAt: measure.cutAt ?? null });

/** What stands in a field where nobody wrote anything: the story's own words, as most networks use them. */
const OWN: Record<string, (story: Story) => string> = {
  title: (story) => story.headline,
  headline: (story) => story.headline,
  description: (story) => story.summary,
  summary: (story) => story.summary,
  author: (story) => story.byline.join(', '),
  text: (story) => postText(story, 'publish', null),
};

/** How the saved draft of a story will look and count on every destination. Reads only: nothing is sent, nothing written. */
export function previews({ strapi }: { strapi: Core.Strapi }) {
  async function room(ref: StoryRef): Promise<Room> {
    const { stories } = spineOf(strapi);
    const story = await stories.read(ref, 'draft');
    if (!story) throw refuse('preview.no_story');
    const published = await stories.read(story.ref, 'published');
    // What follows draws without waiting, and the radio counts by the newsroom's readings.
    await service(strapi, 'pronunciations').lexicon();
    const subject = storySubject(story.ref);
    const known = await service(strapi, 'planning').knownOf(subject);
    const adaptations = await table(strapi, 'adaptation').findMany({ where: { story: subject } });
    return {
      story,
      status: !published ? 'draft' : changed(story, published) ? 'modified' : 'published',
      destinations: await service(strapi, 'destinations').all(),
      adaptations: new Map(adaptations.map((row) => [row.destination, row])),
      known,
      now: (await spineOf(strapi).now()).getTime(),
      states: new Map(known.filter((row) => row.state !== 'superseded').map((row) => [row.destination, row])),
      address: await service(strapi, 'pages').addressOf(story),
    };
  }

  // The embargo decides when it leaves, not what it does there.
  const outlook = ({ story, adaptations, known, now }: Room, row: DestinationRow): Foreseen =>
    foresee(
      {
        section: story.section?.slug ?? null,
        locale: story.ref.locale,
        version: story.version,
        correction: story.correction !== null,
        embargo: null,
        now,
        zone: spineOf(strapi).timezone,
      },
      service(strapi, 'planning').asPlanned(row, adaptations.get(row.documentId)),
      known,
    );

  /** Where a web destination takes the story, others may link to its page; where none does, there is no page to link to. */
  const hasPage = (all: Room): boolean =>
    all.destinations.some((row) => {
      const seen = row.kind === 'web' ? outlook(all, row) : null;
      return Boolean(seen?.on && !seen.left);
    });

  function draw(channel: AnyChannel, row: DestinationRow, all: Room, operation: Operation, adaptation: Adapted | null): Drawn {
    const settings = row.settings ?? {};
    try {
      const rendition: unknown = channel.render({
        story: all.story,
        operation,
        settings,
        adaptation,
        publicUrl: spineOf(strapi).publicUrl,
        link: row.kind === 'web' || hasPage(all) ? all.address : null,
      });
      const look = channel.look?.(rendition, settings);
      return {
        problems: channel.check(rendition, settings),
        measures: (channel.measure?.(rendition, settings) ?? []).map(measured),
        look: look ? lookOf(look, spineOf(strapi).publicUrl) : null,
        suggestions: channel.suggest?.(rendition, settings) ?? [],
      };
    } catch (error) {
      return { problems: [broken(error)], measures: [], look: null, suggestions: [] };
    }
  }

  function show(all: Room, row: DestinationRow, unsaved?: Adapted): Previewed | null {
    const channel = channelsOf(strapi).get(row.kind);
    if (!channel) return null;
    const seen = outlook(all, row);
    const kept = all.adaptations.get(row.documentId);
    const operation: Operation = seen.next && seen.next !== 'retract' ? seen.next : 'publish';
    const adaptation = unsaved ?? adaptedOf(kept ?? null);
    return {
      destination: { id: row.documentId, name: row.name, kind: row.kind, label: channel.label },
      ...seen,
      state: all.states.get(row.documentId)?.state ?? null,
      operation: all.states.get(row.documentId)?.operation ?? null,
      approval: row.approval,
      picture: channel.images.length > 0,
      ...draw(channel, row, all, operation, adaptation),
      fields: (channel.adapts ?? []).map((field) => ({
        ...field,
        choices: field.choices ? [...field.choices] : undefined,
        from: field.choices ? (field.choices[0]?.value ?? '') : (OWN[field.name]?.(all.story) ?? ''),
      })),
      adaptation: kept ? viewOf(kept) : null,
    };
  }

  return {
    /** Every destination. Refuses a story that is not there. */
    async story(ref: StoryRef): Promise<Answer> {
      const { publicUrl, timezone } = spineOf(strapi);
      const all = await room(ref);
      const { story, status } = all;
      return {
        mapped: true,
        headline: story.headline,
        version: story.version,
        status,
        embargo: story.embargo,
        timezone,
        images: story.images.map(({ id, url, alt, caption, credit, focalPoint }) => ({
          file: id,
          url: onScreen(url, publicUrl),
          alt: alt || caption,
          credit,
          focal: focalPoint,
        })),
        channels: all.destinations.flatMap((row) => show(all, row) ?? []),
      };
    },

    /** One destination with texts that are not saved yet. */
    async one(ref: StoryRef, destination: string, adapted: Adapted): Promise<Previewed> {
      const all = await room(ref);
      const row = all.destinations.find((one) => one.documentId === destination);
      const shown = row && show(all, row, adapted);
      if (!shown) throw refuse('destination.not_found', { id: destination });
      return shown;
    },

    /** A type that is no story, or a story that is not saved yet. */
    none: (mapped: boolean): Answer => ({
      mapped,
      headline: '',
      version: 0,
      status: 'draft',
      embargo: null,
      timezone: spineOf(strapi).timezone,
      images: [],
      channels: [],
    }),
  };
}

export type Previews = ReturnType<typeof previews>;
