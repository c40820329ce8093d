import { until } from '../../support/channels';
import type { Newsroom } from './newsroom';
import { dialog, page, plugin, press, type Screen } from './screen';

type Named = { id: string; version: number; headline: string };
type Broadcast = { id: string; version: number };

const WARDS = 'Phường Bến Cũ; Phường Gò Đậu; Phường Vĩnh Trạch';

/** A loudspeaker destination on the receiver, and a message that was handed over there. */
export async function loudspeaker({ api, receiver }: Newsroom): Promise<Broadcast> {
  await api('admin', 'POST', '/channels/destinations', {
    kind: 'loudspeaker',
    name: 'Loa các phường ven sông',
    settings: { way: 'webhook', url: `${receiver.url}/loa`, areas: WARDS },
  });
  const hour = 3_600_000;
  const made = await api<Broadcast>('producer', 'POST', '/channels/broadcasts', {
    title: 'Lịch tiêm chủng tháng 12 tại các trạm y tế phường ven sông, có đổi giờ so với tháng trước',
    class: 'priority',
    text: 'Trạm y tế phường tiêm chủng từ 7h30 đến 11h ngày 5/12. Phụ huynh mang theo sổ tiêm.',
    areas: WARDS.split('; ').slice(0, 2),
    from: new Date(Date.now()).toISOString(),
    until: new Date(Date.now() + 24 * hour).toISOString(),
    repeats: 3,
    everyMinutes: 120,
  });
  const asked = await api<Broadcast>('producer', 'POST', `/channels/broadcasts/${made.id}/submit`, { version: made.version });
  await api('editor', 'POST', `/channels/broadcasts/${made.id}/approve`, { version: asked.version });
  await api('producer', 'POST', `/channels/broadcasts/${made.id}/confirm`, {
    area: 'Phường Gò Đậu',
    said: 'failed',
    note: 'Chị Hạnh báo mất điện',
  });
  await until(async () => {
    const { deliveries } = await api<{ deliveries: { state: string }[] }>('admin', 'GET', `/channels/broadcasts/${made.id}`);
    return deliveries.some(({ state }) => state === 'delivered');
  }, 'the message handed over');
  return made;
}

/** Scripts, who reads them and how words are said; messages for ward loudspeakers. */
export async function radioScreens(newsroom: Newsroom): Promise<Screen[]> {
  const { scripts } = await newsroom.api<{ scripts: Named[] }>('producer', 'GET', '/channels/scripts');
  const [script] = scripts;
  if (!script) throw new Error('The seed has no script');
  const message = await loudspeaker(newsroom);
  const one = page('script', 'producer', plugin(`channels/scripts/${script.id}`), '[data-running]');
  const readings = page('presenters and readings', 'producer', plugin('channels/readings'), '[data-reading]');
  const messages = page('loudspeakers', 'producer', plugin('channels/loudspeakers'), '[data-broadcast]');
  return [
    page('scripts', 'producer', plugin('channels/scripts'), '[data-script]'),
    one,
    {
      ...one,
      name: 'script as it is said',
      guarded: false,
      act: press(/^(Xem lời đọc|As it is said)/),
      ready: (at) => at.locator('[data-said]').first(),
    },
    {
      ...one,
      name: 'script while it is cut',
      guarded: false,
      act: async (at) => {
        await at.getByLabel(/^(Thời lượng khác|Another length)$/).fill('5');
        await press(/^(Gợi ý cắt|Propose)$/)(at);
      },
      ready: (at) => at.locator('[data-cutting]'),
    },
    readings,
    dialog(readings, { name: 'new presenter', act: press(/^(Thêm người đọc|Add a presenter)$/) }),
    dialog(readings, { name: 'new reading', act: press(/^(Thêm cách đọc|Add a reading)$/) }),
    messages,
    dialog(messages, {
      name: 'new loudspeaker message',
      act: press(/^(Soạn bản phát loa|New message)$/),
      ready: (at) => at.getByRole('dialog').locator('input[name="title"]'),
    }),
    page('a loudspeaker message', 'producer', plugin(`channels/loudspeakers/${message.id}`), '[data-ward]'),
  ];
}
