import type { Core } from '@strapi/strapi';
import { actorOf } from './actors';
import { desks } from './desk-shapes';
import type { People } from './people';
import { newsroomTime } from './time';

const DAY_MS = 24 * 3_600_000;

type Actor = { kind: string; id: string | null; name: string };
type Occurrence = { id: string; series: string; starts: string; ends: string; state: string; version: number };
type Row = { id: string; version: number };
type Series = { list(): Promise<{ id: string; title: string }[]>; create(input: object, actor: Actor): Promise<{ id: string }> };
type Occurrences = {
  list(span: { from: string; to: string }): Promise<Occurrence[]>;
  act(id: string, input: object, actor: Actor): Promise<Occurrence>;
};
type Questions = {
  add(occurrence: string, input: object, actor: Actor): Promise<Row>;
  act(id: string, input: object, actor: Actor): Promise<Row>;
};
type Decisions = { add(occurrence: string, input: object, actor: Actor): Promise<unknown> };

const title = 'Giao ban báo chí hằng tuần';

const weekly = {
  title,
  mode: 'closed',
  rrule: 'FREQ=WEEKLY;BYDAY=TH',
  time: '08:30',
  duration: 90,
  timezone: 'Asia/Ho_Chi_Minh',
  room: 'Phòng họp 2, trụ sở thành phố, 18 Kè Lương',
  onlineLink: 'https://hop.luongha.example/giao-ban',
  chair: 'Vũ Hoàng Nam',
  agenda: [
    { title: 'Điểm báo trong tuần', minutes: 15 },
    { title: 'Các đơn vị trả lời câu hỏi của báo chí', minutes: 30 },
    { title: 'Định hướng tuần tới: phòng chống ngập, tuyển sinh', minutes: 25 },
    { title: 'Kết luận, giao việc', minutes: 20 },
  ],
  questionDeadline: 24,
  holidayPolicy: 'next',
};

const monthly = {
  title: 'Họp báo thường kỳ tháng',
  mode: 'open',
  rrule: 'FREQ=MONTHLY;BYDAY=1TU',
  time: '15:00',
  duration: 75,
  timezone: 'Asia/Ho_Chi_Minh',
  room: 'Hội trường nhà văn hoá Tân Lập',
  chair: 'Người phát ngôn thành phố',
  agenda: [
    { title: 'Tình hình kinh tế – xã hội trong tháng', minutes: 25 },
    { title: 'Hỏi và đáp', minutes: 50 },
  ],
  questionDeadline: 48,
  holidayPolicy: 'next',
};

const minutes = [
  'Đã điểm 41 tin, bài về mùa mưa. Các cơ quan báo chí đề nghị công bố mực nước từng giờ.\n\nSở Giao thông trả lời về lộ trình xe tải qua cầu Mây 2: xe trên 10 tấn chỉ được phép sau nghiệm thu.\n\nVăn phòng báo chí lập đường dây trả lời nhanh trong những ngày ngập.',
  'Đã điểm 36 tin, bài. Trung tâm Kiểm soát bệnh tật giải thích số ca sốt xuất huyết theo phường, xin lỗi về một con số gửi nhầm.\n\nBa câu hỏi được trả lời tại chỗ, một câu hẹn bảy ngày.',
];

const questions = [
  {
    agency: 'Báo Lương Hà Ngày Mới',
    text: 'Vì sao ba máy bơm ở cửa xả Kè Lương không chạy trong hai giờ đầu trận mưa?',
    unit: 'Công ty Thoát nước Lương Hà',
    answer: 'Cửa xả bị rác bịt, rơ-le tự ngắt. Từ nay mỗi cửa có người trực khi mưa quá 50 mm một giờ.',
  },
  {
    agency: 'Tạp chí Đô thị Miền Biển',
    text: 'Sáu hộ còn lại ở chung cư A3 An Thịnh được hỗ trợ thế nào nếu toà nhà phải đóng cửa trước Tết?',
    unit: 'UBND phường An Thịnh',
  },
  { agency: 'Đài Phát thanh Cửa Lương', text: 'Bao giờ xe trên 10 tấn được qua cầu Mây 2?', unit: 'Sở Giao thông' },
  { agency: 'Báo điện tử Bạn Đọc Trẻ', text: 'Thành phố có công bố dữ liệu mực nước theo giờ để các toà soạn dùng chung không?' },
];

