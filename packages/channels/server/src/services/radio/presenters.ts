import { randomUUID } from 'node:crypto';
import { type Actor, contested } from '@hoitu/strapi-plugin-newsroom/contracts';
import { HOUSE_VOICE } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import type { PresenterInput, PresenterView } from '../../../../contracts';
import { keep, learnedRate, type Measured } from '../../../../domain/radio/rate';
import { RATE } from '../../../../domain/radio/script';
import { PRESENTER_WORDS } from '../../field-words';
import { refuse } from '../../refusals';
import { inTransaction, inTransactionAgain, type PresenterRow, table } from '../../rows';
import { hold, writeAt } from './writing';

const order = new Intl.Collator('vi').compare;

const alike = (a: string, b: string): boolean => a.normalize('NFC').toLocaleLowerCase('vi') === b.normalize('NFC').toLocaleLowerCase('vi');

const view = (row: PresenterRow): PresenterView => ({
  id: row.documentId,
  name: row.name,
  rate: row.rate,
  learns: Boolean(row.learns),
  readings: row.learned?.length ?? 0,
  voice: { ...HOUSE_VOICE, ...row.voice },
  active: Boolean(row.active),
  version: row.version,
});

/** Who reads on air, how fast, and how they say numbers. */
export function presenters({ strapi }: { strapi: Core.Strapi }) {
  const rows = table(strapi, 'presenter');

  /** Two people of one name could not be told apart in a rundown. */
  async function demandName(name: string, but: string | null): Promise<void> {
    const all = await rows.findMany({ select: ['documentId', 'name'] });
    if (all.some((row) => row.documentId !== but && alike(row.name, name))) throw refuse('presenter.taken', { name });
  }

  return {
    async list(): Promise<PresenterView[]> {
      const all = (await rows.findMany({ orderBy: { id: 'asc' } })).map(view);
      return all.sort((a, b) => Number(b.active) - Number(a.active) || order(a.name, b.name));
    },

    /** Everybody by id, those who read no longer too: what they read keeps its time. */
    known: async (): Promise<Map<string, PresenterView>> => new Map((await rows.findMany({})).map((row) => [row.documentId, view(row)])),

    /** Refuses somebody who is not there, or reads no longer. */
    async demand(id: string): Promise<void> {
      const row = await rows.findOne({ where: { documentId: id } });
      if (!row) throw refuse('presenter.not_found', { id });
      if (!row.active) throw refuse('presenter.left', { name: row.name });
    },

    create: (input: Partial<PresenterInput> & { name: string }, actor: Actor): Promise<PresenterView> =>
      inTransaction(strapi, async () => {
        await demandName(input.name, null);
        const { rate = RATE, learns = true, voice = HOUSE_VOICE, active = true, name } = input;
        const documentId = randomUUID().replaceAll('-', '');
        return view(
          await rows.create({ data: { documentId, name, rate, learns, voice, active, learned: [], version: 1, changedBy: actor.name } }),
        );
      }),

    /** Changes what is given. Another rate forgets what was learned: whoever sets it knows better. */
    save: (id: string, { version, ...given }: Partial<PresenterInput> & { version: number }, actor: Actor): Promise<PresenterView> =>
      inTransaction(strapi, async () => {
        await hold(strapi, 'channels_presenters', 'document_id', id);
        const before = await rows.findOne({ where: { documentId: id } });
        if (!before) throw refuse('presenter.not_found', { id });
        if (given.name !== undefined) await demandName(given.name, id);
        const byHand = given.rate !== undefined && given.rate !== before.rate;
        const done = await writeAt(strapi, 'presenter', id, version, { ...given, ...(byHand ? { learned: [] } : {}) }, actor.name);
        if (!done?.written)
          throw refuse('presenter.stale', {
            name: before.name,
            who: before.changedBy ?? '?',
            version: before.version,
            ...contested(given, before, PRESENTER_WORDS),
          });
        return view(done.row);
      }),

    /** A reading was measured on air: the rate of who learns moves with it. Joins the caller's transaction. */
    learned: (id: string, reading: Measured): Promise<void> =>
      inTransactionAgain(strapi, async () => {
        await hold(strapi, 'channels_presenters', 'document_id', id);
        const row = await rows.findOne({ where: { documentId: id } });
        if (!row?.learns) return;
        const learned = keep(row.learned ?? [], reading);
        await writeAt(strapi, 'presenter', id, row.version, { learned, rate: learnedRate(learned) ?? row.rate });
      }),
  };
}

export type Presenters = ReturnType<typeof presenters>;
