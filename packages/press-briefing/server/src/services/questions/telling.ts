import { type Core, type Notice, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { excerpt } from '@hoitu/viet-text';
import { wallClock } from '../../../../domain/wallclock';
import type { NewLetter } from '../letters';
import { type Big, type QuestionRow, rowOf, table, type UnitRow } from '../tables';
import { service } from '../types';
import { isReachable, type Person, speakersOf } from './owing';
import { subjectOf } from './scene';

/** Why somebody hears that an answer is owed. */
export type Why = 'due' | 'returned' | 'soon';

export const NOTICE = {
  due: 'briefing.answer_due',
  returned: 'briefing.answer_returned',
  soon: 'briefing.answer_soon',
  late: 'briefing.answer_late',
  lateHead: 'briefing.answer_late_head',
  lateOffice: 'briefing.answer_late_office',
} as const;
const ANSWERS = '/plugins/press-briefing/answers';
const BOARD = '/plugins/press-briefing/questions';
const EXCERPT = 90;

/** "17:00 27/11" by the clock of the meeting. */
async function clockOf(strapi: Core.Strapi, row: QuestionRow): Promise<string> {
  if (row.due === null) return '–';
  const meeting = await rowOf(strapi, 'occurrence', row.occurrence);
  const { timezone } = await rowOf(strapi, 'series', meeting.series);
  const { day, time } = wallClock(Number(row.due), timezone);
  const [, month, date] = day.split('-');
  return `${time} ${date}/${month}`;
}

/** What every notice of a question says. */
export async function noticeOf(
  strapi: Core.Strapi,
  row: QuestionRow,
  kind: string,
  to: string[],
  place: 'answers' | 'board',
  key: string,
): Promise<Notice> {
  return {
    to,
    kind,
    params: {
      question: excerpt(row.text, EXCERPT),
      agency: row.agency,
      unit: row.unit ?? '',
      due: await clockOf(strapi, row),
      note: row.note || '–',
    },
    subject: subjectOf(row.id),
    link: `${place === 'answers' ? ANSWERS : BOARD}?open=${row.id}`,
    key,
  };
}

/** A letter to somebody who speaks for a unit; its words are written when it is sent, from the question as it stands then. */
export const letterTo = (
  row: QuestionRow,
  unit: UnitRow,
  person: Person,
  kind: 'question_due' | 'question_late',
  key: string,
  more: { why?: Why; step?: number; notAfter?: number } = {},
): NewLetter => {
  const { notAfter, ...params } = more;
  return {
    key,
    kind,
    to: person.email,
    name: person.name,
    language: 'vi',
    occurrence: row.occurrence,
    question: row.id,
    params: { unit: String(unit.id), spokesperson: person.id, due: Number(row.due), ...params },
    ...(notAfter === undefined ? {} : { notAfter }),
  };
};

const accounts = (people: Person[]): string[] => people.flatMap(({ user }) => (user ? [user] : []));

/**
 * Tells who speaks in a question that they owe an answer: each with an address by a letter with a link to answer by, each with an
 * account by a notice. A reminder goes by letter to those alone who have no account.
 */
export async function tellDue(strapi: Core.Strapi, row: QuestionRow, unit: UnitRow | null, why: Why): Promise<void> {
  if (!unit) return;
  const people = speakersOf(unit, row).filter(isReachable);
  const round = why === 'soon' ? `due${row.due}` : `v${row.version}`;
  const key = `question_${why}:${row.id}:${round}`;
  const letters = people
    .filter(({ email, user }) => email && !(why === 'soon' && user))
    .map((one) => {
      const more = why === 'soon' ? { why, notAfter: Number(row.due) } : { why };
      return letterTo(row, unit, one, 'question_due', `${key}:${unit.id}:${one.id}`, more);
    });
  if (letters.length > 0) await service(strapi, 'letters').post(...letters);
  const to = accounts(people);
  if (to.length > 0) await spine(strapi).notices.send(await noticeOf(strapi, row, NOTICE[why], to, 'answers', key));
}

/** Tells one who asked by a link, and nobody else, that the answer is out or that there will be none. */
export async function tellAsker(strapi: Core.Strapi, row: QuestionRow): Promise<void> {
  const delegate = row.delegate === null ? null : await table(strapi, 'delegate').findOne({ where: { id: Number(row.delegate) } });
  if (!delegate?.email) return;
  await service(strapi, 'letters').post({
    key: `answer:${row.id}:v${row.version}`,
    kind: 'answer',
    to: delegate.email,
    name: delegate.name,
    language: delegate.language,
    occurrence: row.occurrence,
    question: row.id,
    delegate: delegate.id as Big,
    params: { state: row.state },
  });
}
