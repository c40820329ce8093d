import type { Core } from '@strapi/strapi';
import type { Actor } from './actors';
import type { PressPeople } from './briefing-people';

const HOUR_MS = 3_600_000;
const QUESTION = 'plugin::press-briefing.question';

type Row = { id: string; version: number };
type Questions = {
  ofOccurrence(occurrence: string): Promise<unknown[]>;
  ask(occurrence: string, asked: object, actor: object): Promise<Row>;
  add(occurrence: string, input: object, actor: Actor): Promise<Row>;
  act(id: string, input: object, actor: Actor): Promise<Row>;
};
/** Hours before the meeting's start; less than nothing lies after it. */
type Hours = { asked: number; due: number; answered: number };
type SeedQuestion = {
  agency: string;
  asker: string;
  text: string;
  unit?: string;
  answer?: string;
  /** How far it came after the answer. */
  until?: 'approved' | 'released';
  declined?: string;
  /** What the press office misses in the answer. */
  returned?: string;
  hours?: Hours;
  late?: true;
};

const drains = 'Công ty Thoát nước Lương Hà';
const roads = 'Sở Giao thông';
const ward = 'UBND phường An Thịnh';
const health = 'Trung tâm Kiểm soát bệnh tật thành phố';
const office = 'Văn phòng báo chí thành phố';

/** To the meetings that are over, oldest first: answered and released, not all of them in time. */
export const answered: readonly (readonly SeedQuestion[])[] = [
  [
    {
      agency: 'Đài Phát thanh Cửa Lương',
      asker: 'Tạ Hồng Phong',
      text: 'Xe tải trên 10 tấn bao giờ được qua cầu Mây 2?',
      unit: roads,
      answer: 'Sau khi nghiệm thu tải trọng, dự kiến trong quý tới. Đến lúc đó xe đi vòng theo đường vành đai phía bắc.',
      hours: { asked: 50, due: 24, answered: 31 },
    },
    {
      agency: 'Báo Lương Hà Ngày Mới',
      asker: 'Trịnh Minh Châu',
      text: 'Mực nước từng giờ ở bảy trạm có được công bố không?',
      unit: drains,
      answer: 'Có. Bảng số liệu được gửi các toà soạn mỗi giờ khi mưa quá 50 mm, và đăng trên cổng dữ liệu của thành phố.',
      hours: { asked: 46, due: 24, answered: 6 },
    },
    {
      agency: 'Báo điện tử Bạn Đọc Trẻ',
      asker: 'Hà Mỹ Duyên',
      text: 'Đường dây nóng ngày ngập có người trực suốt đêm không?',
      unit: office,
      answer: 'Có hai ca, từ 18 giờ đến 6 giờ sáng, trong mọi ngày có cảnh báo.',
      hours: { asked: 40, due: 24, answered: 36 },
    },
  ],
  [
    {
      agency: 'Truyền hình Sông Lương',
      asker: 'Kiều Phương Nhi',
      text: 'Vì sao số ca sốt xuất huyết công bố hôm thứ Hai khác bảng của phường?',
      unit: health,
      answer: 'Một phường gửi nhầm số cộng dồn của tháng. Trung tâm xin lỗi, bảng đúng đã gửi lại cho các toà soạn.',
      hours: { asked: 52, due: 24, answered: 28 },
    },
    {
      agency: 'Thông tấn Miền Duyên Hải',
      asker: 'Giang Tú Quyên',
      text: 'Bao nhiêu hộ ở An Thịnh đã được phun hoá chất diệt muỗi?',
      unit: ward,
      answer: '1.240 hộ ở bốn tổ dân phố; hai tổ còn lại làm xong trước thứ Bảy.',
      hours: { asked: 44, due: 24, answered: -20 },
    },
    {
      agency: 'Báo Kinh tế Ven Sông',
      asker: 'Âu Dương Khôi',
      text: 'Kinh phí nạo vét mương Bến Cũ lấy từ đâu?',
      unit: drains,
      answer: 'Từ vốn duy tu thường xuyên năm nay, không phải xin bổ sung.',
      hours: { asked: 30, due: 24, answered: 26 },
    },
  ],
];

/** To the public briefing of the month that is over. */
export const askedInPublic: readonly SeedQuestion[] = [
  {
    agency: 'Báo điện tử Bạn Đọc Trẻ',
    asker: 'Hà Mỹ Duyên',
    text: 'Thành phố bao giờ công bố bản đồ điểm ngập để người dân tự tra?',
    unit: office,
    answer: 'Bản đồ lên cổng dữ liệu của thành phố trong tháng này, cập nhật mỗi giờ khi có mưa lớn.',
    hours: { asked: 70, due: 48, answered: 52 },
  },
  {
    agency: 'Thông tấn Miền Duyên Hải',
    asker: 'Giang Tú Quyên',
    text: 'Cầu Mây 2 thông xe kỹ thuật rồi, bao giờ ô tô được qua?',
    unit: roads,
    answer: 'Xe máy và ô tô con qua được ngay sau lễ thông xe. Xe tải trên 10 tấn chờ nghiệm thu tải trọng.',
    hours: { asked: 64, due: 48, answered: 50 },
  },
];

