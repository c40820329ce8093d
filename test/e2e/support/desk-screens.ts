import { type Api, dialog, page, plugin, press, type Screen, widgets } from './screen';

const STORY = 'api::story.story';

type Board = { columns: { name: string; items: { id: string; slugline: string }[] }[] };
type Assignment = { id: string; stories: { uid: string; documentId: string }[]; comments: unknown[] };

/** A published story that fulfils an assignment: both side panels stand beside it. */
async function fulfilled(api: Api, board: Board): Promise<string> {
  for (const { id } of board.columns.find((column) => column.name === 'published')?.items ?? []) {
    const { stories } = await api<Assignment>('editor', 'GET', `/assignment-desk/assignments/${id}`);
    if (stories[0]) return stories[0].documentId;
  }
  throw new Error('The seed has no published assignment with a story');
}

/** Every screen of the assignment desk, with addresses that the seed gives. */
export async function deskScreens(api: Api): Promise<Screen[]> {
  const board = await api<Board>('editor', 'GET', '/assignment-desk/board?limit=60');
  const card = board.columns.flatMap((column) => column.items)[0];
  const [campaign] = await api<{ id: string }[]>('editor', 'GET', '/assignment-desk/campaigns');
  const [commission] = await api<{ id: string }[]>('editor', 'GET', '/assignment-desk/commissions');
  if (!card || !campaign || !commission) throw new Error('The seed lacks a card, a campaign or a commission');
  const story = await fulfilled(api, board);

  const desk = (name: string, path: string, ready: string, who: 'editor' | 'reporter' = 'editor') =>
    page(name, who, plugin(`assignment-desk/${path}`), ready);
  const boardPage = desk('board', 'board', '[data-card]');
  return [
    boardPage,
    desk('board by person', 'board?by=person', '[data-card]'),
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
    desk('calendar', 'calendar', '.fc-event'),
    desk('list', 'list', '[data-row]'),
    desk('my work', 'my-work', 'article', 'reporter'),
    desk('workload', 'workload', 'section'),
    desk('campaigns', 'campaigns', 'ul > li a'),
    desk('a campaign', `campaigns/${campaign.id}`, 'section h2'),
    desk('commissions', 'commissions', 'ul > li a'),
    desk('a commission', `commissions/${commission.id}`, 'section h2'),
    page('desks', 'admin', '/admin/settings/assignment-desk/desks', '[data-desk]'),
    widgets('desk widgets', 'editor', ['assignment-desk.my-work', 'assignment-desk.today'], 'assignment-desk.today'),
    {
      name: 'story panel',
      who: 'editor',
      path: `/admin/content-manager/collection-types/${STORY}/${story}`,
      ready: (at) => at.locator('[data-assignment]').first(),
      ours: ['[data-assignment]', '[data-channels-of-story]'],
      guarded: false,
    },
    {
      name: 'story list column',
      who: 'editor',
      path: `/admin/content-manager/collection-types/${STORY}`,
      ready: (at) => at.locator('[data-column-of]').first(),
      ours: ['[data-column-of]'],
      guarded: false,
    },
  ];
}
