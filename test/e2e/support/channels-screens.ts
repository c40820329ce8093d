import { type Api, page, plugin, type Screen } from './screen';

const STORY = 'api::story.story';

/** The preview of a story, and the panel beside it. */
const PREVIEW_SCREENS = (story: string): Screen[] => [
  page('preview', 'editor', plugin(`channels/preview?uid=${STORY}&documentId=${story}&locale=vi`), '[data-chosen="true"] h2'),
  page('preview of nothing', 'editor', plugin('channels/preview'), 'a'),
  {
    name: 'channels panel',
    who: 'producer',
    path: `/admin/content-manager/collection-types/${STORY}/${story}?plugins[i18n][locale]=vi`,
    ready: (at) => at.locator('[data-channels-of-story] li').first(),
    ours: ['[data-channels-of-story]'],
    guarded: false,
  },
];

/** Every screen of the channels that the seed gives an address to. */
export async function channelsScreens(api: Api): Promise<Screen[]> {
  const { deliveries } = await api<{ deliveries: { story: string }[] }>('editor', 'GET', '/channels/deliveries');
  const story = deliveries
    .find((one) => one.story.endsWith(':vi'))
    ?.story.split(':')
    .at(-2);
  if (!story) throw new Error('The seed has sent no story');
  return PREVIEW_SCREENS(story);
}
