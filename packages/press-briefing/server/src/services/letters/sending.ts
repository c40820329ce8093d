import { Readable } from 'node:stream';
import { type Core, gathering, type JobRun } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Refused, refusedBy } from '../../../../domain/letter';
import { table } from '../tables';
import { conclude, concludeMany, tell } from './concluding';
import { crashPoint } from './crash';
import { mailOf } from './mail';
import { type Ready, take, takeMany } from './taking';

const HEARTBEAT_MS = 20_000;
/** Letters that leave the outbox, or are written down as sent, in one transaction at most. */
const TOGETHER = 50;
/** Answers of the mail server come one by one: the first waits this long for the others, in milliseconds, before it is written. */
const PATIENCE = 5;

/** The mail server did not take it now; the job tries again. */
class Later extends Error {
  override readonly name = 'LetterLater';
}

/** Letters that come together share their transactions. What the database refused for all may be the fault of one: each goes by itself. */
function sharing(strapi: Core.Strapi) {
  const apart = <O>(count: number, work: Promise<O[]>, own: O): Promise<O[]> =>
    work.catch((error: Error) => {
      strapi.log.warn(`press-briefing: ${count} letters could not be written together, each goes by itself: ${error.message}`);
      return Array.from({ length: count }, () => own);
    });
  return {
    taking: gathering((ids: string[]) => apart<Ready | null | 'own'>(ids.length, takeMany(strapi, ids), 'own'), TOGETHER),
    ending: gathering((all: Ready[]) => apart(all.length, concludeMany(strapi, all), false), TOGETHER, PATIENCE),
  };
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

/** Hands a letter to the mail server; what it refused, or null. */
async function hand(strapi: Core.Strapi, { row, written }: Ready, run: Pick<JobRun, 'heartbeat'>): Promise<Refused | null> {
  const text = watched(strapi, written.text);
  const beat = setInterval(() => void run.heartbeat().catch(() => clearInterval(beat)), HEARTBEAT_MS);
  try {
    await strapi
      .plugin('email')
      .service('email')
      .send(mailOf(strapi, row, written, text.content));
    crashPoint('letter-accepted');
    return null;
  } catch (error) {
    return refusedBy(error, text.begun());
  } finally {
    clearInterval(beat);
  }
}

/**
 * What sends one letter. `waiting → sending` is committed before the first byte, and no transaction is open while the mail server is
 * spoken to. Throws where it is to be tried again.
 */
export function lettersOut(strapi: Core.Strapi): (id: string, run: Pick<JobRun, 'heartbeat'>) => Promise<void> {
  const { taking, ending } = sharing(strapi);
  return async (id, run) => {
    const together = await taking(id);
    const ready = together === 'own' ? await take(strapi, id) : together;
    if (!ready) return;
    crashPoint('letter-sending');
    const refused = await hand(strapi, ready, run);
    if (!refused && (await ending(ready))) return;
    await conclude(strapi, ready, refused);
    if (refused?.verdict === 'later') throw new Later(refused.why);
  };
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
