import { randomUUID } from 'node:crypto';
import { type Actor, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Occurrence, OccurrenceAct } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import { withIds } from '../../../domain/agenda';
import { type Command, decide } from '../../../domain/occurrence';
import { announce, announceChange } from './announce';
import { occurrenceOf } from './present';
import { change, type OccurrenceRow, rowOf, type SeriesRow, table } from './tables';
import { service } from './types';

const SPAN_DAYS = 400;
const DAY_MS = 24 * 3_600_000;

function commandOf(input: OccurrenceAct): Command {
  if (input.act === 'move') return { act: 'move', starts: Date.parse(input.starts), ends: Date.parse(input.ends), room: input.room };
  return input.act === 'agenda' ? { act: 'agenda', agenda: withIds(input.agenda, () => randomUUID()) } : input;
}

/** What those who are invited are told of. */
const TOLD: Partial<Record<OccurrenceAct['act'], 'moved' | 'cancelled' | 'restored' | 'minutes'>> = {
  move: 'moved',
  cancel: 'cancelled',
  restore: 'restored',
  publish_minutes: 'minutes',
};

/** What the event calls an act that no calendar has to know of. */
const CHANGED: Partial<Record<OccurrenceAct['act'], string>> = { start: 'started', hold: 'held', publish_minutes: 'minutes' };

/** Which column keeps when an act was done. */
const STAMP: Partial<Record<OccurrenceAct['act'], 'startedAt' | 'heldAt' | 'minutesAt'>> = {
  start: 'startedAt',
  hold: 'heldAt',
  publish_minutes: 'minutesAt',
};

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Rows as occurrences; meetings whose series is gone are left out. */
  async present(rows: OccurrenceRow[]): Promise<Occurrence[]> {
    const ids = [...new Set(rows.map((row) => Number(row.series)))];
    const all = ids.length ? await table(strapi, 'series').findMany({ where: { id: { $in: ids } } }) : [];
    const byId = new Map<string, SeriesRow>(all.map((row) => [String(row.id), row]));
    return rows.flatMap((row) => {
      const series = byId.get(String(row.series));
      return series ? [occurrenceOf(row, series)] : [];
    });
  },

  /** Meetings that start in [from, to), ISO instants, by start. Refuses more than 400 days. */
  async list({ from, to }: { from: string; to: string }): Promise<Occurrence[]> {
    const [after, before] = [Date.parse(from), Date.parse(to)];
    if (!(before - after <= SPAN_DAYS * DAY_MS)) throw refuse('span_too_long', { days: SPAN_DAYS });
    return this.present(
      await table(strapi, 'occurrence').findMany({ where: { starts: { $gte: after, $lt: before } }, orderBy: { starts: 'asc' } }),
    );
  },

  async get(id: string): Promise<Occurrence> {
    const row = await rowOf(strapi, 'occurrence', id);
    return occurrenceOf(row, await rowOf(strapi, 'series', row.series));
  },

  /** Moves, cancels, restores, starts, holds a meeting or publishes its minutes, with the event in the same transaction. */
  async act(id: string, input: OccurrenceAct, actor: Actor): Promise<Occurrence> {
    const now = (await spine(strapi).now()).getTime();
    return strapi.db.transaction(async () => {
      const row = await rowOf(strapi, 'occurrence', id);
      if (row.version !== input.version) throw refuse('stale', { who: row.changedBy || 'Hội Tụ', version: row.version });
      const meeting = {
        state: row.state,
        original: Number(row.originalStart),
        starts: Number(row.starts),
        ends: Number(row.ends),
        room: row.room ?? '',
        sequence: row.sequence,
      };
      const series = await rowOf(strapi, 'series', row.series);
      if (series.ended && input.act === 'restore') throw refuse('series_ended');
      const outcome = decide(meeting, commandOf(input), now);
      if ('refusal' in outcome) throw refuse(outcome.refusal, { state: row.state, act: input.act });
      const shows = outcome.next.sequence !== undefined;
      const changed = await change(
        strapi,
        'occurrence',
        id,
        input.version,
        { ...outcome.next, ...(shows ? { changedAt: now } : {}), ...(STAMP[input.act] ? { [STAMP[input.act] as string]: now } : {}) },
        actor,
      );
      if (outcome.event) await announce(strapi, outcome.event, series, [changed], actor);
      else await announceChange(strapi, series, changed, CHANGED[input.act] ?? input.act, actor);
      const told = TOLD[input.act];
      if (told) await service(strapi, 'invitations').meetingChanged(changed, series, told, meeting);
      return occurrenceOf(changed, series);
    });
  },
});
