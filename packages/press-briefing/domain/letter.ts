import type { CalendarPerson } from './itip';

/** One address and nothing else: what a header could be broken with is refused, not cleaned. */
export const isAddress = (value: string): boolean =>
  value.length <= 254 &&
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(value);

/** `Toà soạn <press@example.vn>` or a bare address, as a sender is configured; null where it is neither. */
export function addressOf(text: string): CalendarPerson | null {
  const [, quoted, plain, inner] = /^\s*(?:"([^"]*)"|([^<"]*))\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  const email = (inner ?? text).trim();
  return isAddress(email) ? { name: (quoted ?? plain ?? '').trim(), email } : null;
}

/** What a mail server's answer, or its silence, says of a letter. */
export type Refused = {
  /** `later`: it was certainly not taken, and may be tried again; `never`: refused for good; `unknown`: it may have been taken. */
  verdict: 'later' | 'never' | 'unknown';
  /** The server's own sentence, or what went wrong, on one line. */
  why: string;
};

const WHY_LENGTH = 500;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go.
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
/** Trouble with the way there: names, certificates, passwords. The letter itself was not spoken of. */
const ON_THE_WAY = new Set(['EDNS', 'ETLS', 'EAUTH', 'EREQUIRETLS', 'ECONFIG', 'EPROXY', 'EOAUTH2', 'ENOAUTH', 'EREFUSED']);

type MailError = { message?: string; code?: string; response?: string; responseCode?: number };

/**
 * Reads the error of a mail transport (nodemailer's `code`, `responseCode`, `response`).
 * @param begun whether the transport had begun to read the letter: before, a broken connection is certainly not a sent letter
 */
export function refusedBy(error: unknown, begun: boolean): Refused {
  const { message = String(error), code = '', response = '', responseCode = 0 } = (error ?? {}) as MailError;
  const why = oneLine(response || message).slice(0, WHY_LENGTH);
  const later = { verdict: 'later', why } as const;
  if (ON_THE_WAY.has(code)) return later;
  // RFC 5321 4.2.1: 4yz may be repeated, 5yz may not. 552 for "too many recipients" is the old form of 452.
  if (responseCode >= 500 && responseCode < 600) return { verdict: 'never', why };
  if (responseCode >= 400 && responseCode < 500) return later;
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { verdict: 'never', why };
  return begun ? { verdict: 'unknown', why } : later;
}

const MINUTE = 60_000;
/** Times a letter is tried before it counts as failed: for most of a day, as mail servers do among themselves. */
export const LETTER_TRIES = 24;
/** Milliseconds before try `attempt + 1`: half a minute, doubling to an hour. Greylisting lets in after minutes. */
export const letterBackoff = (attempt: number): number => Math.min(MINUTE * 2 ** (attempt - 2), 60 * MINUTE);

/** Why a letter was not sent, or is in doubt, where it was not the mail server who said so. */
export const WHY = {
  too_late: { en: 'Its time had passed.', vi: 'Đã quá thời điểm còn cần gửi.' },
  withdrawn: { en: 'The invitation was withdrawn.', vi: 'Lời mời đã được rút lại.' },
  not_accredited: { en: 'The accreditation does not hold.', vi: 'Thẻ tác nghiệp không còn hiệu lực.' },
  cancelled: { en: 'The meeting was cancelled before it went out.', vi: 'Phiên họp bị hủy trước khi thư được gửi.' },
  not_cancelled: { en: 'The meeting takes place after all.', vi: 'Phiên họp vẫn diễn ra.' },
  over: { en: 'The meeting was over.', vi: 'Phiên họp đã kết thúc.' },
  answered: { en: 'The delegate had answered.', vi: 'Đại biểu đã trả lời.' },
  not_coming: { en: 'The delegate does not come.', vi: 'Đại biểu không dự.' },
  replaced: { en: 'Somebody else comes now.', vi: 'Người dự thay đã thay đổi.' },
  superseded: { en: 'A newer letter says it.', vi: 'Đã có thư mới hơn.' },
  settled: { en: 'The question had moved on.', vi: 'Câu hỏi đã được xử lý.' },
  gone: { en: 'What it was about is not there any more.', vi: 'Nội dung liên quan không còn nữa.' },
  no_address: { en: 'The address cannot be used.', vi: 'Địa chỉ thư không dùng được.' },
  broke_off: {
    en: 'The server stopped while it was being sent; it may have arrived.',
    vi: 'Máy chủ dừng khi đang gửi; thư có thể đã đến nơi.',
  },
} as const;
export type Why = keyof typeof WHY;

/** A stored reason as sentences: one of ours by its name, anything else as the mail server said it. */
export const whySentence = (why: string): { en: string; vi: string } => (why in WHY ? WHY[why as Why] : { en: why, vi: why });
