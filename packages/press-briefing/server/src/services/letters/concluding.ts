import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Refused } from '../../../../domain/letter';
import { briefing, subjectOf } from '../announce';
import { idsOf, inTable } from '../holding';
import { nowSql } from '../joined';
import { type LetterRow, table } from '../tables';
import type { Ready } from './taking';

/** The open pages of the press office learn that a letter is in trouble. */
export async function tell(strapi: Core.Strapi, row: LetterRow): Promise<void> {
  const meeting = row.occurrence === null ? null : await table(strapi, 'occurrence').findOne({ where: { id: Number(row.occurrence) } });
  const series = meeting && (await table(strapi, 'series').findOne({ where: { id: Number(meeting.series) } }));
  if (!meeting || !series) return;
  const { events } = spine(strapi);
  const actor = { kind: 'system', id: null, name: 'Hội Tụ' } as const;
  await events.append({
    type: 'briefing.changed',
    subject: subjectOf(meeting.id),
    actor,
    data: { ...briefing(series, meeting), what: 'letters' },
  });
}

/** Writes how it ended. A run that was thought dead may still know better than "unknown". */
export async function conclude(strapi: Core.Strapi, { row, written }: Ready, refused: Refused | null): Promise<void> {
  await strapi.db.transaction(async () => {
    const state = refused ? ({ later: 'waiting', never: 'failed', unknown: 'unknown' } as const)[refused.verdict] : 'sent';
    const sentAt = refused ? null : (await spine(strapi).now()).getTime();
    await table(strapi, 'letter').updateMany({
      where: { id: Number(row.id), state: { $in: refused ? ['sending'] : ['sending', 'unknown'] } },
      data: { state, why: refused?.why ?? '', ...(sentAt === null ? {} : { sentAt }) },
    });
    if (sentAt !== null && written.told) {
      const invitations = table(strapi, 'invitation');
      const { invitation, sequence } = written.told;
      const { count } = await invitations.updateMany({
        where: { id: Number(invitation), sequence: { $lte: sequence } },
        data: { sequence, sentAt },
      });
      // A letter that was longer on its way than a newer one does not take its number back.
      if (count === 0) await invitations.updateMany({ where: { id: Number(invitation) }, data: { sentAt } });
    }
    if (state === 'failed' || state === 'unknown') await tell(strapi, row);
  });
}

type Ended = { id: number; sent_at: string | number };

/**
 * Writes down letters that the mail server took, together. False for those somebody else has in his hands: each of them is concluded
 * by itself, which waits.
 */
export async function concludeMany(strapi: Core.Strapi, all: readonly Ready[]): Promise<boolean[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const told = all.flatMap(({ written }) => (written.told ? [written.told.invitation] : []));
    const held = new Set(
      told.length ? ((await idsOf(strapi, trx, 'invitation', told)) as { id: number }[]).map(({ id }) => String(id)) : [],
    );
    const ours = all.filter(({ written }) => !written.told || held.has(String(written.told.invitation)));
    const letters = idsOf(
      strapi,
      trx,
      'letter',
      ours.map(({ row }) => row.id),
      ['sending', 'unknown'],
    );
    const sent = { state: 'sent', why: '', sent_at: strapi.db.connection.raw(nowSql(strapi)) };
    const ended = (await inTable(strapi, trx, 'letter').whereIn('id', letters).update(sent).returning(['id', 'sent_at'])) as Ended[];
    const done = new Set(ended.map(({ id }) => String(id)));
    const known = new Map<number, number[]>();
    for (const { row, written } of ours)
      if (written.told && done.has(String(row.id)))
        known.set(written.told.sequence, [...(known.get(written.told.sequence) ?? []), Number(written.told.invitation)]);
    for (const [sequence, invitations] of known)
      await inTable(strapi, trx, 'invitation')
        .whereIn('id', invitations)
        .update({
          sent_at: Number(ended[0]?.sent_at),
          // As above: a newer letter's number stays.
          sequence: strapi.db.connection.raw('CASE WHEN sequence < ? THEN ? ELSE sequence END', [sequence, sequence]),
        });
    return all.map(({ row }) => done.has(String(row.id)));
  });
}
