import { type Core, fill } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Why } from '../../../../../domain/letter';
import { startIn } from '../../../../../domain/letter-time';
import { headOf, type Person } from '../../questions/owing';
import { type LetterRow, type QuestionRow, type SeriesRow, table, type UnitRow } from '../../tables';
import { service } from '../../types';
import { type Draft, layOut } from './layout';
import { QUESTION_WORDS } from './question-words';
import type { Writer, Written } from './writer';

type Facts = { question: QuestionRow; series: SeriesRow };

async function factsOf(strapi: Core.Strapi, letter: LetterRow): Promise<Facts | null> {
  const question = letter.question === null ? null : await table(strapi, 'question').findOne({ where: { id: Number(letter.question) } });
  const meeting = question && (await table(strapi, 'occurrence').findOne({ where: { id: Number(question.occurrence) } }));
  const series = meeting && (await table(strapi, 'series').findOne({ where: { id: Number(meeting.series) } }));
  return question && series ? { question, series } : null;
}

const languageOf = ({ language }: LetterRow): 'vi' | 'en' => (language === 'en' ? 'en' : 'vi');
const valuesOf = ({ question, series }: Facts, language: 'vi' | 'en'): Record<string, string> => ({
  title: series.title,
  agency: question.agency,
  unit: question.unit ?? '',
  due: question.due === null ? '' : startIn(Number(question.due), series.timezone, language),
});

/** Still this person's: put to the same unit by the same time, and the address is theirs. */
function addressee(letter: LetterRow, question: QuestionRow, unit: UnitRow): Person | null {
  const { spokesperson, due } = letter.params ?? {};
  if (question.state !== 'triaged' || Number(question.due) !== Number(due)) return null;
  const person = [...(unit.spokespersons ?? []), ...headOf(unit)].find(({ id }) => id === spokesperson);
  return person?.email === letter.to ? person : null;
}

type Kind = 'due' | 'returned' | 'soon' | 'late' | 'head';

/** A question with a link to answer it by, to one who speaks for the unit. */
async function owed(strapi: Core.Strapi, letter: LetterRow, kind: Kind): Promise<Written | { drop: Why }> {
  const facts = await factsOf(strapi, letter);
  const unitId = Number(letter.params?.unit ?? -1);
  const unit = facts && Number(facts.question.unitId) === unitId ? await table(strapi, 'unit').findOne({ where: { id: unitId } }) : null;
  const person = facts && unit && addressee(letter, facts.question, unit);
  if (!facts || !unit || !person) return { drop: 'settled' };
  const language = languageOf(letter);
  const words = QUESTION_WORDS[language];
  const values = valuesOf(facts, language);
  const { question } = facts;
  const draft: Draft = {
    subject: fill(words[kind].subject, values),
    lines: [fill(words[kind].line, values), `${words.question}\n${question.text}`],
    facts: [
      [words.facts.agency, question.agency],
      [words.facts.meeting, facts.series.title],
      [words.facts.due, values.due ?? ''],
      [words.facts.reason, kind === 'returned' ? (question.note ?? '') : ''],
    ],
    // The link of a unit that answers no more opens nothing.
    ...(unit.active
      ? { link: { label: words.due.press, url: service(strapi, 'links').answer(question, unit.id, person.id, person.email) } }
      : {}),
    closing: unit.active ? [words.own] : [],
  };
  return layOut(language, letter.name ?? '', draft);
}

/** A question to a unit, an answer that came back (`params.why`), or a reminder. */
export const questionDue: Writer = (strapi, letter) => {
  const why = letter.params?.why;
  return owed(strapi, letter, why === 'returned' || why === 'soon' ? why : 'due');
};

/** An answer that is late, to a spokesperson (`params.step` 1) or the head of the unit (2). */
export const questionLate: Writer = (strapi, letter) => owed(strapi, letter, letter.params?.step === 2 ? 'head' : 'late');

/** To who asked, and to nobody else: the answer, or why there is none. */
export const answer: Writer = async (strapi, letter) => {
  const facts = await factsOf(strapi, letter);
  const delegate = letter.delegate === null ? null : await table(strapi, 'delegate').findOne({ where: { id: Number(letter.delegate) } });
  if (!facts || !delegate) return { drop: 'gone' };
  const { question } = facts;
  if (question.state !== letter.params?.state) return { drop: 'settled' };
  // Somebody else's address by now, or one who is no delegate any more, is not told of it.
  if (delegate.email !== letter.to || delegate.state === 'withdrawn' || delegate.state === 'refused') return { drop: 'gone' };
  const language = languageOf(letter);
  const words = QUESTION_WORDS[language];
  const values = valuesOf(facts, language);
  const asked = `${words.answer.asked}\n${question.text}`;
  if (question.state === 'declined')
    return layOut(language, letter.name ?? '', {
      subject: fill(words.declined.subject, values),
      lines: [words.declined.line, asked],
      facts: [[words.facts.reason, question.note ?? '']],
    });
  return layOut(language, letter.name ?? '', {
    subject: fill(words.answer.subject, values),
    lines: [asked, `${fill(words.answer.answered, values)}\n${question.answer ?? ''}`],
  });
};
