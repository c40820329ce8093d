/** The words of the letters about questions. `{unit}` and the rest are put in by code. */
type Words = {
  facts: { agency: string; meeting: string; due: string; reason: string };
  question: string;
  due: { subject: string; line: string; press: string };
  returned: { subject: string; line: string };
  soon: { subject: string; line: string };
  late: { subject: string; line: string };
  head: { subject: string; line: string };
  own: string;
  answer: { subject: string; asked: string; answered: string };
  declined: { subject: string; line: string };
};

export const QUESTION_WORDS: Record<'vi' | 'en', Words> = {
  vi: {
    facts: { agency: 'Cơ quan hỏi', meeting: 'Phiên họp', due: 'Hạn trả lời', reason: 'Lý do' },
    question: 'Câu hỏi:',
    due: {
      subject: 'Câu hỏi báo chí cần trả lời trước {due}',
      line: 'Văn phòng báo chí chuyển {unit} câu hỏi sau đây và mong nhận được câu trả lời đúng hạn.',
      press: 'Trả lời câu hỏi này',
    },
    returned: {
      subject: 'Câu trả lời cần bổ sung – {agency}',
      line: 'Văn phòng báo chí trả lại câu trả lời của {unit} để bổ sung.',
    },
    soon: { subject: 'Sắp đến hạn trả lời báo chí: {due}', line: 'Xin nhắc Quý vị: câu hỏi sau đây sắp đến hạn trả lời.' },
    late: {
      subject: 'Quá hạn trả lời báo chí – {agency}',
      line: 'Câu hỏi sau đây đã quá hạn mà văn phòng báo chí chưa nhận được câu trả lời. Nếu vẫn chưa có, sự việc được báo lên thủ trưởng đơn vị.',
    },
    head: {
      subject: '{unit} quá hạn trả lời báo chí – {agency}',
      line: '{unit} chưa trả lời câu hỏi sau đây dù đã quá hạn. Kính đề nghị Quý vị chỉ đạo trả lời.',
    },
    own: 'Đường dẫn này dành riêng cho Quý vị, xin đừng chuyển cho người khác.',
    answer: {
      subject: 'Trả lời câu hỏi của Quý vị – {title}',
      asked: 'Quý vị đã hỏi:',
      answered: '{unit} trả lời:',
    },
    declined: {
      subject: 'Về câu hỏi của Quý vị – {title}',
      line: 'Văn phòng báo chí không chuyển trả lời câu hỏi này.',
    },
  },
  en: {
    facts: { agency: 'Asked by', meeting: 'Briefing', due: 'Answer due', reason: 'Reason' },
    question: 'The question:',
    due: {
      subject: 'A question of the press, to be answered by {due}',
      line: 'The press office puts this question to {unit} and asks for an answer in time.',
      press: 'Answer this question',
    },
    returned: { subject: 'Your answer needs more – {agency}', line: 'The press office has returned the answer of {unit}.' },
    soon: { subject: 'An answer to the press is due soon: {due}', line: 'A reminder: the answer to this question is due soon.' },
    late: {
      subject: 'An answer to the press is late – {agency}',
      line: 'The press office has not received an answer to this question in time. If none comes, the head of the unit will be told.',
    },
    head: {
      subject: '{unit}: an answer to the press is late – {agency}',
      line: '{unit} has not answered this question in time. Please see to it that it is answered.',
    },
    own: 'This link is yours alone: please do not pass it on.',
    answer: { subject: 'Your question was answered – {title}', asked: 'You asked:', answered: '{unit} answers:' },
    declined: { subject: 'About your question – {title}', line: 'The press office does not pass this question on.' },
  },
};
