import { Readable } from 'node:stream';
import { type Core, type JobRun, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { isAddress, type Refused, refusedBy, type Why } from '../../../../domain/letter';
import { briefing, subjectOf } from '../announce';
import { type LetterRow, table } from '../tables';
import { crashPoint } from './crash';
import { mailOf } from './mail';
import { TEXTS } from './texts';
import type { Written } from './texts/writer';

const HEARTBEAT_MS = 20_000;

/** The mail server did not take it now; the job tries again. */
class Later extends Error {
  override readonly name = 'LetterLater';
}

type Ready = { row: LetterRow; written: Written };

const now = async (strapi: Core.Strapi): Promise<number> => (await spine(strapi).now()).getTime();

/** What a letter says now, or why it says nothing any more. */
async function compose(strapi: Core.Strapi, row: LetterRow): Promise<Written | { drop: Why }> {
  if (row.notAfter !== null && Number(row.notAfter) <= (await now(strapi))) return { drop: 'too_late' };
  const write = TEXTS[row.kind];
  if (!write) throw new Error(`There is no text for letters of the kind "${row.kind}".`);
  return write(strapi, row);
}

/**
 * Takes a letter out of the outbox and writes it, in one transaction: once it is marked as `sending`, no change of the meeting can
 * take it for waiting any more, and whatever was changed before is in its words.
 */
async function take(strapi: Core.Strapi, id: string): Promise<Ready | null> {
  const letters = table(strapi, 'letter');
  return strapi.db.transaction(async () => {
    const end = (state: LetterRow['state'], why: Why) => letters.updateMany({ where: { id: Number(id) }, data: { state, why } });
    const trouble = async (row: LetterRow, state: 'failed' | 'unknown', why: Why): Promise<null> => {
      await end(state, why);
      await tell(strapi, row);
      return null;
    };
    const { count } = await letters.updateMany({ where: { id: Number(id), state: 'waiting' }, data: { state: 'sending' } });
    const row = await letters.findOne({ where: { id: Number(id) } });
    if (!row) return null;
    // Another run of this job went away between the first byte and the last word: nobody knows what the server did with it.
    if (count === 0) return row.state === 'sending' ? trouble(row, 'unknown', 'broke_off') : null;
    if (!isAddress(row.to)) return trouble(row, 'failed', 'no_address');
    const written = await compose(strapi, row);
    if ('drop' in written) {
      await end('dropped', written.drop);
      return null;
    }
    const to = written.to ?? row.to;
    if (to !== row.to) await letters.updateMany({ where: { id: Number(id) }, data: { to } });
    return { row: { ...row, to }, written };
  });
}

/** The open pages of the press office learn that a letter is in trouble. */
async function tell(strapi: Core.Strapi, row: LetterRow): Promise<void> {
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
async function conclude(strapi: Core.Strapi, { row, written }: Ready, refused: Refused | null): Promise<void> {
  await strapi.db.transaction(async () => {
    const state = refused ? ({ later: 'waiting', never: 'failed', unknown: 'unknown' } as const)[refused.verdict] : 'sent';
    const sentAt = refused ? null : await now(strapi);
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

/**
 * The text as a stream that says when nodemailer begins to read it: before that, nothing can have been sent. Other providers want a
 * text, and say nothing: theirs counts as begun.
 */
function watched(strapi: Core.Strapi, text: string): { content: Readable | string; begun: () => boolean } {
  const { provider = '' } = strapi.config.get('plugin::email', {}) as { provider?: string };
  if (!provider.includes('nodemailer')) return { content: text, begun: () => true };
  let begun = false;
  const content = new Readable({
    read() {
      begun = true;
      this.push(text);
      this.push(null);
    },
  });
  return { content, begun: () => begun };
}

/**
 * Sends one letter. `waiting → sending` is committed before the first byte, and no transaction is open while the mail server is
 * spoken to. Throws where it is to be tried again.
 */
export async function sendLetter(strapi: Core.Strapi, id: string, run: Pick<JobRun, 'heartbeat'>): Promise<void> {
  const ready = await take(strapi, id);
  if (!ready) return;
  crashPoint('letter-sending');
  const text = watched(strapi, ready.written.text);
  const beat = setInterval(() => void run.heartbeat().catch(() => clearInterval(beat)), HEARTBEAT_MS);
  let refused: Refused | null = null;
  try {
    await strapi
      .plugin('email')
      .service('email')
      .send(mailOf(strapi, ready.row, ready.written, text.content));
    crashPoint('letter-accepted');
  } catch (error) {
    refused = refusedBy(error, text.begun());
  } finally {
    clearInterval(beat);
  }
  await conclude(strapi, ready, refused);
  if (refused?.verdict === 'later') throw new Later(refused.why);
}

/** After the last try: what waits has failed, with the last thing the server said; what was being sent is in doubt. */
export async function gaveUp(strapi: Core.Strapi, id: string, error: Error): Promise<void> {
  const letters = table(strapi, 'letter');
  await letters.updateMany({ where: { id: Number(id), state: 'sending' }, data: { state: 'unknown', why: 'broke_off' } });
  const row = await letters.findOne({ where: { id: Number(id) } });
  if (row?.state === 'waiting')
    await letters.updateMany({
      where: { id: Number(id), state: 'waiting' },
      data: { state: 'failed', why: row.why || error.message.slice(0, 500) },
    });
  if (row && ['waiting', 'unknown'].includes(row.state)) await tell(strapi, row);
}
