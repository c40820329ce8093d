/** What the columns people change are called in a sentence. */
export const FIELD_WORDS = {
  title: { en: 'title', vi: 'tên' },
  mode: { en: 'open or closed', vi: 'họp kín hay công khai' },
  rrule: { en: 'repetition', vi: 'lịch lặp' },
  fromDay: { en: 'first day', vi: 'ngày bắt đầu' },
  startTime: { en: 'time', vi: 'giờ họp' },
  duration: { en: 'duration', vi: 'thời lượng' },
  timezone: { en: 'time zone', vi: 'múi giờ' },
  room: { en: 'room', vi: 'phòng họp' },
  onlineLink: { en: 'online link', vi: 'đường dẫn họp trực tuyến' },
  chair: { en: 'chair', vi: 'người chủ trì' },
  agenda: { en: 'agenda', vi: 'chương trình' },
  questionDeadline: { en: 'question deadline', vi: 'hạn gửi câu hỏi' },
  holidayPolicy: { en: 'holidays', vi: 'ngày nghỉ' },
  starts: { en: 'start', vi: 'giờ bắt đầu' },
  ends: { en: 'end', vi: 'giờ kết thúc' },
  state: { en: 'state', vi: 'trạng thái' },
  note: { en: 'note', vi: 'ghi chú' },
  minutes: { en: 'minutes', vi: 'biên bản' },
  unit: { en: 'unit', vi: 'đơn vị trả lời' },
  spokesperson: { en: 'spokesperson', vi: 'người phát ngôn' },
  afterMeeting: { en: 'answered after the briefing', vi: 'trả lời sau phiên họp' },
  due: { en: 'due time', vi: 'hạn trả lời' },
  answer: { en: 'answer', vi: 'câu trả lời' },
  name: { en: 'name', vi: 'tên' },
  kind: { en: 'kind', vi: 'loại' },
  email: { en: 'e-mail', vi: 'e-mail' },
  phone: { en: 'telephone', vi: 'điện thoại' },
  licence: { en: 'licence', vi: 'số giấy phép' },
  role: { en: 'role', vi: 'chức danh' },
  language: { en: 'language', vi: 'ngôn ngữ' },
  agency: { en: 'press agency', vi: 'cơ quan báo chí' },
  active: { en: 'taking part or not', vi: 'còn tham gia hay không' },
  destinations: { en: 'own channels', vi: 'kênh của cơ quan' },
  head: { en: 'head of the unit', vi: 'thủ trưởng đơn vị' },
  spokespersons: { en: 'spokespersons', vi: 'người phát ngôn' },
  expires: { en: 'last day of the accreditation', vi: 'ngày hết hạn thẻ' },
  reason: { en: 'reason', vi: 'lý do' },
} as const;

/** How an accreditation stands, in a sentence. */
export const ACCREDITATION_WORDS = {
  requested: { en: 'requested', vi: 'chờ duyệt' },
  granted: { en: 'granted', vi: 'đã cấp' },
  refused: { en: 'refused', vi: 'đã từ chối' },
  expired: { en: 'expired', vi: 'hết hạn' },
  withdrawn: { en: 'withdrawn', vi: 'đã thu hồi' },
} as const;

/** What the states of a question are called in a sentence. */
export const QUESTION_STATE_WORDS = {
  submitted: { en: 'new', vi: 'mới nhận' },
  triaged: { en: 'with the unit', vi: 'đã giao đơn vị' },
  answered: { en: 'answered, waiting for approval', vi: 'đã trả lời, chờ duyệt' },
  approved: { en: 'approved', vi: 'đã duyệt' },
  released: { en: 'released', vi: 'đã công bố' },
  declined: { en: 'declined', vi: 'từ chối' },
} as const;
