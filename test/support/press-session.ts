import { randomUUID } from 'node:crypto';
import type { Agency, Delegate, Invitation, Occurrence, Series, SessionOp, SessionView } from '../../packages/press-briefing/contracts';
import { type Booted, boot } from './boot';
import { days } from './briefing';

/** Two tablets of the office, somebody who only writes conclusions, and one who looks on. */
const ROLES = {
  clerk: ['accredit', 'see'],
  first: ['see', 'manage', 'decide'],
  second: ['see', 'manage'],
  chief: ['see', 'decide'],
  reader: ['see'],
} as const;
export type Role = keyof typeof ROLES;

type Refused = { key: string; code: string; say: { en: string; vi: string } };
export type Taken = SessionView & { refused: Refused[] };
type Data<T> = { data: T; error?: { details: { code: string } } };
/** A thing done, without its key. */
export type Done = SessionOp extends infer O ? (O extends unknown ? Omit<O, 'key' | 'at'> & { key?: string; at?: string } : never) : never;

/** Gives a thing done its key and its time. */
export const op = (done: Done, at = new Date().toISOString()): SessionOp => ({ key: randomUUID(), at, ...done }) as SessionOp;

/** A press office with delegates of two agencies invited to the next meeting, and one more who is not. */
export async function openPress(delegates = 3) {
  const app: Booted = await boot({ plugins: ['newsroom', 'press-briefing'] });
  const admin = await app.registerAdmin();
  const tokens = {} as Record<Role, string>;
  for (const [role, names] of Object.entries(ROLES)) {
    const permissions = names.map((name) => ({ action: `plugin::press-briefing.${name}` }));
    tokens[role as Role] = (await app.addUser(admin, { email: `${role}@hoitu.test`, firstname: role, permissions })).token;
  }
  const call = <T>(role: Role, method: string, path: string, body?: unknown) =>
    app.request<Data<T>>(method, `/press-briefing${path}`, { token: tokens[role], ...(body === undefined ? {} : { body }) });
  const ok = async <T>(role: Role, method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await call<T>(role, method, path, body);
    if (answer.status !== 200) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text.slice(0, 400)}`);
    return answer.body.data;
  };
  const refused = async (role: Role, method: string, path: string, body?: unknown): Promise<string> => {
    const answer = await call<unknown>(role, method, path, body);
    return `${answer.status} ${answer.body?.error?.details?.code ?? ''}`.trim();
  };

  const agencies = [
    await ok<Agency>('clerk', 'POST', '/agencies', { name: 'Báo Lương Hà' }),
    await ok<Agency>('clerk', 'POST', '/agencies', { name: 'Đài Cửa Lương' }),
  ];
  let made = 0;
  const delegate = async (name: string): Promise<Delegate> => {
    const input = { agency: agencies[made % 2]?.id, name, email: `dai-bieu-${++made}@bao.test` };
    const { id, version } = await ok<Delegate>('clerk', 'POST', '/delegates', input);
    return ok<Delegate>('clerk', 'POST', `/delegates/${id}/act`, { act: 'grant', version });
  };
  const invitees: Delegate[] = [];
  for (let n = 0; n < delegates; n++) invitees.push(await delegate(`Đại biểu ${n + 1}`));
  const uninvited = await delegate('Vũ Thị Muộn');

  const series = await ok<Series>('first', 'POST', '/series', {
    title: 'Giao ban báo chí',
    mode: 'closed',
    rrule: 'FREQ=WEEKLY;BYDAY=TH',
    time: '08:30',
    from: days(1).slice(0, 10),
    duration: 60,
    holidayPolicy: 'next',
    agencies: agencies.map(({ id }) => id),
    agenda: [
      { id: 'review', title: 'Điểm báo', minutes: 10 },
      { id: 'answers', title: 'Trả lời câu hỏi', minutes: 30 },
      { id: 'end', title: 'Kết luận', minutes: 20 },
    ],
  });
  const meetings = (await ok<Occurrence[]>('reader', 'GET', `/occurrences?from=${days(0)}&to=${days(80)}`)).filter(
    (one) => one.series === series.id && one.state !== 'cancelled',
  );
  let used = 0;

  return {
    app,
    call,
    ok,
    refused,
    uninvited,
    invitees,
    read: (id: string, role: Role = 'first') => ok<SessionView>(role, 'GET', `/occurrences/${id}/session`),
    take: (id: string, ops: SessionOp[], role: Role = 'first') => ok<Taken>(role, 'POST', `/occurrences/${id}/session`, { ops }),
    act: async (id: string, act: 'start' | 'hold' | 'cancel', role: Role = 'first') => {
      const { occurrence } = await ok<SessionView>('reader', 'GET', `/occurrences/${id}/session`);
      return ok<Occurrence>(role, 'POST', `/occurrences/${id}/act`, {
        act,
        version: occurrence.version,
        ...(act === 'cancel' ? { reason: 'Bão' } : {}),
      });
    },
    /** A meeting nobody has used yet, with everybody invited. */
    meeting: async (): Promise<{ id: string; invitations: Invitation[] }> => {
      const { id } = meetings[used++] as Occurrence;
      await ok('first', 'POST', `/occurrences/${id}/invitations`, { delegates: invitees.map((one) => one.id) });
      return { id, invitations: (await ok<SessionView>('first', 'GET', `/occurrences/${id}/session`)).invitations };
    },
    rows: <R>(thing: string, where: object): Promise<R[]> =>
      (app.strapi.db.query(`plugin::press-briefing.${thing}` as never) as unknown as { findMany(options: object): Promise<R[]> }).findMany({
        where,
      }),
    events: async (type: string, occurrence: string) =>
      (
        await app.strapi.db
          .connection(app.strapi.db.metadata.get('plugin::newsroom.event').tableName)
          .where({ type, subject: `briefing:${occurrence}` })
      ).length,
  };
}
export type Press = Awaited<ReturnType<typeof openPress>>;
