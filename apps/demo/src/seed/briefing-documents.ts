import type { Core } from '@strapi/strapi';
import type { Actor } from './actors';

type Item = { id?: string; title: string; wants?: boolean };
type Meeting = { id: string; ends: string; agenda: Item[] };
type Documents = { add(occurrence: string, file: { name: string; bytes: Buffer }, fields: object, actor: Actor): Promise<unknown> };

const levels = [
  'Trạm,06:00,09:00,12:00,15:00,18:00',
  'Bến Cũ,"1,42","1,58","1,71","1,66","1,49"',
  'Kè Lương,"1,36","1,51","1,69","1,60","1,44"',
  'Đông Lương,"1,28","1,40","1,57","1,52","1,38"',
  'An Thịnh,"1,19","1,33","1,48","1,41","1,30"',
];

const plan = `Phương án chống ngập mùa mưa, dự thảo lần 2

1. Mỗi cửa xả có người trực khi mưa quá 50 mm một giờ.
2. Tám máy bơm di động đặt sẵn ở Bến Cũ, Kè Lương và An Thịnh.
3. Mực nước bảy trạm được gửi các toà soạn mỗi giờ.
4. Trường học ở vùng trũng cho học sinh nghỉ khi có cảnh báo cấp 3.
`;

/** What delegates get for the next meeting: figures at once, a draft when the meeting is over. The same again changes nothing. */
export async function layOutDocuments(strapi: Core.Strapi, meeting: Meeting, press: Actor): Promise<void> {
  const service = strapi.plugin('press-briefing').service('documents') as unknown as Documents;
  const wanted = meeting.agenda.find(({ wants }) => wants)?.id ?? null;
  const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text, 'utf8') });
  await service.add(
    meeting.id,
    file('muc-nuoc-tuan-nay.csv', `\u{feff}${levels.join('\r\n')}\r\n`),
    { title: 'Mực nước theo giờ tại bốn trạm (m)', item: null, audience: 'delegates', embargo: null },
    press,
  );
  await service.add(
    meeting.id,
    file('du-thao-phuong-an-chong-ngap.txt', plan),
    { title: 'Phương án chống ngập mùa mưa, dự thảo', item: wanted, audience: 'delegates', embargo: meeting.ends },
    press,
  );
}

const figures = 'Chỉ tiêu,Tháng này,Tháng trước\r\nThu ngân sách (tỷ đồng),412,398\r\nKhách đến (lượt),68200,61900\r\n';

/** What everybody gets of a public briefing. */
export async function showPublicly(strapi: Core.Strapi, meeting: { id: string }, press: Actor): Promise<void> {
  const service = strapi.plugin('press-briefing').service('documents') as unknown as Documents;
  await service.add(
    meeting.id,
    { name: 'so-lieu-thang.csv', bytes: Buffer.from(`\u{feff}${figures}`, 'utf8') },
    { title: 'Số liệu kinh tế trong tháng', item: null, audience: 'public', embargo: null },
    press,
  );
}
