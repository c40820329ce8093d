import { outlets } from './handbook-outlets.mjs';

const LANGUAGES = ['vi', 'en'];
/** By day at the desk, and by night on a phone. */
const LOOKS = {
  desk: { width: 1440, height: 900, theme: 'light' },
  phone: { width: 360, height: 780, theme: 'dark' },
};
const STORY = 'api::story.story';
const home = (path) => `/admin/plugins/channels/${path}`;
const dialog = (page) => page.getByRole('dialog');
const press = (page, name) => page.getByRole('button', { name }).first().click();
const stands = (css) => (page) => page.locator(css).first().waitFor();
const inDialog = (css) => (page) => dialog(page).locator(css).first().waitFor();

/** name, who, address, and what brings it up. */
const screens = ({ story, recall, sent, failed, byHand }) => [
  [
    'channels-panel',
    'editor',
    `/admin/content-manager/collection-types/${STORY}/${story}?plugins[i18n][locale]=vi`,
    async (page) => {
      await stands('[data-channels-of-story] li')(page);
      await page.locator('[data-channels-of-story]').scrollIntoViewIfNeeded();
    },
  ],
  ['preview', 'editor', home(`preview?uid=${STORY}&documentId=${story}&locale=vi`), stands('[data-chosen="true"] h2')],
  ['outbox', 'admin', home('outbox'), stands('main ul > li')],
  ['a-delivery', 'admin', home(`outbox?open=${failed ?? sent}`), inDialog('ol > li')],
  ['by-hand', 'admin', home(`outbox?open=${byHand}`), inDialog('ol > li')],
  [
    'pull-or-correct',
    'admin',
    home(`outbox?open=${sent}`),
    async (page) => {
      await inDialog('ol > li')(page);
      await press(dialog(page), /^(Gỡ hoặc cải chính|Pull or correct)/);
      await inDialog('[data-forecast]')(page);
    },
  ],
  ['a-record', 'admin', home(`recalls/${recall}`), stands('[data-receipt]')],
  ['records', 'admin', home('recalls'), stands('main ul > li a')],
  ['social-calendar', 'editor', home('calendar?view=month'), stands('.fc-event, .fc-list-event')],
  ['destinations', 'admin', home('destinations'), stands('main section h2')],
  [
    'new-destination',
    'admin',
    home('destinations'),
    async (page) => {
      await press(page, /^(Thêm điểm phát|New destination)$/);
      await page.locator('[data-kind="bluesky"]').click();
      await inDialog('input[name="identifier"]')(page);
    },
  ],
  [
    'channels-widgets',
    'editor',
    '/admin/',
    async (page) => {
      const widget = page.locator('[aria-labelledby="plugin::channels.sent-today"] a').first();
      await widget.waitFor();
      await widget.scrollIntoViewIfNeeded();
    },
  ],
];

/** The screens of the channels: docs/guide/handbook/<screen>.<desk|phone>.<vi|en>.png. */
export async function channels(demo, camera, wanted, host) {
  const all = screens(await outlets(demo, host)).filter(([name]) => wanted(name));
  for (const language of LANGUAGES)
    for (const [size, look] of Object.entries(LOOKS))
      for (const [name, person, address, show] of all)
        await camera.shoot({ file: `docs/guide/handbook/${name}.${size}.${language}.png`, person, language, look, address, show });
}
