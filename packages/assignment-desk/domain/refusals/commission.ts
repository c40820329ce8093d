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
  'commission.shut': {
    status: 409,
    en: 'This commission is closed: reopen it before you change it.',
    vi: 'Đơn đặt hàng này đã đóng: hãy mở lại rồi mới sửa.',
  },
  'commission.accepted': {
    status: 409,
    en: 'This commission was accepted on {day}: it stays as it was signed.',
    vi: 'Đơn đặt hàng này đã nghiệm thu ngày {day}: giữ nguyên như đã ký.',
  },
  // To who may not read commissions: whose order it was, and when it was accepted, is not said.
  'commission.over': {
    status: 409,
    en: 'This work was made for an order that takes no more work. Ask whoever looks after commissions.',
    vi: 'Việc này thuộc một đơn đặt hàng không nhận thêm việc nữa. Hãy hỏi người phụ trách đơn đặt hàng.',
  },
  // Says nothing of the commission itself: who asks may not know that it is there.
  'commission.may_not': {
    status: 403,
    en: 'Your role has no right to commissions. Ask an administrator.',
    vi: 'Vai trò của bạn chưa có quyền với đơn đặt hàng. Hãy hỏi quản trị viên.',
  },
  'commission.period': {
    status: 422,
    en: 'The last day comes before the first.',
    vi: 'Ngày kết thúc đang đứng trước ngày bắt đầu.',
  },
  'commission.no_quantity': {
    status: 422,
    en: 'Say how many pieces are ordered: at least one line, each of at least 1.',
    vi: 'Hãy ghi số lượng đặt: ít nhất một dòng, mỗi dòng từ 1 tin, bài trở lên.',
  },
  'commission.quantities_equal': {
    status: 422,
    en: 'Two lines order the same kind: put them together.',
    vi: 'Có hai dòng đặt cùng một loại: hãy gộp lại.',
  },
  'commission.accept_day': {
    status: 422,
    en: 'The day of acceptance lies between the first day of the contract and today.',
    vi: 'Ngày nghiệm thu phải từ ngày bắt đầu hợp đồng đến hôm nay.',
  },
  'commission.sheet_moved': {
    status: 409,
    en: 'The sheet holds {now} pieces by now, not {shown}. Look at it again, then accept.',
    vi: 'Biên bản nay có {now} tin, bài, không còn là {shown}. Hãy xem lại rồi nghiệm thu.',
  },
} as const;
