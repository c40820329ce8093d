import type { Core } from '@strapi/types';
import type { JobRun, Jobs } from '../../../../contracts/jobs';
import { fill } from '../../../../contracts/refusal';
import { type DigestRules, digestAt, isAddress } from '../../../../domain/notices/digest';
import { letter } from '../../../../domain/notices/letter';
import { type AdminUser, nameOf } from '../people';
import type { Claims } from './claim';
import type { Kinds } from './kinds';
import type { NoticeRow, NoticeTable } from './table';

export const DIGEST_JOB = 'newsroom.digest';
type DigestJob = { person: string };
/** Lines of one letter; the rest is counted, not listed. */
const LINES = 30;
/** Notices one letter takes; what is left waits for the next. */
const MOST = 500;
/** Of the job and of its claim, ms; prolonged while the mail server thinks, so that a slow one makes no second letter. */
const LEASE = 60_000;

export type DigestDeps = {
  table: NoticeTable;
  claims: Claims;
  kinds: Kinds;
  jobs: Pick<Jobs, 'define' | 'enqueue'>;
  now(): Promise<Date>;
  rules: DigestRules;
  /** Sender; the provider's own default where empty. */
  from: string;
  publicUrl: string;
};

type Person = AdminUser & { email: string; isActive: boolean; blocked: boolean };

/** One e-mail carries what a person has not read; never two within the interval. */
export function createDigest(strapi: Core.Strapi, { table, claims, kinds, jobs, now, rules, from, publicUrl }: DigestDeps) {
  /** Books the digest that will carry a notice of now, in the caller's transaction; the instant is the key of its one job. */
  async function book(person: string, urgent: boolean, suffix = ''): Promise<void> {
    const at = digestAt(await now(), await table.lastMailed(person), rules, urgent);
    await jobs.enqueue<DigestJob>({ name: DIGEST_JOB, key: `${person}@${at.toISOString()}${suffix}`, runAt: at, data: { person } });
  }

  function write(person: Person, rows: NoticeRow[]) {
    const language = person.preferedLanguage?.startsWith('vi') ? 'vi' : 'en';
    const lines = rows.map((row) => {
      const kind = kinds.get(row.kind);
      return { sentence: fill(kind.sentence[language], row.params ?? {}), why: fill(kind.why[language], row.params ?? {}), link: row.link };
    });
    // What was said five times in one interval is said once.
    const distinct = [...new Map(lines.map((line) => [`${line.link} ${line.sentence}`, line])).values()];
    return letter(language, nameOf(person), distinct.slice(0, LINES), Math.max(0, distinct.length - LINES), publicUrl);
  }

  /** Sends, and keeps job and claim while the mail server takes its time; a lost lease is told after the letter is marked. */
  async function send(address: string, mail: ReturnType<typeof letter>, id: string, job: JobRun): Promise<void> {
    const keep = () => void Promise.all([job.heartbeat(), claims.prolong(id, job.id, LEASE)]).catch(() => undefined);
    const beat = setInterval(keep, LEASE / 3);
    try {
      await strapi
        .plugin('email')
        .service('email')
        .send({ to: { address, name: '' }, ...(from ? { from } : {}), ...mail });
    } finally {
      clearInterval(beat);
    }
  }

  async function run({ person: id }: DigestJob, job: JobRun): Promise<void> {
    const person = (await strapi.db
      .query('admin::user')
      .findOne({ where: { id: Number.isFinite(Number(id)) ? Number(id) : id } })) as Person | null;
    if (!person?.isActive || person.blocked) return;
    if (!isAddress(person.email)) {
      strapi.log.warn(`newsroom: no digest for admin user ${id}: the e-mail address is not a plain one.`);
      return;
    }
    const claim = await claims.claim(id, job.id, { most: MOST, everyMs: rules.everyMinutes * 60_000, leaseMs: LEASE });
    if ('not' in claim) {
      // Caught up late, or beside another: what there is waits for its interval, under a key of its own.
      if (claim.not !== 'nothing') await book(id, false, `~${job.id}`);
      return;
    }
    const { rows } = claim;
    await send(person.email, write(person, rows), id, job);
    await table.mailed(
      rows.map((row) => row.id),
      (await now()).toISOString(),
    );
    if (rows.length === MOST) await book(id, false, `~${job.id}`);
  }

  return { book, define: () => jobs.define<DigestJob>({ name: DIGEST_JOB, attempts: 8, leaseMs: LEASE, run }) };
}
