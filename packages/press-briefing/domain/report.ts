import { percentOf } from './coverage';

/** The reports as tables for a spreadsheet. `clock` says an instant (ISO) in the newsroom's zone. */
type Language = 'vi' | 'en';
type Cell = string | number | null;
type Clock = (at: string) => string;
type Counted = { name: string; count: number };

const COVERAGE = {
  head: {
    vi: ['Phần', 'Mục', 'Số lượng', 'Chỉ tiêu', 'Tỷ lệ (%)', 'Thời điểm', 'Hạn'],
    en: ['Part', 'Item', 'Count', 'Aim', 'Share (%)', 'At', 'Due'],
  },
  all: { vi: 'Chung', en: 'In all' },
  from: { vi: 'Từ', en: 'From' },
  to: { vi: 'Đến', en: 'To' },
  stories: { vi: 'Tin, bài đã đăng', en: 'Stories published' },
  before: { vi: 'Kỳ trước', en: 'Span before' },
  corrected: { vi: 'Cải chính', en: 'Corrections' },
  pulled: { vi: 'Tin, bài đã gỡ', en: 'Stories pulled' },
  lateCount: { vi: 'Đầu việc trễ hạn', en: 'Late assignments' },
  campaigns: { vi: 'Chiến dịch', en: 'Campaign' },
  sections: { vi: 'Chuyên mục', en: 'Section' },
  kinds: { vi: 'Thể loại', en: 'Kind' },
  channels: { vi: 'Kênh', en: 'Channel' },
  agencies: { vi: 'Cơ quan báo chí', en: 'Press agency' },
  days: { vi: 'Ngày', en: 'Day' },
  corrections: { vi: 'Cải chính: số kênh đã sửa', en: 'Correction: channels corrected' },
  late: { vi: 'Trễ hạn', en: 'Late' },
  none: { vi: '(không có)', en: '(none)' },
  kept: { vi: '(việc nội bộ)', en: '(kept in the house)' },
} as const;

export type CoverageSheet = {
  from: string;
  to: string;
  stories: number;
  before: number;
  corrected: number;
  pulled: number;
  lateCount: number;
  campaigns: readonly (Counted & { aim: number | null })[];
  sections: readonly Counted[];
  kinds: readonly Counted[];
  channels: readonly Counted[];
  agencies: readonly Counted[];
  days: readonly { day: string; count: number }[];
  corrections: readonly { headline: string; at: string; done: number; of: number }[];
  late: readonly { slugline: string; due: string | null; at: string }[];
};

/** One line for each figure, its part in the first column: a spreadsheet filters by it. */
export function coverageRows(report: CoverageSheet, language: Language, clock: Clock): Cell[][] {
  const say = (word: Exclude<keyof typeof COVERAGE, 'head'>): string => COVERAGE[word][language];
  const line = (part: string, item: string, count: Cell, aim: number | null = null, at: Cell = null, due: Cell = null): Cell[] => [
    part,
    item,
    count,
    aim,
    typeof count === 'number' ? percentOf(count, aim) : null,
    at,
    due,
  ];
  const named = (part: 'sections' | 'kinds' | 'channels' | 'agencies') =>
    report[part].map(({ name, count }) => line(say(part), name || say('none'), count));
  return [
    [...COVERAGE.head[language]],
    line(say('all'), say('from'), null, null, clock(report.from)),
    line(say('all'), say('to'), null, null, clock(report.to)),
    ...(['stories', 'before', 'corrected', 'pulled', 'lateCount'] as const).map((name) => line(say('all'), say(name), report[name])),
    ...report.campaigns.map(({ name, count, aim }) => line(say('campaigns'), name, count, aim)),
    ...named('channels'),
    ...named('sections'),
    ...named('kinds'),
    ...named('agencies'),
    ...report.days.map(({ day, count }) => line(say('days'), day, count)),
    ...report.corrections.map(({ headline, at, done, of }) => line(say('corrections'), headline, done, of, clock(at))),
    ...report.late.map(({ slugline, at, due }) => line(say('late'), slugline || say('kept'), null, null, clock(at), due && clock(due))),
  ];
}

const FIGURES = {
  unit: { vi: 'Đơn vị', en: 'Unit' },
  unnamed: { vi: '(chưa phân công)', en: '(not assigned)' },
  units: {
    vi: ['Đã trả lời', 'Đúng hạn', 'Trễ hạn', 'Còn nợ', 'Trung vị thời gian trả lời (phút)'],
    en: ['Answered', 'On time', 'Late', 'Owed', 'Median time to answer (minutes)'],
  },
  agencies: {
    vi: ['Cơ quan báo chí', 'Lượt mời', 'Lượt dự', 'Tỷ lệ dự (%)', 'Câu hỏi'],
    en: ['Press agency', 'Invited', 'Came', 'Attendance (%)', 'Questions'],
  },
  meetings: {
    vi: ['Phiên họp', 'Bắt đầu', 'Mời', 'Dự', 'Câu hỏi', 'Kết luận', 'Đã xong'],
    en: ['Meeting', 'Starts', 'Invited', 'Came', 'Questions', 'Conclusions', 'Done'],
  },
  decisions: {
    vi: ['Kết luận', 'Đã xong', 'Đang làm', 'Trễ hạn'],
    en: ['Conclusions', 'Done', 'Open', 'Late'],
  },
} as const;

export type FiguresSheet = {
  units: readonly { name: string; answered: number; onTime: number; late: number; owed: number; median: number | null }[];
  agencies: readonly { name: string; invited: number; came: number; asked: number }[];
  meetings: readonly { title: string; starts: string; invited: number; came: number; questions: number; decisions: number; done: number }[];
  decisions: { made: number; done: number; open: number; late: number };
};

/** Four tables below each other, an empty line between. */
export function figureSheet({ units, agencies, meetings, decisions }: FiguresSheet, language: Language, clock: Clock): Cell[][] {
  return [
    [FIGURES.unit[language], ...FIGURES.units[language]],
    ...units.map(({ name, answered, onTime, late, owed, median }) => [
      name || FIGURES.unnamed[language],
      answered,
      onTime,
      late,
      owed,
      median,
    ]),
    [],
    [...FIGURES.agencies[language]],
    ...agencies.map(({ name, invited, came, asked }) => [name, invited, came, percentOf(came, invited), asked]),
    [],
    [...FIGURES.meetings[language]],
    ...meetings.map((one) => [one.title, clock(one.starts), one.invited, one.came, one.questions, one.decisions, one.done]),
    [],
    [...FIGURES.decisions[language]],
    [decisions.made, decisions.done, decisions.open, decisions.late],
  ];
}
