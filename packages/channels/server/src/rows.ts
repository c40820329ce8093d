import type { Core } from '@strapi/types';
import type { Attempt } from '../../contracts';
import type { DeliveryState, Operation } from '../../domain/delivery';
import type { ScriptState, Words } from '../../domain/script';

type Row = { id: number; documentId: string; createdAt: string; updatedAt: string; version: number };

export type DestinationRow = Row & {
  kind: string;
  name: string;
  settings: Record<string, unknown> | null;
  /** `kid.iv.tag.ct` of the secrets as JSON; null where there are none. */
  secrets: string | null;
  enabled: boolean;
  disabledWhy: string | null;
  sections: string[] | null;
  locales: string[] | null;
  changedBy: string | null;
};

export type DeliveryRow = Row & {
  story: string;
  headline: string;
  folded: string;
  storyVersion: number;
  /** documentId of the destination. */
  destination: string;
  lane: string;
  operation: Operation;
  state: DeliveryState;
  /** The job run that holds it: a write by any other run touches no row. */
  token: string | null;
  attempts: Attempt[] | null;
  tries: number;
  why: string | null;
  remoteId: string | null;
  link: string | null;
  rendition: string | null;
  /** Milliseconds since the epoch, as are all `…At`/`…Ms` numbers here. */
  nextTryAt: number | null;
  at: number;
};

/** `planned`: the address is given, the page is not written yet. */
export type PageState = 'planned' | 'live' | 'gone';

export type PageRow = Row & {
  story: string;
  slug: string;
  source: string | null;
  language: string;
  state: PageState;
  storyVersion: number;
  headline: string;
  section: string | null;
  sectionName: string | null;
  publishedMs: number;
  updatedMs: number;
  html: string | null;
  json: string | null;
  item: string | null;
  ninjs: string | null;
  etag: string;
};

export type RedirectRow = Omit<Row, 'version'> & { slug: string; language: string; story: string };

export type ScriptRow = Row & {
  story: string;
  headline: string;
  folded: string;
  slugline: string;
  cue: string;
  text: string;
  syllables: number;
  seconds: number;
  state: ScriptState;
  outdated: boolean;
  offered: Words | null;
  storyVersion: number;
  changedBy: string | null;
};

type Rows = { destination: DestinationRow; delivery: DeliveryRow; page: PageRow; redirect: RedirectRow; script: ScriptRow };

type Find = { where?: object; select?: string[]; orderBy?: object; limit?: number; offset?: number };

/** The few query methods we use, typed by our rows: Strapi's own generated types know only the user's content. */
export type Table<T> = {
  findOne(find: Find): Promise<T | null>;
  findMany(find: Find): Promise<T[]>;
  count(find: Find): Promise<number>;
  create(params: { data: Partial<T> }): Promise<T>;
  updateMany(params: { where: object; data: Partial<T> }): Promise<{ count: number }>;
  deleteMany(params: { where: object }): Promise<{ count: number }>;
};

export const table = <N extends keyof Rows>(strapi: Core.Strapi, name: N): Table<Rows[N]> =>
  strapi.db.query(`plugin::channels.${name}` as never) as unknown as Table<Rows[N]>;

/** Runs `work` in a transaction; joins the one that is open. */
export const inTransaction = <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> =>
  strapi.db.transaction(async () => work()) as Promise<T>;

/** Strings of ours are varchar(255): a longer headline is shown cut, the whole one stands in the text columns. */
export const brief = (text: string, max = 250): string => (text.length > max ? `${[...text.slice(0, max)].slice(0, -1).join('')}…` : text);
