import type { Actor } from '../../packages/newsroom/contracts/events';
import type { Agency, Delegate, Occurrence, Question, Series, Unit } from '../../packages/press-briefing/contracts';
import type { DelegateRow, LetterRow, QuestionRow } from '../../packages/press-briefing/server/src/services/tables';
import { type Booted, type BootOptions, boot } from './boot';
import type { Answer } from './http';

/** Who is who: two accounts speak for the unit of roads, one is its head, one speaks for another unit. */
export const ROLES = {
  office: ['see', 'manage', 'accredit'],
  colleague: ['see', 'manage'],
  reader: ['see'],
  speaker: ['answer'],
  head: ['answer'],
  other: ['answer'],
} as const;
export type Role = keyof typeof ROLES;

type Data<T> = { data: T; error?: { message: string; details: { code: string; params: Record<string, unknown>; say: { vi: string } } } };
type Asked = { text: string; delegate?: DelegateRow; key: string; by: 'page' | 'office' };
type Questions = {
  ask(occurrence: string, asked: Asked, actor: Actor): Promise<QuestionRow>;
  answerAs(question: string | number, answer: { text: string; version: number; unit?: string }, actor: Actor): Promise<QuestionRow>;
  act(id: string, input: object, actor: Actor): Promise<Question>;
  releasedOf(occurrence: string): Promise<Question[]>;
  ofDelegate(delegate: DelegateRow, occurrence: string): Promise<Question[]>;
  add(occurrence: string, input: object, actor: Actor, when?: { at?: number }): Promise<Question>;
};

export const days = (n: number): string => new Date(Date.now() + n * 86_400_000).toISOString();
export const hours = (n: number): string => new Date(Date.now() + n * 3_600_000).toISOString();
export const HOUR = 3_600_000;

/** A press office with its people, two agencies, two units and a weekly briefing. */
export async function openOffice(options: BootOptions = {}) {
  const app: Booted = await boot({ plugins: ['newsroom', 'press-briefing'], ...options });
  const admin = await app.registerAdmin();
  const tokens = {} as Record<Role, string>;
  const ids = {} as Record<Role, string>;
  for (const [role, names] of Object.entries(ROLES)) {
    const permissions = names.map((name) => ({ action: `plugin::press-briefing.${name}` }));
    const user = await app.addUser(admin, { email: `${role}@hoitu.test`, firstname: role, permissions });
    tokens[role as Role] = user.token;
    ids[role as Role] = String(user.id);
  }
  const call = <T>(role: Role | null, method: string, path: string, body?: unknown): Promise<Answer<Data<T>>> =>
    app.request<Data<T>>(method, `/press-briefing${path}`, {
      ...(role ? { token: tokens[role] } : {}),
      ...(body === undefined ? {} : { body }),
    });
  const ok = async <T>(role: Role, method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await call<T>(role, method, path, body);
    if (answer.status !== 200) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text.slice(0, 300)}`);
    return answer.body.data;
  };
  const refused = async (role: Role | null, method: string, path: string, body?: unknown): Promise<string> => {
    const answer = await call<unknown>(role, method, path, body);
    return `${answer.status} ${answer.body?.error?.details?.code ?? ''}`.trim();
  };
  const query = <R>(thing: string) =>
    app.strapi.db.query(`plugin::press-briefing.${thing}` as never) as unknown as {
      findOne(options: object): Promise<R | null>;
      findMany(options: object): Promise<R[]>;
      updateMany(options: object): Promise<{ count: number }>;
      count(options?: object): Promise<number>;
    };

  const person = (name: string, more: object = {}) => ({ name, email: '', phone: '', user: null, ...more });
  const unit = (name: string, more: object = {}) => ok<Unit>('office', 'POST', '/units', { name, ...more });
  const roads = await unit('Sở Giao thông', {
    head: person('Trưởng sở', { user: ids.head, email: 'truong-so@donvi.test' }),
    spokespersons: [
      { id: 's-account', ...person('Phát ngôn viên', { user: ids.speaker, email: 'phat-ngon@donvi.test' }) },
      { id: 's-letter', ...person('Người viết thư', { email: 'chi-thu@donvi.test' }) },
    ],
  });
  const water = await unit('Công ty Thoát nước', {
    spokespersons: [{ id: 's-account', ...person('Người khác', { user: ids.other, email: 'nguoi-khac@donvi.test' }) }],
  });
  const agency = (name: string) => ok<Agency>('office', 'POST', '/agencies', { name });
  const [first, second] = [await agency('Báo Kinh tế'), await agency('Tạp chí Đô thị')];
  let made = 0;
  const delegate = async (of: Agency, name: string): Promise<DelegateRow> => {
    const email = `dai-bieu-${++made}@bao.test`;
    const { id, version } = await ok<Delegate>('office', 'POST', '/delegates', { agency: of.id, name, email });
    await ok('office', 'POST', `/delegates/${id}/act`, { act: 'grant', version });
    return (await query<DelegateRow>('delegate').findOne({ where: { id: Number(id) } })) as DelegateRow;
  };
  const [an, binh] = [await delegate(first, 'Nguyễn An'), await delegate(second, 'Trần Bình')];

  const series = await ok<Series>('office', 'POST', '/series', {
    title: 'Giao ban báo chí',
    mode: 'closed',
    rrule: 'FREQ=WEEKLY;BYDAY=TH',
    time: '08:30',
    from: days(3).slice(0, 10),
    duration: 60,
    holidayPolicy: 'next',
    questionDeadline: 24,
  });
  const meetings = (await ok<Occurrence[]>('reader', 'GET', `/occurrences?from=${days(2)}&to=${days(80)}`)).filter(
    (one) => one.series === series.id && one.state !== 'cancelled',
  );

  return {
    app,
    ids,
    tokens,
    call,
    ok,
    refused,
    query,
    roads,
    water,
    first,
    second,
    an,
    binh,
    series,
    meetings,
    delegate,
    questions: app.strapi.plugin('press-briefing').service('questions') as unknown as Questions,
    meeting: (n: number): Occurrence => meetings[n] as Occurrence,
    by: (one: DelegateRow): Actor => ({ kind: 'delegate', id: String(one.id), name: one.name }),
    row: async (id: string | number): Promise<QuestionRow> =>
      (await query<QuestionRow>('question').findOne({ where: { id: Number(id) } })) as QuestionRow,
    letters: (id: string | number): Promise<LetterRow[]> =>
      query<LetterRow>('letter').findMany({ where: { question: Number(id) }, orderBy: { id: 'asc' } }),
    add: (n: number, input: object) =>
      ok<Question>('office', 'POST', `/occurrences/${meetings[n]?.id}/questions`, { agency: 'Báo Kinh tế', text: 'Khi nào?', ...input }),
    act: <T = Question>(question: Pick<Question, 'id' | 'version'>, body: object, role: Role = 'office') =>
      call<T>(role, 'POST', `/questions/${question.id}/act`, { version: question.version, ...body }),
  };
}
export type Office = Awaited<ReturnType<typeof openOffice>>;
