import type { Core } from '@strapi/strapi';
import { type Actor, actorOf } from './actors';
import { inviteAll, recallAttendance } from './briefing-attendance';
import { layOutDocuments } from './briefing-documents';
import { admitPress, type PressPeople } from './briefing-people';
import { answered, open, putQuestions } from './briefing-questions';
import { desks } from './desk-shapes';
import type { People } from './people';
import { newsroomTime } from './time';

const DAY_MS = 24 * 3_600_000;

type Item = { id?: string; title: string; wants?: boolean };
type Occurrence = { id: string; series: string; starts: string; ends: string; state: string; version: number; agenda: Item[] };
type Series = { list(): Promise<{ id: string; title: string }[]>; create(input: object, actor: Actor): Promise<{ id: string }> };
type Occurrences = {
  list(span: { from: string; to: string }): Promise<Occurrence[]>;
  act(id: string, input: object, actor: Actor): Promise<Occurrence>;
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
  agenda: <(Item & { minutes: number; kind?: string; speaks?: string })[]>[
    { title: 'Điểm báo trong tuần', minutes: 15, kind: 'coverage' },
    { title: 'Ngập úng và phương án mùa mưa', minutes: 20, speaks: 'Công ty Thoát nước Lương Hà', wants: true },
    { title: 'Các đơn vị trả lời câu hỏi của báo chí', minutes: 25, kind: 'questions' },
    { title: 'Trọng tâm tuyên truyền tuần tới', minutes: 15, kind: 'campaigns' },
    { title: 'Kết luận, giao việc', minutes: 15 },
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

const decisions = [
  { what: 'Loạt bài hướng dẫn phòng ngập cho khu trọ, ba kỳ', desk: desks['thoi-su'].name, who: 'Ban Thời sự', days: 5 },
  { what: 'Bản đồ điểm tránh ngập, cập nhật mỗi mùa', desk: desks['kinh-te'].name, who: 'Ban Kinh tế – Đô thị', days: 12 },
  { what: 'Công bố mực nước từng giờ trên cổng dữ liệu của thành phố', desk: null, who: 'Công ty Thoát nước Lương Hà', days: 7 },
];

const OCCURRENCE = 'plugin::press-briefing.occurrence';
const MINUTE_MS = 60_000;

/** A weekly briefing that has run for two weeks, with the press that is invited to it, and a public one each month. */
export async function openBriefings(strapi: Core.Strapi, people: People, now: Date): Promise<void> {
  if (!strapi.plugin('press-briefing')) return;
  const press = actorOf(people, 'press');
  const known = await admitPress(strapi, people);
  const id = await openSeries(strapi, known, press, now);

  const occurrences = strapi.plugin('press-briefing').service('occurrences') as unknown as Occurrences;
  const span = { from: new Date(now.getTime() - 16 * DAY_MS).toISOString(), to: new Date(now.getTime() + 15 * DAY_MS).toISOString() };
  const mine = (await occurrences.list(span)).filter((one) => one.series === id);
  const over = mine.filter(({ ends }) => Date.parse(ends) < now.getTime());
  for (const [at, meeting] of over.entries()) {
    // The last one's minutes are still being written.
    const text = at < over.length - 1 ? minutes[at % minutes.length] : undefined;
    await hold(strapi, meeting, { at, text, known, press, now });
  }
  const last = over.at(-1);
  if (last) await conclude(strapi, last.id, press, now);
  const next = mine.find(({ starts }) => Date.parse(starts) > now.getTime());
  if (!next) return;
  await inviteAll(strapi, next, press, now);
  await putQuestions(strapi, next, open, known, press, now);
  await layOutDocuments(strapi, next, press);
}

/** The id of the weekly series. Made with the agencies that are invited and the units that speak. */
async function openSeries(strapi: Core.Strapi, { agencies, unit }: PressPeople, press: Actor, now: Date): Promise<string> {
  const series = strapi.plugin('press-briefing').service('series') as unknown as Series;
  const there = (await series.list()).find((one) => one.title === title);
  if (there) return there.id;
  const from = newsroomTime(now, -15, '12:00').toISOString().slice(0, 10);
  const hostUnit = unit.get('Văn phòng báo chí thành phố') ?? null;
  const agenda = weekly.agenda.map(({ speaks, ...item }) => ({ ...item, ...(speaks ? { unit: unit.get(speaks) } : {}) }));
  const { id } = await series.create({ ...weekly, agenda, from, hostUnit, agencies }, press);
  await series.create({ ...monthly, hostUnit, agencies }, press);
  return id;
}

type Held = { at: number; text: string | undefined; known: PressPeople; press: Actor; now: Date };

/** Lives a meeting that is over: who came, what was asked and answered, its minutes. */
async function hold(strapi: Core.Strapi, meeting: Occurrence, { at, text, known, press, now }: Held): Promise<void> {
  const occurrences = strapi.plugin('press-briefing').service('occurrences') as unknown as Occurrences;
  let { state, version } = meeting;
  const act = async (input: object): Promise<void> => {
    ({ state, version } = await occurrences.act(meeting.id, { ...input, version }, press));
  };
  if (state === 'scheduled' || state === 'moved') await act({ act: 'start' });
  if (state === 'in_session') {
    await recallAttendance(strapi, meeting, known, press, at);
    await putQuestions(strapi, meeting, answered[at % answered.length] ?? [], known, press, now);
    await act({ act: 'hold' });
  }
  if (state === 'held' && text) await act({ act: 'publish_minutes', minutes: text });
  // The services write the present: a meeting of last week began last week.
  const [starts, ends] = [Date.parse(meeting.starts), Date.parse(meeting.ends)];
  const data = { startedAt: starts + 2 * MINUTE_MS, heldAt: ends - 5 * MINUTE_MS };
  await strapi.db.query(OCCURRENCE as never).update({ where: { id: Number(meeting.id) }, data: data as never });
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
  for (const [at, { what, desk, who, days }] of decisions.entries())
    await service.add(
      meeting,
      {
        what,
        who,
        desk: desk ? (deskIds.get(desk) ?? null) : null,
        due: newsroomTime(now, days, '17:00').toISOString(),
        key: `demo-decision-${at}`,
      },
      press,
    );
}
