/** What stands against leave and shifts. */
export const ABSENCE_REFUSALS = {
  'absence.not_found': { status: 404, en: 'There is no such absence.', vi: 'Không có lịch nghỉ này.' },
  'absence.stale': {
    status: 409,
    en: '{by} changed this meanwhile: {what_en}. Reload, then do it again.',
    vi: '{by} vừa thay đổi: {what_vi}. Hãy tải lại rồi làm tiếp.',
  },
} as const;
