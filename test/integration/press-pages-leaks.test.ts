import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { DAY, hidden, type PressPages, pressPages, type Row } from '../support/press-pages';

let app: Booted;
let press: PressPages;
/** Every exit by what it is, with what may be seen there. */
const exits: { name: string; method: 'GET' | 'POST'; path: string; form?: Record<string, string>; may?: string[]; whole?: boolean }[] = [];
/** Words that stand in exactly one place, by what they are. */
const CANARIES = {
  closedMinutes: 'CHIM-BIEN-BAN-KIN',
  draftMinutes: 'CHIM-BIEN-BAN-NHAP',
  sessionNotes: 'CHIM-GHI-CHU-PHIEN',
  itemNotes: 'CHIM-GHI-CHU-MUC',
  embargoedTitle: 'CHIM-CAM-DANG-TEN',
  embargoedBytes: 'CHIM-CAM-DANG-BYTE',
  officeTitle: 'CHIM-NOI-BO-TEN',
  officeBytes: 'CHIM-NOI-BO-BYTE',
  delegatesBytes: 'CHIM-DAI-BIEU-BYTE',
  otherEmail: 'chim-thu@khac.test',
  otherPhone: '0999111222',
  otherNote: 'CHIM-GHI-CHU-MOI',
  otherSubstitute: 'CHIM-NGUOI-THAY',
  otherCode: 'CHIMMADIEMDANH00',
  otherCard: 'CHIM-THE',
  otherQuestion: 'CHIM-CAU-HOI-BAO-KHAC',
  unreleasedAnswer: 'CHIM-TRA-LOI-CHUA-CONG-BO',
  questionNote: 'CHIM-GHI-CHU-CAU-HOI',
  asker: 'CHIM-NGUOI-HOI',
  agencyNote: 'CHIM-GHI-CHU-CO-QUAN',
  agencyEmail: 'chim-coquan@khac.test',
  agencyLicence: 'CHIM-GIAY-PHEP',
  speakerEmail: 'chim-phatngon@so.test',
  headPhone: '0999333444',
  reason: 'CHIM-LY-DO-THU-HOI',
  closedTitle: 'CHIM-PHIEN-KIN',
} as const;
const seen: { exit: string; text: string }[] = [];

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom', 'press-briefing'] });
  press = pressPages(app);
  const c = CANARIES;
  const bytes = (text: string) => Buffer.from(text).toString('base64');
  const papers = async (meeting: Row): Promise<Row[]> => [
    await press.document(meeting, {
      title: c.embargoedTitle,
      filename: `${c.embargoedTitle}.txt`,
      content: bytes(c.embargoedBytes),
      embargo: Date.now() + DAY,
      audience: 'public',
    }),
    await press.document(meeting, {
      title: c.officeTitle,
      filename: `${c.officeTitle}.txt`,
      content: bytes(c.officeBytes),
      audience: 'office',
    }),
    await press.document(meeting, { title: 'Cho đại biểu', content: bytes(c.delegatesBytes), audience: 'delegates' }),
  ];
  const secrets = { notes: c.sessionNotes, items: { mo: { started: 1, ended: 2, note: c.itemNotes } } };

  const closed = await press.series({ title: c.closedTitle });
  const minuted = await press.occurrence(closed, {
    starts: Date.now() - DAY,
    state: 'minutes_published',
    minutes: c.closedMinutes,
    minutesAt: Date.now(),
    ...secrets,
  });
  const open = await press.series({ mode: 'open', title: 'Họp báo mở' });
  const coming = await press.occurrence(open, { ...secrets });
  const held = await press.occurrence(open, { starts: Date.now() - DAY, state: 'held', minutes: c.draftMinutes, ...secrets });

  const other = await press.agency({ name: 'Báo Khác', note: c.agencyNote, email: c.agencyEmail, licence: c.agencyLicence });
  const stranger = await press.delegate(other, {
    name: 'Người Khác',
    email: c.otherEmail,
    phone: c.otherPhone,
    card: c.otherCard,
    reason: c.reason,
  });
  const unit = await press.unit({
    spokespersons: [
      { id: 'an', name: 'Lê An', email: 'an@so.test', phone: '', user: null },
      { id: 'khac', name: 'Người nói khác', email: c.speakerEmail, phone: '', user: null },
    ],
    head: { name: 'Trưởng', email: '', phone: c.headPhone, user: null },
  });
  const papersOf = new Map<Row, Row[]>();
  for (const meeting of [minuted, coming, held]) {
    papersOf.set(meeting, await papers(meeting));
    await press.invitation(meeting, stranger, {
      rsvp: 'substitute',
      note: c.otherNote,
      substitute: { name: c.otherSubstitute, email: 'x@khac.test', role: '' },
      code: `${c.otherCode.slice(0, 14)}${meeting.id}`,
    });
    await press.question(meeting, {
      delegate: stranger.id,
      text: c.otherQuestion,
      asker: c.asker,
      state: 'triaged',
      unit: unit.name,
      unitId: unit.id,
      note: c.questionNote,
      key: `leak-${meeting.id}-a`,
    });
    await press.question(meeting, {
      delegate: stranger.id,
      text: c.otherQuestion,
      asker: c.asker,
      state: 'approved',
      answer: c.unreleasedAnswer,
      key: `leak-${meeting.id}-b`,
    });
    await press.question(meeting, {
      delegate: stranger.id,
      text: 'Câu đã công bố',
      asker: c.asker,
      note: c.questionNote,
      state: 'released',
      answer: 'Trả lời công khai',
      releasedAt: Date.now(),
      unit: unit.name,
      key: `leak-${meeting.id}-c`,
    });
  }
  const mine = await press.agency({ name: 'Báo Mình' });
  const me = await press.delegate(mine);
  const link = async (meeting: Row) => press.pathOf(press.links.invitation(await press.invitation(meeting, me), meeting));
  const pages = new Map([
    [minuted, await link(minuted)],
    [coming, await link(coming)],
    [held, await link(held)],
  ]);
  const withdrawn = await press.delegate(mine, { state: 'withdrawn', reason: c.reason });
  const deadRow = await press.invitation(minuted, withdrawn);
  const dead = press.pathOf(press.links.invitation(deadRow, minuted));
  const owed = (await press.query('question').findOne({ where: { key: `leak-${coming.id}-a` } })) as Row;

  const base = '/api/press-briefing';
  const get = (name: string, path: string, may: string[] = []) => exits.push({ name, method: 'GET', path, may });
  for (const [meeting, path] of pages) {
    const own = meeting === minuted ? [c.closedMinutes, c.closedTitle] : [];
    for (const lang of ['vi', 'en']) get(`invitation ${meeting.id} ${lang}`, `${path}?lang=${lang}`, own);
    get(`ics ${meeting.id}`, `${path}/briefing.ics`, own);
    const shown = await press.page('GET', path);
    for (const form of [
      { act: 'yes', seen: hidden(shown.text, 'seen'), note: 'x'.repeat(501) },
      { act: 'yes', seen: 'stale' },
      { act: 'substitute', name: '', email: 'x' },
      { act: 'question', key: `leak-${meeting.id}-a`, question: '' },
      { act: 'nothing' },
    ] as Record<string, string>[])
      exits.push({ name: `form ${form.act} ${meeting.id}`, method: 'POST', path, form, may: own });
    for (const paper of [...papersOf.values()].flat()) {
      const readable = Number(paper.occurrence) === meeting.id && paper.audience === 'delegates' ? [c.delegatesBytes] : [];
      get(`document ${paper.id} by ${meeting.id}`, `${path}/documents/${paper.id}`, readable);
      get(`dead document ${paper.id}`, `${dead}/documents/${paper.id}`);
      for (const one of [minuted, coming, held])
        get(`public document ${paper.id} of ${one.id}`, `${base}/briefings/${one.id}/documents/${paper.id}`);
    }
  }
  get('dead page', dead);
  get('agency', press.pathOf(await press.links.agency(mine)));
  get('answer', press.pathOf(press.links.answer(owed, unit.id, 'an')), [c.otherQuestion, c.questionNote]);
  get('own feed', press.pathOf(await press.links.delegateFeed(me)), [c.closedTitle]);
  get('lost', `${base}/lost`);
  get('list', `${base}/briefings`);
  get('list in English', `${base}/briefings?lang=en`);
  for (const one of [minuted, coming, held]) get(`briefing ${one.id}`, `${base}/briefings/${one.id}`);
  get('atom', `${base}/briefings.xml`);
  get('calendar', `${base}/calendar.ics`);
  get('a forged link', `${base}/i/${'x'.repeat(60)}`);
  exits.push({ name: 'lost form', method: 'POST', path: `${base}/lost`, form: { email: c.otherEmail.replace('@', ' ') } });

  for (const exit of exits) {
    const { status, headers, text } = await press.page(exit.method, exit.path, exit.form ? { form: exit.form } : {});
    expect(status, exit.name).toBeLessThan(500);
    seen.push({ exit: exit.name, text: `${JSON.stringify([...headers])}\n${text.replace(/\r\n /g, '')}` });
  }
});
afterAll(() => app?.stop());

