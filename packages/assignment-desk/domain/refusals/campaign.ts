/** What stands against a campaign. */
export const CAMPAIGN_REFUSALS = {
  'campaign.not_found': { status: 404, en: 'There is no such campaign.', vi: 'Không có chiến dịch này.' },
  'campaign.stale': {
    status: 409,
    en: '{by} changed this meanwhile: {what_en}. Reload, then do it again.',
    vi: '{by} vừa thay đổi: {what_vi}. Hãy tải lại rồi làm tiếp.',
  },
  'campaign.closed': {
    status: 409,
    en: 'The campaign “{title}” is closed: nothing is added to it any more.',
    vi: 'Chiến dịch “{title}” đã đóng, không thêm việc vào được nữa.',
  },
  'campaign.shut': {
    status: 409,
    en: 'This campaign is closed: reopen it before you change it.',
    vi: 'Chiến dịch này đã đóng: hãy mở lại rồi mới sửa.',
  },
  'campaign.period': {
    status: 422,
    en: 'The last day comes before the first.',
    vi: 'Ngày kết thúc đang đứng trước ngày bắt đầu.',
  },
  'campaign.target_zero': {
    status: 422,
    en: 'Every target needs a number of at least 1.',
    vi: 'Mỗi chỉ tiêu phải từ 1 tin, bài trở lên.',
  },
  'campaign.targets_equal': {
    status: 422,
    en: 'Two targets ask for the same kind and channel: put them together.',
    vi: 'Có hai chỉ tiêu trùng cả loại lẫn kênh: hãy gộp lại.',
  },
} as const;
