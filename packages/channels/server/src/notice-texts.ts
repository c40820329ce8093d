import type { Sentence } from '@hoitu/strapi-plugin-newsroom/contracts';

const RESOLVE: Sentence = { en: 'You may settle deliveries.', vi: 'Bạn có quyền xử lý các lượt phát.' };

/** The kinds of notices of this plugin. */
export const NOTICE_TEXTS: Record<string, { sentence: Sentence; why: Sentence; urgent?: boolean }> = {
  'delivery.unknown': {
    urgent: true,
    sentence: {
      en: '“{headline}” may be live on {destination}: please check',
      vi: '“{headline}” có thể đã lên {destination}: hãy kiểm tra',
    },
    why: RESOLVE,
  },
  'delivery.failed': {
    sentence: { en: '“{headline}” could not be delivered to {destination}', vi: 'Không phát được “{headline}” tới {destination}' },
    why: RESOLVE,
  },
  'delivery.approval': {
    sentence: {
      en: '“{headline}” waits for approval before it goes to {destination}',
      vi: '“{headline}” chờ duyệt trước khi phát tới {destination}',
    },
    why: { en: 'You may approve deliveries.', vi: 'Bạn có quyền duyệt các lượt phát.' },
  },
  'recall.open': {
    urgent: true,
    sentence: {
      en: '“{headline}” was recalled, and {open} destination(s) have not confirmed it yet',
      vi: '“{headline}” đã có lệnh gỡ hoặc đính chính, còn {open} điểm phát chưa xác nhận',
    },
    why: RESOLVE,
  },
  'recall.done': {
    sentence: {
      en: '“{headline}”: every destination has confirmed the recall',
      vi: '“{headline}”: mọi điểm phát đã xác nhận việc gỡ hoặc đính chính',
    },
    why: { en: 'You ordered this recall.', vi: 'Bạn là người ra lệnh này.' },
  },
};
