import type { Core } from '@strapi/strapi';
import { byline, type People, type PersonKey } from './people';

type Viewer = { id: string; name: string; language: string; can(action: string): boolean };
type Message = { id: string; version: number };
type Broadcasts = {
  list(filter: object, viewer: Viewer): Promise<{ broadcasts: { title: string }[] }>;
  create(fields: object, viewer: Viewer): Promise<Message>;
  submit(id: string, on: { version: number; back: boolean }, viewer: Viewer): Promise<Message>;
  approve(id: string, version: number, viewer: Viewer): Promise<Message>;
};
type Destinations = {
  list(): Promise<{ id: string; name: string; version: number }[]>;
  create(input: object, actor: object): Promise<{ destination: { id: string; version: number } }>;
  update(id: string, change: object, actor: object): Promise<unknown>;
};

const HOUR = 3_600_000;
const AREAS = ['Phường An Thịnh', 'Phường Tân Lập', 'Phường Bến Cát'];
const actor = { kind: 'system', id: null, name: 'Hội Tụ' };

/** A person as the messages' service knows who asks. */
const as = (people: People, key: PersonKey): Viewer => ({ id: String(people[key]), name: byline(key), language: 'vi', can: () => true });

/**
 * A destination for the wards' loudspeakers and three messages: a draft, one that waits, and an emergency that lacks its second person.
 * The destination is switched off when they are written, for the demo speaks to nobody.
 */
export async function writeLoudspeakers(strapi: Core.Strapi, people: People, now: Date): Promise<void> {
  const plugin = strapi.plugin('channels');
  if (!plugin) return;
  const destinations = plugin.service('destinations') as unknown as Destinations;
  const messages = plugin.service('broadcasts') as unknown as Broadcasts;
  const writer = as(people, 'producer');
  const written = (await messages.list({}, writer)).broadcasts.map(({ title }) => title);
  const at = (hours: number): string => new Date(now.getTime() + hours * HOUR).toISOString();

  const name = 'Loa phường (hệ thống truyền thanh)';
  const settings = { url: 'https://loa.luong-ha.example/hoi-tu', areas: AREAS.join('; ') };
  const found =
    (await destinations.list()).find((one) => one.name === name) ??
    (await destinations.create({ kind: 'loudspeaker', name, settings }, actor)).destination;

  const draft = {
    title: 'Lịch thu gom rác cồng kềnh tháng 12',
    text: 'Sáng thứ Bảy tuần đầu tháng 12, xe thu gom tủ, giường, nệm cũ tại đầu mỗi ngõ từ 6h đến 9h. Bà con mang đồ ra trước 6h, không để lấn lòng đường.',
    areas: ['Phường Tân Lập'],
    from: at(20),
    until: at(24 * 9),
    repeats: 2,
    everyMinutes: 120,
  };
  if (!written.includes(draft.title)) await messages.create(draft, writer);

  const waiting = {
    title: 'Phun hoá chất diệt muỗi phường An Thịnh',
    class: 'priority',
    text: 'Từ 6h đến 9h sáng thứ Hai, đội y tế phun hoá chất diệt muỗi đợt 1 tại 23 ngõ của phường An Thịnh. Bà con che bể nước, lồng chim, đóng cửa tủ thức ăn.\n\nĐợt 2 cách đợt 1 bảy ngày.',
    areas: ['Phường An Thịnh'],
    from: at(-1),
    until: at(72),
    repeats: 3,
    everyMinutes: 180,
  };
  if (!written.includes(waiting.title)) {
    const { id, version } = await messages.create(waiting, writer);
    await messages.submit(id, { version, back: false }, writer);
  }

  const emergency = {
    title: 'Sơ tán hai tổ ven sông phường Bến Cát',
    class: 'emergency',
    text: 'Nước sông đang lên, có thể tràn bờ trong hai giờ tới. Đề nghị bà con tổ 4 và tổ 5 mang theo giấy tờ, thuốc men, tới ngay Trường tiểu học Bến Cát.\n\nNgười già, trẻ nhỏ đi trước. Ai cần giúp, gọi số 112.',
    areas: ['Phường Bến Cát'],
    from: at(-1),
    until: at(24),
    repeats: 6,
    everyMinutes: 10,
  };
  if (!written.includes(emergency.title)) {
    const made = await messages.create(emergency, writer);
    const sent = await messages.submit(made.id, { version: made.version, back: false }, writer);
    await messages.approve(sent.id, sent.version, as(people, 'tam'));
  }

  const { version } = (await destinations.list()).find((one) => one.id === found.id) ?? found;
  await destinations.update(found.id, { version, enabled: false }, actor);
}
