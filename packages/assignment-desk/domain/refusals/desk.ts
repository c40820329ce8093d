/** What stands against a desk and its people. */
export const DESK_REFUSALS = {
  'desk.not_found': { status: 404, en: 'There is no such desk.', vi: 'Không có ban này.' },
  'desk.name_taken': { status: 409, en: 'There is a desk called “{name}” already.', vi: 'Đã có ban tên “{name}”.' },
  'desk.stale': {
    status: 409,
    en: '{by} changed this desk meanwhile: {what_en}. Look again, then save once more.',
    vi: '{by} vừa thay đổi ban này: {what_vi}. Hãy xem lại rồi lưu lần nữa.',
  },
  'desk.has_work': {
    status: 409,
    en: '“{name}” has open work still ({count}): finish, cancel or move it, then archive the desk.',
    vi: '“{name}” còn {count} việc chưa xong: hãy làm xong, hủy hoặc chuyển sang ban khác rồi mới lưu trữ.',
  },
  'desk.archived': {
    status: 409,
    en: 'The desk “{name}” is archived: it takes no work any more.',
    vi: 'Ban “{name}” đã lưu trữ, không nhận việc nữa.',
  },
  'person.not_found': {
    status: 422,
    en: 'There is no active person with the number {person}.',
    vi: 'Không có người dùng đang hoạt động mang số {person}.',
  },
} as const;
