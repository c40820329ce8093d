import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Occurrence } from '../../packages/press-briefing/contracts';
import { type MoodyMail, openMoodyMail } from '../support/press-invite';
import { hasRedis } from '../support/redis';
import { askUnit, countCoverage, keepAnswer, prepareAgenda, release } from './support/briefing-answers';
import { answer, enterDayOff, invite, makeSeries, moveRoom, seeAnswers } from './support/briefing-before';
import { decide, openSession, publishMinutes, readFigures, seeDone, workDecision } from './support/briefing-meeting';
import { layOut, type Stage, timeOfMeeting } from './support/briefing-week';
import { chromiumPath, picture } from './support/browser';
import { type Newsroom, openNewsroom, type World } from './support/newsroom';

/*
 * A week of press briefing, as those do it whom it concerns: the press office, who leads the meeting, a unit that owes an answer and a
 * desk, each in a browser of their own, and two delegates on phones without JavaScript, by the links of their letters.
 */

const chromium = chromiumPath();
if (!chromium && process.env['CI'] === 'true') throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH');
if (!chromium) console.warn('\n  !! Chromium is missing: browser tests are LEFT OUT. Debian: apt-get install chromium\n');

const worlds: World[] = hasRedis() ? ['alone', 'spread'] : ['alone'];

describe.skipIf(!chromium).each(worlds)('the week of a press briefing, %s', (world) => {
  let mail: MoodyMail;
  let newsroom: Newsroom;
  let stage: Stage;

  beforeAll(async () => {
    mail = await openMoodyMail();
    newsroom = await openNewsroom(world, undefined, mail.url);
    const when = timeOfMeeting();
    await layOut(newsroom, when);
    const [office, chair, speaker, head, an, cuc] = await Promise.all([
      newsroom.page('press'),
      newsroom.page('chair', { server: 1 }),
      newsroom.page('speaker', { server: 1 }),
      newsroom.page('editor', { server: 1 }),
      newsroom.visitor(),
      newsroom.visitor(),
    ]);
    const see: Stage['see'] = (page, name) => picture(page, `week-${world}-${name}`);
    stage = { newsroom, mail, when, meeting: {} as Occurrence, office, chair, speaker, head, an, cuc, see };
  });
  afterAll(async () => {
    await newsroom?.stop();
    await mail?.close();
  });

  it('the press office enters a day off', () => enterDayOff(stage));
  it('makes a series, and sees before saving what the day off does to it', () => makeSeries(stage));
  it('sends the invitations that the dialog shows; each calendar is for its reader alone', () => invite(stage));
  it('one delegate says yes and asks, the other names somebody else, on phones without JavaScript', () => answer(stage));
  it('the press office sees it without pressing anything', () => seeAnswers(stage));
  it('moves the meeting to another room: one update each, one SEQUENCE on', () => moveRoom(stage));
  it('gives the question to the unit, whose spokesperson answers it', () => askUnit(stage));
  it('who asked and who did not see nothing of the answer before it is released', () => keepAnswer(stage));
  it('approved and released, it stands on both pages, and who asked gets it by letter', () => release(stage));
  it('the agenda says what it still wants, and is ready once the paper is there', () => prepareAgenda(stage));
  it('the coverage report counts what the newsroom publishes, each story once', () => countCoverage(stage));
  it('opens the session; one comes in by the list, the other by the code on a phone', () => openSession(stage));
  it('who leads it writes the decision down, and the office sees it fall', () => decide(stage));
  it('closed and written up, the minutes reach the delegates by a link and nobody else at all', () => publishMinutes(stage));
  it('the decision is work on the desk’s board, done and published', () => workDecision(stage));
  it('the decision says “published” where it was made', () => seeDone(stage));
  it('the figures tell of it: who came, the answer in time, the decision done', () => readFigures(stage));
});
