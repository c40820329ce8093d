/** What stands against an event in the city. */
export const HAPPENING_REFUSALS = {
  'happening.not_found': { status: 404, en: 'There is no such event.', vi: 'Không có sự kiện này.' },
  'happening.stale': {
    status: 409,
    en: '{by} changed this meanwhile: {what_en}. Reload, then do it again.',
    vi: '{by} vừa thay đổi: {what_vi}. Hãy tải lại rồi làm tiếp.',
  },
} as const;
