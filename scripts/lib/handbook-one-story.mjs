import { STORY, storyline } from './handbook-story.mjs';

const LANGUAGES = ['vi', 'en'];
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

const plugin = (screen) => `/admin/plugins/${screen}`;
const dialog = (page) => page.getByRole('dialog');

/** One story's whole way in pictures: docs/guide/images/<screen>.<vi|en>.png; four people take a story through the house meanwhile. */
export async function oneStory(demo, camera, wanted) {
  const story = storyline(demo.api);
  const cardOf = (page) => page.locator(`[data-card="${story.work().id}"]`);

  /** One picture in each language: `show` brings the screen up on a page of that person. */
  async function picture(name, person, look, address, show) {
    if (!wanted(name)) return;
    for (const language of LANGUAGES)
      await camera.shoot({ file: `docs/guide/images/${name}.${language}.png`, person, language, look, address, show });
  }

  async function publish() {
    const page = await camera.page('editor', { language: 'en', ...DESKTOP });
    await page.goto(story.address());
    await page.getByRole('button', { name: /^(Xuất bản|Publish)$/ }).click();
    await page.locator('[data-channels-of-story] li').first().waitFor();
    await page.context().close();
  }

  /** Waits until the outbox has nothing under way. */
  async function settled() {
    for (;;) {
      const { deliveries } = await demo.api('editor', 'GET', `/channels/deliveries?search=${encodeURIComponent('Cầu Mây 2')}`);
      if (deliveries.length > 1 && deliveries.every(({ state }) => state === 'delivered')) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  await picture('home', 'editor', DESKTOP, '/admin/', (page) =>
    page.locator('[aria-labelledby="plugin::press-briefing.next-briefing"] a[href$="this-week"]').first().waitFor(),
  );
  await picture('new-assignment', 'editor', DESKTOP, plugin('assignment-desk/board'), async (page) => {
    await page.getByRole('button', { name: /^(Phân công mới|New assignment)$/ }).click();
    const boxes = dialog(page).getByRole('textbox');
    await boxes.nth(0).fill(STORY.slugline);
    await boxes.nth(1).fill(STORY.brief);
    await dialog(page)
      .getByRole('combobox', { name: /Giao cho|Offer to/ })
      .click();
    await page.getByRole('option', { name: /Quốc Bảo/ }).click();
  });
  await story.offer();
  await picture('board', 'editor', { width: 1440, height: 900 }, plugin('assignment-desk/board'), (page) => cardOf(page).waitFor());
  await picture('my-work', 'reporter', PHONE, plugin('assignment-desk/my-work'), (page) =>
    page.getByRole('article', { name: STORY.slugline }).waitFor(),
  );
  await picture('notices', 'reporter', PHONE, plugin('newsroom'), (page) => page.locator('main section a').first().waitFor());

  await story.act('reporter', 'accept');
  await story.write();
  const panel = (page) => page.locator('[data-assignment]').first().waitFor();
  await picture('story', 'reporter', DESKTOP, story.address(), panel);
  await story.act('reporter', 'file');
  await picture('drawer', 'editor', DESKTOP, `${plugin('assignment-desk/board')}?open=${story.work().id}`, (page) =>
    dialog(page).locator('textarea').waitFor(),
  );
  await story.act('editor', 'open');
  await story.act('editor', 'approve');
  await publish();
  await settled();

  await picture('published', 'editor', DESKTOP, story.address(), (page) => page.locator('[data-channels-of-story] li').first().waitFor());
  await picture('outbox', 'editor', DESKTOP, plugin('channels/outbox'), (page) => page.locator('main ul > li').first().waitFor());
  const { scripts } = await demo.api('producer', 'GET', `/channels/scripts?search=${encodeURIComponent('Cầu Mây 2')}`);
  await picture('script', 'producer', DESKTOP, plugin(`channels/scripts/${scripts[0].id}`), (page) =>
    page.locator('main textarea').first().waitFor(),
  );
  await picture('reader', null, DESKTOP, '/read/cau-may-2-thong-xe-ky-thuat-truoc-tet', (page) =>
    page.locator('article').first().waitFor(),
  );
  await picture('briefing', 'press', DESKTOP, plugin('press-briefing/this-week'), (page) =>
    page.locator('main section h2').first().waitFor(),
  );
  await picture('calendar', 'press', DESKTOP, plugin('press-briefing/calendar'), (page) =>
    page.locator('main section h2').nth(1).waitFor(),
  );
}
