import type { Sentence } from '@hoitu/strapi-plugin-newsroom/contracts';

const RESOLVE: Sentence = { en: 'You may settle deliveries.', vi: 'Bạn có quyền xử lý các lượt phát.' };

const APPROVES: Sentence = { en: 'You may approve messages for loudspeakers.', vi: 'Bạn có quyền duyệt bản tin loa phường.' };
const EMERGENCIES: Sentence = { en: 'You may approve emergencies for loudspeakers.', vi: 'Bạn có quyền duyệt bản tin khẩn cấp.' };

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
  'broadcast.waiting': {
    sentence: { en: 'The loudspeaker message “{title}” waits for approval', vi: 'Bản tin loa phường “{title}” chờ duyệt' },
    why: APPROVES,
  },
  'broadcast.emergency': {
    urgent: true,
    sentence: {
      en: 'EMERGENCY: the loudspeaker message “{title}” waits for approval',
      vi: 'KHẨN CẤP: bản tin loa phường “{title}” chờ duyệt',
    },
    why: EMERGENCIES,
  },
  'broadcast.second': {
    urgent: true,
    sentence: {
      en: 'EMERGENCY: {who} has approved the loudspeaker message “{title}”; a second person must',
      vi: 'KHẨN CẤP: {who} đã duyệt bản tin loa phường “{title}”; cần người thứ hai duyệt',
    },
    why: EMERGENCIES,
  },
  'broadcast.returned': {
    sentence: {
      en: '{who} sent the loudspeaker message “{title}” back: {reason}',
      vi: '{who} trả lại bản tin loa phường “{title}”: {reason}',
    },
    why: { en: 'You wrote in this message.', vi: 'Bạn đã viết bản tin này.' },
  },
  'broadcast.silent': {
    urgent: true,
    sentence: {
      en: 'EMERGENCY: {count} area(s) have not confirmed the loudspeaker message “{title}” after {minutes} minutes: {areas}',
      vi: 'KHẨN CẤP: sau {minutes} phút còn {count} địa bàn chưa xác nhận bản tin loa phường “{title}”: {areas}',
    },
    why: APPROVES,
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
