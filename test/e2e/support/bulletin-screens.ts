import type { Newsroom } from './newsroom';
import { dialog, page, plugin, press, type Screen } from './screen';

type Made = { id: string; version: number };
const DAY = 86_400_000;

/** A bulletin that is on air, with an item that was and one that is to come. */
async function onAir({ api }: Newsroom): Promise<Made> {
  const made = await api<Made>('producer', 'POST', '/channels/bulletins', {
    name: 'Bản tin đặc biệt về đợt mưa lớn kéo dài và phương án di dời dân ở các phường ven sông',
    startsAt: new Date(Date.now()).toISOString(),
    seconds: 300,
  });
  let { version } = made;
  const act = async (one: object): Promise<void> => {
    ({ version } = await api<Made>('producer', 'POST', `/channels/bulletins/${made.id}/acts`, { version, act: one }));
  };
  const items = ['Nhạc hiệu và chào', 'Chủ tịch Uỷ ban nhân dân thành phố chủ trì cuộc họp khẩn về phương án ứng phó mưa lớn', 'Chào kết'];
  for (const [at, title] of items.entries())
    await act({
      do: 'add',
      id: `item${at}`,
      item: { kind: 'filler', title, text: 'Kính chào quý vị.', planned: 60 },
      after: at ? `item${at - 1}` : null,
    });
  await act({ do: 'air' });
  await act({ do: 'next', item: 'item0' });
  return made;
}

/** Bulletins from the list to the air, their templates, the prompter and the paper. */
export async function bulletinScreens(newsroom: Newsroom): Promise<Screen[]> {
  const at = (from: number) => new Date(Date.now() + from * DAY).toISOString();
  const lines = await newsroom.api<{ id: string; items: number; state: string }[]>(
    'producer',
    'GET',
    `/channels/bulletins?from=${at(-3)}&until=${at(7)}`,
  );
  const [fullest] = lines.sort((a, b) => b.items - a.items);
  if (!fullest) throw new Error('The seed has no bulletin');
  const live = await onAir(newsroom);
  const list = page('bulletins', 'producer', plugin('channels/bulletins'), '[data-bulletin]');
  const templates = page('templates', 'producer', plugin('channels/bulletins/templates'), '[data-template]');
  const one = page('a bulletin', 'producer', plugin(`channels/bulletins/${fullest.id}`), '[data-row]');
  const alone = (name: string, path: string, host: string): Screen => ({
    ...one,
    name,
    path: `${one.path}/${path}`,
    ready: (where) => where.locator(`${host} [data-page]`).first(),
    ours: [host],
  });
  return [
    list,
    dialog(list, { name: 'new bulletin', act: press(/^(Bản tin mới|New bulletin)$/) }),
    one,
    dialog(one, {
      name: 'add to a bulletin',
      act: press(/^(Thêm mục|Add an item)$/),
      ready: (where) => where.getByRole('dialog').locator('[data-script]').first(),
    }),
    dialog(one, { name: 'an item of a bulletin', act: (where) => where.locator('[data-row]').nth(2).click() }),
    page('a bulletin on air', 'producer', plugin(`channels/bulletins/${live.id}`), '[data-on-air]'),
    templates,
    dialog(templates, {
      name: 'a template',
      act: (where) => where.locator('[data-template] button').first().click(),
      ready: (where) => where.getByRole('dialog').locator('[data-part]').first(),
    }),
    alone('a bulletin on paper', 'print', '[data-sheet]'),
    alone('the prompter', 'prompter', '[data-prompter]'),
  ];
}
