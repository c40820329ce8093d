import type { Sentence } from '@hoitu/strapi-plugin-newsroom/contracts';
import { NOTICE } from './services/questions/telling';

const SPEAKS: Sentence = { en: 'You speak for this unit.', vi: 'Bạn là người phát ngôn của đơn vị này.' };
const HEADS: Sentence = { en: 'You are the head of this unit.', vi: 'Bạn là thủ trưởng đơn vị này.' };
const OFFICE: Sentence = { en: 'You manage the press briefings.', vi: 'Bạn phụ trách giao ban báo chí.' };

type Text = { sentence: Sentence; why: Sentence; urgent?: boolean };

/** What people are told of answers that are owed. */
export const NOTICE_TEXTS: Record<(typeof NOTICE)[keyof typeof NOTICE], Text> = {
  [NOTICE.due]: {
    sentence: { en: '{agency} asks, answer by {due}: {question}', vi: '{agency} hỏi, trả lời trước {due}: {question}' },
    why: SPEAKS,
    urgent: true,
  },
  [NOTICE.returned]: {
    sentence: {
      en: 'The press office returned your answer ({note}): {question}',
      vi: 'Văn phòng báo chí trả lại câu trả lời ({note}): {question}',
    },
    why: SPEAKS,
    urgent: true,
  },
  [NOTICE.soon]: {
    sentence: { en: 'An answer is due at {due}: {question}', vi: 'Sắp đến hạn trả lời ({due}): {question}' },
    why: SPEAKS,
    urgent: true,
  },
  [NOTICE.late]: {
    sentence: { en: 'Your answer is late, it was due at {due}: {question}', vi: 'Quá hạn trả lời từ {due}: {question}' },
    why: SPEAKS,
    urgent: true,
  },
  [NOTICE.lateHead]: {
    sentence: {
      en: '{unit} has not answered, it was due at {due}: {question}',
      vi: '{unit} chưa trả lời, quá hạn từ {due}: {question}',
    },
    why: HEADS,
    urgent: true,
  },
  [NOTICE.lateOffice]: {
    sentence: {
      en: '{unit} has not answered {agency}, it was due at {due}: {question}',
      vi: '{unit} chưa trả lời {agency}, quá hạn từ {due}: {question}',
    },
    why: OFFICE,
    urgent: true,
  },
};
