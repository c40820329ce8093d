import { expect } from 'vitest';
import type { Agency, AgencyInput, Delegate, DelegateInput } from '../../packages/press-briefing/contracts';
import { type Booted, type BootOptions, boot } from './boot';

export type Answer<T> = {
  data: T;
  error?: { details: { code: string; params: Record<string, unknown>; say: { en: string; vi: string } } };
};

/** Who is who: the clerk accredits, the office manages, the reader only sees. */
const RIGHTS = { clerk: ['accredit'], colleague: ['accredit'], office: ['see', 'manage', 'answer'], reader: ['see'] } as const;
export type Person = keyof typeof RIGHTS;

/** A press office with nobody in it, and its people's ways in. */
export async function pressOffice(options: BootOptions = {}) {
  const app: Booted = await boot({ plugins: ['newsroom', 'press-briefing'], database: 'sqlite', ...options });
  const admin = await app.registerAdmin();
  const tokens = {} as Record<Person, string>;
  const ids = {} as Record<Person, string>;
  for (const [person, names] of Object.entries(RIGHTS)) {
    const permissions = names.map((name) => ({ action: `plugin::press-briefing.${name}` }));
    const user = await app.addUser(admin, { email: `${person}@hoitu.test`, firstname: person, permissions });
    tokens[person as Person] = user.token;
    ids[person as Person] = String(user.id);
  }

  const call = <T>(person: Person, method: string, path: string, body?: unknown) =>
    app.request<Answer<T>>(method, `/press-briefing${path}`, { token: tokens[person], ...(body === undefined ? {} : { body }) });
  const ok = async <T>(person: Person, method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await call<T>(person, method, path, body);
    expect(answer.status, answer.text.slice(0, 400)).toBe(200);
    return answer.body.data;
  };
  const refused = async (person: Person, method: string, path: string, body?: unknown): Promise<string> => {
    const answer = await call<unknown>(person, method, path, body);
    return `${answer.status} ${answer.body?.error?.details?.code ?? ''}`.trim();
  };

  let made = 0;
  const agency = (over: Partial<AgencyInput> = {}) => ok<Agency>('clerk', 'POST', '/agencies', { name: `Báo số ${++made}`, ...over });
  const delegate = (of: Agency, over: Partial<DelegateInput> = {}) =>
    ok<Delegate>('clerk', 'POST', '/delegates', { agency: of.id, name: `Đại biểu ${++made}`, email: `d${made}@bao.test`, ...over });
  const act = (id: string, body: object) => ok<Delegate>('clerk', 'POST', `/delegates/${id}/act`, body);
  const granted = async (of: Agency, over: Partial<DelegateInput> = {}) => {
    const one = await delegate(of, over);
    return act(one.id, { act: 'grant', version: one.version });
  };
  const rows = (thing: string, where: object = {}) =>
    app.strapi.db
      .connection(app.strapi.db.metadata.get(`plugin::${thing}`).tableName)
      .where(where)
      .orderBy('id') as Promise<Record<string, unknown>[]>;

  return { app, ids, call, ok, refused, agency, delegate, act, granted, rows };
}
export type PressOffice = Awaited<ReturnType<typeof pressOffice>>;
