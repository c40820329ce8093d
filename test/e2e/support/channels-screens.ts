import { type Api, dialog, page, plugin, press, type Screen, widgets } from './screen';

type Outbox = { deliveries: { id: string }[] };
type Recalls = { recalls: { id: string }[] };
type Story = { deliveries: { id: string; story: string; storyVersion: number }[] };

/** A story that was pulled, so that there is a record to look at. */
async function pulled(api: Api): Promise<string> {
  const { recalls } = await api<Recalls>('admin', 'GET', '/channels/recalls');
  if (recalls[0]) return recalls[0].id;
  const { deliveries } = await api<Story>('admin', 'GET', '/channels/deliveries?show=sent&search=mua');
  const [, uid, documentId, locale] = /^story:(.+):([^:]+):([^:]*)$/.exec(deliveries[0]?.story ?? '') ?? [];
  const body = {
    ref: { uid, documentId, locale },
    act: 'pull',
    reason: 'Toà soạn nhận được phản ánh của nhân chứng và đang xác minh lại.',
    storyVersion: deliveries[0]?.storyVersion,
  };
  return (await api<{ id: string }>('admin', 'POST', '/channels/recalls', body)).id;
}

/** Outbox, records of withdrawal, calendar, destinations and the widgets. */
export async function OUTBOX_SCREENS(api: Api): Promise<Screen[]> {
  const record = await pulled(api);
  const { deliveries } = await api<Outbox>('admin', 'GET', '/channels/deliveries?show=sent');
  const outbox = page('outbox', 'editor', plugin('channels/outbox'), 'ul > li');
  const destinations = page('destinations', 'admin', plugin('channels/destinations'), 'section h2');
  const drawer = dialog(outbox, {
    name: 'a delivery',
    path: `${outbox.path}?open=${deliveries[0]?.id}`,
    ready: (at) => at.getByRole('dialog').locator('ol > li').first(),
  });
  const adding = press(/^(Thêm điểm phát|New destination)$/);
  return [
    outbox,
    drawer,
    dialog(drawer, {
      name: 'pull or correct',
      who: 'admin',
      act: press(/^(Gỡ hoặc cải chính|Pull or correct)/),
      ready: (at) => at.getByRole('dialog').locator('[data-forecast], section').first(),
    }),
    page('records', 'admin', plugin('channels/recalls'), 'ul > li a'),
    page('a record', 'admin', plugin(`channels/recalls/${record}`), '[data-receipt]'),
    page('social calendar', 'editor', plugin('channels/calendar?view=month'), '.fc-event'),
    page('social calendar as a list', 'editor', plugin('channels/calendar?view=list'), '.fc-list'),
    destinations,
    dialog(destinations, {
      name: 'kinds of destinations',
      act: adding,
      ready: (at) => at.getByRole('dialog').locator('[data-kind]').first(),
    }),
    dialog(destinations, {
      name: 'new destination',
      act: async (at) => {
        await adding(at);
        await at.locator('[data-kind="webhook"]').click();
      },
      ready: (at) => at.getByRole('dialog').locator('input[name="url"]'),
    }),
    widgets('channels widgets', 'editor', ['channels.needs-person', 'channels.sent-today'], 'channels.sent-today'),
  ];
}

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
