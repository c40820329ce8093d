import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Occurrence, OwedAnswer, Question, QuestionDetail } from '../../packages/press-briefing/contracts';
import type { DelegateRow } from '../../packages/press-briefing/server/src/services/tables';
import { type MailServer, openMail } from '../support/mail';
import { HOUR, hours, type Office, openOffice } from '../support/press-questions';
import { hearing } from './support/hearing';
import { until } from './support/newsroom';

let o: Office;
let mail: MailServer;
let keys = 0;
const key = () => `key-of-press-${++keys}`;
const code = (error: unknown) => (error as { code?: string }).code;
const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => code(error) ?? String(error),
  );

beforeAll(async () => {
  mail = await openMail();
  o = await openOffice({ smtp: mail.url });
});
afterAll(async () => {
  await o?.app.stop();
  await mail?.close();
});

/** Asked by somebody of the first agency, where nobody is named: of one delegate only so many are taken. */
const asked = async (text: string, n = 0, someone?: DelegateRow) => {
  const who = someone ?? (await o.delegate(o.first, 'Nguyễn An'));
  return o.questions.ask(o.meeting(n).id, { text, delegate: who, key: key(), by: 'page' }, o.by(who));
};
const done = async (question: Pick<Question, 'id' | 'version'>, body: object): Promise<Question> => {
  const answer = await o.act(question, body);
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  return answer.body.data;
};
const triage = (question: Pick<Question, 'id' | 'version'>, more: object = {}) =>
  done(question, { act: 'triage', unitId: o.roads.id, due: o.meeting(0).starts, ...more });
const view = async (id: string | number): Promise<Question> => o.ok<QuestionDetail>('reader', 'GET', `/questions/${id}`);
/** A question that has come as far as `state`. */
async function standing(
  state: 'triaged' | 'answered' | 'approved' | 'released',
  text = 'Bao giờ thông xe?',
  who?: DelegateRow,
): Promise<Question> {
  let question = await triage(await view((await asked(text, 0, who)).id));
  const steps = [
    ['answered', { act: 'answer', text: `Trả lời: ${text}` }],
    ['approved', { act: 'approve' }],
    ['released', { act: 'release' }],
  ] as const;
  for (const [name, body] of steps) {
    if (question.state === state) break;
    question = await done(question, body);
    expect(question.state).toBe(name);
  }
  return question;
}