describe('what the public and the delegates read', () => {
  it('comes from every exit', () => expect(seen.length).toBeGreaterThan(50));

  it.each(Object.entries(CANARIES))('never holds %s where it must not', (_name, canary) => {
    const where = seen.filter(({ text }) => text.includes(canary)).map(({ exit }) => exit);
    const allowed = exits.filter(({ may }) => may?.includes(canary)).map(({ name }) => name);
    expect(where.filter((exit) => !allowed.includes(exit))).toEqual([]);
  });

  it('is not empty: what may be read stands where it may', () => {
    const at = (name: string) => seen.find(({ exit }) => exit === name)?.text ?? '';
    const byLink = seen.filter(({ exit }) => /^invitation .* vi$/.test(exit));
    expect(byLink.filter(({ text }) => text.includes(CANARIES.closedMinutes))).toHaveLength(1);
    expect(byLink.every(({ text }) => text.includes('Trả lời công khai'))).toBe(true);
    expect(seen.filter(({ exit, text }) => exit.startsWith('document') && text.includes(CANARIES.delegatesBytes))).toHaveLength(3);
    expect(at('list')).toContain('Họp báo mở');
    expect(at('atom')).toContain('Trả lời công khai');
    expect(at('own feed')).toContain(CANARIES.closedTitle);
  });

  it('knows no closed briefing: its page is that of a number nobody has', async () => {
    const closed = (await press.query('occurrence').findOne({ where: { minutes: CANARIES.closedMinutes } })) as Row;
    const face = async (id: number | string) => {
      const { status, headers, text } = await press.page('GET', `/api/press-briefing/briefings/${id}`);
      return { status, text, headers: [...headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)) };
    };
    const nobody = await face(999_999);
    expect(nobody.status).toBe(404);
    expect(await face(closed.id)).toEqual(nobody);
    // Past what PostgreSQL counts rows with.
    expect(await face(3_000_000_000)).toEqual(nobody);
    expect(await face('x')).toEqual(nobody);
    expect(await face(`0${closed.id}`)).toEqual(nobody);
  });
});

