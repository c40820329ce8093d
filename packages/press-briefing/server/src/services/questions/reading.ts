import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { OwedAnswer, Question, QuestionDetail } from '../../../../contracts';
import { refuse } from '../../../../contracts/refusals';
import { ANSWERABLE, type QuestionState } from '../../../../domain/question';
import { isoOrNull, questionOf } from '../present';
import { type Big, type DelegateRow, type QuestionRow, rowOf, table, type UnitRow } from '../tables';
import { cardsOf, meetingsOf } from './cards';
import { speaksFor, unitOf, unitsOf } from './owing';
import { subjectOf } from './scene';

/** Every question of a meeting, as the press office sees them, in the order they were asked. */
export async function ofOccurrence(strapi: Core.Strapi, occurrence: Big): Promise<Question[]> {
  return (await table(strapi, 'question').findMany({ where: { occurrence: Number(occurrence) }, orderBy: { id: 'asc' } })).map(questionOf);
}

/** What is nobody's business outside the press office and the unit. */
const INNER = { asker: '', spokesperson: null, due: null, note: '', climbed: 0, answered: null } as const;

/** Answers that are out, for delegates and the public: of who asked the agency alone. */
export async function releasedOf(strapi: Core.Strapi, occurrence: Big): Promise<Question[]> {
  const rows = await table(strapi, 'question').findMany({
    where: { occurrence: Number(occurrence), state: 'released' },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({ ...questionOf(row), ...INNER }));
}

/** How a question stands, to who asked it: between asking and release it is being worked on, and no more is said. */
const OUTSIDE: Record<QuestionState, QuestionState> = {
  submitted: 'submitted',
  triaged: 'triaged',
  answered: 'triaged',
  approved: 'triaged',
  released: 'released',
  declined: 'declined',
};

/** A delegate's own questions to a meeting. The answer shows when it is out; why there is none, when it was declined. */
export async function ofDelegate(strapi: Core.Strapi, delegate: Pick<DelegateRow, 'id'>, occurrence: Big): Promise<Question[]> {
  const rows = await table(strapi, 'question').findMany({
    where: { occurrence: Number(occurrence), delegate: Number(delegate.id) },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => {
    const out = row.state === 'released';
    const { asker, ...shown } = questionOf(row);
    return {
      ...shown,
      ...INNER,
      asker,
      state: OUTSIDE[row.state],
      answer: out ? shown.answer : '',
      unit: out ? shown.unit : '',
      unitId: out ? shown.unitId : null,
      note: row.state === 'declined' ? (row.note ?? '') : '',
    };
  });
}

/** What became of one question, oldest first. */
export async function detail(strapi: Core.Strapi, id: Big): Promise<QuestionDetail> {
  const row = await rowOf(strapi, 'question', id);
  const [card] = await cardsOf(strapi, [row]);
  if (!card) throw refuse('question_not_found');
  const events = await spine(strapi).events.history(subjectOf(row.id), HISTORY);
  const names = new Map((await table(strapi, 'unit').findMany({ select: ['id', 'name'] })).map((unit) => [String(unit.id), unit.name]));
  const history = events.reverse().map(({ at, actor, type, data }) => {
    const { unit, ...said } = data as { unit: string | null; what?: string; state?: string; climbed?: number };
    return {
      at,
      who: actor.name,
      what: type === 'briefing.answer_late' ? `late_${said.climbed}` : (said.what ?? ''),
      state: said.state ?? '',
      unit: unit === null ? '' : (names.get(unit) ?? ''),
    };
  });
  return { ...card, history };
}
const HISTORY = 200;

const owedOf = (row: QuestionRow, meeting: OwedAnswer['meeting']): OwedAnswer => ({
  id: String(row.id),
  text: row.text,
  agency: row.agency,
  unit: row.unit ?? '',
  due: isoOrNull(row.due),
  state: row.state,
  answer: row.answer ?? '',
  note: row.note ?? '',
  climbed: row.climbed ?? 0,
  meeting,
  version: row.version,
});

async function present(strapi: Core.Strapi, rows: QuestionRow[]): Promise<OwedAnswer[]> {
  const meetings = await meetingsOf(strapi, rows);
  return rows.flatMap((row) => {
    const meeting = meetings.get(String(row.occurrence));
    return meeting ? [owedOf(row, { title: meeting.title, starts: meeting.starts, timezone: meeting.timezone })] : [];
  });
}

const byDue = (a: QuestionRow, b: QuestionRow): number =>
  Number(a.state === 'answered') - Number(b.state === 'answered') ||
  Number(a.due ?? Infinity) - Number(b.due ?? Infinity) ||
  Number(a.id) - Number(b.id);

/** What the units of this account owe, and what they answered that is not approved yet: the most urgent first. */
export async function owed(strapi: Core.Strapi, user: string): Promise<OwedAnswer[]> {
  const units: UnitRow[] = await unitsOf(strapi, user);
  if (units.length === 0) return [];
  const rows = await table(strapi, 'question').findMany({
    where: { state: { $in: [...ANSWERABLE] }, unitId: { $in: units.map((unit) => Number(unit.id)) } },
  });
  return present(strapi, rows.sort(byDue));
}

/** One of them as it stands now. */
export async function owedOne(strapi: Core.Strapi, row: QuestionRow): Promise<OwedAnswer> {
  const [one] = await present(strapi, [row]);
  if (!one) throw refuse('question_not_found');
  return one;
}

/** True where this account may see the question: it was put to a unit that the account speaks for. */
export const isOwn = async (strapi: Core.Strapi, unitId: Big | null, user: string): Promise<boolean> =>
  speaksFor(await unitOf(strapi, unitId), user);
