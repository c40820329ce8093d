import { type Actor, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Question, type QuestionActInput, type QuestionInput, questionInput } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import { ASKABLE } from '../../../domain/occurrence';
import { decideQuestion, type QuestionCommand } from '../../../domain/question';
import { questionOf } from './present';
import { change, rowOf, table } from './tables';

const HOUR_MS = 3_600_000;

const commandOf = (input: QuestionActInput): QuestionCommand =>
  input.act === 'triage' ? { act: 'triage', unit: input.unit, due: Date.parse(input.due) } : input;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async ofOccurrence(occurrence: string): Promise<Question[]> {
    return (await table(strapi, 'question').findMany({ where: { occurrence: Number(occurrence) }, orderBy: { id: 'asc' } })).map(
      questionOf,
    );
  },

  /**
   * A question to a meeting that is still to end. With a unit it is triaged at once; the answer is due when
   * the series' question deadline says, unless `due` says otherwise.
   */
  async add(occurrence: string, input: QuestionInput, actor: Actor): Promise<Question> {
    const { agency, text, unit, due } = questionInput.parse(input);
    const meeting = await rowOf(strapi, 'occurrence', occurrence);
    const now = (await spine(strapi).now()).getTime();
    if (!ASKABLE.includes(meeting.state) || (meeting.state !== 'in_session' && Number(meeting.ends) < now))
      throw refuse('question_too_late');
    const series = await rowOf(strapi, 'series', meeting.series);
    const row = await table(strapi, 'question').create({
      data: {
        occurrence: Number(meeting.id),
        agency,
        text,
        unit,
        state: unit ? 'triaged' : 'submitted',
        answer: '',
        note: '',
        version: 1,
        changedBy: actor.name,
        due: due ? Date.parse(due) : Number(meeting.starts) - series.questionDeadline * HOUR_MS,
      },
    });
    return questionOf(row);
  },

  async act(id: string, input: QuestionActInput, actor: Actor): Promise<Question> {
    return strapi.db.transaction(async () => {
      const row = await rowOf(strapi, 'question', id);
      if (row.version !== input.version) throw refuse('stale', { who: row.changedBy || 'Hội Tụ', version: row.version });
      const outcome = decideQuestion(row.state, commandOf(input));
      if ('refusal' in outcome) throw refuse(outcome.refusal, { state: row.state, act: input.act });
      return questionOf(await change(strapi, 'question', id, input.version, outcome, actor));
    });
  },
});
