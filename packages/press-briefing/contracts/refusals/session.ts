/** Of a meeting that is being held. */
export const session = {
  session_not_open: { status: 409, en: 'Open the session first.', vi: 'Hãy mở phiên họp trước.' },
  session_over: {
    status: 409,
    en: 'The session was closed before this was done.',
    vi: 'Phiên họp đã kết thúc trước khi việc này được thực hiện.',
  },
  item_unknown: {
    status: 404,
    en: 'This item is not on the agenda any more.',
    vi: 'Mục này không còn trong chương trình.',
  },
  invitation_elsewhere: {
    status: 422,
    en: 'This invitation is to another briefing.',
    vi: 'Lời mời này thuộc phiên họp khác.',
  },
  notes_too_long: {
    status: 422,
    en: 'Together with what others wrote, the notes would be longer than {most} characters.',
    vi: 'Gộp với phần người khác đã ghi, ghi chú sẽ dài quá {most} ký tự.',
  },
  op_not_allowed: { status: 403, en: 'You do not have the right to do this.', vi: 'Bạn không có quyền làm việc này.' },
} as const;
