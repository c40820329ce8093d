import type { Core } from '@strapi/types';
import type { AbsenceKind } from '../../../domain/absence';
import type { State } from '../../../domain/assignment';
import type { CampaignState, Target } from '../../../domain/campaign';
import type { Column } from '../../../domain/columns';
import type { CommissionState, Delivered, Piece, Quantity } from '../../../domain/commission';
import type { Member } from '../../../domain/standing';
import type { Kind } from '../../../domain/work';

export const UID = {
  absence: 'plugin::assignment-desk.absence',
  assignment: 'plugin::assignment-desk.assignment',
  campaign: 'plugin::assignment-desk.campaign',
  comment: 'plugin::assignment-desk.comment',
  commission: 'plugin::assignment-desk.commission',
  desk: 'plugin::assignment-desk.desk',
  feed: 'plugin::assignment-desk.feed',
  happening: 'plugin::assignment-desk.happening',
  link: 'plugin::assignment-desk.story-link',
  presence: 'plugin::assignment-desk.presence',
  template: 'plugin::assignment-desk.template',
  view: 'plugin::assignment-desk.view',
} as const;

type Stored = { id: number; documentId: string; createdAt: string; updatedAt: string; version: number };

export type DeskRow = Stored & {
  name: string;
  folded: string;
  colour: string;
  section: string | null;
  members: Member[];
  capacity: number;
  /** Takes no work any more; null on rows older than the column. */
  archived: boolean | null;
  changedBy: string | null;
};

/** Leave or a shift; the end is not part of it. */
export type AbsenceRow = Stored & {
  person: string;
  kind: AbsenceKind;
  starts: string;
  ends: string;
  note: string | null;
  author: string | null;
  changedBy: string | null;
};

/** Instants are ISO strings in UTC. */
export type AssignmentRow = Stored & {
  slugline: string;
  /** Slugline, place and tags without accents and capitals: what a search looks in. */
  folded: string;
  /** The tags without accents and capitals, each between bars: `|mua lu|ngap|`. */
  tagged: string;
  brief: string;
  desk: string;
  assignee: string | null;
  kind: Kind;
  channels: string[];
  tags: string[];
  priority: number;
  due: string | null;
  /** Rises whenever `due` moves: alarms of an earlier round are void. */
  dueRound: number;
  embargo: string | null;
  place: string;
  contacts: { name: string; phone: string }[];
  length: { amount: number; unit: 'words' | 'seconds' } | null;
  /** Ids of files in Strapi's media library. */
  files: number[];
  state: State;
  /** The board's column, and the place in it: `placeOf`. */
  stage: Column;
  rank: number;
  stateAt: string;
  offerUntil: string | null;
  /** Rises with every offer: the lapse of an earlier one is void. */
  offerRound: number;
  note: string | null;
  closed: boolean;
  author: string | null;
  decision: string | null;
  /** The event in the city it hangs on, and which of its days by the original start, where it recurs. */
  happening: string | null;
  occurrence: string | null;
  campaign: string | null;
  commission: string | null;
};

/** A campaign or a commission. Days are the newsroom's, `YYYY-MM-DD`. */
export type PlanRow = Stored & {
  title: string;
  folded: string;
  fromDay: string;
  toDay: string;
  state: string;
  author: string | null;
  /** The name of who wrote it last. */
  changedBy: string | null;
};
export type CampaignRow = PlanRow & { message: string; colour: string; targets: Target[]; state: CampaignState };
/** A piece before it is known who reads it; `byline` is what the published stories say of themselves. */
export type RawPiece = Piece & { assignment: string; byline: string | null };
export type CommissionRow = PlanRow & {
  client: string;
  contract: string;
  notes: string;
  quantities: Quantity[];
  state: CommissionState;
  acceptedOn: string | null;
  /** What was accepted, as it was then. */
  sheet: { quantities: Delivered[]; pieces: RawPiece[] } | null;
};

export type LinkRow = { id: number; assignment: string; subject: string; place: number };
export type CommentRow = {
  id: number;
  documentId: string;
  assignment: string;
  author: string | null;
  by: string;
  text: string;
  at: string;
  removedAt: string | null;
};

/** The query engine of one table; its generic types know only content types of the app. */
export type Table<Row> = {
  findOne(params: object): Promise<Row | null>;
  findMany(params: object): Promise<Row[]>;
  count(params: object): Promise<number>;
  create(params: { data: object }): Promise<Row>;
  updateMany(params: { where: object; data: object }): Promise<{ count: number }>;
  deleteMany(params: { where: object }): Promise<{ count: number }>;
};

export function table<Row>(strapi: Core.Strapi, uid: string): Table<Row> {
  return strapi.db.query(uid as never) as unknown as Table<Row>;
}