/** To the next meeting: one in every state a question can be in. */
export const open: readonly SeedQuestion[] = [
  {
    agency: 'Báo Lương Hà Ngày Mới',
    asker: 'Phan Gia Huy',
    text: 'Vì sao ba máy bơm ở cửa xả Kè Lương không chạy trong hai giờ đầu trận mưa?',
    unit: drains,
    answer: 'Cửa xả bị rác bịt, rơ-le tự ngắt. Từ nay mỗi cửa có người trực khi mưa quá 50 mm một giờ.',
  },
  {
    agency: 'Tạp chí Đô thị Miền Biển',
    asker: 'Mai Thế Vinh',
    text: 'Sáu hộ còn lại ở chung cư A3 An Thịnh được hỗ trợ thế nào nếu toà nhà phải đóng cửa trước Tết?',
    unit: ward,
    late: true,
  },
  {
    agency: 'Đài Phát thanh Cửa Lương',
    asker: 'Vương Thanh Trúc',
    text: 'Đoạn đường tránh cầu Mây 2 bao giờ có đèn chiếu sáng?',
    unit: roads,
  },
  {
    agency: 'Thông tấn Miền Duyên Hải',
    asker: 'Ông Thế Phiệt',
    text: 'Giờ cao điểm có cấm xe tải qua đường vành đai phía bắc không?',
    unit: roads,
    answer: 'Sở đang nghiên cứu.',
    returned: 'Xin nêu khung giờ dự kiến và ngày lấy ý kiến, để các báo đưa được tin.',
  },
  {
    agency: 'Tạp chí Đô thị Miền Biển',
    asker: 'Cao Ánh Tuyết',
    text: 'Đường dây nóng ngày ngập tuần qua nhận bao nhiêu cuộc gọi, về việc gì?',
    unit: office,
  },
  {
    agency: 'Báo điện tử Bạn Đọc Trẻ',
    asker: 'Nghiêm Tuấn Kiệt',
    text: 'Thành phố có công bố dữ liệu mực nước theo giờ để các toà soạn dùng chung không?',
  },
  {
    agency: 'Truyền hình Sông Lương',
    asker: 'Bạch Trọng Nghĩa',
    text: 'Có được quay trong trạm bơm Bến Cũ vào sáng thứ Bảy không?',
    unit: drains,
    answer: 'Được, từ 8 giờ đến 10 giờ. Mỗi toà soạn hai người, báo tên trước 16 giờ thứ Sáu.',
    until: 'approved',
  },
  {
    agency: 'Cổng thông tin Lương Hà',
    asker: 'Quách Tường Vi',
    text: 'Lịch tiêm nhắc cho trẻ dưới năm tuổi ở An Thịnh có thay đổi không?',
    unit: health,
    answer: 'Không đổi. Trạm y tế phường tiêm vào sáng thứ Tư và chiều thứ Sáu hằng tuần.',
    until: 'released',
  },
  {
    agency: 'Báo Kinh tế Ven Sông',
    asker: 'Âu Dương Khôi',
    text: 'Đơn vị nào trúng thầu gói kè Đông Lương?',
    declined: 'Hồ sơ thầu chưa mở. Kết quả được công bố theo luật vào tuần cuối tháng.',
  },
];

const actsOf = ({ answer, returned, until, hours, declined }: SeedQuestion): object[] => [
  ...(answer ? [{ act: 'answer', text: answer }] : []),
  ...(returned ? [{ act: 'return', reason: returned }] : []),
  ...(until || hours ? [{ act: 'approve' }] : []),
  ...(until === 'released' || hours ? [{ act: 'release' }] : []),
  ...(declined ? [{ act: 'decline', reason: declined }] : []),
];

type Meeting = { id: string; starts: string; ends: string };

/** Puts questions to a meeting, as its delegates send them, and brings each as far as it came. A meeting that has some already is left alone. */
export async function putQuestions(
  strapi: Core.Strapi,
  meeting: Meeting,
  questions: readonly SeedQuestion[],
  { unit }: PressPeople,
  press: Actor,
  now: Date,
): Promise<void> {
  const service = strapi.plugin('press-briefing').service('questions') as unknown as Questions;
  if ((await service.ofOccurrence(meeting.id)).length > 0) return;
  for (const [at, one] of questions.entries()) {
    const delegate = await strapi.db.query('plugin::press-briefing.delegate' as never).findOne({ where: { name: one.asker } });
    const asked = { text: one.text, delegate, key: `demo-question-${meeting.id}-${at}`, by: 'office' };
    let row = await service.ask(meeting.id, asked, { kind: 'delegate', id: null, name: one.asker });
    const given = one.unit ? [{ act: 'triage', unitId: unit.get(one.unit), ...dueOf(meeting, now) }] : [];
    for (const act of [...given, ...actsOf(one)]) row = await service.act(row.id, { ...act, version: row.version }, press);
    const times = timesOf(one, Date.parse(meeting.starts), now.getTime());
    // The services write the present: what tells of last week is given its time, as the stories are.
    if (times) await strapi.db.query(QUESTION as never).update({ where: { id: Number(row.id) }, data: times as never });
  }
}

/** Half a day before the meeting where there is that much time, else before it is over; of one that is over, in writing. */
function dueOf({ starts, ends }: Meeting, now: Date): { due: string; afterMeeting: boolean } {
  const wanted = Math.max(Date.parse(starts) - 12 * HOUR_MS, now.getTime() + 3 * HOUR_MS);
  const afterMeeting = Date.parse(ends) < now.getTime() + HOUR_MS;
  return { due: new Date(afterMeeting ? wanted : Math.min(wanted, Date.parse(ends))).toISOString(), afterMeeting };
}

function timesOf({ hours, late }: SeedQuestion, starts: number, now: number): Record<string, number | boolean> | null {
  if (late) return { askedAt: now - 70 * HOUR_MS, due: now - 26 * HOUR_MS, climbed: 2 };
  if (!hours) return null;
  const at = (before: number) => starts - before * HOUR_MS;
  const { asked, due, answered: told } = hours;
  return { afterMeeting: false, askedAt: at(asked), due: at(due), answeredAt: at(told), releasedAt: at(Math.min(told, 0) - 1) };
}
