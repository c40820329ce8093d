import type { Core } from '@strapi/strapi';
import { actorOf } from './actors';
import type { People } from './people';
import { newsroomTime } from './time';
import type { Written } from './write-stories';

type Actor = { kind: string; id: string | null; name: string };
type Part = { kind: string; title: string; text: string; planned: number; insert: number | null; float: boolean };
type Template = {
  name: string;
  days: number[];
  airTime: string;
  seconds: number;
  presenter: string | null;
  parts: Part[];
  enabled: boolean;
};
type Made = { id: string; version: number };
type Templates = { list(): Promise<(Made & { name: string })[]>; create(input: Template, actor: Actor): Promise<Made> };
type Item = { id: string; kind: string; script: string | null };
type Bulletin = Made & { rows: Item[] };
type Line = Made & { template: string | null };
type Bulletins = {
  list(span: { from: string; until: string }): Promise<Line[]>;
  get(id: string): Promise<Bulletin>;
  create(input: object, actor: Actor): Promise<Bulletin>;
  act(id: string, asked: { version: number; act: object }, actor: Actor): Promise<Bulletin>;
};
type Script = { id: string; version: number; state: string };
type Scripts = {
  offer(story: unknown): Promise<string>;
  views(ids: string[]): Promise<Map<string, Script>>;
  approve(id: string, asked: { version: number }, actor: Actor): Promise<unknown>;
};
type Stories = { read(ref: object, status: 'published'): Promise<unknown> };

const part = (kind: string, title: string, planned: number, more: Partial<Part> = {}): Part => ({
  kind,
  title,
  text: '',
  planned,
  insert: null,
  float: false,
  ...more,
});

const weather = 'Dự báo đêm nay và ngày mai: nhiều mây, có lúc có mưa rào, nhiệt độ từ 24 đến 31°C. Gió đông nam cấp 2, cấp 3.';

const morning = {
  name: 'Bản tin 7 giờ',
  days: [1, 2, 3, 4, 5, 6, 7],
  airTime: '07:00',
  seconds: 300,
  enabled: true,
  parts: [
    part('opening', 'Nhạc hiệu và chào', 20, { text: 'Đài phát thanh Lương Hà kính chào quý vị và các bạn. Bây giờ là 7h00.', insert: 8 }),
    part('headlines', 'Điểm tin', 30, { text: 'Những tin chính sáng nay.' }),
    part('weather', 'Thời tiết', 35, { text: weather, float: true }),
    part('close', 'Chào kết', 15, { text: 'Bản tin 7 giờ đến đây là hết. Cảm ơn quý vị và các bạn đã lắng nghe.', insert: 5 }),
  ],
};

const evening = {
  name: 'Bản tin 17 giờ',
  days: [1, 2, 3, 4, 5],
  airTime: '17:00',
  seconds: 455,
  enabled: true,
  parts: [
    part('opening', 'Nhạc hiệu và chào', 20, { text: 'Kính chào quý vị và các bạn. Mời quý vị nghe bản tin 17 giờ.', insert: 10 }),
    part('headlines', 'Điểm tin', 40, { text: 'Những tin chính trong ngày.' }),
    part('live', 'Nối máy phóng viên', 90, { insert: 90, float: true }),
    part('sting', 'Nhạc cắt', 6, { insert: 6 }),
    part('weather', 'Thời tiết', 35, { text: weather }),
    part('close', 'Chào kết', 15, { text: 'Bản tin 17 giờ xin dừng ở đây. Chào tạm biệt quý vị và các bạn.', insert: 5 }),
  ],
};

/** Stories that are read, in their order; behind `|` those kept to fill in. The last one on air is not approved yet. */
const READ = {
  morning: ['mua-lon-ngap-ben-cu', 'thong-xe-cau-may-2', 'xe-buyt-dien-tuyen-9', '|', 'tram-y-te-buoi-toi'],
  evening: [
    'sot-xuat-huyet-giam',
    'cap-cuu-dot-quy',
    'doi-tau-cuu-thuyen-vien',
    'den-tin-hieu-nga-nam',
    '|',
    'nuoc-sach-sau-lu',
    'tom-giong-sach',
  ],
} as const;

/** Two templates and today's bulletins of them, built as a producer builds them. */
export async function buildBulletins(strapi: Core.Strapi, people: People, stories: Written, now: Date): Promise<void> {
  const plugin = strapi.plugin('channels');
  if (!plugin) return;
  const templates = plugin.service('templates') as unknown as Templates;
  const bulletins = plugin.service('bulletins') as unknown as Bulletins;
  const scripts = plugin.service('scripts') as unknown as Scripts;
  const presenters = plugin.service('presenters') as unknown as { list(): Promise<{ id: string; name: string }[]> };
  const spine = strapi.plugin('newsroom')?.service('spine') as { stories: Stories } | undefined;
  const producer = actorOf(people, 'producer');
  const [first, second] = await presenters.list();

  /** The radio channel drafts it too, when its turn comes: whoever is first makes it, and the other finds it there. */
  async function scriptOf(key: string, approved: boolean): Promise<string | null> {
    const wrote = stories.get(key);
    const story = wrote && (await spine?.stories.read({ uid: 'api::story.story', ...wrote }, 'published'));
    if (!story) return null;
    const id = await scripts.offer(story).catch(() => scripts.offer(story));
    const script = (await scripts.views([id])).get(id);
    if (script?.state === 'draft' && approved) await scripts.approve(id, { version: script.version }, producer);
    return id;
  }

  async function build(form: typeof morning, presenter: string | null, keys: readonly string[]): Promise<void> {
    const there = (await templates.list()).find(({ name }) => name === form.name);
    const template = there ?? (await templates.create({ ...form, presenter }, producer));
    const startsAt = newsroomTime(now, 0, form.airTime);
    const until = new Date(startsAt.getTime() + 1000).toISOString();
    const line = (await bulletins.list({ from: startsAt.toISOString(), until })).find((one) => one.template === template.id);
    let bulletin = line
      ? await bulletins.get(line.id)
      : await bulletins.create(
          { name: form.name, startsAt: startsAt.toISOString(), seconds: form.seconds, template: template.id, presenter },
          producer,
        );
    if (bulletin.rows.some(({ script }) => script)) return;
    const act = async (one: object): Promise<void> => {
      bulletin = await bulletins.act(bulletin.id, { version: bulletin.version, act: one }, producer);
    };
    let after = bulletin.rows.find(({ kind }) => kind === 'headlines')?.id ?? null;
    const cut = keys.indexOf('|');
    for (const [at, key] of keys.entries()) {
      if (key === '|') after = bulletin.rows.at(-1)?.id ?? null;
      const script = key === '|' ? null : await scriptOf(key, at !== cut - 1);
      if (!script) continue;
      await act({ do: 'add', id: key, item: { kind: 'script', script, planned: 50 }, after, spare: at > cut });
      after = key;
    }
  }

  await build(morning, first?.id ?? null, READ.morning);
  await build(evening, second?.id ?? null, READ.evening);
}
