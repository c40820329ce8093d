import type { Core } from '@strapi/types';
import type { Adapted, Attempt } from '../../contracts';
import type { Act } from '../../contracts/recalls';
import type { Place } from '../../domain/change';
import type { DeliveryState, Operation, Repeat } from '../../domain/delivery';
import type { HeldFor } from '../../domain/hold';
import type {
  BroadcastRow,
  BulletinRecord,
  ConfirmationRow,
  PackageRow,
  PresenterRow,
  PronunciationRow,
  ScriptRow,
  SoundRow,
  TemplateRow,
} from './radio-rows';

export type * from './radio-rows';

export type Row = { id: number; documentId: string; createdAt: string; updatedAt: string; version: number };

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
  /** Whether a story goes here unless somebody says otherwise. */
  byDefault: boolean;
  /** Whether somebody must approve before anything leaves. */
  approval: boolean;
  /** `HH:MM` in the newsroom's zone between which nothing leaves of itself; null: never quiet. */
  quiet: { from: string; to: string } | null;
  /** What the last contact with it said. */
  health: { ok: boolean; at: string; why: string } | null;
  /** Milliseconds since the epoch until which the network asked to be left alone. */
  pausedUntil: number | null;
  /** When it was taken away: its row stays, so that what was delivered there still says where. */
  removedAt: number | null;
  changedBy: string | null;
};

export type AdaptationRow = Row & {
  story: string;
  /** documentId of the destination. */
  destination: string;
  on: boolean | null;
  fields: Adapted['fields'] | null;
  image: Adapted['image'];
  /** Milliseconds since the epoch before which it does not leave; null: at once. */
  at: number | null;
  changedBy: string | null;
};

/** An order to pull or correct a story everywhere. */
export type RecallRow = Row & {
  act: Act;
  story: string;
  headline: string;
  folded: string;
  storyVersion: number;
  reason: string;
  note: string | null;
  by: string;
  /** Admin user id of who ordered it; null where no person did. */
  person: string | null;
  at: number;
  /** When the last receipt came; null while one is missing. */
  doneAt: number | null;
};

/** What a destination remembers between sends. `holder` and `heldUntil`: who is getting new ones now. */
export type TokenRow = Row & {
  destination: string;
  sealed: string | null;
  expiresAt: number | null;
  holder: string | null;
  heldUntil: number | null;
};

/** The theoretical time of the next request under one rule of a destination's pace, in milliseconds since the epoch. */
export type PaceRow = Omit<Row, 'version'> & { destination: string; rule: number; nextMs: number };

export type DerivativeRow = Omit<Row, 'version'> & {
  /** Its public name: hash of the library's file and of the recipe. */
  key: string;
  file: number;
  /** The recipe as JSON: whoever lost the file makes it again from this. */
  spec: string;
  /** Hash of the original's bytes; null while it is only promised. */
  source: string | null;
  mime: string;
  width: number;
  height: number;
  /** 0 while it is only promised. */
  bytes: number;
  /** Name in the file store: hash of the original's bytes and of the recipe. */
  path: string | null;
  at: number;
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
  /** It waits behind nothing: an emergency for loudspeakers. */
  urgent: boolean | null;
  /** What the channel promised of a second send when this was planned. */
  mode: Repeat | null;
  /** Why it waits where it is held. */
  heldFor: HeldFor | null;
  /** documentId of the recall it belongs to. */
  recall: string | null;
  approvedBy: string | null;
  /** Steps of a send in several requests that are done. */
  progress: Record<string, string> | null;
  /** Read-only looks since it was accepted, or became unclear. */
  probes: number;
  /** The job run that holds it: a write by any other run touches no row. */
  token: string | null;
  attempts: Attempt[] | null;
  tries: number;
  why: string | null;
  remoteId: string | null;
  link: string | null;
  rendition: string | null;
  /**
   * When the next step of its state is due: the try, the look, the release; where it is on its way, the end of its lease.
   * Milliseconds since the epoch, as are all `…At`/`…Ms` numbers here.
   */
  nextTryAt: number | null;
  at: number;
};

