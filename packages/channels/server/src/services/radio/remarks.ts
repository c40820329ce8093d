import { fill, type Sentence } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Remark } from '../../../../domain/radio/draft';
import type { ItemFault } from '../../../../domain/radio/items';

const SAID: Record<Remark['what'], Sentence> = {
  empty: {
    en: 'The story has no text to read out yet: write the script by hand, or wait for its next version.',
    vi: 'Tin chưa có nội dung để đọc: hãy tự viết kịch bản, hoặc chờ bản sau của tin.',
  },
  tables: {
    en: 'Tables: {count}. They stand in the script row by row; check whether they can be followed by ear.',
    vi: 'Có {count} bảng số liệu. Kịch bản chép lại từng dòng của bảng; hãy xem người nghe có theo kịp không.',
  },
  pictures: {
    en: 'Pictures: {count}. They and their captions are not in the script.',
    vi: 'Có {count} ảnh. Ảnh và chú thích ảnh không đưa vào kịch bản.',
  },
  links: {
    en: 'Bare links (videos, posts): {count}. They are not in the script.',
    vi: 'Có {count} đường dẫn nhúng (video, bài đăng). Những mục này không đưa vào kịch bản.',
  },
  cut: {
    en: 'The story is too long for one script: its last {count} characters were left out.',
    vi: 'Tin quá dài so với một kịch bản: {count} ký tự cuối chưa được đưa vào.',
  },
  language: {
    en: 'The story is not in Vietnamese: its syllables are counted as Vietnamese ones, so the running time is rough.',
    vi: 'Tin không viết bằng tiếng Việt: âm tiết được đếm theo cách của tiếng Việt nên thời lượng chỉ là ước chừng.',
  },
};

/** What a producer must know of how a story became a script, in both languages. */
export const remarksOf = (remarks: readonly Remark[]): Sentence[] =>
  remarks.map(({ what, count }) => ({ en: fill(SAID[what].en, { count }), vi: fill(SAID[what].vi, { count }) }));

/** Why a part of a script cannot be kept. */
export const FAULT_WORDS: Partial<Record<ItemFault, Sentence>> = {
  twice: { en: 'it stands in the list twice', vi: 'phần này có hai lần trong danh sách' },
  long: { en: 'all that is played or live takes more than two hours', vi: 'tổng thời lượng băng và trực tiếp quá hai giờ' },
};
