import type { Core } from '@strapi/types';
import type { State } from '../../../domain/assignment';
import type { Member } from '../../../domain/standing';
import type { Kind } from '../../../domain/work';

export const UID = {
  assignment: 'plugin::assignment-desk.assignment',
  comment: 'plugin::assignment-desk.comment',
  desk: 'plugin::assignment-desk.desk',
  link: 'plugin::assignment-desk.story-link',
} as const;

type Stored = { id: number; documentId: string; createdAt: string; updatedAt: string; version: number };

export type DeskRow = Stored & {
  name: string;
  folded: string;
  colour: string;
  section: string | null;
  members: Member[];
  capacity: number;
};

/** Instants are ISO strings in UTC. */
export type AssignmentRow = Stored & {
  slugline: string;
  /** Slugline and place without accents and capitals: what a search looks in. */
  folded: string;
  brief: string;
  desk: string;
  assignee: string | null;
  kind: Kind;
  channels: string[];
  priority: number;
  due: string | null;
  /** `due`, or far ahead: SQLite and PostgreSQL sort nulls at different ends. */
  dueOrder: string;
  /** Rises whenever `due` moves: alarms of an earlier round are void. */
  dueRound: number;
  embargo: string | null;
  place: string;
  contacts: { name: string; phone: string }[];
  length: { amount: number; unit: 'words' | 'seconds' } | null;
  state: State;
  stateAt: string;
  offerUntil: string | null;
  /** Rises with every offer: the lapse of an earlier one is void. */
  offerRound: number;
  note: string | null;
  closed: boolean;
  author: string | null;
  decision: string | null;
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
