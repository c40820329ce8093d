import type { Tally } from './campaign';
import type { Kind } from './work';

export const COMMISSION_STATES = ['open', 'closed', 'accepted'] as const;
export type CommissionState = (typeof COMMISSION_STATES)[number];

/** So many pieces of one kind. */
export type Quantity = { kind: Kind; count: number };

export type PieceStory = { headline: string; link: string | null };
/** One delivered piece: a published assignment with the stories that fulfil it. */
export type Piece = {
  /** Its assignment, where the reader may see it. */
  assignment: string | null;
  kind: Kind;
  /** Published stories. None where all of them were withdrawn since. */
  stories: PieceStory[];
  /** What the desk called it, where the reader may see that. */
  slugline: string | null;
  author: string | null;
  /** A day of the newsroom. */
  day: string;
  /** Published outside the days of the contract. */
  outside: boolean;
};
export type Delivered = { kind: Kind; ordered: number; delivered: number };

/** What was ordered and what came of each kind; kinds nobody ordered come last. */
export function deliveredOf(quantities: readonly Quantity[], tallies: readonly Pick<Tally, 'kind' | 'count'>[]): Delivered[] {
  const kinds = [...new Set([...quantities.map(({ kind }) => kind), ...tallies.map(({ kind }) => kind)])];
  const sum = (of: readonly { kind: Kind; count: number }[], kind: Kind) =>
    of.reduce((total, one) => total + (one.kind === kind ? one.count : 0), 0);
  return kinds.map((kind) => ({ kind, ordered: sum(quantities, kind), delivered: sum(tallies, kind) }));
}

/** What a piece is called: its stories' headlines, else what the desk called it; null where that is not shown. */
export const headlineOf = ({ stories, slugline }: Pick<Piece, 'stories' | 'slugline'>): string | null =>
  stories.length > 0 ? stories.map(({ headline }) => headline).join(' / ') : slugline;

/** The names of what stands in a commission, for "who changed what". */
export const COMMISSION_WORDS = {
  title: { en: 'title', vi: 'tên đơn đặt hàng' },
  client: { en: 'client', vi: 'bên đặt hàng' },
  contract: { en: 'contract number', vi: 'số hợp đồng' },
  notes: { en: 'notes', vi: 'ghi chú' },
  fromDay: { en: 'first day', vi: 'ngày bắt đầu' },
  toDay: { en: 'last day', vi: 'ngày kết thúc' },
  quantities: { en: 'quantities', vi: 'số lượng đặt' },
  state: { en: 'open, closed or accepted', vi: 'tình trạng đóng, mở, nghiệm thu' },
} as const;