/** `planned`: the address is given, the page is not written yet. */
export type PageState = 'planned' | 'live' | 'gone';

/** One campaign of a page; its slug is its address at `/read/chien-dich/`. */
export type PageCampaign = { id: string; title: string; slug: string };

export type PageRow = Row & {
  story: string;
  /** documentId of the story; null in rows of before it was kept. */
  document: string | null;
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
  campaigns: PageCampaign[] | null;
  /** The body with addresses as this site knows them; rows of before hold a whole page here. */
  html: string | null;
  /** A `FeedItem` as JSON. */
  item: string | null;
};

/** A live page in a campaign. */
export type PlacingRow = Omit<Row, 'version'> & {
  story: string;
  campaign: string;
  slug: string;
  title: string;
  language: string;
  publishedMs: number;
};

/** A page was written or pulled: what other processes forget their copies by. */
export type ChangeRow = Omit<Row, 'version'> & { document: string; places: readonly Place[]; at: number };

export type RedirectRow = Omit<Row, 'version'> & { slug: string; language: string; story: string };

type Rows = {
  adaptation: AdaptationRow;
  broadcast: BroadcastRow;
  bulletin: BulletinRecord;
  change: ChangeRow;
  confirmation: ConfirmationRow;
  delivery: DeliveryRow;
  derivative: DerivativeRow;
  destination: DestinationRow;
  pace: PaceRow;
  package: PackageRow;
  page: PageRow;
  placing: PlacingRow;
  presenter: PresenterRow;
  pronunciation: PronunciationRow;
  recall: RecallRow;
  redirect: RedirectRow;
  script: ScriptRow;
  sound: SoundRow;
  template: TemplateRow;
  token: TokenRow;
};

type Find = { where?: object; select?: string[]; orderBy?: object; limit?: number; offset?: number };

/** The few query methods we use, typed by our rows: Strapi's own generated types know only the user's content. */
export type Table<T> = {
  findOne(find: Find): Promise<T | null>;
  findMany(find: Find): Promise<T[]>;
  count(find: Find): Promise<number>;
  create(params: { data: Partial<T> }): Promise<T>;
  createMany(params: { data: Partial<T>[] }): Promise<{ count: number }>;
  updateMany(params: { where: object; data: Partial<T> }): Promise<{ count: number }>;
  deleteMany(params: { where: object }): Promise<{ count: number }>;
};

export const table = <N extends keyof Rows>(strapi: Core.Strapi, name: N): Table<Rows[N]> =>
  strapi.db.query(`plugin::channels.${name}` as never) as unknown as Table<Rows[N]>;

/** Runs `work` in a transaction; joins the one that is open. */
export const inTransaction = <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> =>
  strapi.db.transaction(async () => work()) as Promise<T>;

/** What the database says when it undoes one of two transactions that wait for each other (PostgreSQL), or will not wait (SQLite). */
const UNDONE = new Set(['40P01', '40001', 'SQLITE_BUSY']);

/**
 * The same for work whose end nobody else would do again: what the database undid for another's sake is done anew, three times at most.
 * @param held rows in memory that the work moves on; they are put back as they were before the next try
 */
export async function inTransactionAgain<T>(strapi: Core.Strapi, work: () => Promise<T>, ...held: object[]): Promise<T> {
  if (strapi.db.inTransaction()) return inTransaction(strapi, work);
  const before = held.map((one) => ({ ...one }));
  for (let left = 3; ; left--) {
    try {
      return await inTransaction(strapi, work);
    } catch (error) {
      if (left === 0 || !UNDONE.has((error as { code?: string }).code ?? '')) throw error;
      held.forEach((one, at) => {
        Object.assign(one, before[at]);
      });
    }
  }
}

/** Strings of ours are varchar(255): a longer headline is shown cut, the whole one stands in the text columns. */
export const brief = (text: string, max = 250): string => (text.length > max ? `${[...text.slice(0, max)].slice(0, -1).join('')}…` : text);
