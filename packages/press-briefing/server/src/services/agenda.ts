import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { AgendaLine } from '../../../contracts';
import { type AgendaFacts, byPlace, type KeptItem, readinessOf, timesOf, withIds } from '../../../domain/agenda';
import type { QuestionState } from '../../../domain/question';
import { iso, isoOrNull } from './present';
import { type OccurrenceRow, type QuestionRow, table } from './tables';

const ANSWERED: readonly QuestionState[] = ['answered', 'approved', 'released'];

type Papers = { id: string; item: string | null /** Epoch ms. */; embargo: number | null };
type Asked = Pick<QuestionRow, 'state' | 'afterMeeting'>;

/** The questions an agenda item speaks of: not declined, and not left for an answer in writing. */
const ofTheMeeting = (questions: readonly Asked[]): Asked[] =>
  questions.filter(({ state, afterMeeting }) => state !== 'declined' && afterMeeting !== true);

export default ({ strapi }: { strapi: Core.Strapi }) => {
  async function papersOf(row: OccurrenceRow): Promise<Papers[]> {
    const found = await table(strapi, 'document').findMany({
      where: { occurrence: Number(row.id) },
      select: ['id', 'item', 'embargo'],
      orderBy: { id: 'asc' },
    });
    return found.map(({ id, item, embargo }) => ({ id: String(id), item, embargo: embargo === null ? null : Number(embargo) }));
  }

  async function unitsOf(items: readonly KeptItem[]): Promise<Map<string, string>> {
    const ids = [...new Set(items.flatMap(({ unit }) => (unit ? [Number(unit)] : [])))];
    const units = ids.length ? await table(strapi, 'unit').findMany({ where: { id: { $in: ids } }, select: ['id', 'name'] }) : [];
    return new Map(units.map(({ id, name }) => [String(id), name]));
  }

  const campaignsOn = async (items: readonly KeptItem[], starts: number): Promise<AgendaLine['campaigns']> =>
    items.some(({ kind }) => kind === 'campaigns')
      ? ((await spine(strapi).ask('campaigns.current')?.(iso(starts))) ?? []).map(({ id, title }) => ({ id, title }))
      : [];

  return {
    /**
     * The agenda of a meeting line by line: when each begins, summed up from the start, and how far it is prepared. `known` saves who
     * has read documents and questions already from reading them again. For the press office: delegates are shown `begins`, `title`, `unit`.
     */
    async of(row: OccurrenceRow, known: { documents?: Papers[]; questions?: Asked[]; now?: number } = {}): Promise<AgendaLine[]> {
      const items = withIds(row.agenda ?? [], byPlace);
      if (items.length === 0) return [];
      const where = { occurrence: Number(row.id) };
      const now = known.now ?? (await spine(strapi).now()).getTime();
      const [documents, questions, units, campaigns] = await Promise.all([
        known.documents ?? papersOf(row),
        known.questions ?? table(strapi, 'question').findMany({ where, select: ['id', 'state', 'afterMeeting'] }),
        unitsOf(items),
        campaignsOn(items, Number(row.starts)),
      ]);
      const asked = ofTheMeeting(questions);
      const facts: AgendaFacts = {
        documents: new Set(documents.flatMap(({ item }) => item ?? [])),
        asked: asked.length,
        answered: asked.filter(({ state }) => ANSWERED.includes(state)).length,
      };
      const times = timesOf(items, Number(row.starts));
      return items.map((item, n): AgendaLine => {
        const papers = documents.filter((document) => document.item === item.id);
        const held = papers.map(({ embargo }) => embargo ?? 0).filter((until) => until > now);
        const kind = item.kind ?? 'topic';
        const unit = item.unit && units.has(item.unit) ? { id: item.unit, name: units.get(item.unit) as string } : null;
        return {
          id: item.id,
          title: item.title,
          minutes: item.minutes,
          note: item.note ?? '',
          kind,
          unit,
          wants: item.wants === true,
          begins: iso(times[n]?.begins ?? row.starts),
          ends: iso(times[n]?.ends ?? row.starts),
          readiness: readinessOf(item, facts),
          documents: papers.map(({ id }) => id),
          embargo: isoOrNull(held.length ? Math.max(...held) : null),
          campaigns: kind === 'campaigns' ? campaigns : [],
        };
      });
    },
  };
};
