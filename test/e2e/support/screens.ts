import type { Locator, Page } from 'playwright-core';
import type { Newsroom, Person } from './newsroom';

export type Screen = {
  name: string;
  /** Who opens it by right; null for what is public. */
  who: Person | null;
  path: string;
  /** What stands there once the screen has its data, in any language. */
  ready(page: Page): Locator;
  /** An act that brings the screen up, e.g. a button that opens a dialog. */
  act?(page: Page): Promise<void>;
  /** What is ours on the page, as CSS: the shell around it belongs to Strapi. */
  ours: string[];
  /** Whether a person without any right is turned away here by us. */
  guarded: boolean;
};

const plugin = (path: string): string => `/admin/plugins/${path}`;
const STORY = 'api::story.story';
const WIDGETS = ['assignment-desk.my-work', 'channels.needs-person', 'newsroom.notices', 'press-briefing.next-briefing'];

/** A page inside the admin that fills Strapi's `main`. */
const page = (name: string, who: Person, path: string, ready: string): Screen => ({
  name,
  who,
  path,
  ready: (at) => at.locator(`main ${ready}`).first(),
  ours: ['main'],
  guarded: true,
});

/** What lies over a page: the page below is dimmed, the dialog alone is looked at. */
const dialog = (screen: Screen, more: Partial<Screen>): Screen => ({
  ...screen,
  ready: (at) => at.getByRole('dialog'),
  ours: ['[role="dialog"]'],
  guarded: false,
  ...more,
});

const press = (name: RegExp) => (at: Page) => at.getByRole('button', { name }).click();

type Board = { columns: { name: string; items: { id: string }[] }[] };
type Assignment = { id: string; stories: { uid: string; documentId: string }[] };

/** A published story that fulfils an assignment: both side panels stand beside it. */
async function fulfilled(newsroom: Newsroom, board: Board): Promise<string> {
  for (const { id } of board.columns.find((column) => column.name === 'published')?.items ?? []) {
    const { stories } = await newsroom.api<Assignment>('editor', 'GET', `/assignment-desk/assignments/${id}`);
    if (stories[0]) return stories[0].documentId;
  }
  throw new Error('The seed has no published assignment with a story');
}

/** Every screen of ours, with addresses that the seed of this newsroom gives. */
export async function screensOf(newsroom: Newsroom): Promise<Screen[]> {
  const board = await newsroom.api<Board>('editor', 'GET', '/assignment-desk/board?limit=60');
  const card = board.columns.flatMap((column) => column.items)[0];
  const { scripts } = await newsroom.api<{ scripts: { id: string }[] }>('producer', 'GET', '/channels/scripts');
  const [series] = await newsroom.api<{ id: string }[]>('press', 'GET', '/press-briefing/series');
  const front = await (await fetch(`${newsroom.servers[0]}/read/`)).text();
  const article = /href="(?:https?:\/\/[^/"]+)?(\/read\/(?!muc\/)[a-z0-9-]+)"/.exec(front)?.[1];
  const section = /href="(?:https?:\/\/[^/"]+)?(\/read\/muc\/[^"]+)"/.exec(front)?.[1];
  if (!card || !scripts[0] || !series || !article || !section) throw new Error('The seed lacks a card, a script, a series or an article');

  const boardPage = page('board', 'editor', plugin('assignment-desk/board'), '[data-card]');
  const destinations = page('destinations', 'admin', plugin('channels/destinations'), 'section h2');
  const reader = (name: string, path: string): Screen => ({
    name,
    who: null,
    path,
    ready: (at) => at.locator('main').first(),
    ours: ['body'],
    guarded: false,
  });
  return [
    boardPage,
    dialog(boardPage, {
      name: 'drawer',
      path: `${boardPage.path}?open=${card.id}`,
      ready: (at) => at.getByRole('dialog').locator('textarea'),
    }),
    dialog(boardPage, { name: 'new assignment', act: press(/^(Phân công mới|New assignment)$/) }),
    dialog(boardPage, {
      name: 'keys',
      act: async (at) => {
        await at.locator('[data-card]').first().focus();
        await at.keyboard.press('?');
      },
    }),
    page('my work', 'reporter', plugin('assignment-desk/my-work'), 'article'),
    page('workload', 'editor', plugin('assignment-desk/workload'), 'section'),
    page('desk settings', 'editor', '/admin/settings/assignment-desk/desks', '[data-desk]'),
    page('outbox', 'editor', plugin('channels/outbox'), 'ul > li'),
    page('scripts', 'producer', plugin('channels/scripts'), 'ul > li'),
    page('script', 'producer', plugin(`channels/scripts/${scripts[0].id}`), 'textarea'),
    destinations,
    dialog(destinations, { name: 'new destination', act: press(/^(Thêm điểm phát|New destination)$/) }),
    page('briefing week', 'press', plugin('press-briefing/this-week'), 'section h2'),
    page('briefing series', 'press', plugin('press-briefing/series'), 'section'),
    page('a series', 'press', plugin(`press-briefing/series/${series.id}`), 'form textarea'),
    page('briefing calendar', 'press', plugin('press-briefing/calendar'), 'section h2 >> nth=1'),
    { ...page('notices', 'reporter', plugin('newsroom'), 'section a'), guarded: false },
    page('spine settings', 'admin', '/admin/settings/newsroom/health', 'dl dd'),
    {
      name: 'home widgets',
      who: 'editor',
      path: '/admin/',
      ready: (at) => at.locator('[aria-labelledby="plugin::press-briefing.next-briefing"] a').first(),
      ours: WIDGETS.map((id) => `[aria-labelledby="plugin::${id}"] main > *`),
      guarded: false,
    },
    {
      name: 'side panels',
      who: 'editor',
      path: `/admin/content-manager/collection-types/${STORY}/${await fulfilled(newsroom, board)}`,
      ready: (at) => at.locator('[data-channels-of-story] li').first(),
      ours: ['[data-assignment]', '[data-channels-of-story]'],
      guarded: false,
    },
    reader('reader front', '/read/'),
    reader('reader article', article),
    reader('reader section', section),
  ];
}
