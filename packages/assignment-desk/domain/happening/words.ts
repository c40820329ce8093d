type Words = { en: string; vi: string };

/** What was done to an event, for "who was faster, and what did they do". */
export const HAPPENING_EVENT_WORDS: Record<string, Words> = {
  created: { en: 'made it', vi: 'tạo sự kiện' },
  changed: { en: 'changed it', vi: 'sửa sự kiện' },
  split: { en: 'changed it from one meeting on', vi: 'sửa từ một buổi trở đi' },
  reschedule: { en: 'moved it', vi: 'dời lịch' },
  postpone: { en: 'postponed it', vi: 'hoãn' },
  cancel: { en: 'cancelled it', vi: 'hủy' },
  restore: { en: 'restored it', vi: 'khôi phục' },
};

export const HAPPENING_FIELD_WORDS: Record<string, Words> = {
  title: { en: 'title', vi: 'tên sự kiện' },
  notes: { en: 'notes', vi: 'nội dung' },
  place: { en: 'place', vi: 'địa điểm' },
  organiser: { en: 'organiser', vi: 'đơn vị tổ chức' },
  contacts: { en: 'contacts', vi: 'người liên hệ' },
  files: { en: 'files', vi: 'tệp' },
  starts: { en: 'start', vi: 'giờ bắt đầu' },
  ends: { en: 'end', vi: 'giờ kết thúc' },
  allDay: { en: 'all day', vi: 'cả ngày' },
  timezone: { en: 'time zone', vi: 'múi giờ' },
  rrule: { en: 'repetition', vi: 'lặp lại' },
};
