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

const LOST = '/api/press-briefing/lost';
const ofTable = (name: string) => app.strapi.db.connection(app.strapi.db.metadata.get(`plugin::newsroom.${name}`).tableName);

describe('an agency’s page', () => {
  it('shows its own delegates with how they stand, and nobody’s address', async () => {
    const agency = await press.agency({ name: 'Báo Ven Sông' });
    const other = await press.agency({ name: 'Báo Khác' });
    await press.delegate(agency, { name: 'Lê Thị Một', email: 'mot@vensong.test', phone: '0903 000 001', state: 'requested' });
    await press.delegate(agency, { name: 'Trần Văn Hai', state: 'granted', expires: '2099-12-31' });
    await press.delegate(agency, { name: 'Phạm Ba', state: 'granted', expires: '2020-01-01' });
    await press.delegate(other, { name: 'NGƯỜI BÁO KHÁC' });
    const { text } = await press.page('GET', press.pathOf(await press.links.agency(agency)));
    for (const words of ['Báo Ven Sông', 'Lê Thị Một', 'Đang chờ xét', 'Được cấp thẻ', 'đến hết 31/12/2099', 'Hết hạn'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/NGƯỜI BÁO KHÁC|mot@vensong|0903/);
  });

  it('registers somebody, who then waits for a decision', async () => {
    const agency = await press.agency();
    const path = press.pathOf(await press.links.agency(agency));
    const form = { name: 'Đỗ Minh <Châu>', role: 'Phóng viên ảnh', email: 'Chau@VenSong.test', phone: '+84 903 123 456', language: 'en' };
    const sent = await press.page('POST', path, { form });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '?done=register&lang=vi']);
    const [row] = (await press.query('delegate').findMany({ where: { agency: agency.id } })) as Row[];
    expect(row).toMatchObject({ name: 'Đỗ Minh <Châu>', state: 'requested', email: 'chau@vensong.test', language: 'en', card: null });
    const shown = await press.page('GET', `${path}?done=register`);
    expect(shown.text).toContain('Đã nhận đăng ký.');
    expect(shown.text).toContain('Đỗ Minh &lt;Châu&gt;');
    const twice = await press.page('POST', path, { form });
    expect(twice.status).toBe(409);
    expect(twice.text).toContain('value="Phóng viên ảnh"');
    expect(await press.query('delegate').count({ where: { agency: agency.id } })).toBe(1);
  });

  it('keeps all that was typed where something is wrong, each fault beside its field', async () => {
    const path = press.pathOf(await press.links.agency(await press.agency()));
    const wrong = await press.page('POST', path, {
      form: { name: '', role: 'x'.repeat(121), email: 'a b@c', phone: 'gọi sau', language: 'en' },
    });
    expect(wrong.status).toBe(422);
    for (const part of [
      'id="name-fault"',
      'id="role-fault"',
      'id="email-fault"',
      'id="phone-fault"',
      'value="gọi sau"',
      'value="a b@c"',
      'selected',
    ])
      expect(wrong.text).toContain(part);
  });

  it.each(['lan@bao.v', 'tran..lan@bao.vn', 'lan.@bao.vn'])(
    'says of %s that it is no address, as the press office would be told',
    async (email) => {
      const path = press.pathOf(await press.links.agency(await press.agency()));
      const wrong = await press.page('POST', path, { form: { name: 'Trần Lan', role: '', email, phone: '', language: 'vi' } });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('id="email-fault"');
      expect(wrong.text).toContain('value="Trần Lan"');
    },
  );

  it('opens no more once the agency is inactive or its link was renewed', async () => {
    const agency = await press.agency();
    const path = press.pathOf(await press.links.agency(agency));
    await press.change('agency', agency.id, { active: false });
    expect((await press.page('GET', path)).status).toBe(410);
    await press.change('agency', agency.id, { active: true, linkEpoch: 1 });
    expect((await press.page('GET', path)).status).toBe(410);
  });
});