describe('a delegate asks', () => {
  it('twice with one key, at once and after one another, and it is one question', async () => {
    const one = { text: 'Mấy giờ mở cầu?', delegate: o.an, key: 'pressed-twice-1', by: 'page' as const };
    const ask = () => o.questions.ask(o.meeting(0).id, one, o.by(o.an));
    const rows = [...(await Promise.all([ask(), ask(), ask()])), await ask()];
    expect(new Set(rows.map(({ id }) => String(id))).size).toBe(1);
    expect(await o.query('question').count({ where: { text: one.text } })).toBe(1);
  });

  it('and the key of somebody else gives nothing of theirs', async () => {
    const secret = await o.questions.ask(o.meeting(0).id, { text: 'Của An', delegate: o.an, key: 'guessed-key-7', by: 'page' }, o.by(o.an));
    const mine = await o.questions.ask(
      o.meeting(0).id,
      { text: 'Của Bình', delegate: o.binh, key: 'guessed-key-7', by: 'page' },
      o.by(o.binh),
    );
    expect([String(mine.id) === String(secret.id), mine.text]).toEqual([false, 'Của Bình']);
  });

  it('in plain text: NFC, no controls, and no markup or formula is anything else than text', async () => {
    const row = await asked('=HYPERLINK("http://x")\r\n<script>alert(1)</script>\u0000 đ\u01b0\u01a1\u0300ng'.normalize('NFD'));
    expect(row.text).toBe('=HYPERLINK("http://x")\n<script>alert(1)</script> đường');
    expect(row).toMatchObject({ agency: 'Báo Kinh tế', asker: 'Nguyễn An', state: 'submitted', version: 1 });
    expect(Number(row.askedAt)).toBeGreaterThan(0);
  });

  it.each([
    ['  \u200b\n '.replace('\u200b', ''), 'question_empty'],
    ['x'.repeat(2_001), 'question_too_long'],
  ])('and %j is refused', async (text, refusal) => expect(await caught(asked(text))).toBe(refusal));
  it('with 2,000 characters', async () => expect((await asked('ă'.repeat(2_000))).text).toHaveLength(2_000));

  it('twenty times for one meeting, also where many come at once', async () => {
    const eager = await o.delegate(o.first, 'Hăng Hái');
    const answers = await Promise.all(Array.from({ length: 24 }, (_, n) => caught(asked(`Câu ${n}`, 1, eager))));
    expect(answers.filter((one) => one === 'done')).toHaveLength(20);
    expect(answers.filter((one) => one === 'questions_too_many')).toHaveLength(4);
    expect(await caught(asked('Phiên khác', 2, eager))).toBe('done');
  });

  it('until the deadline, and again in session; the press office until the end', async () => {
    const meeting = o.meeting(3);
    const moved = await o.ok<Occurrence>('office', 'POST', `/occurrences/${meeting.id}/act`, {
      act: 'move',
      version: meeting.version,
      starts: hours(20),
      ends: hours(21),
      room: '',
    });
    expect(await caught(asked('Muộn', 3))).toBe('question_too_late');
    expect((await o.add(3, { text: 'Ghi hộ' })).state).toBe('submitted');
    const started = await o.ok<Occurrence>('office', 'POST', `/occurrences/${meeting.id}/act`, { act: 'start', version: moved.version });
    expect(await caught(asked('Tại chỗ', 3))).toBe('done');
    await o.ok('office', 'POST', `/occurrences/${meeting.id}/act`, { act: 'hold', version: started.version });
    expect(await caught(asked('Sau họp', 3))).toBe('question_too_late');
    expect(await o.refused('office', 'POST', `/occurrences/${meeting.id}/questions`, { agency: 'Báo', text: 'Sau họp' })).toBe(
      '409 question_too_late',
    );
  });

  it('in the room, and what was asked in session is taken when the network is back', async () => {
    const { id } = o.meeting(3);
    const row = (await o.query<{ startedAt: string; heldAt: string }>('occurrence').findOne({ where: { id: Number(id) } })) as {
      startedAt: string;
      heldAt: string;
    };
    const office = { kind: 'admin' as const, id: o.ids.office, name: 'office' };
    const add = (at: number) => caught(o.questions.add(id, { agency: 'Báo', text: 'Trong phòng' }, office, { at }));
    expect(await add(Number(row.heldAt))).toBe('done');
    expect([await add(Number(row.startedAt) - 1), await add(Number(row.heldAt) + 1)]).toEqual(['question_too_late', 'question_too_late']);
  });
});

