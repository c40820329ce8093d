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
} as const;
