import type { Story } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';
import type { Channel, DerivativeSpec, Picture, Problem } from '../../../contracts';
import { pictureOf } from '../../../domain/pictures';
import type { Pages } from '../services/pages';

const settings = z.strictObject({});
type Settings = z.infer<typeof settings>;
/** The story with its address and the picture as search engines show it. */
type Rendition = Story & { link: string | null; picture: Picture | null };

/** Google asks for 1200 px in width; 16:9 is what news lists show. */
const COVER: DerivativeSpec = { name: 'cover', width: 1200, height: 675, format: 'jpeg' };
/** Lists of search results cut a headline near here. */
const TITLE = 70;

const length = (text: string): number => [...text.normalize('NFC')].length;
const NO_HEADLINE: Problem = { level: 'error', field: 'headline', say: { en: 'The story has no headline.', vi: 'Tin chưa có tít.' } };
const LONG: Problem = {
  level: 'warning',
  field: 'headline',
  say: {
    en: `The headline is longer than ${TITLE} characters: search results cut it.`,
    vi: `Tít dài hơn ${TITLE} ký tự: trang tìm kiếm sẽ cắt bớt.`,
  },
};

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
    render: ({ story, link, publicUrl }) => ({ ...story, link, picture: pictureOf(story, COVER, null, publicUrl) }),
    check: ({ headline }) => (headline ? (length(headline) > TITLE ? [LONG] : []) : [NO_HEADLINE]),
    measure: ({ headline }) => [
      {
        field: 'title',
        unit: 'characters',
        used: length(headline),
        limit: TITLE,
        cutAt: length(headline) > TITLE ? [...headline].slice(0, TITLE).join('').length : null,
      },
    ],
    look: ({ headline, summary, link, picture }) => ({
      title: headline,
      posts: summary ? [summary] : [],
      link,
      pictures: picture
        ? [
            {
              file: picture.file,
              url: picture.original,
              alt: picture.alt,
              ratio: COVER.width / COVER.height,
              focal: picture.focal,
              size: `${COVER.width}×${COVER.height}`,
            },
          ]
        : [],
    }),
    send: async (_operation, story) => {
      const link = await pages.write(story);
      return { kind: 'delivered', remoteId: story.ref.documentId, link };
    },
    retract: async (ctx) => {
      await pages.pull(ctx.delivery.story);
      return { kind: 'delivered', remoteId: null, link: null };
    },
  }) satisfies Channel<Settings, Rendition>;
