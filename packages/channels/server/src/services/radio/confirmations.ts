import { randomUUID } from 'node:crypto';
import type { Actor } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { WardReceipt } from '../../../../contracts';
import { areaKey, type Confirmation, lastWords, SILENCE_MS, SKEW_MS, silent } from '../../../../domain/radio/broadcast';
import { broadcastSubject } from '../../../../domain/radio/subject';
import { type Signed, signedAt } from '../../channels/signed';
import { channelsOf, service, spineOf } from '../../context';
import { refuse } from '../../refusals';
import { type BroadcastRow, brief, type ConfirmationRow, type DestinationRow, inTransaction, table } from '../../rows';
import { sqlOf } from '../../sql';
import { whoMay } from '../people';
import { carriesOf } from '../subjects';

/** Asks for wards that have said nothing of an emergency. */
export const SILENT_JOB = 'channels.broadcast.silent';

type Word = { area: string; said: Confirmation; atMs: number; note: string; by: string };
/** What a ward's system says, as the contract has it. */
export type SignedWord = {
  package: string;
  area: string;
  said: Confirmation;
  at?: string | undefined;
  note?: string | undefined;
};

export const receiptOf = ({ area, said, atMs, note, by }: ConfirmationRow): WardReceipt => ({
  area,
  said,
  at: new Date(Number(atMs)).toISOString(),
  note: note ?? '',
  by,
});

