/** Of questions and answers. */
export const questions = {
  question_not_found: { status: 404, en: 'There is no such question.', vi: 'Không có câu hỏi này.' },
  answer_missing: { status: 422, en: 'The answer is empty.', vi: 'Câu trả lời đang trống.' },
  unit_missing: { status: 422, en: 'Name the unit that owes the answer.', vi: 'Hãy chọn đơn vị phải trả lời.' },
  question_act_not_allowed: {
    status: 409,
    en: 'The question is “{state}”: this cannot be done now.',
    vi: 'Câu hỏi đang ở trạng thái “{state}” nên không làm được việc này.',
  },
  question_too_late: {
    status: 409,
    en: 'Questions for this briefing are no longer taken.',
    vi: 'Phiên họp này không còn nhận câu hỏi.',
  },
} as const;
