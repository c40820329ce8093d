import type { Core } from '@strapi/strapi';

type Metadata = Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
type Cell = { name: string; size: number };
type Configuration = { settings: Record<string, unknown>; metadatas: Metadata; layouts: { list: string[]; edit: Cell[][] } };
type Types = {
  findConfiguration(type: { uid: string }): Promise<Configuration>;
  updateConfiguration(type: { uid: string }, configuration: Configuration): Promise<unknown>;
};

/** What the fields of a story are called in a Vietnamese newsroom, and a word of help where one is needed. */
const fields: Record<string, [label: string, help?: string]> = {
  title: ['Tiêu đề'],
  dek: ['Sapo', 'Một, hai câu đứng dưới tiêu đề'],
  body: ['Nội dung'],
  cover: ['Ảnh chính'],
  authors: ['Tác giả'],
  section: ['Chuyên mục'],
  tags: ['Từ khoá'],
  slug: ['Đường dẫn', 'Để trống thì lấy theo tiêu đề khi xuất bản'],
  embargoUntil: ['Giữ tin đến', 'Trước giờ này không kênh nào được phát'],
  correction: ['Lời đính chính', 'Bạn đọc thấy lời này dưới bài'],
};

const row = (...cells: [string, number][]): Cell[] => cells.map(([name, size]) => ({ name, size }));

/** Names and orders the fields in the Content Manager, through its own configuration service. */
export async function labelFields(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('content-manager').service('content-types') as unknown as Types;
  const type = { uid: 'api::story.story' };
  const { settings, metadatas, layouts } = await service.findConfiguration(type);
  for (const [name, [label, description = '']] of Object.entries(fields)) {
    const metadata = metadatas[name];
    if (!metadata) continue;
    metadatas[name] = { edit: { ...metadata.edit, label, description }, list: { ...metadata.list, label } };
  }
  await service.updateConfiguration(type, {
    settings: { ...settings, mainField: 'title', defaultSortBy: 'updatedAt', defaultSortOrder: 'DESC', pageSize: 20 },
    metadatas,
    layouts: {
      ...layouts,
      list: ['title', 'section', 'authors', 'updatedAt'],
      edit: [
        row(['title', 12]),
        row(['dek', 12]),
        row(['body', 12]),
        row(['section', 6], ['authors', 6]),
        row(['cover', 6], ['tags', 6]),
        row(['embargoUntil', 6], ['slug', 6]),
        row(['correction', 12]),
      ],
    },
  });
}
