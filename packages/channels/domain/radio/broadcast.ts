/** Classes of a message on ward loudspeakers, as Vietnamese rules name them (QĐ 135/QĐ-TTg, TT 39/2020/TT-BTTTT): thường, ưu tiên, khẩn cấp. */
export const BROADCAST_CLASSES = ['normal', 'priority', 'emergency'] as const;
export type BroadcastClass = (typeof BROADCAST_CLASSES)[number];

export const BROADCAST_STATES = ['draft', 'waiting', 'approved', 'cancelled'] as const;
export type BroadcastState = (typeof BROADCAST_STATES)[number];

/** What a ward says of a package. In the order of their coming. */
export const CONFIRMATIONS = ['received', 'played', 'failed'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];
