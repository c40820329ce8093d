/** What stands against an act on an assignment. */
export const ASSIGNMENT_REFUSALS = {
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
  'assignment.may_not_link': {
    status: 403,
    en: 'Only the person who has the work, the desk head or an editor of the desk links stories here.',
    vi: 'Chỉ người làm việc này, trưởng ban hoặc biên tập viên của ban mới gắn được bài.',
  },
  'assignment.last_story': {
    status: 409,
    en: 'The work is “{state_en}” with this story: return it first, or link another one.',
    vi: 'Việc này “{state_vi}” với chính bài này: hãy trả lại việc trước, hoặc gắn bài khác.',
  },
  'comment.not_found': {
    status: 404,
    en: 'This comment is not here any more, or is not yours.',
    vi: 'Không còn ý kiến này, hoặc không phải của bạn.',
  },
  'file.not_found': {
    status: 422,
    en: 'A chosen file is not in the media library any more, or you may not use it.',
    vi: 'Có tệp không còn trong thư viện, hoặc bạn không được dùng.',
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
