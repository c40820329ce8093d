import { createHash } from 'node:crypto';
import type { Booted } from './boot';

/** What stands in a table, as far as these tests read it. */
export type Row = Record<string, unknown> & { id: number };
type Data = Record<string, unknown>;

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export type Answer = { status: number; headers: Headers; text: string };
export type PageOptions = { form?: Record<string, string>; headers?: Record<string, string>; body?: string };

/** The links of the plugin, as its services make them. */
type Links = {
  invitation(row: Row, occurrence: Row): string;
  agency(row: Row): Promise<string>;
  delegateFeed(row: Row): Promise<string>;
  answer(question: Row, unit: number | string, speaker: string, email?: string): string;
};

/** A press office whose rows are written straight into the tables, and a browser without scripts that looks at its pages. */
export function pressPages(app: Booted) {
  const query = (thing: string) => app.strapi.db.query(`plugin::press-briefing.${thing}` as never);
  const links = app.strapi.plugin('press-briefing').service('links') as unknown as Links;
  const create = async (thing: string, data: Data): Promise<Row> =>
    (await query(thing).create({ data: { version: 1, changedBy: 'Văn phòng', ...data } as never })) as Row;
  const change = async (thing: string, id: number, data: Data): Promise<void> => {
    await query(thing).update({ where: { id }, data: data as never });
  };
  const get = async (thing: string, id: number): Promise<Row> => (await query(thing).findOne({ where: { id } })) as Row;
  let n = 0;
  const next = (): number => ++n;

  const series = (data: Data = {}): Promise<Row> =>
    create('series', {
      title: 'Giao ban báo chí',
      mode: 'closed',
      rrule: 'FREQ=WEEKLY;BYDAY=TH',
      fromDay: '2026-01-01',
      startTime: '08:30',
      duration: 60,
      timezone: 'Asia/Ho_Chi_Minh',
      room: 'Phòng họp số 1',
      onlineLink: 'https://hop.example.vn/giao-ban',
      chair: 'Trần Văn Minh',
      agenda: [],
      questionDeadline: 24,
      holidayPolicy: 'next',
      uid: `pages-${next()}@press.hoitu.test`,
      sequence: 0,
      ruleSince: Date.now(),
      changedAt: Date.now(),
      agencies: [],
      reminders: [],
      ended: false,
      ...data,
    });
  /** A meeting three days from now, on the hour. */
  const occurrence = (of: Row, data: Data = {}): Promise<Row> => {
    const starts = Number(data.starts ?? Math.ceil(Date.now() / HOUR) * HOUR + 3 * DAY + next() * HOUR);
    return create('occurrence', {
      series: of.id,
      originalStart: starts,
      starts,
      ends: starts + HOUR,
      state: 'scheduled',
      agenda: [{ id: 'mo', title: 'Điểm lại tuần', minutes: 10 }],
      room: of.room,
      note: '',
      minutes: '',
      sequence: 0,
      changedAt: Date.now(),
      ...data,
    });
  };
  const agency = (data: Data = {}): Promise<Row> => {
    const name = String(data.name ?? `Báo Lương Hà ${next()}`);
    return create('agency', { name, folded: name.toLowerCase(), kind: 'newspaper', active: true, linkEpoch: 0, destinations: [], ...data });
  };
  const delegate = (of: Row, data: Data = {}): Promise<Row> => {
    const name = String(data.name ?? `Nguyễn Thu Hà ${next()}`);
    return create('delegate', {
      agency: of.id,
      name,
      folded: name.toLowerCase(),
      role: 'Phóng viên',
      email: `ha${next()}@luongha.test`,
      phone: '',
      language: 'vi',
      state: 'granted',
      card: `THE-${next()}`,
      linkEpoch: 0,
      ...data,
    });
  };
  const invitation = (meeting: Row, who: Row, data: Data = {}): Promise<Row> =>
    create('invitation', {
      occurrence: meeting.id,
      delegate: who.id,
      rsvp: 'none',
      sequence: 0,
      withdrawn: false,
      code: `CODE${String(next()).padStart(12, '0')}`,
      linkEpoch: 0,
      ...data,
    });
  const question = (meeting: Row, data: Data = {}): Promise<Row> =>
    create('question', {
      occurrence: meeting.id,
      agency: 'Báo Lương Hà',
      asker: '',
      text: 'Bao giờ thông xe cầu mới?',
      state: 'submitted',
      answer: '',
      note: '',
      climbed: 0,
      askedAt: Date.now(),
      folded: '',
      afterMeeting: false,
      ...data,
    });
  const unit = (data: Data = {}): Promise<Row> => {
    const name = String(data.name ?? `Sở Xây dựng ${next()}`);
    return create('unit', {
      name,
      folded: name.toLowerCase(),
      head: null,
      spokespersons: [{ id: 'an', name: 'Lê An', email: 'an@so.test', phone: '', user: null }],
      active: true,
      ...data,
    });
  };
  const document = (meeting: Row, data: Data = {}): Promise<Row> =>
    create('document', {
      occurrence: meeting.id,
      item: null,
      title: 'Thông cáo',
      filename: 'thong-cao.txt',
      mime: 'text/plain',
      size: 9,
      audience: 'delegates',
      embargo: null,
      sha256: 'x',
      content: Buffer.from('Thông cáo').toString('base64'),
      ...data,
    });
  /** One delegate invited to one meeting, with the path of their page. */
  const invited = async (
    over: { series?: Data; occurrence?: Data; delegate?: Data; invitation?: Data; agency?: Row; meeting?: Row } = {},
  ) => {
    const of = over.meeting ? await get('series', Number(over.meeting.series)) : await series(over.series);
    const meeting = over.meeting ?? (await occurrence(of, over.occurrence));
    const house = over.agency ?? (await agency());
    const who = await delegate(house, over.delegate);
    const row = await invitation(meeting, who, over.invitation);
    return { series: of, meeting, agency: house, delegate: who, invitation: row, path: pathOf(links.invitation(row, meeting)) };
  };

  const pathOf = (url: string): string => new URL(url).pathname;

  /** Asks for a page as a browser does: a form is sent as one, redirects are not followed. */
  async function page(method: string, path: string, { form, headers = {}, body }: PageOptions = {}): Promise<Answer> {
    const response = await fetch(new URL(path, app.url), {
      method,
      redirect: 'manual',
      headers: { 'accept-language': 'vi', ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}), ...headers },
      ...(form ? { body: new URLSearchParams(form).toString() } : body === undefined ? {} : { body }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  type Limiter = { hit(key: string, windowMs: number): Promise<{ count: number; resetsIn: number }> };
  const { limiter } = app.strapi.plugin('newsroom').service('core') as unknown as { limiter: Limiter };
  const kept = limiter.hit;
  /** All tests come from one address: only those about the pace keep it. */
  const pace = (on: boolean): void => {
    limiter.hit = on ? kept : async () => ({ count: 1, resetsIn: 1 });
  };
  pace(false);

  /** Every row of every table of the database, as a print of each table, for "nothing changed". */
  async function snapshot(): Promise<Record<string, string>> {
    const knex = app.strapi.db.connection;
    const names = [...new Set([...app.strapi.db.metadata.values()].map(({ tableName }) => tableName))].sort();
    const prints: Record<string, string> = {};
    for (const name of names) {
      // Jobs, schedules and the seals of events go on by themselves; what a form does is always seen in another table too.
      if (/^(strapi_|newsroom_(jobs|seals))/.test(name)) continue;
      const rows = (await knex(name).select('*').orderBy('id')) as Data[];
      const text = JSON.stringify(rows.map(({ seal, seal_seq, ...row }) => row));
      prints[name] = `${rows.length} rows, ${createHash('sha256').update(text).digest('hex')}`;
    }
    return prints;
  }

  return {
    query,
    links,
    create,
    change,
    get,
    series,
    occurrence,
    agency,
    delegate,
    invitation,
    question,
    unit,
    document,
    invited,
    pathOf,
    page,
    pace,
    snapshot,
  };
}
export type PressPages = ReturnType<typeof pressPages>;

/** The value of a hidden field. */
export const hidden = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
