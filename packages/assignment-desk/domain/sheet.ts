import type { Cell } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Delivered, headlineOf, type Piece } from './commission';
import type { Period } from './period';
import { KIND_WORDS } from './words';

/** The acceptance sheet of a commission. */
export type Sheet = Period & {
  title: string;
  client: string;
  contract: string;
  acceptedOn: string | null;
  quantities: Delivered[];
  pieces: Piece[];
};

export const SHEET_WORDS = {
  sheet: { en: 'Acceptance sheet', vi: 'Biên bản nghiệm thu' },
  title: { en: 'Commission', vi: 'Đơn đặt hàng' },
  client: { en: 'Client', vi: 'Bên đặt hàng' },
  contract: { en: 'Contract', vi: 'Hợp đồng số' },
  period: { en: 'Period', vi: 'Thời gian thực hiện' },
  acceptedOn: { en: 'Accepted on', vi: 'Ngày nghiệm thu' },
  notYet: { en: 'not accepted yet', vi: 'chưa nghiệm thu' },
  kind: { en: 'Kind', vi: 'Loại' },
  ordered: { en: 'Ordered', vi: 'Đặt' },
  delivered: { en: 'Delivered', vi: 'Đã thực hiện' },
  number: { en: 'No.', vi: 'STT' },
  headline: { en: 'Headline', vi: 'Tên tin, bài' },
  author: { en: 'By', vi: 'Người thực hiện' },
  day: { en: 'Published on', vi: 'Ngày đăng' },
  link: { en: 'Link', vi: 'Đường dẫn' },
  remark: { en: 'Remark', vi: 'Ghi chú' },
  withdrawn: { en: 'withdrawn', vi: 'đã gỡ' },
  outside: { en: 'outside the period', vi: 'ngoài thời gian hợp đồng' },
  hidden: { en: '(not shown to you)', vi: '(bạn không được xem)' },
} as const;

/** A day as it is written on paper. */
export const sayDay = (day: string): string => day.split('-').reverse().join('/');
export const sayPeriod = ({ fromDay, toDay }: Period): string => `${sayDay(fromDay)} – ${sayDay(toDay)}`;

const WIDTH = 7;
const row = (...cells: Cell[]): Cell[] => [...cells, ...Array<Cell>(WIDTH - cells.length).fill(null)];

/** The sheet as rows of a table file, all equally wide: what was agreed, quantities, and the numbered pieces. */
export function sheetRows(sheet: Sheet, language: 'en' | 'vi'): Cell[][] {
  const say = (word: keyof typeof SHEET_WORDS): string => SHEET_WORDS[word][language];
  const remark = (piece: Piece): string =>
    [piece.stories.length === 0 ? say('withdrawn') : '', piece.outside ? say('outside') : ''].filter(Boolean).join('; ');
  return [
    row(say('sheet')),
    row(say('title'), sheet.title),
    row(say('client'), sheet.client),
    row(say('contract'), sheet.contract),
    row(say('period'), sayPeriod(sheet)),
    row(say('acceptedOn'), sheet.acceptedOn ? sayDay(sheet.acceptedOn) : say('notYet')),
    row(),
    row(say('kind'), say('ordered'), say('delivered')),
    ...sheet.quantities.map(({ kind, ordered, delivered }) => row(KIND_WORDS[kind][language], ordered, delivered)),
    row(),
    row(say('number'), say('headline'), say('kind'), say('author'), say('day'), say('link'), say('remark')),
    ...sheet.pieces.map((piece, place) =>
      row(
        place + 1,
        headlineOf(piece) ?? say('hidden'),
        KIND_WORDS[piece.kind][language],
        piece.author,
        sayDay(piece.day),
        piece.stories.flatMap(({ link }) => link ?? []).join(' '),
        remark(piece),
      ),
    ),
  ];
}
