import type { Core } from '@strapi/strapi';
import { actorOf } from './actors';
import type { People } from './people';
import { newsroomTime } from './time';

type Actor = { kind: string; id: string | null; name: string };
type Done = { id: string; original: string | null; version: number };
type Happenings = {
  create(input: object, actor: Actor): Promise<Done>;
  change(id: string, input: object, actor: Actor): Promise<Done>;
  act(id: string, input: object, actor: Actor): Promise<Done>;
};
type Assignments = { change(id: string, input: object, actor: Actor): Promise<unknown> };

/** Days from today and newsroom time, or whole days. */
type Event = {
  title: string;
  from: [number, string];
  to: [number, string];
  allDay?: true;
  place: string;
  organiser?: string;
  contact?: { name: string; phone: string };
  notes?: string;
  rrule?: string;
  /** Sluglines of seeded work that hangs on it. */
  work?: string[];
  act?: { act: 'cancel' | 'postpone'; note: string };
};

const events: Event[] = [
  {
    title: 'Cao điểm triều cường trên sông Lương',
    from: [0, '17:00'],
    to: [0, '22:00'],
    place: 'Kè Lương, phường Bến Cũ',
    organiser: 'Ban Chỉ huy phòng thủ dân sự thành phố',
    contact: { name: 'Trực ban phường Bến Cũ', phone: '0236 555 0107' },
    notes: 'Đỉnh triều dự báo lúc 19 giờ 40, mức 1,72 m.',
    work: ['Triều cường tối nay', 'Dòng trạng thái triều cường'],
  },
  {
    title: 'Họp báo công bố quy hoạch ven sông',
    from: [2, '15:00'],
    to: [2, '16:30'],
    place: 'Hội trường nhà văn hoá Tân Lập',
    organiser: 'Sở Xây dựng',
    contact: { name: 'Phòng Quy hoạch', phone: '0236 555 0133' },
    notes: 'Tài liệu phát trước 14 giờ, giữ tin đến 15 giờ.',
    work: ['Họp báo quy hoạch ven sông'],
  },
  {
    title: 'Lấy mẫu nước sông Lương',
    from: [-21, '08:00'],
    to: [-21, '09:30'],
    place: 'Cửa xả Kè Lương',
    organiser: 'Trung tâm Quan trắc môi trường',
    rrule: 'FREQ=WEEKLY',
  },
  {
    title: 'Hiến máu nhân đạo cuối tuần',
    from: [3, '07:00'],
    to: [3, '11:30'],
    place: 'Bệnh viện Đa khoa Lương Hà',
    organiser: 'Hội Chữ thập đỏ thành phố',
    rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=6',
    work: ['Kho máu cuối tuần'],
  },
  {
    title: 'Lễ hội hoa sao đen',
    from: [5, '00:00'],
    to: [6, '00:00'],
    allDay: true,
    place: 'Công viên Sao Đen',
    organiser: 'Sở Văn hoá và Thể thao',
    notes: 'Cấm xe quanh công viên từ 6 giờ đến 22 giờ.',
    work: ['Ảnh: hàng sao đen trước bão'],
  },
  {
    title: 'Công bố điểm chuẩn lớp 10',
    from: [1, '14:00'],
    to: [1, '15:00'],
    place: 'Sở Giáo dục và Đào tạo',
    organiser: 'Sở Giáo dục và Đào tạo',
    work: ['Điểm chuẩn lớp 10'],
  },
  {
    title: 'Khánh thành bến phà mới',
    from: [1, '08:00'],
    to: [1, '10:00'],
    place: 'Bến phà Đông Lương',
    organiser: 'Sở Giao thông',
    act: { act: 'cancel', note: 'Lùi đến khi nước rút; sẽ báo lại ngày mới.' },
  },
  {
    title: 'Giải bơi vượt sông truyền thống',
    from: [9, '06:00'],
    to: [9, '10:00'],
    place: 'Bến Cũ – Đông Lương',
    organiser: 'Liên đoàn Thể thao dưới nước',
    act: { act: 'postpone', note: 'Nước còn chảy xiết.' },
  },
  {
    title: 'Kỳ họp Hội đồng nhân dân thành phố',
    from: [12, '00:00'],
    to: [14, '00:00'],
    allDay: true,
    place: 'Trụ sở thành phố, 18 Kè Lương',
    organiser: 'Văn phòng HĐND thành phố',
  },
  {
    title: 'Phiên xử vụ phân bón giả',
    from: [4, '08:00'],
    to: [4, '17:00'],
    place: 'Tòa án nhân dân thành phố',
  },
  {
    title: 'Diễn tập chữa cháy chợ Tân Lập',
    from: [-2, '13:30'],
    to: [-2, '16:00'],
    place: 'Chợ Tân Lập',
    organiser: 'Cảnh sát phòng cháy chữa cháy',
  },
  {
    title: 'Họp chợ nổi mùa nước',
    from: [6, '05:00'],
    to: [6, '08:00'],
    place: 'Ngã ba sông Lương',
    rrule: 'FREQ=MONTHLY',
    work: ['Chợ nổi mùa nước'],
  },
];

/** A dozen events in the city, and the work that hangs on them. */
export async function fillCalendar(strapi: Core.Strapi, people: People, now: Date): Promise<void> {
  const plugin = strapi.plugin('assignment-desk');
  if (!plugin) return;
  const service = plugin.service('happenings') as unknown as Happenings;
  const assignments = plugin.service('assignments') as unknown as Assignments;
  const editor = actorOf(people, 'editor');
  const at = ([days, time]: [number, string]): string => newsroomTime(now, days, time).toISOString();
  const find = (uid: string, where: object) =>
    strapi.db.query(uid as never).findOne({ where } as never) as Promise<{ documentId: string } | null>;

  for (const { from, to, contact, work = [], act, ...facts } of events) {
    if (await find('plugin::assignment-desk.happening', { title: facts.title })) continue;
    const contacts = contact ? [contact] : [];
    const made = await service.create({ ...facts, contacts, starts: at(from), ends: at(to), timezone: 'Asia/Ho_Chi_Minh' }, editor);
    for (const slugline of work) {
      const one = await find('plugin::assignment-desk.assignment', { slugline });
      if (one) await assignments.change(one.documentId, { happening: made.id, occurrence: made.original }, editor);
    }
    if (act) await service.act(made.id, { version: made.version, ...act }, editor);
    if (facts.title.startsWith('Lấy mẫu')) await moveOne(service, made, now, editor);
  }
}

/** One meeting of the weekly ones takes place a day later: an exception. */
async function moveOne(service: Happenings, { id, version }: Done, now: Date, editor: Actor): Promise<void> {
  const changes = {
    starts: newsroomTime(now, 8, '14:00').toISOString(),
    ends: newsroomTime(now, 8, '15:30').toISOString(),
    place: 'Cửa xả Bến Cũ',
  };
  await service.change(id, { version, scope: 'one', original: newsroomTime(now, 7, '08:00').toISOString(), changes }, editor);
}
