import type { Story } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import type { Channel } from '../../../contracts';
import type { Pages } from '../services/pages';

const settings = z.strictObject({});
type Settings = z.infer<typeof settings>;

/** Our own site: rows that the reader, the feeds and the story API serve. Nothing leaves the database. */
export const web = ({ pages }: { pages: Pages }) =>
  ({
    kind: 'web',
    label: { en: 'Website and feeds', vi: 'Trang web và nguồn tin' },
    settings,
    secrets: [],
    repeat: 'safe',
    reach: 'rows',
    many: false,
    can: { update: true, retract: true, probe: false },
    images: [],
    // The page needs its address, which only the table knows: it is rendered in `send`, once per version.
    render: ({ story }) => story,
    check: (story) =>
      story.headline ? [] : [{ level: 'error', field: 'headline', say: { en: 'The story has no headline.', vi: 'Tin chưa có tít.' } }],
    send: async (_operation, story) => {
      const link = await pages.write(story);
      return { kind: 'delivered', remoteId: story.ref.documentId, link };
    },
    retract: async (ctx) => {
      await pages.pull(ctx.delivery.story);
      return { kind: 'delivered', remoteId: null, link: null };
    },
  }) satisfies Channel<Settings, Story>;
