import * as desk from '../../../packages/assignment-desk/contracts';
import * as channels from '../../../packages/channels/contracts';
import type { Access, Endpoint } from '../../../packages/newsroom/contracts';
import { newsroomApi } from '../../../packages/newsroom/contracts/api';
import { admin, open } from '../../../packages/press-briefing/contracts';
import { days } from '../../support/briefing';
import { app, call, ids, links, pages, tokens } from './press-leaks-life';
import { type Account, accounts, type Holder, names, read, wordsOf } from './press-leaks-words';

type Reader = Account | 'nobody' | 'superAdmin' | 'apiToken';
export const readers: Reader[] = [...accounts, 'nobody', 'apiToken'];

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;
/** Every endpoint a module of contracts names, however it groups them. */
const endpointsIn = (module: object): Endpoint[] =>
  Object.values(module).flatMap((one) =>
    isEndpoint(one) ? [one] : typeof one === 'object' && one !== null ? Object.values(one).filter(isEndpoint) : [],
  );
export const ours = Object.entries(admin as Record<string, Endpoint>).map(([name, endpoint]) => ({ name, endpoint }));
const sisters = [
  ...endpointsIn({ newsroomApi }).map((endpoint) => ({ plugin: 'newsroom', endpoint })),
  ...endpointsIn(desk).map((endpoint) => ({ plugin: 'assignment-desk', endpoint })),
  ...endpointsIn(channels).map((endpoint) => ({ plugin: 'channels', endpoint })),
].filter(({ endpoint }) => endpoint.access.kind !== 'public' && endpoint.path !== '/live');

/** A path with everything it may name: `/occurrences/:id` once for each meeting. What is not known is asked for once, in vain. */
export function addresses(path: string): string[] {
  const parameter = /:([a-zA-Z]+)/.exec(path);
  if (!parameter) return [path];
  const [given, name = ''] = parameter;
  const thing = path.split('/')[1] as string;
  const known = name === 'date' ? ['2026-09-02'] : (ids[thing] ?? ['1', '2', 'khongco']);
  return known.flatMap((id) => addresses(path.replace(given, id)));
}

type Json = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  anyOf?: Json[];
  oneOf?: Json[];
  minItems?: number;
  minimum?: number;
};
const TEXTS: Record<string, string> = {
  date: '2026-11-20',
  'date-time': '2026-11-20T08:00:00Z',
  email: 'x@x.test',
  uri: 'https://x.test/',
};
const scalar = ({ type, format, minLength = 1, minimum = 1, pattern }: Json, name: string): unknown => {
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return name === 'version' ? 999 : Math.max(minimum, 1);
  if (type !== 'string') return null;
  if (name === 'email') return 'x@x.test';
  return TEXTS[format ?? ''] ?? (pattern?.includes('\\d') ? '1' : 'x'.repeat(Math.max(minLength, 1)));
};
/** Values the schema takes, each way it branches; of a version always one that nobody has. */
function samples(schema: Json, name = ''): unknown[] {
  if ('const' in schema) return [schema.const];
  if (schema.enum) return [schema.enum[0]];
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches) return branches.flatMap((one) => samples(one, name));
  if (schema.type === 'array') return [schema.minItems ? [samples(schema.items ?? {}, name)[0]] : []];
  if (schema.type !== 'object') return [scalar(schema, name)];
  const wanted = Object.entries(schema.properties ?? {}).filter(([key]) => schema.required?.includes(key));
  return [Object.fromEntries(wanted.map(([key, value]) => [key, samples(value, key)[0]]))];
}
const jsonOf = (schema: NonNullable<Endpoint['body']>): Json => schema.toJSONSchema({ io: 'input', unrepresentable: 'any' }) as Json;

/** What each query key is asked with. A key that is not here is a test that fails by its name. */
const ASKED: Record<string, () => string[]> = {
  from: () => [days(-20)],
  to: () => [days(60)],
  limit: () => ['200'],
  after: () => ['1'],
  occurrence: () => ids.occurrences as string[],
  id: () => ids.delegates as string[],
  agency: () => ids.agencies as string[],
  unit: () => ids.units as string[],
  language: () => ['en'],
  q: () => ['kin', 'an'],
};
export const unasked = ours.flatMap(({ name, endpoint }) => {
  const { properties = {} } = endpoint.query ? jsonOf(endpoint.query) : {};
  return Object.entries(properties).flatMap(([key, one]) => (key in ASKED || one.enum ? [] : [`${name}: ${key}`]));
});

