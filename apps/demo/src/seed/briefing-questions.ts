import type { Core } from '@strapi/strapi';
import type { Actor } from './actors';
import type { PressPeople } from './briefing-people';

const HOUR_MS = 3_600_000;
const QUESTION = 'plugin::press-briefing.question';

type Row = { id: string; version: number };
type Questions = {
  ofOccurrence(occurrence: string): Promise<unknown[]>;
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

/** Puts questions to a meeting and brings each as far as it came. A meeting that has some already is left alone. */
export async function putQuestions(
  strapi: Core.Strapi,
  meeting: { id: string; starts: string },
  questions: readonly SeedQuestion[],
  { agency, unit }: PressPeople,
  press: Actor,
  now: Date,
): Promise<void> {
  const service = strapi.plugin('press-briefing').service('questions') as unknown as Questions;
  if ((await service.ofOccurrence(meeting.id)).length > 0) return;
  for (const one of questions) {
    let row = await service.add(
      meeting.id,
      { agencyId: agency.get(one.agency), asker: one.asker, text: one.text, ...(one.unit ? { unitId: unit.get(one.unit) } : {}) },
      press,
    );
    const acts = [
      ...(one.answer ? [{ act: 'answer', text: one.answer }] : []),
      ...(one.until || one.hours ? [{ act: 'approve' }] : []),
      ...(one.until === 'released' || one.hours ? [{ act: 'release' }] : []),
      ...(one.declined ? [{ act: 'decline', reason: one.declined }] : []),
    ];
    for (const act of acts) row = await service.act(row.id, { ...act, version: row.version }, press);
    const times = timesOf(one, Date.parse(meeting.starts), now.getTime());
    // The services write the present: what tells of last week is given its time, as the stories are.
    if (times) await strapi.db.query(QUESTION as never).update({ where: { id: Number(row.id) }, data: times as never });
  }
}

function timesOf({ hours, late }: SeedQuestion, starts: number, now: number): Record<string, number> | null {
  if (late) return { askedAt: now - 70 * HOUR_MS, due: now - 26 * HOUR_MS, climbed: 1 };
  if (!hours) return null;
  const at = (before: number) => starts - before * HOUR_MS;
  const { asked, due, answered: told } = hours;
  return { askedAt: at(asked), due: at(due), answeredAt: at(told), releasedAt: at(Math.min(told, 0) - 1) };
}
