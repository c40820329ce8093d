import type { Cell } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { State } from './assignment';
import { KIND_WORDS, STATE_WORDS } from './words';
import type { Kind } from './work';

/** What the list is sorted by; `-` turns it round. */
export const SORT_KEYS = ['due', 'slugline', 'priority', 'state', 'assignee', 'desk', 'kind', 'updated'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Sort = SortKey | `-${SortKey}`;
export const SORTS = SORT_KEYS.flatMap((key): Sort[] => [key, `-${key}`]);

export const sortOf = (sort: Sort): { key: SortKey; down: boolean } =>
  sort.startsWith('-') ? { key: sort.slice(1) as SortKey, down: true } : { key: sort as SortKey, down: false };

export type Language = 'en' | 'vi';
type Words = Record<Language, string>;

const UNIT_WORDS: Record<'words' | 'seconds', Words> = {
  words: { en: 'words', vi: 'từ' },
  seconds: { en: 'seconds', vi: 'giây' },
};

/** What a line of the file says of an assignment; times as the newsroom's clock shows them. */
export type Line = {
  slugline: string;
  desk: string;
  assignee: string;
  kind: Kind;
  state: State;
  priority: number;
  due: string;
  embargo: string;
  place: string;
  channels: readonly string[];
  tags: readonly string[];
  length: { amount: number; unit: 'words' | 'seconds' } | null;
  happening: string;
  campaign: string;
  updated: string;
};

const COLUMNS: readonly [Words, (line: Line, language: Language) => Cell][] = [
  [{ en: 'Headline', vi: 'Tên việc' }, (line) => line.slugline],
  [{ en: 'Desk', vi: 'Ban' }, (line) => line.desk],
  [{ en: 'Assigned to', vi: 'Người làm' }, (line) => line.assignee],
  [{ en: 'Kind', vi: 'Loại' }, (line, language) => KIND_WORDS[line.kind][language]],
  [{ en: 'State', vi: 'Trạng thái' }, (line, language) => STATE_WORDS[line.state][language]],
  [{ en: 'Priority', vi: 'Ưu tiên' }, (line) => line.priority],
  [{ en: 'Due', vi: 'Hạn nộp' }, (line) => line.due],
  [{ en: 'Embargo', vi: 'Cấm đăng đến' }, (line) => line.embargo],
  [{ en: 'Place', vi: 'Địa điểm' }, (line) => line.place],
  [{ en: 'Channels', vi: 'Kênh' }, (line) => line.channels.join(', ')],
  [{ en: 'Tags', vi: 'Thẻ' }, (line) => line.tags.join(', ')],
  [{ en: 'Length', vi: 'Độ dài' }, (line, language) => line.length && `${line.length.amount} ${UNIT_WORDS[line.length.unit][language]}`],
  [{ en: 'Event', vi: 'Sự kiện' }, (line) => line.happening],
  [{ en: 'Campaign', vi: 'Chiến dịch' }, (line) => line.campaign],
  [{ en: 'Changed', vi: 'Cập nhật' }, (line) => line.updated],
];

export const headings = (language: Language): Cell[] => COLUMNS.map(([words]) => words[language]);
export const cells = (line: Line, language: Language): Cell[] => COLUMNS.map(([, cell]) => cell(line, language));

/** The last line of a file that does not hold all: who adds up its rows must know. */
export const cutShort = (most: number, language: Language): Cell[] => [
  language === 'vi'
    ? `Chỉ xuất ${most.toLocaleString('vi')} việc đầu tiên. Hãy lọc bớt để xuất đủ.`
    : `Only the first ${most.toLocaleString('en')} assignments are in this file. Narrow the list to have all.`,
  ...COLUMNS.slice(1).map(() => null),
];