const decisions = [
  { what: 'Loạt bài hướng dẫn phòng ngập cho khu trọ, ba kỳ', desk: desks['thoi-su'].name, who: 'Ban Thời sự', days: 5 },
  { what: 'Bản đồ điểm tránh ngập, cập nhật mỗi mùa', desk: desks['kinh-te'].name, who: 'Ban Kinh tế – Đô thị', days: 12 },
  { what: 'Công bố mực nước từng giờ trên cổng dữ liệu của thành phố', desk: null, who: 'Công ty Thoát nước Lương Hà', days: 7 },
];

/** A weekly briefing that has run for two weeks, with questions for the next one, and a public one each month. */
export async function openBriefings(strapi: Core.Strapi, people: People, now: Date): Promise<void> {
  const plugin = strapi.plugin('press-briefing');
  if (!plugin) return;
  const press = actorOf(people, 'press');
  const series = plugin.service('series') as unknown as Series;
  if ((await series.list()).some((one) => one.title === title)) return;

  const from = newsroomTime(now, -15, '12:00').toISOString().slice(0, 10);
  const { id } = await series.create({ ...weekly, from }, press);
  await series.create(monthly, press);

  const occurrences = plugin.service('occurrences') as unknown as Occurrences;
  const span = { from: new Date(now.getTime() - 16 * DAY_MS).toISOString(), to: new Date(now.getTime() + 15 * DAY_MS).toISOString() };
  const mine = (await occurrences.list(span)).filter((one) => one.series === id);
  const over = mine.filter(({ ends }) => Date.parse(ends) < now.getTime());
  for (const [at, meeting] of over.entries()) {
    const started = await occurrences.act(meeting.id, { act: 'start', version: meeting.version }, press);
    const held = await occurrences.act(meeting.id, { act: 'hold', version: started.version }, press);
    // The last one's minutes are still being written.
    const text = at < over.length - 1 ? minutes[at % minutes.length] : undefined;
    if (text) await occurrences.act(meeting.id, { act: 'publish_minutes', version: held.version, minutes: text }, press);
  }
  const last = over.at(-1);
  if (last) await conclude(strapi, last.id, press, now);
  const next = mine.find(({ starts }) => Date.parse(starts) > now.getTime());
  if (next) await ask(plugin.service('questions') as unknown as Questions, next.id, press);
}

async function conclude(strapi: Core.Strapi, meeting: string, press: Actor, now: Date): Promise<void> {
  const service = strapi.plugin('press-briefing').service('decisions') as unknown as Decisions;
  const deskIds = new Map<string, string>();
  if (strapi.plugin('assignment-desk'))
    for (const { name, documentId } of (await strapi.db.query('plugin::assignment-desk.desk' as never).findMany()) as {
      name: string;
      documentId: string;
    }[])
      deskIds.set(name, documentId);
  for (const { what, desk, who, days } of decisions)
    await service.add(
      meeting,
      { what, who, desk: desk ? (deskIds.get(desk) ?? null) : null, due: newsroomTime(now, days, '17:00').toISOString() },
      press,
    );
}

async function ask(service: Questions, meeting: string, press: Actor): Promise<void> {
  for (const { agency, text, unit, answer } of questions) {
    const question = await service.add(meeting, { agency, text, ...(unit ? { unit } : {}) }, press);
    if (answer) await service.act(question.id, { act: 'answer', version: question.version, text: answer }, press);
  }
}
