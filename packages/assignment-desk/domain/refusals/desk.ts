/** What stands against a desk and its people. */
export const DESK_REFUSALS = {
  'desk.not_found': { status: 404, en: 'There is no such desk.', vi: 'Không có ban này.' },
  'desk.name_taken': { status: 409, en: 'There is a desk called “{name}” already.', vi: 'Đã có ban tên “{name}”.' },
  'person.not_found': {
    status: 422,
    en: 'There is no active person with the number {person}.',
    vi: 'Không có người dùng đang hoạt động mang số {person}.',
  },
} as const;
