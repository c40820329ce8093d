/** What stands against a calendar link: one sentence for every reason, so that a stranger learns nothing of which. */
export const FEED_REFUSALS = {
  'feed.gone': {
    status: 404,
    en: 'This calendar link is not valid, or no longer. Copy a new one from “My work” on the assignment desk.',
    vi: 'Liên kết lịch này không đúng hoặc không còn hiệu lực. Hãy lấy liên kết mới ở trang “Việc của tôi” trên Bàn phân công.',
  },
} as const;
