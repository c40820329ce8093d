/** What stands against saved views and templates. */
export const VIEW_REFUSALS = {
  'view.not_found': { status: 404, en: 'There is no such saved view.', vi: 'Không có bộ lọc đã lưu này.' },
  'view.not_yours': {
    status: 403,
    en: 'This view belongs to {by}: only they or an editor-in-chief change it.',
    vi: 'Bộ lọc này của {by}; chỉ người đó hoặc ban biên tập mới sửa được.',
  },
  'view.may_not_share': {
    status: 403,
    en: 'Only those who hand out work share views and templates.',
    vi: 'Chỉ người giao việc mới chia sẻ được bộ lọc và mẫu.',
  },
  'view.strange_key': {
    status: 400,
    en: 'This page has no filter called {keys}.',
    vi: 'Trang này không có bộ lọc nào tên là {keys}.',
  },
  'view.name_taken': { status: 409, en: 'You have a view called “{name}” here already.', vi: 'Bạn đã có bộ lọc tên “{name}” ở trang này.' },
  'view.too_many': {
    status: 422,
    en: 'You keep {most} views here already: delete one first.',
    vi: 'Bạn đã lưu đủ {most} bộ lọc ở trang này, hãy xóa bớt trước.',
  },
  'view.stale': {
    status: 409,
    en: '{by} changed this meanwhile: {what_en}. Reload, then do it again.',
    vi: '{by} vừa thay đổi: {what_vi}. Hãy tải lại rồi làm tiếp.',
  },
  'template.not_found': { status: 404, en: 'There is no such template.', vi: 'Không có mẫu này.' },
  'template.not_yours': {
    status: 403,
    en: 'This template belongs to {by}: only they or an editor-in-chief change it.',
    vi: 'Mẫu này của {by}; chỉ người đó hoặc ban biên tập mới sửa được.',
  },
  'template.closed_needs_desk': {
    status: 422,
    en: 'A template of closed work is shared within a desk only: choose the desk.',
    vi: 'Mẫu của việc nội bộ chỉ chia sẻ được trong một ban: hãy chọn ban.',
  },
  'template.too_many': {
    status: 422,
    en: 'You keep {most} templates already: delete one first.',
    vi: 'Bạn đã lưu đủ {most} mẫu, hãy xóa bớt trước.',
  },
  'template.stale': {
    status: 409,
    en: '{by} changed this meanwhile: {what_en}. Reload, then do it again.',
    vi: '{by} vừa thay đổi: {what_vi}. Hãy tải lại rồi làm tiếp.',
  },
} as const;
