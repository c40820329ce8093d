import type { Core } from '@strapi/strapi';
import type { People } from './people';

type Row = { owner: string; name: string };
type Table = { findOne(params: object): Promise<Row | null>; create(params: { data: object }): Promise<Row> };

const views = [
  { page: 'list', name: 'Ca sáng', query: 'when=today&states=planned%2Coffered%2Caccepted', shared: true },
  { page: 'list', name: 'Trễ hạn', query: 'when=late', shared: true },
  { page: 'list', name: 'Chưa có người', query: 'person=none&states=planned', shared: false },
  { page: 'board', name: 'Việc ảnh trong tuần', query: 'kind=photo&when=week', shared: true },
];

const forAll: object = { desk: null, shared: true };
const usual = {
  brief: '',
  priority: 3,
  place: '',
  contacts: [],
  length: null,
  tags: [],
  files: [],
  campaign: null,
  commission: null,
  closed: false,
  dueIn: null,
  dueAt: null,
};
const templates = [
  {
    name: 'Bản tin phát thanh 17 giờ',
    fields: {
      ...usual,
      slugline: 'Bản tin phát thanh 17 giờ',
      brief: 'Ba phút, bốn tin. Đọc kỹ số và tên người.',
      kind: 'audio',
      priority: 1,
      channels: ['radio'],
      length: { amount: 180, unit: 'seconds' },
      tags: ['bản tin'],
      dueAt: '16:30',
    },
  },
  {
    name: 'Tin nhanh hiện trường',
    fields: {
      ...usual,
      slugline: 'Tin nhanh: ',
      brief: 'Nơi nào, lúc nào, ai bị ảnh hưởng, ai đang xử lý. Một ảnh toàn cảnh.',
      kind: 'text',
      priority: 1,
      channels: ['web'],
      length: { amount: 250, unit: 'words' },
      dueIn: 90,
    },
  },
];

/** Saved views and templates of the head of the news desk; found again by their names on a second try. */
export async function keepViews(strapi: Core.Strapi, people: People): Promise<void> {
  if (!strapi.plugin('assignment-desk')) return;
  const owner = String(people.editor);
  const keep = async (uid: string, one: { name: string; page?: string }): Promise<void> => {
    const table = strapi.db.query(uid as never) as unknown as Table;
    const { name, page } = one;
    if (await table.findOne({ where: { owner, name, ...(page ? { page } : {}) } })) return;
    await table.create({ data: { ...one, owner, changedBy: owner, version: 1 } });
  };
  for (const view of views) await keep('plugin::assignment-desk.view', view);
  for (const template of templates) await keep('plugin::assignment-desk.template', { ...template, ...forAll });
}
