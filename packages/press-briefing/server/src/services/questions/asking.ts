import { type Actor, type Core, tidyText } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Question, type QuestionInput, questionInput } from '../../../../contracts';
import { refuse } from '../../../../contracts/refusals';
import { ASKABLE, isRunning } from '../../../../domain/occurrence';
import { decideQuestion, dueByDefault, isAskedInTime, QUESTION_LENGTH, QUESTIONS_MOST } from '../../../../domain/question';
import { hold } from '../holding';
import { questionOf } from '../present';
import { type Big, type DelegateRow, type QuestionRow, table } from '../tables';
import { setTimers } from './climbing';
import { agencyMeant, unitMeant } from './owing';
import { announce, foldedOf, momentOf, type Scene, sceneOf } from './scene';
import { tellDue } from './telling';

export type Asked = {
  text: string;
  /** Who asks; needed where it comes by a page. */
  delegate?: Pick<DelegateRow, 'id' | 'agency' | 'name'>;
  /** Made by who sends: the same key never writes a second row. */
  key: string;
  by: 'page' | 'office';
};

const HOUR_MS = 3_600_000;
/** Where a meeting is as good as over, an answer that is owed is given within a day after it. */
const LATER_MS = 24 * HOUR_MS;

const timesOf = ({ meeting, series, now }: Scene) => ({
  starts: Number(meeting.starts),
  ends: Number(meeting.ends),
  deadlineHours: series.questionDeadline,
  inSession: isRunning({ state: meeting.state, ends: Number(meeting.ends) }, now),
});

/** As it is kept: plain text, whatever it holds. Refuses what is empty or too long. */
export function wordsOf(text: string): string {
  const words = tidyText(text).trim();
  if (!words) throw refuse('question_empty');
  if (words.length > QUESTION_LENGTH) throw refuse('question_too_long', { most: QUESTION_LENGTH, length: words.length });
  return words;
}

/** True where the session was open at that instant: what was asked in the room may reach us when it is over. Epoch ms. */
const wasInSession = ({ meeting: { startedAt, heldAt } }: Scene, at: number): boolean =>
  startedAt !== null && Number(startedAt) <= at && (heldAt === null || at <= Number(heldAt));

/** The press office may ask until the meeting ends; a delegate until the deadline, and again in session. */
function demandInTime(scene: Scene, by: Asked['by'], at = scene.now): void {
  const times = timesOf(scene);
  // The press office writes down late what a session was asked that it has not closed; a delegate's page is shut by then.
  const open = scene.meeting.state === 'in_session' || times.ends >= at;
  const taken = ASKABLE.includes(scene.meeting.state) ? open : wasInSession(scene, at);
  if (!taken || (by === 'page' && !isAskedInTime(times, at))) throw refuse('question_too_late');
}

const byKey = (strapi: Core.Strapi, key: string): Promise<QuestionRow | null> => table(strapi, 'question').findOne({ where: { key } });

type Fresh = Partial<Record<keyof QuestionRow, unknown>> & Pick<QuestionRow, 'text' | 'agency' | 'asker' | 'unit'>;

async function write(strapi: Core.Strapi, scene: Scene, fresh: Fresh, actor: Actor): Promise<QuestionRow> {
  const row = await table(strapi, 'question').create({
    data: {
      occurrence: Number(scene.meeting.id),
      state: 'submitted',
      answer: '',
      note: '',
      climbed: 0,
      askedAt: scene.now,
      folded: foldedOf(fresh),
      version: 1,
      changedBy: actor.name,
      ...fresh,
    },
  });
  await announce(strapi, scene, row, { what: 'asked' }, actor);
  return row;
}

/**
 * A delegate's question, by the page of a signed link, or written down by the press office. Refuses what is empty or too long, what
 * comes too late, and a delegate's 21st question for one meeting. The same key gives the row that stands already.
 */
