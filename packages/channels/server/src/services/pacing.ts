import type { Core } from '@strapi/types';
import { cell, freeAt, type Pace, used } from '../../../domain/pace';
import { channelsOf } from '../context';
import { type DestinationRow, table } from '../rows';
import { sqlOf } from '../sql';

type Destination = Pick<DestinationRow, 'documentId' | 'kind'>;

/** The network's own limits, kept across processes before the network says so: one row a destination and rule. */
export function pacing({ strapi }: { strapi: Core.Strapi }) {
  const paces = table(strapi, 'pace');
  const rulesOf = ({ kind }: Destination): readonly Pace[] => channelsOf(strapi).get(kind)?.pace ?? [];

  /** One statement, so that two processes never get the same slot. Null where one was free, else when one will be. */
  async function takeOne(destination: string, rule: Pace, index: number): Promise<number | null> {
    const { now, greatest, table: name, rows } = sqlOf(strapi);
    const { interval, tolerance } = cell(rule);
    const paced = name('channels_paces');
    const statement = `INSERT INTO ${paced} (document_id, destination, rule, next_ms) VALUES (?, ?, ?, ${now} + CAST(? AS double precision))
      ON CONFLICT (destination, rule) DO UPDATE SET next_ms = ${greatest}(${paced}.next_ms, ${now}) + CAST(? AS double precision)
      WHERE ${paced}.next_ms - CAST(? AS double precision) <= ${now} RETURNING next_ms`;
    const taken = await rows(statement, [`${destination}:${index}`.slice(-255), destination, index, interval, interval, tolerance]);
    if (taken.length > 0) return null;
    const kept = await paces.findOne({ where: { destination, rule: index } });
    return kept ? freeAt(kept.nextMs, rule) : 0;
  }

  async function giveBack(destination: string, rule: Pace, index: number): Promise<void> {
    const { table: name, rows } = sqlOf(strapi);
    await rows(
      `UPDATE ${name('channels_paces')} SET next_ms = next_ms - CAST(? AS double precision) WHERE destination = ? AND rule = ? RETURNING next_ms`,
      [cell(rule).interval, destination, index],
    );
  }

  return {
    /** Takes a slot under every rule, or none. Null where all were free, else milliseconds since the epoch when one will be. */
    async take(destination: Destination): Promise<number | null> {
      const rules = rulesOf(destination);
      for (const [index, rule] of rules.entries()) {
        const free = await takeOne(destination.documentId, rule, index);
        if (free === null) continue;
        for (let given = index - 1; given >= 0; given--) await giveBack(destination.documentId, rules[given] as Pace, given);
        return free;
      }
      return null;
    },

    /** How much of each rule is used up now. */
    async quota(destination: Destination): Promise<{ max: number; perMs: number; used: number }[]> {
      const rules = rulesOf(destination);
      if (rules.length === 0) return [];
      const { now, rows } = sqlOf(strapi);
      const at = Number((await rows<{ now: unknown }>(`SELECT ${now} AS now`))[0]?.now);
      const kept = await paces.findMany({ where: { destination: destination.documentId } });
      return rules.map((rule, index) => ({ ...rule, used: used(kept.find((row) => row.rule === index)?.nextMs ?? 0, at, rule) }));
    },
  };
}

export type Pacing = ReturnType<typeof pacing>;
