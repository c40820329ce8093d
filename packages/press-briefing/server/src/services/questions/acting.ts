import { type Actor, type Core, contested, tidyText } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Question, type QuestionActInput, questionAct } from '../../../../contracts';
import { refuse } from '../../../../contracts/refusals';
import { ANSWER_LENGTH, ANSWERABLE, decideQuestion, type QuestionAct, type QuestionCommand } from '../../../../domain/question';
import { FIELD_WORDS, QUESTION_STATE_WORDS } from '../../../../domain/words';
import { questionOf } from '../present';
import { type Big, change, type QuestionRow, rowOf, type UnitRow } from '../tables';
import { lookAgain, setTimers } from './climbing';
import { demandSpeaker, speaksFor, unitMeant, unitOf } from './owing';
import { announce, foldedOf, momentOf, type Scene, sceneOf } from './scene';
import { tellAsker, tellDue } from './telling';

type Act = ReturnType<typeof questionAct.parse>;
type Columns = Partial<Record<keyof QuestionRow, unknown>>;

/** What an act does to the columns beside the state: when it was done, who owes the answer, what has to be found again. */
function columnsOf(row: QuestionRow, act: Act, unit: UnitRow | null, owes: string, now: number): Columns {
  switch (act.act) {
    case 'triage': {
      const named = { unit: owes, unitId: unit && Number(unit.id), spokesperson: act.spokesperson };
      const anew = Number(row.due) === Date.parse(act.due) ? {} : { climbed: 0 };
      return { ...named, ...anew, folded: foldedOf({ ...row, unit: owes }) };
    }
    case 'answer':
      return row.answeredAt === null ? { answeredAt: now } : {};
    case 'approve':
      return { approvedAt: now };
    case 'return':
      return { answeredAt: null, approvedAt: null, ...(act.due !== null && Date.parse(act.due) !== Number(row.due) ? { climbed: 0 } : {}) };
    case 'release':
      return { releasedAt: now };
    case 'reopen':
      return { answeredAt: null, approvedAt: null };
    case 'decline':
      return {};
  }
}

const commandOf = (act: Act, owes: string): QuestionCommand => {
  if (act.act === 'triage') return { act: 'triage', unit: owes, due: Date.parse(act.due), afterMeeting: act.afterMeeting };
  if (act.act === 'return') return { ...act, due: act.due === null ? null : Date.parse(act.due) };
  return act;
};

const refused = (code: Parameters<typeof refuse>[0], { state }: QuestionRow, act: QuestionAct) =>
  refuse(code, { state, state_en: QUESTION_STATE_WORDS[state].en, state_vi: QUESTION_STATE_WORDS[state].vi, act });

/** Who comes second hears who was first and with what, and what stands now, so that what was typed can be put beside it. */
const stale = (row: QuestionRow, given: object) =>
  refuse('stale', {
    who: row.changedBy || 'Hội Tụ',
    version: row.version,
    answer: row.answer ?? '',
    ...contested(given, row, FIELD_WORDS),
  });

/** Decides, writes and tells, in the caller's transaction. */
async function run(strapi: Core.Strapi, row: QuestionRow, input: Act, scene: Scene, actor: Actor): Promise<QuestionRow> {
  const triage = input.act === 'triage' ? input : null;
  const unit = triage ? await unitMeant(strapi, triage) : await unitOf(strapi, row.unitId);
  const owes = unit?.name ?? triage?.unit.trim() ?? '';
  const outcome = decideQuestion(row.state, commandOf(input, owes), momentOf(scene, row.afterMeeting));
  if (row.version !== input.version) throw stale(row, 'refusal' in outcome ? {} : outcome);
  if ('refusal' in outcome) throw refused(outcome.refusal, row, input.act);
  if (triage) demandSpeaker(unit, triage.spokesperson);

  const data = { ...outcome, ...columnsOf(row, input, unit, owes, scene.now) };
  const after = await change(strapi, 'question', row.id, input.version, data, actor);
  await announce(strapi, scene, after, { what: input.act, formerly: row.unitId }, actor);
  // What comes back without a new time has its timers already.
  if (input.act === 'return' && input.due === null) await lookAgain(strapi, after, scene.now);
  else if (after.state === 'triaged') await setTimers(strapi, after, scene.now);
  await tell(strapi, row, after, input.act, unit);
  return after;
}

async function tell(strapi: Core.Strapi, before: QuestionRow, after: QuestionRow, act: QuestionAct, unit: UnitRow | null): Promise<void> {
  const { unitId, spokesperson, due, state } = before;
  const asBefore = state === 'triaged' && String(unitId) === String(after.unitId) && spokesperson === after.spokesperson;
  if (act === 'triage' && !(asBefore && Number(due) === Number(after.due))) await tellDue(strapi, after, unit, 'due');
  if (act === 'return') await tellDue(strapi, after, unit, 'returned');
  if (act === 'release' || act === 'decline') await tellAsker(strapi, after);
}

/** Triage, answer, approve, return, release, decline, reopen, by the press office; with its event, timers and letters in one transaction. */
export async function act(strapi: Core.Strapi, id: Big, input: QuestionActInput, actor: Actor): Promise<Question> {
  const parsed = questionAct.parse(input);
  return strapi.db.transaction(async () => {
    const row = await rowOf(strapi, 'question', id);
    return questionOf(await run(strapi, row, parsed, await sceneOf(strapi, row.occurrence), actor));
  });
}

/** Who may answer: by an account that speaks for the unit, or by the link of one of its spokespersons. To all others there is no such question. */
function demandOwn(unit: UnitRow | null, row: QuestionRow, actor: Actor, given?: Big): void {
  const there =
    unit !== null && !['submitted', 'declined'].includes(row.state) && (given === undefined || String(given) === String(unit.id));
  const own =
    actor.kind === 'admin'
      ? speaksFor(unit, actor.id ?? '')
      : actor.kind === 'delegate' && (isSpeaker(unit, actor.id) || actor.id === 'head');
  if (!there || !own) throw refuse('question_not_found');
}
const isSpeaker = (unit: UnitRow | null, id: string | null): boolean => unit?.spokespersons?.some((one) => one.id === id) ?? false;

export type Answer = {
  text: string;
  version: number;
  /** The unit the link was made for: ids of spokespersons are unique in their unit only. */
  unit?: Big;
};

/**
 * The answer of who speaks for the unit, by an account (`actor.kind` 'admin') or by a signed link (`{ kind: 'delegate', id: <spokesperson's id> }`).
 * Refuses an answer that is approved already, an empty or too long one, and a version that somebody was faster than; the same answer
 * sent twice is one.
 */
export async function answerAs(strapi: Core.Strapi, id: Big, { text, version, unit: given }: Answer, actor: Actor): Promise<QuestionRow> {
  const words = tidyText(text).trim();
  if (words.length > ANSWER_LENGTH) throw refuse('answer_too_long', { most: ANSWER_LENGTH, length: words.length });
  return strapi.db.transaction(async () => {
    const row = await rowOf(strapi, 'question', id);
    demandOwn(await unitOf(strapi, row.unitId), row, actor, given);
    if (row.state === 'answered' && row.answer === words && row.changedBy === actor.name) return row;
    if (!ANSWERABLE.includes(row.state)) throw refused('question_act_not_allowed', row, 'answer');
    return run(strapi, row, { act: 'answer', version, text: words }, await sceneOf(strapi, row.occurrence), actor);
  });
}