describe('the press office', () => {
  it('writes a question down by name, and what is known by that name is linked, without accents too', async () => {
    const question = await o.add(0, { agency: 'bao kinh te', unit: 'so giao thong', due: o.meeting(0).starts });
    expect(question).toMatchObject({
      agency: 'Báo Kinh tế',
      agencyId: o.first.id,
      unit: 'Sở Giao thông',
      unitId: o.roads.id,
      state: 'triaged',
    });
    expect(await o.add(0, { agency: 'Đài Lạ', unit: 'Phường Lạ' })).toMatchObject({
      agency: 'Đài Lạ',
      agencyId: null,
      unit: 'Phường Lạ',
      unitId: null,
    });
    expect(await o.refused('office', 'POST', `/occurrences/${o.meeting(0).id}/questions`, { text: 'x' })).toBe('422 agency_missing');
    expect(await o.refused('office', 'POST', `/occurrences/${o.meeting(0).id}/questions`, { text: 'x', agencyId: '99999' })).toBe(
      '404 agency_not_found',
    );
  });

  it('twice with one key, and it is one question', async () => {
    const body = { agency: 'Báo Kinh tế', text: 'Một lần', key: 'one-press-of-add' };
    const path = `/occurrences/${o.meeting(0).id}/questions`;
    const rows = await Promise.all([1, 2, 3].map(() => o.ok<Question>('office', 'POST', path, body)));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
  });

  it.each([
    ['a time that has passed', () => ({ due: hours(-1) }), 'due_passed'],
    ['a time after the meeting', () => ({ due: new Date(Date.parse(o.meeting(0).ends) + 1).toISOString() }), 'due_after_meeting'],
    ['somebody who speaks for another unit', () => ({ unitId: o.water.id, spokesperson: 's-letter' }), 'spokesperson_unknown'],
    ['a unit that is not there', () => ({ unitId: '99999' }), 'unit_not_found'],
    ['no unit at all', () => ({ unitId: null }), 'unit_missing'],
  ])('cannot triage to %s', async (_what, more, refusal) => {
    const question = await o.add(0, {});
    const answer = await o.act(question, { act: 'triage', unitId: o.roads.id, due: o.meeting(0).starts, ...more() });
    expect(answer.body.error?.details.code).toBe(refusal);
    expect((await o.row(question.id)).state).toBe('submitted');
  });

  it('can where it says that the answer comes in writing, after the meeting', async () => {
    const due = new Date(Date.parse(o.meeting(0).ends) + 24 * HOUR).toISOString();
    expect(await triage(await o.add(0, {}), { due, afterMeeting: true })).toMatchObject({ state: 'triaged', due, afterMeeting: true });
  });

  it('stamps what was done and when, and takes the answer back with its stamps', async () => {
    const question = await standing('released');
    const row = await o.row(question.id);
    const stamps = [row.askedAt, row.answeredAt, row.approvedAt, row.releasedAt].map(Number);
    expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
    expect(stamps[0]).toBeGreaterThan(0);
    const back = await done(await standing('answered'), { act: 'return', reason: 'Thiếu số liệu' });
    expect(back).toMatchObject({ state: 'triaged', note: 'Thiếu số liệu', answered: null });
    expect((await triage(back)).note).toBe('');
  });

  it('two at once: one act is done, the other hears who was faster and with what', async () => {
    const question = await standing('answered');
    const answers = await Promise.all([
      o.act(question, { act: 'approve' }),
      o.act(question, { act: 'return', reason: 'Thiếu' }, 'colleague'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409)?.body.error;
    expect(lost?.details).toMatchObject({ code: 'stale', params: { version: question.version + 1 } });
    expect(lost?.details.say.vi).toMatch(/^(office|colleague) vừa sửa mục này: /);
    expect(lost?.details.say.vi).not.toContain('{');
  });

  it('is told in words what cannot be done now', async () => {
    const answer = await o.act(await standing('approved'), { act: 'answer', text: 'x' });
    expect(answer.body.error?.details.say.vi).toBe('Câu hỏi đang ở trạng thái “đã duyệt” nên không làm được việc này.');
  });

  it('reads what became of a question, by whom', async () => {
    const { history } = await o.ok<QuestionDetail>('reader', 'GET', `/questions/${(await standing('approved')).id}`);
    expect(history.map(({ what, who, unit }) => [what, who, unit])).toEqual([
      ['asked', 'Nguyễn An', ''],
      ['triage', 'office', 'Sở Giao thông'],
      ['answer', 'office', 'Sở Giao thông'],
      ['approve', 'office', 'Sở Giao thông'],
    ]);
    expect(await o.refused('reader', 'GET', '/questions/99999')).toBe('404 question_not_found');
    expect(await o.refused('speaker', 'GET', '/questions/1')).toBe('403');
  });
});

describe('who hears of it', () => {
  const heard = async (id: string) =>
    (await o.letters(id)).map(({ kind, to, params }) => `${kind}${params?.why ? ` ${params.why}` : ''} ${to}`);
  const notices = async (id: string) =>
    (
      (await o.app.strapi.db
        .query('plugin::newsroom.notice')
        .findMany({ where: { subject: `question:${id}` }, orderBy: { id: 'asc' } })) as {
        kind: string;
        person: string;
      }[]
    ).map(({ kind, person }) => `${kind} ${Object.entries(o.ids).find(([, one]) => one === person)?.[0]}`);

  it('the one who was named, by letter and notice; of the same once more, nothing', async () => {
    const question = await triage(await o.add(0, {}), { spokesperson: 's-account' });
    expect(await heard(question.id)).toEqual(['question_due due phat-ngon@donvi.test']);
    expect(await notices(question.id)).toEqual(['briefing.answer_due speaker']);
    const again = await triage(question, { spokesperson: 's-account' });
    expect((await heard(question.id)).length).toBe(1);
    await triage(again, { spokesperson: null });
    expect(await heard(question.id)).toEqual([
      'question_due due phat-ngon@donvi.test',
      'question_due due phat-ngon@donvi.test',
      'question_due due chi-thu@donvi.test',
    ]);
  });

  it('the spokesperson whose answer comes back; who asked, of the release, at their own address alone', async () => {
    const answered = await standing('answered');
    const returned = await done(answered, { act: 'return', reason: 'Thiếu số liệu' });
    expect((await heard(returned.id)).slice(2)).toEqual([
      'question_due returned phat-ngon@donvi.test',
      'question_due returned chi-thu@donvi.test',
    ]);
    expect(await notices(returned.id)).toContain('briefing.answer_returned speaker');
    const released = await standing('released', 'Của An', o.an);
    expect((await heard(released.id)).filter((one) => one.startsWith('answer'))).toEqual([`answer ${o.an.email}`]);
    // The press office wrote it down without a delegate: nobody is written to.
    const nameless = await done(await o.add(0, {}), { act: 'decline', reason: 'Ngoài thẩm quyền' });
    expect(await heard(nameless.id)).toEqual([]);
  });

  it('by letters whose words are those of the moment they leave', async () => {
    /** Once the outbox has done with them. */
    const left = (id: string) =>
      until(async () => {
        const letters = await o.letters(id);
        return letters.every(({ state }) => !['waiting', 'sending'].includes(state)) && letters;
      });
    const letterTo = (address: string, words: string) => until(() => mail.to(address).find(({ mail: { text } }) => text?.includes(words)));
    const declined = await done(await view((await asked('Từ chối <b>tôi</b>', 0, o.an)).id), {
      act: 'decline',
      reason: 'Ngoài thẩm quyền',
    });
    expect((await left(declined.id)).map(({ kind, state }) => [kind, state])).toEqual([['answer', 'sent']]);
    const letter = await letterTo(o.an.email, 'Từ chối <b>tôi</b>');
    expect(letter.to).toEqual([o.an.email]);
    expect(letter.mail.text).toContain('Ngoài thẩm quyền');
    expect(letter.mail.html).toContain('&#60;b&#62;tôi');

    const due = await standing('triaged', 'Có liên kết?');
    const sent = await letterTo('chi-thu@donvi.test', 'Có liên kết?');
    const token = /\/a\/([^\s"]+)/.exec(sent.mail.text ?? '')?.[1] ?? '';
    const links = o.app.strapi.plugin('press-briefing').service('links') as unknown as {
      readAnswer(token: string): Promise<{ question: { id: string }; who: { id: string } } | null>;
    };
    expect(await links.readAnswer(token)).toMatchObject({ question: { id: Number(due.id) }, who: { id: 's-letter' } });

    // Given to one unit and, before a letter can leave, to another.
    const question = await o.add(0, { text: 'Đi nơi khác' });
    const office = { kind: 'admin' as const, id: o.ids.office, name: 'office' };
    await o.app.strapi.db.transaction(async () => {
      for (const [version, unit] of [
        [1, o.roads],
        [2, o.water],
      ] as const)
        await o.questions.act(question.id, { act: 'triage', version, unitId: unit.id, due: o.meeting(0).starts }, office);
    });
    expect((await left(question.id)).map(({ to, state, why }) => `${to} ${state} ${why}`.trim())).toEqual([
      'phat-ngon@donvi.test dropped settled',
      'chi-thu@donvi.test dropped settled',
      'nguoi-khac@donvi.test sent',
    ]);
    expect(mail.letters.filter(({ to, mail: { text } }) => to[0] !== 'nguoi-khac@donvi.test' && text?.includes('Đi nơi khác'))).toEqual([]);
  });
});

describe('who speaks for a unit', () => {
  it('sees what the unit owes, the most urgent first, and of who asked the agency alone', async () => {
    const question = await standing('triaged', 'Chỉ của đường bộ');
    const list = await o.ok<OwedAnswer[]>('speaker', 'GET', '/owed-answers');
    expect(list.find(({ id }) => id === question.id)).toMatchObject({
      text: 'Chỉ của đường bộ',
      agency: 'Báo Kinh tế',
      unit: 'Sở Giao thông',
    });
    expect(JSON.stringify(list)).not.toContain('Nguyễn An');
    expect(JSON.stringify(list)).not.toContain('@');
    expect((await o.ok<OwedAnswer[]>('other', 'GET', '/owed-answers')).map(({ id }) => id)).not.toContain(question.id);
    const open = list.filter(({ state }) => state === 'triaged').map(({ due }) => due);
    expect(open).toEqual([...open].sort());
  });

  it('answers it once, however often it is sent, and nobody of another unit can', async () => {
    const question = await standing('triaged');
    const path = `/owed-answers/${question.id}`;
    const body = { version: question.version, text: ' Quý I. ' };
    expect(await o.refused('other', 'POST', path, body)).toBe('404 question_not_found');
    expect(await o.refused('office', 'POST', path, body)).toBe('403');
    expect((await o.ok<OwedAnswer>('speaker', 'POST', path, body)).state).toBe('answered');
    expect(await o.ok<OwedAnswer>('speaker', 'POST', path, body)).toMatchObject({ answer: 'Quý I.', version: question.version + 1 });
    expect(await o.refused('head', 'POST', path, { ...body, text: 'Quý II.' })).toBe('409 stale');
    expect((await o.ok<OwedAnswer>('head', 'POST', path, { version: question.version + 1, text: 'Quý II.' })).answer).toBe('Quý II.');
    expect(await o.refused('speaker', 'POST', path, { version: question.version + 2, text: ' ' })).toBe('422 answer_missing');
    await done({ id: question.id, version: question.version + 2 }, { act: 'approve' });
    expect(await o.refused('speaker', 'POST', path, { version: question.version + 3, text: 'Quý III.' })).toBe(
      '409 question_act_not_allowed',
    );
  });

  it('by a link of this unit and this person, and of no other', async () => {
    const question = await standing('triaged');
    const answer = (id: string, unit: string) =>
      caught(
        o.questions.answerAs(
          question.id,
          { text: 'Qua liên kết', version: question.version, unit },
          { kind: 'delegate', id, name: 'Người viết thư' },
        ),
      );
    expect(await answer('s-nobody', o.roads.id)).toBe('question_not_found');
    // Both units have a spokesperson of that id.
    expect(await answer('s-account', o.water.id)).toBe('question_not_found');
    expect(await answer('s-letter', o.roads.id)).toBe('done');
    expect(await o.row(question.id)).toMatchObject({ state: 'answered', answer: 'Qua liên kết', changedBy: 'Người viết thư' });
  });

  it('is told what stands now, to put the typed words beside it', async () => {
    const question = await standing('answered', 'Ai nhanh hơn?');
    const answer = await o.call('speaker', 'POST', `/owed-answers/${question.id}`, { version: 1, text: 'Của tôi' });
    expect(answer.body.error?.details).toMatchObject({
      code: 'stale',
      params: { answer: 'Trả lời: Ai nhanh hơn?', version: question.version },
    });
  });
});

describe('what does not leak', () => {
  it("a delegate sees neither another agency's question nor its answer before it is out", async () => {
    const secrets = { text: 'Bí mật câu hỏi zqx9913', answer: 'Trả lời: Bí mật câu hỏi zqx9913' };
    const question = await standing('approved', secrets.text, o.an);
    const look = async () =>
      JSON.stringify([
        await o.questions.ofDelegate(o.binh, o.meeting(0).id),
        await o.questions.releasedOf(o.meeting(0).id),
        (await o.call(null, 'GET', '/questions')).text,
        (await o.call(null, 'GET', '/owed-answers')).text,
      ]);
    expect(await look()).not.toContain('zqx9913');
    const own = await o.questions.ofDelegate(o.an, o.meeting(0).id);
    const mine = own.find(({ id }) => id === question.id);
    expect(mine).toMatchObject({ text: secrets.text, answer: '', state: 'triaged', unit: '', spokesperson: null, note: '' });
    await done(question, { act: 'release' });
    expect((await o.questions.releasedOf(o.meeting(0).id)).find(({ id }) => id === question.id)).toMatchObject({
      answer: secrets.answer,
      agency: 'Báo Kinh tế',
      asker: '',
      note: '',
    });
    expect(await look()).not.toContain('Nguyễn An');
  });

  it('a return note never reaches who asked, the reason of a decline does', async () => {
    const returned = await done(await standing('answered', 'Một', o.an), { act: 'return', reason: 'Lời nội bộ zqx4471' });
    const declined = await done(returned, { act: 'decline', reason: 'Ngoài thẩm quyền' });
    const again = await done(await standing('answered', 'Hai', o.an), { act: 'return', reason: 'Lời nội bộ zqx4471' });
    const own = await o.questions.ofDelegate(o.an, o.meeting(0).id);
    expect(own.find(({ id }) => id === declined.id)?.note).toBe('Ngoài thẩm quyền');
    expect(own.find(({ id }) => id === again.id)?.note).toBe('');
    expect(JSON.stringify(own)).not.toContain('zqx4471');
  });

  it('an open page of who speaks for a unit hears of its own questions, and of nothing else', async () => {
    const [speaker, other] = [await hearing(o.app, o.tokens.speaker), await hearing(o.app, o.tokens.other)];
    const first = await triage(await o.add(0, { text: 'Lời kín zqx6631' }));
    const there = await triage(first, { unitId: o.water.id });
    // What is said last to each has come when all before it has.
    const last = await triage(await o.add(0, {}));
    const lastThere = await triage(await o.add(0, {}), { unitId: o.water.id });
    const [heard, heardThere] = [await speaker.until(`"question":"${last.id}"`), await other.until(`"question":"${lastThere.id}"`)];
    const acts = (text: string, id: string) => text.split('\n').filter((line) => line.includes(`"question":"${id}"`)).length;
    // It came to one unit and went on to the other: the one sees it go.
    expect([acts(heard, there.id), acts(heardThere, there.id)]).toEqual([2, 1]);
    expect([acts(heard, lastThere.id), acts(heardThere, last.id)]).toEqual([0, 0]);
    expect(heard + heardThere).not.toContain('zqx6631');
  });

  it('no event holds a word of it', async () => {
    const secret = 'Lời kín zqx5521';
    await done(await standing('answered', secret), { act: 'return', reason: secret });
    const events = await o.app.strapi.db
      .query('plugin::newsroom.event')
      .findMany({ where: { type: { $startsWith: 'briefing.question' } } });
    expect(events.length).toBeGreaterThan(3);
    expect(JSON.stringify(events)).not.toContain('zqx5521');
  });
});

describe('the list', () => {
  type Page = { items: Question[]; counts: Record<string, number>; late: number; more: boolean };
  const list = (query: string) => o.ok<Page>('reader', 'GET', `/questions?${query}`);

  it('finds without accents, every word, and signs of a pattern are but signs', async () => {
    await o.add(4, { text: 'Ngập úng đường Đặng Văn Bi 100%_' });
    const found = async (q: string) => (await list(`q=${encodeURIComponent(q)}`)).items.length;
    expect([
      await found('dang van bi'),
      await found('NGẬP bi kinh'),
      await found('100%_'),
      await found('100%0'),
      await found('dang khong'),
    ]).toEqual([1, 1, 1, 0, 0]);
  });

  it('counts every state, narrows by meeting, unit and agency, and knows what is late', async () => {
    const meeting = o.meeting(5);
    const one = await o.add(5, { agency: 'Tạp chí Đô thị' });
    const two = await o.add(5, { unit: 'Sở Giao thông', due: meeting.starts });
    const of = `occurrence=${meeting.id}`;
    expect((await list(of)).counts).toEqual({ submitted: 1, triaged: 1, answered: 0, approved: 0, released: 0, declined: 0 });
    expect((await list(`${of}&unit=${o.roads.id}`)).items.map(({ id }) => id)).toEqual([two.id]);
    expect((await list(`${of}&agency=${o.second.id}`)).items.map(({ id }) => id)).toEqual([one.id]);
    expect((await list(of)).late).toBe(0);
    await o.query('question').updateMany({ where: { id: Number(two.id) }, data: { due: Date.now() - HOUR } });
    expect((await list(`${of}&only=late`)).items.map(({ id }) => id)).toEqual([two.id]);
    expect((await list(of)).late).toBe(1);
    expect((await o.ok<{ late: number }>('reader', 'GET', '/questions-late')).late).toBeGreaterThanOrEqual(1);
  });

  it.each(['state=submitted', 'state=released', 'only=open', ''])('gives every row once, page by page (%s)', async (query) => {
    const whole = (await list(`${query}&limit=200`)).items.map(({ id }) => id);
    const walked: string[] = [];
    for (let page: Page | null = null; !page || page.more; ) {
      page = await list(`${query}&limit=7${walked.length ? `&after=${walked.at(-1)}` : ''}`);
      walked.push(...page.items.map(({ id }) => id));
    }
    expect(walked.length).toBeGreaterThan(0);
    expect(walked).toEqual(whole);
  });

  it('shows what was written before there was a search', async () => {
    const { id } = await o.add(4, { text: 'Chữ cũ zxq' });
    await o.query('question').updateMany({ where: { id: Number(id) }, data: { folded: null } });
    expect((await list('q=zxq')).items).toEqual([]);
    await (o.app.strapi.plugin('press-briefing').service('questions') as unknown as { makeFindable(): Promise<void> }).makeFindable();
    expect((await list('q=chu zxq')).items.map((one) => one.id)).toEqual([id]);
  });
});