/** What wards say of messages: by their systems, signed, or by telephone. */
export function confirmations({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'confirmation');
  const broadcasts = table(strapi, 'broadcast');

  /** One row a message, area and kind of word; an older word never takes the place of a newer one. False where nothing is new. */
  async function write(broadcast: string, { area, said, atMs, note, by }: Word): Promise<boolean> {
    const { table: name, rows: run } = sqlOf(strapi);
    const words = name('channels_confirmations');
    const written = await run(
      `INSERT INTO ${words} (document_id, broadcast, area, said, at_ms, note, "by") VALUES (?, ?, ?, ?, CAST(? AS double precision), ?, ?)
        ON CONFLICT (broadcast, area, said) DO UPDATE SET at_ms = excluded.at_ms, note = excluded.note, "by" = excluded."by"
        WHERE excluded.at_ms > ${words}.at_ms RETURNING id`,
      [randomUUID().replaceAll('-', ''), broadcast, area, said, atMs, note, brief(by)],
    );
    return written.length > 0;
  }

  /** The word is kept and told in one transaction. */
  const note = (row: BroadcastRow, word: Word, actor: Actor): Promise<void> =>
    inTransaction(strapi, async () => {
      if (!(await write(row.documentId, word))) return;
      const data = { broadcast: row.documentId, title: row.title, area: word.area, said: word.said };
      await spineOf(strapi).events.append({ type: 'broadcast.confirmed', subject: broadcastSubject(row.documentId), actor, data });
    });

  /** The message's own spelling of an area. */
  const areaOf = (row: BroadcastRow, area: string): string | undefined => (row.areas ?? []).find((one) => areaKey(one) === areaKey(area));

  /** The destination whose secret is asked for; null for any other, whose answer is that of a wrong signature. */
  async function destinationOf(id: string): Promise<DestinationRow | null> {
    const row = await table(strapi, 'destination').findOne({ where: { documentId: id, removedAt: { $null: true } } });
    return row && carriesOf(strapi, row.kind) === 'broadcasts' ? row : null;
  }

  /** None where the server's key was changed: a stranger is not told that. */
  const secretsOf = (place: DestinationRow): Record<string, string> => {
    try {
      return service(strapi, 'destinations').secretsOf(place);
    } catch {
      return {};
    }
  };

  /** The message, where it was handed over there and the area is one of both; null tells a stranger nothing. */
  async function handedOver({ package: id, area }: SignedWord, destination: DestinationRow) {
    const row = await broadcasts.findOne({ where: { documentId: id, state: { $in: ['approved', 'cancelled'] } } });
    const own = row && areaOf(row, area);
    const serves =
      channelsOf(strapi)
        .get(destination.kind)
        ?.serves?.(destination.settings ?? {}) ?? [];
    if (!row || !own || !serves.some((one) => areaKey(one) === areaKey(own))) return null;
    const sent = await table(strapi, 'delivery').count({ where: { story: broadcastSubject(id), destination: destination.documentId } });
    return sent > 0 ? { row, area: own } : null;
  }

  return {
    /** The last word of each area of these messages, by message. */
    async ofMany(ids: string[]): Promise<Map<string, WardReceipt[]>> {
      const found = ids.length ? await rows.findMany({ where: { broadcast: { $in: ids } }, orderBy: { id: 'asc' } }) : [];
      return new Map(ids.map((id) => [id, [...lastWords(found.filter(({ broadcast }) => broadcast === id)).values()].map(receiptOf)]));
    },

    /**
     * A word signed with the secret of a destination. Refuses an unknown destination as it does a wrong signature, and a time that is too
     * far from ours. Said again it changes nothing: without a time of its own it has that of its signature.
     */
    async take(destination: string, word: SignedWord, signed: Signed): Promise<{ known: boolean }> {
      const place = await destinationOf(destination);
      const signedMs = place && signedAt(secretsOf(place), signed);
      if (!place || signedMs === null) throw refuse('confirmation.unsigned');
      const now = (await spineOf(strapi).now()).getTime();
      if (Math.abs(now - signedMs) > SKEW_MS) throw refuse('confirmation.old');
      const found = await handedOver(word, place);
      if (!found) return { known: false };
      // A ward whose clock runs ahead would have the last word for ever.
      const atMs = Math.min(word.at ? Date.parse(word.at) : signedMs, now);
      const { said, note: text = '' } = word;
      const actor: Actor = { kind: 'api', id: null, name: place.name };
      await note(found.row, { area: found.area, said, atMs, note: text, by: place.name }, actor);
      return { known: true };
    },

    /** A word that a person heard. Refuses an area that is none of the message's. */
    async heard(row: BroadcastRow, { area, said, note: text }: Pick<WardReceipt, 'area' | 'said' | 'note'>, actor: Actor): Promise<void> {
      const own = areaOf(row, area);
      if (own === undefined) throw refuse('broadcast.confirm_area', { area });
      await note(row, { area: own, said, atMs: (await spineOf(strapi).now()).getTime(), note: text, by: actor.name }, actor);
    },

    /** Books the question for wards that say nothing; in the transaction of the approval. */
    async awaitWords(broadcast: string, approvedMs: number): Promise<void> {
      const runAt = new Date(approvedMs + SILENCE_MS);
      await spineOf(strapi).jobs.enqueue({ name: SILENT_JOB, key: broadcast, data: { broadcast }, runAt, priority: 10 });
    },

    /** Tells approvers, once, of the areas that have said nothing of an emergency. */
    async askSilent(broadcast: string): Promise<void> {
      const row = await broadcasts.findOne({ where: { documentId: broadcast, state: 'approved' } });
      if (!row) return;
      const quiet = silent(row.areas ?? [], await rows.findMany({ where: { broadcast } }));
      const to = await whoMay(strapi, 'plugin::channels.broadcast-approve');
      if (quiet.length === 0 || to.length === 0) return;
      await spineOf(strapi).notices.send({
        to,
        kind: 'broadcast.silent',
        params: { title: row.title, count: quiet.length, minutes: SILENCE_MS / 60_000, areas: brief(quiet.join(', '), 150) },
        subject: broadcastSubject(broadcast),
        link: `/plugins/channels/loudspeakers/${broadcast}`,
        key: `broadcast.silent:${broadcast}`,
      });
    },
  };
}

export type Confirmations = ReturnType<typeof confirmations>;
