import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { DAY, hidden, type PressPages, pressPages, type Row } from '../support/press-pages';

let app: Booted;
let press: PressPages;

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom', 'press-briefing'] });
  press = pressPages(app);
});
afterAll(() => app?.stop());

const send = async (path: string, act: Record<string, string>) => {
  const shown = await press.page('GET', path);
  return press.page('POST', path, { form: { seen: hidden(shown.text, 'seen'), key: hidden(shown.text, 'key'), ...act } });
};

describe('a delegate’s page', () => {
  it('says what, when in the meeting’s own zone, where, and what is on the agenda from when', async () => {
    const starts = Date.parse('2031-03-06T01:30:00Z');
    const { path } = await press.invited({
      occurrence: {
        starts,
        agenda: [
          { id: 'a', title: 'Điểm lại tuần', minutes: 15 },
          { id: 'b', title: 'Hỏi đáp', minutes: 30 },
        ],
      },
    });
    const { status, text } = await press.page('GET', path);
    expect(status).toBe(200);
    expect(text).toContain('<html lang="vi">');
    for (const words of ['08:30 – 09:30', 'Thứ Năm', 'Phòng họp số 1', 'Trần Văn Minh', '<time class="at">08:45</time>'])
      expect(text).toContain(words);
    const english = await press.page('GET', `${path}?lang=en`);
    expect(english.text).toContain('Thursday');
    expect(english.text).toContain('Are you coming?');
  });

  it('speaks the delegate’s language, not the browser’s', async () => {
    const { path } = await press.invited({ delegate: { language: 'en' } });
    expect((await press.page('GET', path)).text).toContain('<html lang="en">');
  });

  it('is small', async () => {
    const { path, meeting, delegate } = await press.invited();
    for (let n = 0; n < 5; n++)
      await press.question(meeting, { delegate: delegate.id, text: `Câu hỏi số ${n} về cầu mới`, key: `size-${n}` });
    const { text } = await press.page('GET', path);
    expect(text).toContain('<svg');
    expect(Buffer.byteLength(text.replace(/<svg.*?<\/svg>/s, ''))).toBeLessThan(20_000);
    expect(text).not.toMatch(/<script|javascript:| on[a-z]+="/i);
  });

  it.each(['yes', 'online', 'no'])('takes the answer %s with a note, and shows it after a redirect', async (answer) => {
    const { path, invitation } = await press.invited();
    const sent = await send(path, { act: answer, note: 'Đến muộn 10 phút' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '?done=reply&lang=vi#reply']);
    expect(await press.get('invitation', invitation.id)).toMatchObject({ rsvp: answer, rsvpBy: 'page', note: 'Đến muộn 10 phút' });
    const shown = await press.page('GET', `${path}?done=reply`);
    expect(shown.text).toContain('Đã ghi câu trả lời của Quý vị.');
    expect(shown.text).toContain('aria-pressed="true"');
    expect(shown.text).toContain('Đến muộn 10 phút');
  });

  it('takes a substitute; a faulty one comes back with everything typed and the fault beside the field', async () => {
    const { path, invitation } = await press.invited();
    const faulty = await send(path, { act: 'substitute', name: 'Phạm <b>Bình</b>', email: 'khong-phai-thu', role: '=1+1' });
    expect(faulty.status).toBe(422);
    expect(faulty.text).toMatch(/id="email-fault">Địa chỉ thư điện tử chưa đúng/);
    for (const value of ['value="Phạm &lt;b&gt;Bình&lt;/b&gt;"', 'value="khong-phai-thu"', 'value="=1+1"', '<details open>'])
      expect(faulty.text).toContain(value);
    const taken = await send(path, { act: 'substitute', name: 'Phạm Bình', email: 'binh@luongha.test', role: 'Biên tập viên' });
    expect(taken.status).toBe(303);
    expect(await press.get('invitation', invitation.id)).toMatchObject({
      rsvp: 'substitute',
      substitute: { name: 'Phạm Bình', email: 'binh@luongha.test', role: 'Biên tập viên' },
    });
  });

  it('does not overwrite an answer that came by mail meanwhile, and keeps what was typed', async () => {
    const { path, invitation, delegate } = await press.invited();
    const seen = hidden((await press.page('GET', path)).text, 'seen');
    await app.strapi
      .plugin('press-briefing')
      .service('invitations')
      .reply(invitation.id, { answer: 'no', by: 'mail', at: Date.now() }, { kind: 'delegate', id: String(delegate.id), name: 'x' });
    const stale = await press.page('POST', path, { form: { act: 'yes', seen, note: 'Tôi sẽ đến' } });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('câu trả lời đã được đổi');
    expect(stale.text).toContain('Quý vị đã trả lời: không dự.');
    expect(stale.text).toContain('Tôi sẽ đến');
    expect(await press.get('invitation', invitation.id)).toMatchObject({ rsvp: 'no' });
    const again = await press.page('POST', path, { form: { act: 'yes', seen: hidden(stale.text, 'seen'), note: 'Tôi sẽ đến' } });
    expect(again.status).toBe(303);
    expect(await press.get('invitation', invitation.id)).toMatchObject({ rsvp: 'yes', note: 'Tôi sẽ đến' });
  });

  it('takes a question once, however often its form is sent, and keeps markup as text', async () => {
    const { path, meeting } = await press.invited();
    const key = hidden((await press.page('GET', path)).text, 'key');
    const form = { act: 'question', key, question: '<img src=x onerror=alert(1)>\r\n=HYPERLINK("x")' };
    const answers = await Promise.all([1, 2, 3].map(() => press.page('POST', path, { form })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    const rows = await press.query('question').findMany({ where: { occurrence: meeting.id } });
    expect(rows.map(({ text }: { text: string }) => text)).toEqual(['<img src=x onerror=alert(1)>\n=HYPERLINK("x")']);
    const { text } = await press.page('GET', path);
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toContain('<img');
  });

  it.each([
    ['', 'Ô này còn trống.'],
    ['ă'.repeat(2001), 'Dài 2001 ký tự; tối đa 2000.'],
  ])('refuses a question that is empty or too long, beside its field', async (question, fault) => {
    const { path, meeting } = await press.invited();
    const refused = await send(path, { act: 'question', question });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(fault);
    expect(refused.text).toContain(`\n${question}</textarea>`);
    expect(await press.query('question').count({ where: { occurrence: meeting.id } })).toBe(0);
  });

  it('names the deadline, and says clearly that it has passed; the text is not lost', async () => {
    const open = await press.invited();
    const shown = await press.page('GET', open.path);
    expect(shown.text).toContain('Nhận câu hỏi đến');
    const late = await press.invited({ occurrence: { starts: Date.now() + 3_600_000 } });
    const page = await press.page('GET', late.path);
    expect(page.text).toContain('Đã hết hạn gửi câu hỏi');
    expect(page.text).not.toContain('name="question"');
    const sent = await press.page('POST', late.path, { form: { act: 'question', key: 'khoa-rieng-1', question: 'Câu hỏi đến muộn' } });
    expect(sent.status).toBe(409);
    expect(sent.text).toContain('Phiên họp này không còn nhận câu hỏi.');
    expect(sent.text).toContain('Câu hỏi đến muộn');
  });

  it('shows own questions with how they stand, and released answers', async () => {
    const { path, meeting, delegate } = await press.invited();
    await press.question(meeting, { delegate: delegate.id, text: 'Câu đang chờ', state: 'approved', answer: 'BÍ MẬT', key: 'own-a' });
    await press.question(meeting, {
      delegate: delegate.id,
      text: 'Câu bị từ chối',
      state: 'declined',
      note: 'Ngoài thẩm quyền',
      key: 'own-b',
    });
    await press.question(meeting, { text: 'Câu của báo khác', state: 'released', answer: 'Tháng 9', unit: 'Sở Xây dựng', key: 'own-c' });
    const { text } = await press.page('GET', path);
    for (const words of ['Câu đang chờ', 'Đang chờ trả lời', 'Ngoài thẩm quyền', 'Câu của báo khác', 'Tháng 9', 'Trả lời: Sở Xây dựng'])
      expect(text).toContain(words);
    expect(text).not.toContain('BÍ MẬT');
  });

  it('says what changed, and asks nothing of who was invited to a cancelled meeting', async () => {
    const starts = Date.parse('2031-05-08T02:00:00Z');
    const moved = await press.invited({
      occurrence: { starts, originalStart: starts - DAY, state: 'moved', sequence: 2, room: 'Hội trường lớn', note: 'Bão số 3' },
      invitation: { sentAt: Date.now(), sequence: 1 },
    });
    const page = await press.page('GET', moved.path);
    for (const words of ['Thời gian đã đổi. Trước đây: 09:00, Thứ Tư', 'Thường lệ: Phòng họp số 1', 'Bão số 3', 'sau thư gần nhất'])
      expect(page.text).toContain(words);
    const cancelled = await press.invited({ occurrence: { state: 'cancelled', note: 'Nghỉ lễ' } });
    const off = await press.page('GET', cancelled.path);
    expect(off.text).toContain('Phiên họp này đã hủy.');
    expect(off.text).not.toMatch(/<button|<svg/);
    const refused = await press.page('POST', cancelled.path, { form: { act: 'yes', seen: 'none-0' } });
    expect(refused.status).toBe(409);
  });

  it('shows minutes when they are out, and not their draft', async () => {
    const held = await press.invited({ occurrence: { starts: Date.now() - DAY, state: 'held', minutes: 'NHÁP', notes: 'GHI CHÚ' } });
    expect((await press.page('GET', held.path)).text).not.toMatch(/NHÁP|GHI CHÚ/);
    await press.change('occurrence', held.meeting.id, { state: 'minutes_published', minutes: 'Kết luận: thông xe tháng 9.\n\nHết.' });
    expect((await press.page('GET', held.path)).text).toContain('<p>Kết luận: thông xe tháng 9.</p>');
  });

  it('gives documents of this meeting, past their embargo, and no others', async () => {
    const { path, meeting, series } = await press.invited();
    const mine = await press.document(meeting, { title: 'Số liệu tuần' });
    const held = await press.document(meeting, { title: 'CẤM ĐĂNG', embargo: Date.now() + DAY });
    const office = await press.document(meeting, { title: 'NỘI BỘ', audience: 'office' });
    const other = await press.document(await press.occurrence(series), { title: 'PHIÊN KHÁC' });
    const { text } = await press.page('GET', path);
    expect(text).toContain('Số liệu tuần (TXT, 1 kB)');
    expect(text).not.toMatch(/CẤM ĐĂNG|NỘI BỘ|PHIÊN KHÁC/);
    const file = await press.page('GET', `${path}/documents/${mine.id}`);
    expect([file.status, file.text]).toEqual([200, 'Thông cáo']);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    for (const one of [held, office, other])
      expect((await press.page('GET', `${path}/documents/${one.id}`)).status, String(one.title)).toBe(404);
  });

  it('gives the meeting as a file with the identity of the letters, and the delegate’s own feed', async () => {
    const { path, series, meeting, delegate } = await press.invited({ occurrence: { sequence: 3 }, invitation: { sequence: 4 } });
    const file = await press.page('GET', `${path}/briefing.ics`);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const lines = file.text.replace(/\r\n /g, '');
    for (const line of [`UID:${series.uid}`, 'METHOD:PUBLISH', 'SEQUENCE:4', 'RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:'])
      expect(lines).toContain(line);
    expect(lines).not.toContain('ATTENDEE');
    const second = await press.occurrence(series, { starts: Number(meeting.starts) + 7 * DAY });
    const feed = press.pathOf(await press.links.delegateFeed(delegate));
    const own = await press.page('GET', feed);
    expect(own.status).toBe(200);
    const day = (row: Row) => new Date(Number(row.starts) + 7 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
    expect(own.text).toContain(day(meeting));
    expect(own.text).not.toContain(`DTSTART;TZID=Asia/Ho_Chi_Minh:${day(second)}`);
    await press.change('delegate', delegate.id, { state: 'withdrawn' });
    expect((await press.page('GET', feed)).status).toBe(410);
  });

  it('takes no JSON, no multipart, nothing huge, and says so on a page', async () => {
    const { path, invitation } = await press.invited();
    const json = await press.page('POST', path, { headers: { 'content-type': 'application/json' }, body: '{"act":"yes"}' });
    expect([json.status, json.text.includes('chỉ nhận biểu mẫu')]).toEqual([415, true]);
    const multipart = await press.page('POST', path, { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' });
    expect(multipart.status).toBe(415);
    const huge = await press.page('POST', path, { form: { act: 'yes', note: 'x'.repeat(200_000) } });
    expect([huge.status, huge.text.includes('Nội dung quá dài')]).toEqual([413, true]);
    const large = await press.page('POST', path, { form: { act: 'yes', note: 'x'.repeat(70_000) } });
    expect([large.status, large.text.includes('Nội dung quá dài')]).toEqual([413, true]);
    const nested = await press.page('POST', path, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'act[]=yes&note[a][b]=1&seen[__proto__]=1',
    });
    expect(nested.status).toBe(422);
    expect(await press.get('invitation', invitation.id)).toMatchObject({ rsvp: 'none' });
  });
});
