import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import { boundsOf, type Happening } from '../../../../domain/happening';
import { table, UID } from '../tables';
import { iso } from './iso';

/** A row as it is stored; instants are ISO strings in UTC, `firstAt` and `lastAt` epoch ms. */
export type HappeningRow = Omit<Happening, 'id' | 'starts' | 'ends' | 'original'> & {
  documentId: string;
  starts: string;
  ends: string;
  original: string | null;
  /** Title, place and organiser without accents and capitals: what a search looks in. */
  folded: string;
  firstAt: number;
  lastAt: number;
  author: string | null;
  changedBy: string | null;
  version: number;
};

/** One as the domain reads it, with its version: of a series, the master's counts for all its meetings. */
export type Kept = Happening & { version: number };

export const happeningRows = (strapi: Core.Strapi) => table<HappeningRow>(strapi, UID.happening);

export function keptOf(row: HappeningRow): Kept {
  const { documentId, title, notes, place, organiser, allDay, timezone, rrule, series, state, note, version } = row;
  return {
    id: documentId,
    title,
    notes: notes ?? '',
    place: place ?? '',
    organiser: organiser ?? '',
    contacts: row.contacts ?? [],
    files: row.files ?? [],
    starts: Date.parse(row.starts),
    ends: Date.parse(row.ends),
    allDay: Boolean(allDay),
    timezone,
    rrule,
    series,
    original: row.original === null ? null : Date.parse(row.original),
    state,
    note,
    version,
  };
}

/** The columns of a row; what is derived of it is derived again. */
export function columnsOf({ id: _id, ...one }: Happening): object {
  return {
    ...one,
    starts: iso(one.starts),
    ends: iso(one.ends),
    original: one.original === null ? null : iso(one.original),
    folded: fold([one.title, one.place, one.organiser].join(' ')),
    ...boundsOf(one),
  };
}