export async function ask(strapi: Core.Strapi, occurrence: Big, input: Asked, actor: Actor): Promise<QuestionRow> {
  const { delegate = null, by } = input;
  return strapi.db.transaction(async () => {
    await hold(strapi, delegate ? 'delegate' : 'occurrence', { id: Number(delegate ? delegate.id : occurrence) });
    const scene = await sceneOf(strapi, occurrence);
    // A key is the sender's own: nobody learns by guessing one what somebody else has asked.
    const key = `${delegate ? `d${delegate.id}` : 'o'}:${scene.meeting.id}:${input.key}`;
    const known = await byKey(strapi, key);
    if (known) return known;
    const text = wordsOf(input.text);
    demandInTime(scene, by);
    const mine = delegate ? { occurrence: Number(scene.meeting.id), delegate: Number(delegate.id) } : null;
    if (mine && (await table(strapi, 'question').count({ where: mine })) >= QUESTIONS_MOST)
      throw refuse('questions_too_many', { most: QUESTIONS_MOST });
    const agency = delegate ? await table(strapi, 'agency').findOne({ where: { id: Number(delegate.agency) } }) : null;
    const fresh = {
      text,
      key,
      agency: agency?.name ?? '',
      agencyId: agency ? Number(agency.id) : null,
      delegate: delegate ? Number(delegate.id) : null,
      asker: delegate?.name ?? '',
      unit: '',
      due: dueByDefault(timesOf(scene), scene.now),
    };
    return write(strapi, scene, fresh, actor);
  });
}

/**
 * A question that reached the press office. With a unit it is triaged at once; the answer is due when the series' question deadline
 * says (see `dueByDefault`), unless `due` says otherwise. The same key gives the row that stands already. `at` (epoch ms) is when it was
 * asked in the room, where that was before: a session that was open then still takes it.
 */
export async function add(
  strapi: Core.Strapi,
  occurrence: Big,
  input: QuestionInput,
  actor: Actor,
  { at }: { at?: number } = {},
): Promise<Question> {
  const { key: sent, due: wanted, ...given } = questionInput.parse(input);
  const row = (await strapi.db.transaction(async () => {
    // A meeting that its series makes anew meanwhile takes no question with it.
    await hold(strapi, 'occurrence', { id: Number(occurrence) });
    const scene = await sceneOf(strapi, occurrence);
    const key = sent ? `o:${scene.meeting.id}:${sent}` : null;
    const known = key && (await byKey(strapi, key));
    if (known) return known;
    const text = wordsOf(given.text);
    const asked = Math.min(at ?? scene.now, scene.now);
    demandInTime(scene, 'office', asked);
    const [agency, unit] = [await agencyMeant(strapi, given), await unitMeant(strapi, given)];
    const name = agency?.name ?? given.agency.trim();
    if (!name) throw refuse('agency_missing');
    const owes = unit?.name ?? given.unit.trim();
    const fallback = dueByDefault(timesOf(scene), scene.now);
    const afterMeeting = given.afterMeeting || (owes !== '' && !wanted && fallback === null);
    const due = wanted ? Date.parse(wanted) : (fallback ?? (owes ? scene.now + LATER_MS : null));
    const fresh = {
      text,
      key,
      askedAt: asked,
      agency: name,
      agencyId: agency && Number(agency.id),
      asker: given.asker,
      unit: '',
      due,
      afterMeeting,
    };
    if (!owes) return write(strapi, scene, fresh, actor);

    const outcome = decideQuestion(
      'submitted',
      { act: 'triage', unit: owes, due: due as number, afterMeeting },
      momentOf(scene, afterMeeting),
    );
    if ('refusal' in outcome) throw refuse(outcome.refusal);
    const triaged = await write(strapi, scene, { ...fresh, ...outcome, unit: owes, unitId: unit && Number(unit.id) }, actor);
    await setTimers(strapi, triaged, scene.now);
    await tellDue(strapi, triaged, unit, 'due');
    return triaged;
  })) as QuestionRow;
  return questionOf(row);
}
