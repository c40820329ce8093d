import type { Core } from '@strapi/types';
import { type Part, rowsOf } from '../sql';
import type { AssignmentRow } from '../tables';

/** What a card shows of a row. */
export type CardRow = Omit<
  AssignmentRow,
  'folded' | 'tagged' | 'brief' | 'contacts' | 'files' | 'dueRound' | 'offerRound' | 'author' | 'decision' | 'createdAt'
>;

/** The columns of a card, as the database calls them. */
const COLUMNS = [
  'id',
  'document_id',
  'updated_at',
  'version',
  'slugline',
  'desk',
  'assignee',
  'kind',
  'channels',
  'tags',
  'priority',
  'due',
  'embargo',
  'place',
  'length',
  'state',
  'stage',
  'rank',
  'state_at',
  'offer_until',
  'note',
  'closed',
  'happening',
  'occurrence',
  'campaign',
  'commission',
] as const;
export const CARD_COLUMNS = COLUMNS.join(', ');

type Raw = Record<(typeof COLUMNS)[number], unknown>;

/** SQLite keeps milliseconds, PostgreSQL's driver makes a Date of what it keeps. */
const iso = (value: unknown): string | null => (value === null ? null : new Date(value as number | Date).toISOString());
/** Both hand JSON over as text: Strapi tells PostgreSQL's driver not to read it. */
const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);

const read = (raw: Raw): CardRow =>
  ({
    id: raw.id,
    documentId: raw.document_id,
    updatedAt: iso(raw.updated_at),
    version: raw.version,
    slugline: raw.slugline,
    desk: raw.desk,
    assignee: raw.assignee,
    kind: raw.kind,
    channels: parsed(raw.channels),
    tags: parsed(raw.tags),
    priority: raw.priority,
    due: iso(raw.due),
    embargo: iso(raw.embargo),
    place: raw.place,
    length: parsed(raw.length),
    state: raw.state,
    stage: raw.stage,
    rank: raw.rank,
    stateAt: iso(raw.state_at),
    offerUntil: iso(raw.offer_until),
    note: raw.note,
    closed: Boolean(raw.closed),
    happening: raw.happening,
    occurrence: iso(raw.occurrence),
    campaign: raw.campaign,
    commission: raw.commission,
  }) as CardRow;

/** Runs a statement that selects `CARD_COLUMNS`. */
export const cardRows = async (strapi: Core.Strapi, statement: Part): Promise<CardRow[]> =>
  (await rowsOf<Raw>(strapi, statement)).map(read);
