import type { Core } from '@strapi/strapi';
import { type Actor, actorOf } from './actors';
import { inviteAll, recallAttendance } from './briefing-attendance';
import { layOutDocuments, showPublicly } from './briefing-documents';
import { admitPress, type PressPeople } from './briefing-people';
import { answered, askedInPublic, open, putQuestions } from './briefing-questions';
import { desks } from './desk-shapes';
import type { People } from './people';
import { daysSinceThursday, firstTuesdayWithin, newsroomTime } from './time';

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
  inviteDays: 6,
  reminders: [
    { hours: 48, to: 'unanswered' },
    { hours: 20, to: 'coming' },
  ],
};

const monthly = {
  title: 'Họp báo thường kỳ tháng',
  mode: 'open',
  rrule: 'FREQ=MONTHLY',
  time: '15:00',
  duration: 75,
  timezone: 'Asia/Ho_Chi_Minh',
  room: 'Hội trường nhà văn hoá Tân Lập',
  chair: 'Người phát ngôn thành phố',
  agenda: <{ title: string; minutes: number; kind?: string; speaks?: string }[]>[
    { title: 'Tình hình kinh tế – xã hội trong tháng', minutes: 25 },
    { title: 'Hỏi và đáp', minutes: 50, kind: 'questions' },
  ],
  questionDeadline: 48,
  holidayPolicy: 'next',
};

const minutes = [
  'Đã điểm 41 tin, bài về mùa mưa. Các cơ quan báo chí đề nghị công bố mực nước từng giờ.\n\nSở Giao thông trả lời về lộ trình xe tải qua cầu Mây 2: xe trên 10 tấn chỉ được phép sau nghiệm thu.\n\nVăn phòng báo chí lập đường dây trả lời nhanh trong những ngày ngập.',
  'Đã điểm 36 tin, bài. Trung tâm Kiểm soát bệnh tật giải thích số ca sốt xuất huyết theo phường, xin lỗi về một con số gửi nhầm.\n\nBa câu hỏi được trả lời tại chỗ, một câu hẹn bảy ngày.',
];

const publicMinutes =
  'Kinh tế thành phố tháng qua giữ đà tăng; thu ngân sách đạt kế hoạch.\n\nNgười phát ngôn trả lời về bản đồ điểm ngập và lộ trình ô tô qua cầu Mây 2. Các câu trả lời đăng kèm biên bản này.';

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
  const { closed, open: inPublic } = await openSeries(strapi, known, press, now);

  const occurrences = strapi.plugin('press-briefing').service('occurrences') as unknown as Occurrences;
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString();
  const all = await occurrences.list({ from: at(-36), to: at(15) });
  const isOver = ({ ends }: Occurrence) => Date.parse(ends) < now.getTime();

  const weeks = all.filter(({ series }) => series === closed);
  const over = weeks.filter(isOver);
  for (const [turn, meeting] of over.entries()) {
    const questions = answered[turn % answered.length] ?? [];
    await hold(strapi, meeting, { turn, questions, text: minutes[turn % minutes.length] ?? '', known, press, now });
  }
  const last = over.at(-1);
  if (last) await conclude(strapi, last.id, press, now);

  for (const [turn, meeting] of all.filter((one) => one.series === inPublic && isOver(one)).entries()) {
    await showPublicly(strapi, meeting, press);
    await hold(strapi, meeting, { turn, questions: turn ? [] : askedInPublic, text: publicMinutes, known, press, now });
  }

  const next = weeks.find(({ starts }) => Date.parse(starts) > now.getTime());
  if (!next) return;
  await inviteAll(strapi, next, press, now);
  await putQuestions(strapi, next, open, known, press, now);
  await layOutDocuments(strapi, next, press);
}

/** Ids of both series. Made with the agencies that are invited and the units that speak. */
async function openSeries(
  strapi: Core.Strapi,
  { agencies, unit }: PressPeople,
  press: Actor,
  now: Date,
): Promise<{ closed: string; open: string }> {
  const series = strapi.plugin('press-briefing').service('series') as unknown as Series;
  const there = new Map((await series.list()).map(({ title, id }) => [title, id]));
  const hostUnit = unit.get('Văn phòng báo chí thành phố') ?? null;
  const make = async (input: typeof weekly | typeof monthly, days: number): Promise<string> => {
    const from = newsroomTime(now, -days, '12:00').toISOString().slice(0, 10);
    const agenda = input.agenda.map(({ speaks, ...item }) => ({ ...item, ...(speaks ? { unit: unit.get(speaks) } : {}) }));
    return there.get(input.title) ?? (await series.create({ ...input, agenda, from, hostUnit, agencies }, press)).id;
  };
  // Two weekly ones are over, and one that is public; the next meeting of all is a weekly one, whatever day it is.
  const tuesday = firstTuesdayWithin(now, 8) ? '3TU' : '1TU';
  return {
    closed: await make(weekly, daysSinceThursday(now) + 7),
    open: await make({ ...monthly, rrule: `FREQ=MONTHLY;BYDAY=${tuesday}` }, 34),
  };
}

type Held = { turn: number; questions: Parameters<typeof putQuestions>[2]; text: string; known: PressPeople; press: Actor; now: Date };

/** Lives a meeting that is over: who came, what was asked and answered, its minutes. */
async function hold(strapi: Core.Strapi, meeting: Occurrence, { turn, questions, text, known, press, now }: Held): Promise<void> {
  const occurrences = strapi.plugin('press-briefing').service('occurrences') as unknown as Occurrences;
  let { state, version } = meeting;
  const act = async (input: object): Promise<void> => {
    ({ state, version } = await occurrences.act(meeting.id, { ...input, version }, press));
  };
  if (state === 'scheduled' || state === 'moved') await act({ act: 'start' });
  if (state === 'in_session') {
    await recallAttendance(strapi, meeting, known, press, turn);
    await putQuestions(strapi, meeting, questions, known, press, now);
    await act({ act: 'hold' });
  }
  if (state === 'held') await act({ act: 'publish_minutes', minutes: text });
  // The services write the present: a meeting of last week began last week.
  const [starts, ends] = [Date.parse(meeting.starts), Date.parse(meeting.ends)];
  const data = { startedAt: starts + 2 * MINUTE_MS, heldAt: ends - 5 * MINUTE_MS, minutesAt: ends + 5 * 60 * MINUTE_MS };
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