describe('a spokesperson’s page', () => {
  const put = async (data: Record<string, unknown> = {}) => {
    const { meeting } = await press.invited();
    const unit = await press.unit();
    const question = await press.question(meeting, {
      unit: unit.name,
      unitId: unit.id,
      state: 'triaged',
      due: Date.now() + DAY,
      asker: 'TÊN NGƯỜI HỎI',
      key: `put-${unit.id}`,
      ...data,
    });
    return { question, unit, path: press.pathOf(press.links.answer(question, unit.id, 'an')) };
  };

  it('shows the question and takes the answer; afterwards it says so, and may be made better until it is approved', async () => {
    const { question, path } = await put();
    const shown = await press.page('GET', path);
    expect(shown.text).toContain('Bao giờ thông xe cầu mới?');
    expect(shown.text).toContain('Hạn trả lời:');
    expect(shown.text).not.toContain('TÊN NGƯỜI HỎI');
    const sent = await press.page('POST', path, {
      form: { version: hidden(shown.text, 'version'), answer: 'Tháng 9.\r\n<b>Chắc chắn</b>' },
    });
    expect(sent.status).toBe(303);
    expect(await press.get('question', question.id)).toMatchObject({
      state: 'answered',
      answer: 'Tháng 9.\n<b>Chắc chắn</b>',
      changedBy: 'Lê An',
    });
    const after = await press.page('GET', `${path}?done=answer`);
    for (const words of ['Đã nhận câu trả lời.', 'đang chờ văn phòng báo chí duyệt', '&lt;b&gt;Chắc chắn&lt;/b&gt;'])
      expect(after.text).toContain(words);
    await press.change('question', question.id, { state: 'approved' });
    const closed = await press.page('GET', path);
    expect(closed.text).toContain('Câu trả lời đã được duyệt.');
    expect(closed.text).not.toContain('<textarea');
  });

  it('does not overwrite what a colleague wrote meanwhile, and keeps the draft', async () => {
    const { question, path } = await put();
    const version = hidden((await press.page('GET', path)).text, 'version');
    await press.change('question', question.id, { answer: 'Của đồng nghiệp', state: 'answered', version: 2, changedBy: 'Trần Bình' });
    const stale = await press.page('POST', path, { form: { version, answer: 'Bản của tôi' } });
    expect(stale.status).toBe(409);
    for (const words of ['câu hỏi này đã có thay đổi', 'Của đồng nghiệp', 'Bản của tôi</textarea>']) expect(stale.text).toContain(words);
    expect(await press.get('question', question.id)).toMatchObject({ answer: 'Của đồng nghiệp' });
    const again = await press.page('POST', path, { form: { version: hidden(stale.text, 'version'), answer: 'Bản của tôi' } });
    expect(again.status).toBe(303);
    expect(await press.get('question', question.id)).toMatchObject({ answer: 'Bản của tôi' });
  });

  it('loses no text that comes when the question is closed', async () => {
    const { question, path } = await put();
    const version = hidden((await press.page('GET', path)).text, 'version');
    await press.change('question', question.id, { state: 'declined', version: 2 });
    const late = await press.page('POST', path, { form: { version, answer: 'Viết xong muộn' } });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Viết xong muộn');
  });

  it.each([
    ['', 'Ô này còn trống.'],
    ['ộ'.repeat(10_001), ''],
  ])('refuses an empty or endless answer with the draft kept', async (answer, fault) => {
    const { path } = await put();
    const version = hidden((await press.page('GET', path)).text, 'version');
    const refused = await press.page('POST', path, { form: { version, answer } });
    expect([413, 422]).toContain(refused.status);
    expect(refused.text).toContain(fault);
    const long = await press.page('POST', path, { form: { version, answer: 'x'.repeat(10_001) } });
    expect([long.status, long.text.includes(`${'x'.repeat(10_001)}</textarea>`)]).toEqual([422, true]);
  });

  it('says what the press office wants changed', async () => {
    const { path } = await put({ note: 'Nêu rõ mốc thời gian' });
    expect((await press.page('GET', path)).text).toContain('Văn phòng báo chí đề nghị sửa: Nêu rõ mốc thời gian');
  });
});

describe('a lost link', () => {
  const ask = async (email: string) => {
    const { status, headers, text } = await press.page('POST', LOST, { form: { email } });
    return { status, location: headers.get('location'), text, names: [...headers.keys()].sort().join() };
  };
  const letters = async (to: string) => (await press.query('letter').findMany({ where: { to } })) as Row[];

  it('is answered the same whether the address is known or not, and work is queued for both', async () => {
    const { delegate } = await press.invited();
    const known = await ask(String(delegate.email).toUpperCase());
    const unknown = await ask('khong-ai-biet@example.test');
    expect(known).toEqual(unknown);
    expect(known.status).toBe(303);
    const jobs = await ofTable('job').where({ name: 'press-briefing.lost-link' });
    expect(
      jobs.map(({ data }: { data: string | { email: string } }) => (typeof data === 'string' ? JSON.parse(data) : data).email).sort(),
    ).toEqual([String(delegate.email), 'khong-ai-biet@example.test'].sort());
    const pages = await Promise.all(['vi', 'en'].map((lang) => press.page('GET', `${LOST}?done=sent&lang=${lang}`)));
    expect(pages[0]?.text).toContain('Nếu địa chỉ này có giấy mời');
    expect(pages[1]?.text).toContain('If there is an invitation for this address');
  });

  it('sends the links of meetings to come, once an hour, to the address the press office has, and to nobody else', async () => {
    const one = await press.invited();
    const two = await press.invited({ agency: one.agency });
    await press.change('delegate', two.delegate.id, { email: 'hai-bao@luongha.test' });
    await press.invitation(two.meeting, one.delegate, { withdrawn: true });
    for (let n = 0; n < 4; n++) await ask(String(one.delegate.email));
    await expect.poll(async () => (await letters(String(one.delegate.email))).length, { timeout: 20_000 }).toBe(1);
    const [letter] = await letters(String(one.delegate.email));
    expect(letter).toMatchObject({ kind: 'link', params: { lost: 1 } });
    expect(Number(letter?.invitation)).toBe(one.invitation.id);
    expect(await letters('hai-bao@luongha.test')).toEqual([]);
    expect(await letters('khong-ai-biet@example.test')).toEqual([]);
  });

  it.each(['', 'x', `a@b.vn\r\nBcc: c@d.vn`])('refuses %j in words, without asking anybody', async (email) => {
    const before = await ofTable('job').where({ name: 'press-briefing.lost-link' });
    const refused = await press.page('POST', LOST, { form: { email } });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="email-fault"');
    expect(await ofTable('job').where({ name: 'press-briefing.lost-link' })).toHaveLength(before.length);
  });

  it('takes five a minute from one address', async () => {
    press.pace(true);
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) statuses.push((await press.page('POST', LOST, { form: { email: `nguoi${n}@example.test` } })).status);
    press.pace(false);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  });
});