describe('an open briefing', () => {
  it('is a page of its agenda, documents, answers and minutes, and an entry of the feed', async () => {
    const series = await press.series({ mode: 'open', title: 'Họp báo <quy hoạch>' });
    const meeting = await press.occurrence(series, {
      starts: Date.now() - DAY,
      state: 'minutes_published',
      minutes: 'Kết luận ]]> <b>x</b>',
      minutesAt: Date.now(),
    });
    const paper = await press.document(meeting, { audience: 'public', title: 'Thông cáo' });
    const page = await press.page('GET', `/api/press-briefing/briefings/${meeting.id}`);
    for (const words of ['Họp báo &lt;quy hoạch&gt;', 'Điểm lại tuần', 'Kết luận ]]&gt; &lt;b&gt;x&lt;/b&gt;', 'Thông cáo (TXT'])
      expect(page.text).toContain(words);
    expect((await press.page('GET', `/api/press-briefing/briefings/${meeting.id}/documents/${paper.id}`)).text).toBe('Thông cáo');
    const feed = await press.page('GET', '/api/press-briefing/briefings.xml');
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(feed.text).toContain('Biên bản: Họp báo &lt;quy hoạch&gt;');
    expect(feed.text).toContain('&lt;p&gt;Kết luận ]]&amp;gt; &amp;lt;b&amp;gt;x&amp;lt;/b&amp;gt;&lt;/p&gt;');
    expect(feed.text).toBe((await press.page('GET', '/api/press-briefing/briefings.xml')).text);
    await press.change('series', series.id, { mode: 'closed' });
    expect((await press.page('GET', `/api/press-briefing/briefings/${meeting.id}`)).status).toBe(404);
    expect((await press.page('GET', '/api/press-briefing/briefings.xml')).text).not.toContain('Kết luận ]]');
  });
});
