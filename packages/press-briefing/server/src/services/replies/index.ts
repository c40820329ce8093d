import { type Core, type JobRun, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Mailbox } from '../../config';
import { crashPoint } from '../letters/crash';
import { table, uidOf } from '../tables';
import { type Folder, inFolder, type Waiting } from './mailbox';
import { messageOf } from './message';
import { type Outcome, takeMessage } from './taking';

/** A look ends after this, whatever the mail server does. */
const LOOK_MS = 50_000;
const HEARTBEAT_MS = 20_000;
/** Tries with a letter that cannot be taken; then it is a person's. */
const TRIES = 5;
const HANDLED: readonly Outcome[] = ['take', 'bounced'];

type Run = Pick<JobRun, 'signal' | 'heartbeat'>;
export type Looked = Partial<Record<Outcome | 'known' | 'broken', number>>;

/** With what the mail server said: the client's own word is "Command failed". */
function messageOfError(error: unknown): string {
  const { message = String(error), responseText = '' } = (error ?? {}) as { message?: string; responseText?: string };
  return responseText ? `${message}: ${responseText}` : message;
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const mailbox = (): Mailbox | null => strapi.plugin('press-briefing').config('mailbox', null) as Mailbox | null;
  /** What went wrong last; the same is not logged every minute. */
  let trouble = '';
  const tries = new Map<string, number>();

  /** What is said of trouble never holds the password, whoever wrote the sentence. */
  const sentence = (error: unknown): string => messageOfError(error).replaceAll(mailbox()?.password || '\u0000', '…');

  /**
   * Takes one letter with the row that says so, in one transaction: a second process, or this one after a crash, finds the row and
   * changes nothing. Null where it was taken before.
   */
  async function once(key: string, source: Buffer): Promise<Outcome | null> {
    const message = await messageOf(source);
    const { tableName } = strapi.db.metadata.get(uidOf('mail'));
    return strapi.db.transaction(async ({ trx }) => {
      const at = await spine(strapi).now();
      const mails = () => strapi.db.connection(tableName).transacting(trx);
      const row = { key, at: at.getTime(), outcome: 'other', version: 1, changed_by: '', created_at: at, updated_at: at };
      const [mine] = (await mails().insert(row).onConflict('key').ignore().returning(['id'])) as { id: number }[];
      if (!mine) return null;
      const { outcome, invitation, letter } = await takeMessage(strapi, message);
      await mails()
        .where({ id: mine.id })
        .update({ outcome, invitation: invitation ?? null, letter: letter ?? null });
      return outcome;
    });
  }

  async function deal(folder: Folder, { uid, key }: Waiting, counts: Looked): Promise<void> {
    const count = (what: keyof Looked): void => {
      counts[what] = (counts[what] ?? 0) + 1;
    };
    try {
      const source = await folder.read(uid);
      if (!source) return;
      const outcome = await once(key, source);
      crashPoint('reply-taken');
      tries.delete(key);
      count(outcome ?? 'known');
      // Taken by another process, or before a crash: the row knows whether a person has to see it.
      await folder.mark([uid], HANDLED.includes(outcome ?? (await recorded(key))) ? 'taken' : 'left');
    } catch (error) {
      const n = (tries.get(key) ?? 0) + 1;
      tries.set(key, n);
      strapi.log.warn(`press-briefing: a letter in the mailbox could not be taken (try ${n} of ${TRIES}): ${sentence(error)}`);
      if (n < TRIES) return;
      tries.delete(key);
      count('broken');
      await folder.mark([uid], 'left');
    }
  }

  async function recorded(key: string): Promise<Outcome> {
    return ((await table(strapi, 'mail').findOne({ where: { key } }))?.outcome as Outcome | undefined) ?? 'other';
  }

  async function lookInto(box: Mailbox, run: Run): Promise<Looked> {
    const counts: Looked = {};
    const signal = AbortSignal.any([run.signal, AbortSignal.timeout(LOOK_MS)]);
    const beat = setInterval(() => void run.heartbeat().catch(() => clearInterval(beat)), HEARTBEAT_MS);
    try {
      await inFolder(box, signal, async (folder) => {
        for (const waiting of folder.waiting) {
          signal.throwIfAborted();
          await deal(folder, waiting, counts);
        }
      });
    } finally {
      clearInterval(beat);
    }
    return counts;
  }

  return {
    /**
     * Looks once into the mailbox of the configuration, where there is one, and takes the replies that came. A mailbox that cannot be
     * read is logged once, not every minute; nothing is lost by it. Answers what became of how many letters.
     */
    async look(run: Run): Promise<Looked> {
      const box = mailbox();
      if (!box) return {};
      try {
        const looked = await lookInto(box, run);
        if (trouble) strapi.log.info(`press-briefing: the mailbox of ${box.user} can be read again.`);
        trouble = '';
        return looked;
      } catch (error) {
        const now = sentence(error);
        if (now !== trouble) strapi.log.warn(`press-briefing: the mailbox of ${box.user} cannot be read: ${now}`);
        trouble = now;
        return {};
      }
    },
  };
};