/** The queries of an endpoint: what it must have, and then each thing it may have, one after the other. */
function queries(endpoint: Endpoint): string[] {
  if (!endpoint.query) return [''];
  const { properties = {}, required = [] } = jsonOf(endpoint.query);
  const valuesOf = (key: string): string[] => ASKED[key]?.() ?? (properties[key]?.enum as string[] | undefined) ?? ['1'];
  const base = new URLSearchParams(required.map((key) => [key, valuesOf(key)[0] as string]));
  const more = Object.keys(properties).flatMap((key) =>
    valuesOf(key).map((value) => {
      const query = new URLSearchParams(base);
      query.set(key, value);
      return `?${query}`;
    }),
  );
  return [`?${base}`, ...more];
}

const granted = (role: Reader, access: Access): boolean => {
  if (role === 'nobody' || role === 'apiToken') return false;
  return access.kind !== 'admin' || access.actions.some((action) => (rights[role] ?? []).includes(action));
};
const rights: Partial<Record<Reader, string[]>> = {};
export const setRights = (role: Account, actions: readonly string[]): void => {
  rights[role] = actions.map((action) => `plugin::${action}`);
};

/** Answers that are not what the contract's rights say, by address: nothing belongs in here. */
export const astray: string[] = [];
/** Endpoints that answered 200 to the press office. */
export const answered = new Set<string>();

async function ask(role: Reader, { name, endpoint }: (typeof ours)[number], path: string, body?: unknown): Promise<void> {
  const { status, text } = await call(role, endpoint.method, `/press-briefing${path}`, body);
  read(role as Holder, `${endpoint.method} ${path}`, text);
  if (status >= 500 || granted(role, endpoint.access) === [401, 403].includes(status))
    astray.push(`${role} ${endpoint.method} ${path}: ${status}`);
  if (role === 'office' && status === 200) answered.add(name);
}

/** Whom the policy turns away, it turns away before anything is read: asked once, that is known. */
const few = <T>(role: Reader, { access }: Endpoint, all: T[]): T[] => (granted(role, access) ? all : all.slice(0, 1));

/** Every endpoint of ours that reads, with every query, as everybody. */
export async function everyRead(role: Reader): Promise<void> {
  for (const one of ours.filter(({ endpoint }) => endpoint.method === 'GET'))
    for (const path of few(role, one.endpoint, addresses(one.endpoint.path)))
      for (const query of few(role, one.endpoint, queries(one.endpoint))) await ask(role, one, path + query);
}

/** Every endpoint that writes, with what it takes, what it does not, and a version nobody has: refusals talk too. */
export async function everyRefusal(role: Reader): Promise<void> {
  for (const one of ours.filter(({ endpoint }) => endpoint.method !== 'GET')) {
    const bodies = one.endpoint.body ? samples(jsonOf(one.endpoint.body)) : [];
    for (const path of few(role, one.endpoint, addresses(one.endpoint.path)))
      for (const body of few(role, one.endpoint, [{}, undefined, ...bodies])) await ask(role, one, path, body);
  }
}

/** What sister plugins show, the assignment a decision became among it. */
export async function everySister(role: Reader): Promise<void> {
  const { body } = await call('office', 'GET', '/assignment-desk/assignments?pageSize=50');
  ids.assignments = ((body as { data?: { items?: { id: string }[] } })?.data?.items ?? []).map(({ id }) => id);
  for (const { plugin, endpoint } of sisters.filter((one) => one.endpoint.method === 'GET'))
    for (const path of addresses(endpoint.path))
      for (const query of queries(endpoint).filter((one, n) => n === 0 || /[?&](q|limit|pageSize)=/.test(one))) {
        const { text } = await call(role, 'GET', `/${plugin}${path}${query}`);
        read(role as Holder, `/${plugin}${path}${query}`, text);
      }
}

