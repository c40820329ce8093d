/** What stands against a drop on the board, besides what stands against the act it means. */
export const DROP_REFUSALS = {
  'drop.one_thing': {
    status: 409,
    en: 'One drop does one thing: change the lane or the column, not both at once.',
    vi: 'Mỗi lần thả chỉ làm một việc: chuyển hàng hoặc chuyển cột, không làm cả hai cùng lúc.',
  },
  'drop.nobody': {
    status: 409,
    en: 'Work that somebody has is not taken away by a drop: reassign it, or let its person decline it.',
    vi: 'Không thể thả việc đang có người làm về “chưa có ai”: hãy giao lại cho người khác, hoặc để người được giao từ chối.',
  },
  'drop.desk_not_yours': {
    status: 403,
    en: 'You can move work only to a desk you lead.',
    vi: 'Bạn chỉ chuyển được việc sang ban mình phụ trách.',
  },
} as const;
