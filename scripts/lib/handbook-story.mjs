/** The story the handbook tells: what four people do with it, in steps between the pictures. */
export const STORY = {
  slugline: 'Cầu Mây 2: thông xe kỹ thuật trước Tết',
  brief: 'Ghi nhận chuyến xe đầu tiên qua cầu, hỏi người dân hai bờ. Ảnh gửi trước, chữ gửi sau.',
  dek: 'Chuyến xe đầu tiên qua cầu Mây 2 lúc 8 giờ sáng nay, sớm hơn kế hoạch hai tuần.',
  paragraphs: [
    'Sáng nay, cầu Mây 2 thông xe kỹ thuật sau 26 tháng thi công. Cầu dài 1,2 km, rộng 24 m, nối hai phường bên sông.',
    'Bà Sáu Lành, bán hàng ở đầu cầu cũ, kể trước đây mỗi sáng mất 40 phút qua phà. “Nay cháu tôi đi học chỉ còn 5 phút”, bà nói.',
    'Xe máy và xe buýt được qua cầu từ 15/1; xe tải chờ nghiệm thu cuối tháng.',
  ],
};

const uid = 'api::story.story';
const HOUR = 3_600_000;
const block = (text) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

/** Acts on the one assignment as a person; remembers its newest version. */
export function storyline(api) {
  let work = null;
  let story = null;
  const act = async (person, name, more = {}) => {
    work = await api(person, 'POST', `/assignment-desk/assignments/${work.id}/act`, { version: work.version, act: name, ...more });
  };
  return {
    work: () => work,
    story: () => story,
    act,
    async offer() {
      const desks = await api('editor', 'GET', '/assignment-desk/desks');
      const people = await api('editor', 'GET', '/assignment-desk/people');
      work = await api('editor', 'POST', '/assignment-desk/assignments', {
        slugline: STORY.slugline,
        brief: STORY.brief,
        desk: desks.find((desk) => desk.mayAssign).id,
        priority: 2,
        due: new Date(Date.now() + 3 * HOUR).toISOString(),
        channels: ['web', 'radio'],
        place: 'Đầu cầu Mây 2, phường An Thịnh',
        to: people.find(({ name }) => name === 'Lê Quốc Bảo').id,
        until: new Date(Date.now() + HOUR).toISOString(),
      });
    },
    async write() {
      const written = await api('reporter', 'POST', `/assignment-desk/assignments/${work.id}/story`, { version: work.version });
      story = written.ref;
      const { results } = await api('reporter', 'GET', '/upload/files?page=1&pageSize=1&sort=createdAt:DESC');
      await api('reporter', 'PUT', `/content-manager/collection-types/${uid}/${story.documentId}?locale=vi`, {
        title: STORY.slugline,
        dek: STORY.dek,
        body: STORY.paragraphs.map(block),
        cover: results[0]?.id,
      });
      work = await api('reporter', 'GET', `/assignment-desk/assignments/${work.id}`);
    },
    address: () => `/admin/content-manager/collection-types/${uid}/${story.documentId}?plugins[i18n][locale]=vi`,
  };
}
