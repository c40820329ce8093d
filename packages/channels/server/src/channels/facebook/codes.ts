import type { Sentence } from '@hoitu/strapi-plugin-newsroom/contracts';

type Meaning = { is: 'later' | 'no' | 'unsure'; say: Sentence };

const slower: Meaning = { is: 'later', say: { en: 'Facebook asks for fewer requests.', vi: 'Facebook yêu cầu giảm số lượt gọi.' } };
const token: Meaning = {
  is: 'no',
  say: {
    en: 'Facebook no longer accepts the Page token: get a new one and set it here.',
    vi: 'Facebook không còn chấp nhận mã truy cập của Trang: hãy lấy mã mới và nhập lại ở đây.',
  },
};
const permission: Meaning = {
  is: 'no',
  say: {
    en: 'The token may not do this: it needs pages_manage_posts and pages_read_engagement.',
    vi: 'Mã truy cập chưa có quyền: cần pages_manage_posts và pages_read_engagement.',
  },
};
const down: Meaning = { is: 'unsure', say: { en: 'Facebook had a trouble of its own.', vi: 'Facebook đang gặp sự cố.' } };

/** `error.code` of the Graph API. Source: developers.facebook.com, "Handle errors" and "Rate limits". */
const CODES: Record<number, Meaning> = {
  1: down,
  2: down,
  3: permission,
  10: permission,
  102: token,
  190: token,
  4: slower,
  17: slower,
  32: slower,
  341: slower,
  613: slower,
  368: {
    is: 'no',
    say: {
      en: 'Facebook has blocked this Page or app for a while over its rules.',
      vi: 'Facebook tạm chặn Trang hoặc ứng dụng vì vi phạm quy định.',
    },
  },
  // Said of a second post like the first: ours may well be there already.
  506: { is: 'unsure', say: { en: 'Facebook says that this post is there already.', vi: 'Facebook báo bài này đã có trên Trang.' } },
  1609005: { is: 'no', say: { en: 'Facebook could not read the page of the link.', vi: 'Facebook không đọc được trang của đường dẫn.' } },
};

/** 200–299 are permissions, 80000–80014 the limits of business use cases; null where nothing is known of the code. */
export const meaningOf = (code: number): Meaning | null =>
  CODES[code] ?? (code >= 200 && code < 300 ? permission : code >= 80_000 && code <= 80_014 ? slower : null);
