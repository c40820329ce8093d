import { randomUUID } from 'node:crypto';
import type { Occurrence, Question } from '../../../packages/press-briefing/contracts';
import { days } from '../../support/briefing';
import { until } from './newsroom';
import { app, form, ids, links, mail, ok, type People, pages, press, rowOf, upload } from './press-leaks-life';

export async function questions(meeting: Occurrence, { roads }: People): Promise<void> {
  await form('an', 0, { act: 'yes', note: 'kinghichutraloi' });
  await form('an', 0, { act: 'substitute', name: 'Thay', email: 'kinthaythu@bao.test', role: '' });
  for (const question of ['kincauhoi', 'kinchuaphan', 'Câu sẽ từ chối']) await form('an', 0, { act: 'question', question });
  for (const question of ['kinbinhhoi', 'Câu sẽ công bố']) await form('binh', 0, { act: 'question', question });
  const { items } = await press<{ items: Question[] }>('GET', `/questions?occurrence=${meeting.id}`);
  const find = (text: string) => items.find((one) => one.text === text) as Question;
  const act = async (one: Question, ...acts: object[]): Promise<Question> => {
    let now = one;
    for (const body of acts) now = await press<Question>('POST', `/questions/${one.id}/act`, { version: now.version, ...body });
    return now;
  };
  const triage = { act: 'triage', unitId: roads.id, due: new Date(Date.now() + 3_600_000).toISOString() };
  const put = await act(find('kincauhoi'), triage);
  await act(find('Câu sẽ từ chối'), { act: 'decline', reason: 'kinlydokhongtraloi' });
  await act(find('Câu sẽ công bố'), triage, { act: 'answer', text: 'kincongbo' }, { act: 'approve' }, { act: 'release' });
  ids.questions = items.map(({ id }) => id);
  ids['owed-answers'] = [put.id];
  for (const [holder, speaker] of [
    ['roads', 'letter'],
    ['head', 'head'],
  ] as const) {
    const path = pages.pathOf(pages.links.answer(await rowOf('question', put.id), roads.id, speaker));
    links.push({ holder, token: path.split('/').at(-1) as string, place: 'a' });
  }
  // Told of it as late, so that the unit's head has a letter; answered after that.
  await until(() => mail.letters.some(({ to }) => to === 'kinphatngon@so.test'), 20_000);
  await late(put);
  await ok('speaker', 'POST', `/press-briefing/owed-answers/${put.id}`, { version: put.version, text: 'kintraloi' });
}

/** The clock is set forward for one question: the letters of an answer that is late go out. */
async function late({ id }: Question): Promise<void> {
  const due = Date.now() - 30 * 3_600_000;
  await pages.change('question', Number(id), { due });
  const climbing = { name: 'press-briefing.answer-climb', state: 'waiting' };
  const jobs = app.strapi.db.query('plugin::newsroom.job' as never) as unknown as {
    findMany(o: object): Promise<{ id: number; data: string }[]>;
    updateMany(o: object): Promise<unknown>;
  };
  const waiting = await jobs.findMany({ where: climbing });
  if (waiting.length === 0) throw new Error('No timer waits for the answer.');
  for (const { id: job, data } of waiting) {
    const timer = JSON.parse(data) as { question: number; due: number };
    if (String(timer.question) === String(id))
      await jobs.updateMany({ where: { id: job }, data: { data: JSON.stringify({ ...timer, due }), runAt: 0 } });
  }
  await until(() => mail.letters.some(({ to }) => to === 'kinthutruong@so.test'), 20_000);
}

export async function papers(closed: Occurrence, open: Occurrence): Promise<void> {
  const embargo = days(30);
  const made = [
    await upload(closed, 'kincamdangtep.txt', 'kincamdangbyte …', { title: 'kincamdangten', embargo, audience: 'delegates' }),
    await upload(closed, 'noi-bo.txt', 'kinnoibobyte …', { title: 'kinnoiboten', audience: 'office' }),
    await upload(closed, 'dai-bieu.txt', 'kindaibieubyte …', { title: 'Cho đại biểu', audience: 'delegates' }),
    await upload(open, 'mo.txt', 'kinmocamdang …', { title: 'Thông cáo', embargo, audience: 'public' }),
  ];
  ids.documents = made.map(({ id }) => id);
}

export async function session({ id, version }: Occurrence): Promise<void> {
  const started = await press<Occurrence>('POST', `/occurrences/${id}/act`, { act: 'start', version });
  const op = (more: object) => ({ key: randomUUID(), at: new Date().toISOString(), ...more });
  await press('POST', `/occurrences/${id}/session`, {
    ops: [
      op({ op: 'note', item: null, base: '', text: 'kinghichuphien' }),
      op({ op: 'note', item: 'mo', base: '', text: 'kinghichumuc' }),
      op({ op: 'decision', input: { what: 'kinketluan' } }),
    ],
  });
  const { occurrence, decisions } = await press<{ occurrence: Occurrence; decisions: { id: string }[] }>(
    'GET',
    `/occurrences/${id}/session`,
  );
  ids.decisions = decisions.map((one) => one.id);
  const held = await press<Occurrence>('POST', `/occurrences/${id}/act`, { act: 'hold', version: occurrence.version ?? started.version });
  await press('POST', `/occurrences/${id}/act`, { act: 'publish_minutes', version: held.version, minutes: 'kinbienban' });
}
