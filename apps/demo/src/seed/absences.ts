import type { Core } from '@strapi/strapi';
import { actorOf } from './actors';
import type { People, PersonKey } from './people';
import { newsroomTime } from './time';

type Absences = { create(input: object, actor: object): Promise<unknown> };
type SeedAbsence = {
  who: PersonKey;
  kind: 'leave' | 'sick' | 'training' | 'trip' | 'shift';
  /** Days from now and the hour. */
  from: readonly [days: number, time: string];
  to: readonly [days: number, time: string];
  note?: string;
};

/** A week of leave and shifts as a newsroom has it: one on leave, one ill today, one at a course, and who sits at night. */
const absences: readonly SeedAbsence[] = [
  { who: 'duc', kind: 'leave', from: [1, '00:00'], to: [4, '00:00'], note: 'Về quê, việc gia đình' },
  { who: 'khoa', kind: 'sick', from: [0, '00:00'], to: [1, '00:00'], note: 'Sốt, đã gọi báo sáng nay' },
  { who: 'yen', kind: 'training', from: [2, '13:00'], to: [2, '18:00'], note: 'Lớp dữ liệu cho phóng viên' },
  { who: 'tam', kind: 'trip', from: [3, '00:00'], to: [5, '00:00'], note: 'Đi cùng đoàn khảo sát ven sông' },
  { who: 'linh', kind: 'shift', from: [0, '18:00'], to: [0, '23:00'], note: 'Trực triều cường' },
  { who: 'reporter', kind: 'shift', from: [1, '18:00'], to: [1, '23:00'], note: 'Trực đêm' },
  { who: 'producer', kind: 'shift', from: [2, '05:00'], to: [2, '11:00'], note: 'Bản tin sáng' },
];

/** Enters leave and shifts once the work is handed out: nobody is offered anything into them. */
export async function enterAbsences(strapi: Core.Strapi, people: People, now: Date): Promise<void> {
  const service = strapi.plugin('assignment-desk')?.service('absences') as unknown as Absences | undefined;
  if (!service) return;
  const rows = strapi.db.query('plugin::assignment-desk.absence' as never);
  for (const { who, kind, from, to, note } of absences) {
    const starts = newsroomTime(now, ...from).toISOString();
    if (await rows.findOne({ where: { person: String(people[who]), kind } } as never)) continue;
    const ends = newsroomTime(now, ...to).toISOString();
    await service.create({ person: String(people[who]), kind, starts, ends, note }, actorOf(people, 'editor'));
  }
}
