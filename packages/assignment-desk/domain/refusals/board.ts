/** What stands against a question to the board or the list. */
export const BOARD_REFUSALS = {
  'board.bad_mark': {
    status: 400,
    en: 'This is not the place of a card on this board. Reload the board.',
    vi: 'Không xác định được vị trí này trên bảng. Hãy tải lại bảng.',
  },
  'bulk.too_many_tags': {
    status: 422,
    en: 'With these there would be more than {most} tags on it.',
    vi: 'Thêm các thẻ này sẽ vượt quá {most} thẻ.',
  },
  'bulk.failed': {
    status: 503,
    en: 'This did not work for a reason of the server, and nothing of it was changed. Try again.',
    vi: 'Máy chủ gặp sự cố nên việc này chưa được thay đổi. Hãy thử lại.',
  },
} as const;
