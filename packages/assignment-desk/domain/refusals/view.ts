/** What stands against saved views and templates. */
export const VIEW_REFUSALS = {
  'view.not_found': { status: 404, en: 'There is no such saved view.', vi: 'Không có bộ lọc đã lưu này.' },
  'template.not_found': { status: 404, en: 'There is no such template.', vi: 'Không có mẫu này.' },
} as const;
