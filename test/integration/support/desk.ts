import { expect } from 'vitest';
import type { Desk, Detail, Work } from '../../../packages/assignment-desk/contracts';
import type { Actor } from '../../../packages/newsroom/contracts/events';
import { type Booted, type BootOptions, boot } from '../../support/boot';
import { EDITOR, REPORTER, spineOf } from './newsroom';

export type Answer<T> = {
  data: T;
  error?: { message: string; details: { code: string; params: Record<string, unknown>; say: { en: string; vi: string } } };
};
export type Command = {
  act: string;
  to?: string;
  until?: string;
  note?: string;
  stories?: { uid: string; documentId: string; locale: string }[];
};

export const may = (...names: string[]) => names.map((name) => ({ action: `plugin::assignment-desk.${name}` }));
export const roles = {
  head: [...may('read', 'assign', 'edit', 'plan', 'order', 'staff'), ...EDITOR],
  editor: [...may('read', 'edit'), ...EDITOR],
  reporter: [...may('read', 'report'), ...REPORTER],
  mate: [...may('read', 'report'), ...REPORTER],
  stranger: may('read', 'report'),
  chief: may('read', 'assign', 'edit', 'plan', 'order', 'staff', 'see-all', 'desks.manage'),
  outsider: [],
} as const;
export type Role = keyof typeof roles;
export const ROLES = Object.keys(roles) as Role[];

export let app: Booted;
export let desk: Desk;
export const tokens = {} as Record<Role, string>;
export const ids = {} as Record<Role, string>;

export const call = <T>(role: Role | null, method: string, path: string, body?: unknown) =>
  app.request<Answer<T>>(method, `/assignment-desk${path}`, {
    ...(role ? { token: tokens[role] } : {}),
    ...(body === undefined ? {} : { body }),
  });
export const ok = async <T>(role: Role, method: string, path: string, body?: unknown): Promise<T> => {
  const answer = await call<T>(role, method, path, body);
  expect(answer.status, answer.text.slice(0, 400)).toBe(200);
  return answer.body.data;
};
export const refused = async (role: Role | null, method: string, path: string, body?: unknown): Promise<string> => {
  const answer = await call(role, method, path, body);
  return `${answer.status} ${answer.body?.error?.details?.code ?? ''}`.trim();
};
export const one = (id: string, role: Role = 'chief') => ok<Detail>(role, 'GET', `/assignments/${id}`);
export const make = (more: object = {}) =>
  ok<Work>('head', 'POST', '/assignments', { slugline: 'Mưa lớn, 12 điểm ngập trong nội thành', desk: desk.id, ...more });
export const act = async (role: Role, id: string, command: Command): Promise<Work> =>
  ok<Work>(role, 'POST', `/assignments/${id}/act`, { version: (await one(id)).version, ...command });
export const cannot = async (role: Role, id: string, command: Command): Promise<string> =>
  refused(role, 'POST', `/assignments/${id}/act`, { version: (await one(id)).version, ...command });
export const minutes = (count: number): string => new Date(Date.now() + count * 60_000).toISOString();
export const as = (role: Role): Actor => ({ kind: 'admin', id: ids[role], name: role });

/** Notices of one kind that reached somebody. */
export const noticesOf = async (role: Role, kind: string, subject: string) => {
  const rows = (await app.strapi.db.query('plugin::newsroom.notice' as never).findMany({})) as unknown as Record<string, unknown>[];
  return rows.filter(
    (row) =>
      JSON.stringify(row).includes(kind) && JSON.stringify(row).includes(subject) && Object.values(row).map(String).includes(ids[role]),
  );
};
export const happened = async (id: string, type: string) =>
  (await spineOf(app).events.history(`assignment:${id}`)).filter((event) => event.type === type);
/** Lets the clock of a waiting job come: the row is the truth. */
export const hurry = async (name: string, id: string) => {
  const { tableName } = app.strapi.db.metadata.get('plugin::newsroom.job');
  await app.strapi.db.connection(tableName).where('name', name).andWhere('key', 'like', `${id}:%`).update({ run_at: 0 });
};

/** Boots the newsroom and the desk with one person for each role, and one desk. */
export const openDesk = (): Promise<void> => openDeskWith({});

/** The same, booted with a mail server, sisters or whatever else a test needs. */
export async function openDeskWith(options: BootOptions): Promise<void> {
  app = await boot({ plugins: ['newsroom', 'assignment-desk'], ...options });
  const admin = await app.registerAdmin();
  for (const role of ROLES) {
    const user = await app.addUser(admin, { email: `${role}@hoitu.test`, firstname: role, permissions: [...roles[role]] });
    tokens[role] = user.token;
    ids[role] = String(user.id);
  }
  desk = await ok<Desk>('chief', 'POST', '/desks', {
    name: 'Thời sự',
    members: [
      { user: ids.head, role: 'lead' },
      { user: ids.editor, role: 'editor' },
      { user: ids.reporter, role: 'reporter' },
      { user: ids.mate, role: 'reporter' },
    ],
  });
}
export const closeDesk = (): Promise<void> | undefined => app?.stop();
