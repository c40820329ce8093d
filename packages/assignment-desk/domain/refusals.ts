import type { Act, Refused, Standing, State } from './assignment';
import { ACT_WORDS, STANDING_WORDS, STATE_WORDS } from './words';

/** Everything this plugin refuses: HTTP status and a sentence in both languages. */
export const REFUSALS = {
  'assignment.not_found': {
    status: 404,
    en: 'This assignment is not here, or is not shown to you.',
    vi: 'Không có việc này, hoặc bạn không được xem.',
  },
  'assignment.stale': {
    status: 409,
    en: '{by} changed this meanwhile: {what_en}. Reload, then do it again.',
    vi: '{by} vừa thay đổi việc này: {what_vi}. Hãy tải lại rồi làm tiếp.',
  },
  'assignment.wrong_state': {
    status: 409,
    en: '“{act_en}” is not possible while the work is “{state_en}”.',
    vi: 'Không thể “{act_vi}” khi việc đang ở trạng thái “{state_vi}”.',
  },
  'assignment.not_yours': {
    status: 403,
    en: 'Only {who_en} can do this: “{act_en}”.',
    vi: 'Chỉ {who_vi} mới làm được việc này: “{act_vi}”.',
  },
  'assignment.needs_person': { status: 422, en: 'Say who it goes to.', vi: 'Hãy chọn người nhận việc.' },
  'assignment.needs_note': { status: 422, en: 'Say why: a note is needed here.', vi: 'Hãy ghi rõ lý do.' },
  'assignment.needs_story': {
    status: 422,
    en: 'Nothing to file yet: write or choose a story first.',
    vi: 'Chưa có bài để nộp: hãy viết hoặc chọn bài trước.',
  },
  'assignment.answer_by_past': { status: 422, en: 'The time to answer by has passed already.', vi: 'Hạn trả lời đã qua rồi.' },
  'assignment.not_over_yet': { status: 409, en: 'The time to answer is not over yet.', vi: 'Chưa hết hạn trả lời.' },
  'assignment.may_not_change': {
    status: 403,
    en: 'Only the desk head or an editor of the desk changes this.',
    vi: 'Chỉ trưởng ban hoặc biên tập viên của ban mới sửa được việc này.',
  },
  'assignment.may_not_create': {
    status: 403,
    en: 'You can make assignments only for desks you lead.',
    vi: 'Bạn chỉ tạo được việc cho ban mình phụ trách.',
  },
  'assignment.over': {
    status: 409,
    en: 'This work is “{state_en}”: it is not changed any more.',
    vi: 'Việc này “{state_vi}”, không sửa được nữa.',
  },
  'desk.not_found': { status: 404, en: 'There is no such desk.', vi: 'Không có ban này.' },
  'desk.name_taken': { status: 409, en: 'There is a desk called “{name}” already.', vi: 'Đã có ban tên “{name}”.' },
  'person.not_found': {
    status: 422,
    en: 'There is no active person with the number {person}.',
    vi: 'Không có người dùng đang hoạt động mang số {person}.',
  },
  'story.not_found': { status: 422, en: 'This story is not here any more.', vi: 'Bài này không còn nữa.' },
  'story.no_type': {
    status: 422,
    en: 'No story type is set up (newsroom: config.stories).',
    vi: 'Chưa khai báo loại bài viết nào (newsroom: config.stories).',
  },
  'story.may_not': {
    status: 403,
    en: 'Your role has no right to stories of this kind. Ask an administrator.',
    vi: 'Vai trò của bạn chưa có quyền với loại bài này. Hãy hỏi quản trị viên.',
  },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

const inBoth = (key: string, words: { en: string; vi: string }[]): Record<string, string> => ({
  [`${key}_en`]: words.map((word) => word.en).join(' / '),
  [`${key}_vi`]: words.map((word) => word.vi).join(' / '),
});

/** The parameters of a domain refusal, with the words both sentences need. */
export function worded(params: Refused['params']): Record<string, string> {
  return {
    ...params,
    ...(params.act ? inBoth('act', [ACT_WORDS[params.act as Act]]) : {}),
    ...(params.state ? inBoth('state', [STATE_WORDS[params.state as State]]) : {}),
    ...(params.who
      ? inBoth(
          'who',
          params.who.split(',').map((who) => STANDING_WORDS[who as Standing]),
        )
      : {}),
  };
}

/** The sentence of a refusal that the screen itself decides, e.g. at a drop. */
export function sayRefusal(refused: Refused, language: string): string {
  const sentence = REFUSALS[refused.code][language.startsWith('vi') ? 'vi' : 'en'];
  const params = worded(refused.params);
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}
