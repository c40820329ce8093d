import { randomUUID } from 'node:crypto';
import { type Actor, contested, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { BroadcastFields, BroadcastView, WardReceipt } from '../../../../contracts';
import {
  approvalOf,
  areasIn,
  type BroadcastAct,
  type BroadcastProblem,
  type BroadcastState,
  LONGEST,
  mayNot,
  unfit,
  unserved,
} from '../../../../domain/radio/broadcast';
import { textOf } from '../../../../domain/radio/script';
import { broadcastSubject } from '../../../../domain/radio/subject';
import { service, spineOf } from '../../context';
import { BROADCAST_WORDS } from '../../field-words';
import { refuse } from '../../refusals';
import { type BroadcastRow, brief, inTransaction, inTransactionAgain, table } from '../../rows';
import { liveOf } from '../subjects';
import { tellReturned, tellSecond, tellWaiting } from './broadcast-notices';
import { broadcastReading } from './broadcast-reading';
import { fittingOf, personOf, standingOf, toRow } from './broadcast-view';

const DAY_MS = 24 * 3_600_000;
/** What a refusal calls a state. */
const STATE_WORDS: Record<BroadcastState, { en: string; vi: string }> = {
  draft: { en: 'draft', vi: 'bản nháp' },
  waiting: { en: 'waiting for approval', vi: 'chờ duyệt' },
  approved: { en: 'approved', vi: 'đã duyệt' },
  cancelled: { en: 'called off', vi: 'đã hủy' },
};

type Given = Partial<BroadcastFields>;

/** Messages for ward loudspeakers: written, approved by others than their writers, handed over through the ledger of deliveries. */
export function broadcasts({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'broadcast');
  const now = async (): Promise<number> => (await spineOf(strapi).now()).getTime();
  const actorOf = ({ id, name }: Viewer): Actor => ({ kind: 'admin', id, name });

  const { find, areas, servedAreas, shown, list } = broadcastReading(strapi);

  /** Refuses who may not do that to it now, and what is no longer as they saw it. */
  function demand(act: BroadcastAct, row: BroadcastRow, viewer: Viewer, version?: number): void {
    const code = mayNot(act, standingOf(row), personOf(viewer));
    const { en, vi } = STATE_WORDS[row.state];
    if (code === 'broadcast.no_right' || code === 'broadcast.no_emergency') throw refuse(code);
    if (version !== undefined && row.version !== version) throw stale(row, {});
    if (code) throw refuse(code, { state_en: en, state_vi: vi });
  }

  const stale = (row: BroadcastRow, given: object) =>
    refuse('broadcast.stale', { who: row.changedBy ?? '?', version: row.version, ...contested(given, row, BROADCAST_WORDS) });

  const why = (row: BroadcastRow, served: readonly string[]) => ({
    seconds: row.seconds,
    minutes: row.everyMinutes,
    repeats: row.repeats,
    hours: LONGEST[row.class] / 3_600_000,
    areas: unserved(row.areas ?? [], served).join(', '),
  });

  /** Refuses with the first of all that keeps it from being handed over. */
  async function demandFit(row: BroadcastRow): Promise<void> {
    const served = await areas(true);
    const problems: BroadcastProblem[] = unfit(fittingOf(row), served, await now());
    if (problems[0]) throw refuse(problems[0], { ...why(row, served), problems });
  }

  /** Writes where nobody else did since it was read, and tells; in the caller's transaction or one of its own. */
  const write = (row: BroadcastRow, data: Partial<BroadcastRow>, what: string, viewer: Viewer): Promise<BroadcastRow> =>
    inTransaction(strapi, async () => {
      const change = { ...data, version: row.version + 1, changedBy: viewer.name };
      const { count } = await rows.updateMany({ where: { id: row.id, version: row.version, state: row.state }, data: change });
      if (count === 0) throw stale(await find(row.documentId), data);
      const next = await find(row.documentId);
      await tell(next, what, Object.keys(data), viewer);
      return next;
    });

  async function tell(row: BroadcastRow, what: string, changed: string[], viewer: Viewer): Promise<void> {
    const { documentId: broadcast, title, class: kind, state, version } = row;
    const fields = changed.filter((key) => key in BROADCAST_WORDS);
    const data = { broadcast, title, class: kind, state, what, fields, version };
    await spineOf(strapi).events.append({ type: 'broadcast.changed', subject: broadcastSubject(broadcast), actor: actorOf(viewer), data });
  }

  /** The columns of what a person gave; without what was not given. */
  async function columns({ from, until, title, text, areas: named, ...plain }: Given): Promise<Partial<BroadcastRow>> {
    return {
      ...plain,
      ...(title === undefined ? {} : { title, folded: brief(fold(title)) }),
      ...(text === undefined ? {} : { text, seconds: await service(strapi, 'packages').secondsOf(text) }),
      ...(named === undefined ? {} : { areas: areasIn(named.join('\n')) }),
      ...(from === undefined ? {} : { fromMs: Date.parse(from) }),
      ...(until === undefined ? {} : { untilMs: Date.parse(until) }),
    };
  }

  /** The words of a script, as they would be read on the radio. */
  async function wordsOf(script: string): Promise<string> {
    const found = await table(strapi, 'script').findOne({ where: { documentId: script } });
    if (!found) throw refuse('script.not_found', { id: script });
    if (found.state === 'killed') throw refuse('script.killed');
    return [found.cue, textOf(found.items ?? []), found.tag ?? ''].filter((part) => part.trim()).join('\n\n');
  }

  /** The last approval: the package is made first, then all of it is one transaction. */
  async function release(row: BroadcastRow, change: Partial<BroadcastRow>, viewer: Viewer): Promise<BroadcastRow> {
    const { packages, planning, words } = {
      packages: service(strapi, 'packages'),
      planning: service(strapi, 'planning'),
      words: service(strapi, 'confirmations'),
    };
    const { bytes, checksum, audio, seconds } = await packages.make({ ...row, ...change });
    return inTransactionAgain(strapi, async () => {
      const next = await write(row, { ...change, checksum, audio, seconds }, 'approved', viewer);
      await packages.keep(row.documentId, bytes);
      const live = await liveOf(strapi, broadcastSubject(row.documentId));
      if (!live) throw refuse('broadcast.over');
      await planning.plan(live);
      if (row.class === 'emergency') await words.awaitWords(row.documentId, Number(change.approvedMs));
      return next;
    });
  }

  return {
    list,
    areas: servedAreas,
    get: async (id: string, viewer: Viewer): Promise<BroadcastView> => shown(await find(id), viewer),

    /** A draft that holds from now on for a day, unless something else is given. */
    async create(given: Given & { title: string }, viewer: Viewer): Promise<BroadcastView> {
      const at = await now();
      const text = given.text ?? (given.script ? await wordsOf(given.script) : '');
      const documentId = randomUUID().replaceAll('-', '');
      const row = await inTransaction(strapi, async () => {
        const made = await rows.create({
          data: {
            documentId,
            class: 'normal',
            script: null,
            areas: [],
            fromMs: at,
            untilMs: at + DAY_MS,
            repeats: 1,
            everyMinutes: 0,
            ...(await columns({ ...given, text })),
            state: 'draft',
            writers: [viewer.id],
            writtenBy: viewer.name,
            changedBy: viewer.name,
            version: 1,
          },
        });
        await tell(made, 'created', [], viewer);
        return made;
      });
      return shown(row, viewer);
    },

    async save(id: string, { version, ...given }: Given & { version: number }, viewer: Viewer): Promise<BroadcastView> {
      const row = await find(id);
      const data = await columns(given);
      if (row.version !== version) throw stale(row, data);
      demand('edit', row, viewer);
      return shown(await write(row, { ...data, ...toRow('edit', row, viewer) }, 'changed', viewer), viewer);
    },

    /** Asks for approval, or takes that back. */
    async submit(id: string, { version, back }: { version: number; back: boolean }, viewer: Viewer): Promise<BroadcastView> {
      const row = await find(id);
      const act = back ? 'take_back' : 'submit';
      demand(act, row, viewer, version);
      if (!back) await demandFit(row);
      const next = await inTransactionAgain(strapi, async () => {
        const written = await write(row, toRow(act, row, viewer), back ? 'taken_back' : 'submitted', viewer);
        if (!back) await tellWaiting(strapi, written);
        return written;
      });
      return shown(next, viewer);
    },

    /** Approves: it is handed over at once. Of an emergency the first approval only asks for a second person. */
    async approve(id: string, version: number, viewer: Viewer): Promise<BroadcastView> {
      const row = await find(id);
      const act = approvalOf(row);
      demand(act, row, viewer, version);
      await demandFit(row);
      const change = toRow(act, row, viewer);
      if (change.state === 'approved') return shown(await release(row, { ...change, approvedMs: await now() }, viewer), viewer);
      const next = await inTransactionAgain(strapi, async () => {
        const written = await write(row, change, 'approved_first', viewer);
        await tellSecond(strapi, written);
        return written;
      });
      return shown(next, viewer);
    },

    async sendBack(id: string, { version, reason }: { version: number; reason: string }, viewer: Viewer): Promise<BroadcastView> {
      const row = await find(id);
      demand('send_back', row, viewer, version);
      const next = await inTransactionAgain(strapi, async () => {
        const written = await write(row, { ...toRow('send_back', row, viewer), note: reason }, 'sent_back', viewer);
        await tellReturned(strapi, written, viewer.name);
        return written;
      });
      return shown(next, viewer);
    },

    /** Calls it off; what was handed over is withdrawn everywhere, in the same transaction. */
    async cancel(id: string, { version, reason }: { version: number; reason: string }, viewer: Viewer): Promise<BroadcastView> {
      const row = await find(id);
      demand('cancel', row, viewer, version);
      const next = await inTransactionAgain(strapi, async () => {
        const written = await write(row, { ...toRow('cancel', row, viewer), note: reason }, 'cancelled', viewer);
        const about = { story: broadcastSubject(id), headline: row.title, storyVersion: 1, urgent: row.class === 'emergency' };
        if (row.state === 'approved') await service(strapi, 'planning').retract(about);
        return written;
      });
      return shown(next, viewer);
    },

    /** Notes what a ward said by telephone. */
    async confirm(id: string, word: Pick<WardReceipt, 'area' | 'said' | 'note'>, viewer: Viewer): Promise<BroadcastView> {
      const row = await find(id);
      demand('confirm', row, viewer);
      await service(strapi, 'confirmations').heard(row, word, actorOf(viewer));
      return shown(await find(id), viewer);
    },

    /** The package as it is handed over. Refuses before the approval. */
    async package(id: string): Promise<Uint8Array> {
      const { documentId } = await find(id);
      const bytes = await service(strapi, 'packages').of(documentId);
      if (!bytes) throw refuse('broadcast.no_package');
      return bytes;
    },
  };
}

export type Broadcasts = ReturnType<typeof broadcasts>;