/** A search for each word, and one for a word that is nowhere: to who may not read it the answers are the same. */
export async function counted(role: Account): Promise<string[]> {
  const told: string[] = [];
  const searching = ours.filter(({ endpoint }) => endpoint.query && 'q' in (jsonOf(endpoint.query).properties ?? {}));
  for (const { endpoint } of searching) {
    const look = async (q: string): Promise<string> =>
      (await call(role, 'GET', `/press-briefing${endpoint.path}?q=${encodeURIComponent(q)}`)).text;
    const nothing = await look('khongcogi');
    for (const name of names) for (const word of wordsOf(name)) if ((await look(word)) !== nothing) told.push(`${endpoint.path} ${name}`);
  }
  return [...new Set(told)];
}

/** Every page of the public, by every link there is and by none, with its forms. */
export async function everyPage(): Promise<number> {
  let read200 = 0;
  const forms = [
    {},
    { act: 'yes', seen: 'stale' },
    { act: 'substitute', name: '' },
    { act: 'question', question: '' },
    { name: '' },
    { answer: 'x', version: '1' },
  ];
  const look = async (holder: Holder, method: string, path: string, form?: Record<string, string>): Promise<void> => {
    const { status, headers, text } = await pages.page(method, `/api/press-briefing${path}`, form ? { form } : {});
    if (status === 200) read200++;
    read(holder, `${method} ${path.slice(0, 20)}`, `${JSON.stringify([...headers])}\n${text}`);
  };
  for (const { method, path } of Object.values(open as Record<string, Endpoint>)) {
    const bearers = path.includes(':token') ? links : [{ holder: 'nobody' as Holder, token: '', place: '' }];
    for (const { holder, token } of [...bearers, { holder: 'nobody' as Holder, token: 'x'.repeat(60) }]) {
      const documents = path.includes(':document') ? (ids.documents as string[]) : [''];
      const meetings = path.includes(':id') ? (ids.occurrences as string[]) : [''];
      for (const document of documents)
        for (const id of meetings) {
          const at = path.replace(':token', token).replace(':document', document).replace(':id', id);
          if (method === 'GET') for (const lang of ['vi', 'en']) await look(holder, method, `${at}?lang=${lang}`);
          else for (const one of forms) await look(holder, method, at, one as Record<string, string>);
        }
    }
  }
  return read200;
}

/** Strapi's own doors to our tables. Answers where one stood open. */
export async function backDoors(role: Reader): Promise<string[]> {
  const types = Object.values(
    app.strapi.contentTypes as unknown as Record<string, { uid: string; plugin?: string; info: { pluralName: string } }>,
  ).filter(({ plugin }) => plugin === 'press-briefing');
  const stoodOpen: string[] = [];
  const look = async (path: string, shut: boolean): Promise<void> => {
    const { status, text } = await call(role, 'GET', path);
    read(role as Holder, path, text);
    if (shut && status < 400) stoodOpen.push(`${path} ${status}`);
  };
  for (const { uid, info } of types)
    for (const path of [
      `/api/${info.pluralName}`,
      `/api/${info.pluralName}?populate=*`,
      `/api/press-briefing/${info.pluralName}?populate=*`,
      `/content-manager/collection-types/${uid}`,
      `/content-manager/collection-types/${uid}?populate=*&_q=kin&pageSize=100`,
      `/content-manager/collection-types/${uid}/1`,
      `/content-manager/single-types/${uid}`,
      `/content-manager/history-versions?contentType=${uid}`,
    ])
      await look(path, role !== 'superAdmin' || path.startsWith('/api/'));
  for (const path of [
    '/content-type-builder/content-types',
    '/content-type-builder/schema',
    '/content-manager/content-types',
    '/content-manager/init',
    '/upload/files',
    '/upload/folders',
    '/api/upload/files',
    '/graphql',
    '/admin/webhooks',
    '/admin/audit-logs',
    '/admin/users',
    '/admin/homepage/key-statistics',
    '/content-manager/homepage/recent-documents?action=update',
  ])
    await look(path, false);
  return stoodOpen;
}

/** Reads somebody's live stream from the very beginning; `read` is what has come so far. */
export async function listenLive(role: Account): Promise<{ read(): string; close(): void }> {
  const stop = new AbortController();
  const response = await fetch(`${app.url}/newsroom/live?after=0`, {
    headers: { Authorization: `Bearer ${tokens[role]}` },
    signal: stop.signal,
  });
  let text = '';
  void (async () => {
    const decoder = new TextDecoder();
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) text += decoder.decode(part, { stream: true });
  })().catch(() => undefined);
  return { read: () => text, close: () => stop.abort() };
}
