import type { Sentence } from '@hoitu/strapi-plugin-newsroom/contracts';

/** Our own reasons, as a delivery keeps them in `why`; what a network said stands there as it said it. */
export const WHY = {
  pulled: { en: 'the story was pulled', vi: 'tin đã bị gỡ' },
  called_off: { en: 'the message was called off, or its time is over', vi: 'bản tin đã bị hủy hoặc đã hết hạn phát' },
  switched_off: { en: 'switched off for this story', vi: 'tin này không phát ở đây' },
  destination_off: { en: 'the destination is switched off', vi: 'điểm phát đang tắt' },
  no_update: {
    en: 'What stands there cannot be changed from here; somebody must correct it by hand.',
    vi: 'Không sửa được bài đã phát ở đây từ hệ thống; cần người sửa bằng tay.',
  },
  no_retract: {
    en: 'What stands there cannot be taken back from here; somebody must remove it by hand.',
    vi: 'Không gỡ được bài đã phát ở đây từ hệ thống; cần người gỡ bằng tay.',
  },
  by_hand: { en: 'somebody posts this by hand', vi: 'cần người đăng bằng tay' },
  interrupted: { en: 'the server was interrupted while sending', vi: 'máy chủ bị ngắt trong lúc gửi' },
  maybe_live: { en: 'may still be live', vi: 'có thể vẫn còn trên mạng' },
  nothing_there: { en: 'nothing of it was there', vi: 'ở đây không có gì để gỡ' },
  absent: { en: 'looked for and not found there', vi: 'đã tìm và không thấy ở đó' },
  no_answer: { en: 'the other end never said what became of it', vi: 'bên nhận không cho biết kết quả' },
} as const satisfies Record<string, Sentence>;
export type Why = keyof typeof WHY;

/** A reason in words; what a network said stays as it is. */
export const sayWhy = (why: string): Sentence => (Object.hasOwn(WHY, why) ? WHY[why as Why] : { en: why, vi: why });
