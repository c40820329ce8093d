/** Of questions and answers. */
export const questions = {
  question_not_found: { status: 404, en: 'There is no such question.', vi: 'Không có câu hỏi này.' },
  answer_missing: { status: 422, en: 'The answer is empty.', vi: 'Câu trả lời đang trống.' },
  unit_missing: { status: 422, en: 'Name the unit that owes the answer.', vi: 'Hãy chọn đơn vị phải trả lời.' },
  question_act_not_allowed: {
    status: 409,
    en: 'The question is “{state_en}”: this cannot be done now.',
    vi: 'Câu hỏi đang ở trạng thái “{state_vi}” nên không làm được việc này.',
  },
  question_too_late: {
    status: 409,
    en: 'Questions for this briefing are no longer taken.',
    vi: 'Phiên họp này không còn nhận câu hỏi.',
  },
  question_empty: { status: 422, en: 'Write your question.', vi: 'Hãy ghi nội dung câu hỏi.' },
  question_too_long: {
    status: 422,
    en: 'A question has at most {most} characters; this one has {length}.',
    vi: 'Câu hỏi dài tối đa {most} ký tự, câu này có {length}.',
  },
  answer_too_long: {
    status: 422,
    en: 'An answer has at most {most} characters; this one has {length}.',
    vi: 'Câu trả lời dài tối đa {most} ký tự, câu này có {length}.',
  },
  questions_too_many: {
    status: 409,
    en: 'You have asked {most} questions for this briefing already; that is the most.',
    vi: 'Bạn đã gửi {most} câu hỏi cho phiên họp này, không gửi thêm được nữa.',
  },
  agency_missing: { status: 422, en: 'Name the press agency that asks.', vi: 'Hãy ghi cơ quan báo chí đặt câu hỏi.' },
  spokesperson_unknown: {
    status: 422,
    en: 'This unit has no such spokesperson.',
    vi: 'Đơn vị này không có người phát ngôn như vậy.',
  },
  due_passed: { status: 422, en: 'The time for the answer has passed already.', vi: 'Hạn trả lời đã qua, hãy chọn thời điểm khác.' },
  due_after_meeting: {
    status: 422,
    en: 'The briefing will be over by then. Choose an earlier time, or tick that the answer is given in writing after the briefing.',
    vi: 'Lúc đó phiên họp đã kết thúc. Hãy chọn hạn sớm hơn, hoặc đánh dấu trả lời bằng văn bản sau phiên họp.',
  },
} as const;
