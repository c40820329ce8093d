/** What stands against a commission. */
export const COMMISSION_REFUSALS = {
  'commission.not_found': { status: 404, en: 'There is no such commission.', vi: 'Không có đơn đặt hàng này.' },
  'commission.stale': {
    status: 409,
    en: '{by} changed this meanwhile: {what_en}. Reload, then do it again.',
    vi: '{by} vừa thay đổi: {what_vi}. Hãy tải lại rồi làm tiếp.',
  },
  'commission.closed': {
    status: 409,
    en: 'The commission “{title}” is closed: nothing is added to it any more.',
    vi: 'Đơn đặt hàng “{title}” đã đóng, không thêm việc vào được nữa.',
  },
} as const;
