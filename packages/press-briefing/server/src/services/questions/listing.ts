import { type Core, type QueryOf, type ResponseOf, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { admin } from '../../../../contracts';
import { isOpen, OWED, QUESTION_STATES, type QuestionState } from '../../../../domain/question';
import { type QuestionRow, table, uidOf } from '../tables';
import { cardsOf } from './cards';

type Asked = QueryOf<typeof admin.questions>;
type Builder = ReturnType<Core.Strapi['db']['connection']>;

const OPEN = QUESTION_STATES.filter(isOpen);
/** Contains `word`, whatever it holds. */
const like = (word: string): string => `%${word.replace(/[!%_]/g, '!$&')}%`;

const rowsOfQuestions = (strapi: Core.Strapi): Builder => strapi.db.connection(strapi.db.metadata.get(uidOf('question')).tableName);

function narrow(query: Builder, { occurrence, unit, agency, q }: Asked): Builder {
  if (occurrence) query.where('occurrence', Number(occurrence));
  if (unit) query.where('unit_id', Number(unit));
  if (agency) query.where('agency_id', Number(agency));
  for (const word of fold(q ?? '')
    .split(' ')
    .filter(Boolean))
    query.whereRaw(`folded LIKE ? ESCAPE '!'`, [like(word)]);
  return query;
}

const late = (query: Builder, now: number): Builder => query.whereIn('state', [...OWED]).where('due', '<=', now);

function onlyStates(query: Builder, { state, only }: Asked, now: number): Builder {
  if (state) query.where('state', state);
  if (only === 'open') query.whereIn('state', OPEN);
  if (only === 'closed') query.whereNotIn('state', OPEN);
  return only === 'late' ? late(query, now) : query;
}

/** What is still owed comes by its time, soonest first; what is done, newest first. */
const isByDue = ({ state, only }: Asked): boolean => (only ? only !== 'closed' : state !== undefined && isOpen(state));

/** Goes on behind the row of `after`, along the index: a page costs the same however far down it lies. Narrows the query in its place: one that is handed on by a promise would run. */
async function goOn(strapi: Core.Strapi, query: Builder, asked: Asked): Promise<void> {
  if (!asked.after) return;
  const id = Number(asked.after);
  const row = isByDue(asked) ? await table(strapi, 'question').findOne({ where: { id }, select: ['id', 'due'] }) : null;
  if (!isByDue(asked)) query.where('id', '<', id);
  else if (!row || row.due === null) query.whereNull('due').where('id', '>', id);
  else {
    const due = Number(row.due);
    query.where((rest: Builder) =>
      rest
        .where('due', '>', due)
        .orWhere((same: Builder) => same.where('due', due).where('id', '>', id))
        .orWhereNull('due'),
    );
  }
}

const inOrder = (query: Builder, asked: Asked): Builder =>
  isByDue(asked) ? query.orderByRaw('due IS NULL').orderBy('due').orderBy('id') : query.orderBy('id', 'desc');

async function page(strapi: Core.Strapi, asked: Asked, now: number): Promise<QuestionRow[]> {
  const query = onlyStates(narrow(rowsOfQuestions(strapi), asked), asked, now);
  await goOn(strapi, query, asked);
  const found = (await inOrder(query, asked)
    .select('id')
    .limit(asked.limit + 1)) as { id: number }[];
  const ids = found.map(({ id }) => Number(id));
  const rows = ids.length ? await table(strapi, 'question').findMany({ where: { id: { $in: ids } } }) : [];
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One page of the questions that fit, with how many of all that fit stand in which state, and how many are late. */
export async function list(strapi: Core.Strapi, asked: Asked): Promise<ResponseOf<typeof admin.questions>> {
  const now = (await spine(strapi).now()).getTime();
  const rows = await page(strapi, asked, now);
  const counted = (await narrow(rowsOfQuestions(strapi), asked).groupBy('state').select('state').count('* as n')) as {
    state: QuestionState;
    n: string | number;
  }[];
  const counts = Object.fromEntries(QUESTION_STATES.map((state) => [state, 0])) as Record<QuestionState, number>;
  for (const { state, n } of counted) counts[state] = Number(n);
  return {
    items: await cardsOf(strapi, rows.slice(0, asked.limit)),
    counts,
    late: await countLate(strapi, asked, now),
    more: rows.length > asked.limit,
  };
}

/** How many answers are overdue and still owed. */
export async function countLate(strapi: Core.Strapi, asked: Partial<Asked>, at?: number): Promise<number> {
  const now = at ?? (await spine(strapi).now()).getTime();
  const [row] = (await late(narrow(rowsOfQuestions(strapi), asked as Asked), now).count('* as n')) as { n: string | number }[];
  return Number(row?.n ?? 0);
}

const PIECE = 500;
/** Questions that were written before there was a search are made findable; nothing is done twice. */
export async function makeFindable(strapi: Core.Strapi, folded: (row: QuestionRow) => string): Promise<void> {
  for (;;) {
    const rows = await table(strapi, 'question').findMany({ where: { folded: { $null: true } }, orderBy: { id: 'asc' }, limit: PIECE });
    for (const row of rows)
      await table(strapi, 'question').updateMany({ where: { id: Number(row.id), folded: { $null: true } }, data: { folded: folded(row) } });
    if (rows.length < PIECE) return;
  }
}
