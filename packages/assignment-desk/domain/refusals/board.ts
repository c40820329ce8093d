/** What stands against a question to the board or the list. */
export const BOARD_REFUSALS = {
  'board.bad_mark': {
    status: 400,
    en: 'This is not the place of a card on this board. Reload the board.',
    vi: 'Không xác định được vị trí này trên bảng. Hãy tải lại bảng.',
  },
} as const;
