/** Of invitations and letters. */
export const invitations = {
  invitation_not_found: { status: 404, en: 'There is no such invitation.', vi: 'Không có lời mời này.' },
  invitation_withdrawn: { status: 409, en: 'This invitation was withdrawn.', vi: 'Lời mời này đã được rút lại.' },
  inviting_too_late: {
    status: 409,
    en: 'The briefing is over or cancelled: nobody is invited to it any more.',
    vi: 'Phiên họp đã kết thúc hoặc bị hủy nên không mời thêm được.',
  },
  reply_too_late: {
    status: 409,
    en: 'The briefing is over or cancelled: answers are no longer taken.',
    vi: 'Phiên họp đã kết thúc hoặc bị hủy nên không nhận trả lời nữa.',
  },
  letter_waiting: {
    status: 409,
    en: 'A letter to this delegate is still on its way out. Look again in a minute.',
    vi: 'Một thư gửi đại biểu này đang chờ gửi đi. Hãy xem lại sau ít phút.',
  },
  delegate_not_accredited: {
    status: 409,
    en: '{name} is not accredited on the day of the briefing.',
    vi: '{name} không có thẻ còn hiệu lực vào ngày họp.',
  },
  substitute_is_delegate: {
    status: 422,
    en: 'Somebody else has to come in the delegate’s place.',
    vi: 'Người dự thay phải là người khác.',
  },
} as const;
