import type { RoleKey } from './people';

/** One line of a role: the action, on which content type, under which conditions. */
export type Grant = { action: string; subject?: string; conditions?: string[] };

const story = 'api::story.story';
const shelves = ['api::author.author', 'api::section.section', 'api::tag.tag'];
const own = ['admin::is-creator'];

const content = (verbs: string[], subjects: string[], conditions: string[] = []): Grant[] =>
  subjects.flatMap((subject) => verbs.map((verb) => ({ action: `plugin::content-manager.explorer.${verb}`, subject, conditions })));
const of = (plugin: string, ...names: string[]): Grant[] => names.map((name) => ({ action: `plugin::${plugin}.${name}` }));
const library = of('upload', 'read', 'assets.create', 'assets.download', 'assets.copy-link');

export const roles: Record<Exclude<RoleKey, 'admin'>, { name: string; description: string; grants: Grant[] }> = {
  editor: {
    name: 'Trưởng ban',
    description: 'Giao việc, biên tập, duyệt và xuất bản',
    grants: [
      ...content(['create', 'read', 'update', 'delete', 'publish'], [story]),
      ...content(['create', 'read', 'update'], shelves),
      ...library,
      ...of('upload', 'assets.update'),
      ...of('newsroom', 'spine'),
      ...of('assignment-desk', 'read', 'assign', 'edit', 'report', 'plan', 'order', 'staff', 'desks.manage', 'see-all'),
      ...of('channels', 'adapt', 'outbox', 'resolve', 'scripts', 'broadcast-approve', 'broadcast-emergency'),
      ...of('press-briefing', 'see'),
    ],
  },
  reporter: {
    name: 'Phóng viên',
    description: 'Nhận việc, viết và nộp bài; sửa bài của mình',
    grants: [
      ...content(['create', 'read'], [story]),
      ...content(['update'], [story], own),
      ...content(['read'], shelves),
      ...content(['create'], ['api::tag.tag']),
      ...library,
      { action: 'plugin::upload.assets.update', conditions: own },
      ...of('assignment-desk', 'read', 'report'),
    ],
  },
  producer: {
    name: 'Biên tập viên phát thanh và mạng xã hội',
    description: 'Lời đọc phát thanh, bản riêng cho từng kênh, hộp gửi',
    grants: [
      ...content(['read'], [story, ...shelves]),
      // Who says a story in other words on a channel must be allowed to change that story.
      ...content(['update'], [story]),
      ...library,
      ...of('assignment-desk', 'read', 'report'),
      ...of('channels', 'adapt', 'outbox', 'resolve', 'scripts', 'bulletins', 'broadcasts'),
    ],
  },
  press: {
    name: 'Văn phòng báo chí',
    description: 'Giao ban báo chí, câu hỏi của các cơ quan báo chí, kết luận',
    grants: [
      ...content(['read'], [story, ...shelves]),
      ...library,
      ...of('assignment-desk', 'read'),
      ...of('press-briefing', 'see', 'manage', 'decide', 'accredit', 'answer'),
    ],
  },
  speaker: {
    name: 'Người phát ngôn',
    description: 'Trả lời câu hỏi của báo chí gửi đơn vị mình, không thấy gì khác',
    grants: of('press-briefing', 'answer'),
  },
};
