/** What stands against leave and shifts, and against work that falls into them. */
export const ABSENCE_REFUSALS = {
  'absence.not_found': { status: 404, en: 'There is no such absence.', vi: 'Không có lịch nghỉ này.' },
  'absence.stale': {
    status: 409,
    en: '{by} changed this meanwhile: {what_en}. Look again, then do it once more.',
    vi: '{by} vừa thay đổi: {what_vi}. Hãy xem lại rồi làm lại.',
  },
  'absence.ends_first': { status: 422, en: 'It must end after it begins.', vi: 'Giờ kết thúc phải sau giờ bắt đầu.' },
  'absence.overlaps': {
    status: 409,
    en: '{name} has “{kind_en}” from {from_en} to {to_en} already. Enter it anyway?',
    vi: '{name} đã có lịch “{kind_vi}” từ {from_vi} đến {to_vi}. Vẫn thêm?',
  },
  'absence.not_yours': {
    status: 403,
    en: 'You can enter leave and shifts only for yourself, or for people of your desks with the right to staff them.',
    vi: 'Bạn chỉ nhập được lịch nghỉ, ca trực của mình, hoặc của người trong ban nếu có quyền xếp người.',
  },
  'person.on_leave': {
    status: 409,
    en: '{name} is on leave until {until_en}. {ask_en}',
    vi: '{name} nghỉ đến {until_vi}. {ask_vi}',
  },
  'workload.window': {
    status: 422,
    en: 'Ask for at most {most} days, the last not before the first.',
    vi: 'Chỉ xem tối đa {most} ngày, và ngày cuối không trước ngày đầu.',
  },
} as const;
