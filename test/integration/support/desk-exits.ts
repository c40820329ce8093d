import { app, call, type Role, tokens } from './desk';
import { STORY } from './newsroom';

/** What the looks ask for by name: an assignment, a story, the things work hangs on, and a word somebody searches. */
export type Named = Record<'id' | 'word' | 'story' | 'happening' | 'campaign' | 'commission' | 'person', string>;

/** A month of days with every canary in it, the same for every look. */
const FROM = new Date(Date.now() - 86_400_000).toISOString();
const TO = new Date(Date.now() + 20 * 86_400_000).toISOString();
const WINDOW = `from=${FROM}&to=${TO}`;
const DAYS = `from=${FROM.slice(0, 10)}&to=${TO.slice(0, 10)}`;

/**
 * With what queries every route that reads is looked at for what it gives away: one line a route of contracts/endpoints.ts; one that
 * is missing fails desk-leaks.test.ts by its name. `:name` stands for what `Named` holds under it, in the path as well.
 */
export const LOOKS: Record<string, string[]> = {
  '/board': ['', '?limit=500&cancelled=true', '?q=:word&cancelled=true', '?mine=true', '?campaign=:campaign', '?happening=:happening'],
  '/cards': ['?ids=:id'],
  '/my-work': [''],
  '/of-story': [`?uid=${STORY}&documentId=:story&locale=vi`],
  '/of-stories': [`?uid=${STORY}&ids=:story,none&locale=vi`],
  '/today': [''],
  '/assignments/:id': [''],
  '/assignments': ['', '?q=:word', '?sort=-updated&pageSize=200', '?states=planned,cancelled', '?tag=:word', '?commission=:commission'],
  '/assignments.csv': ['', '?q=:word&language=en', '?campaign=:campaign'],
  '/story-types': [''],
  '/desks': [''],
  '/people': ['', '?all=true'],
  '/feed-link': [''],
  '/calendar': [`?${WINDOW}`, `?${WINDOW}&q=:word`, `?${WINDOW}&mine=true`],
  '/happenings': [`?${WINDOW}`, `?${WINDOW}&q=:word`],
  '/happenings/:id': [''],
  '/campaigns': ['', '?q=:word'],
  '/campaigns/:id': [''],
  '/commissions': ['', '?q=:word'],
  '/commissions/:id': [''],
  '/commissions/:id/sheet': [''],
  '/commissions/:id/sheet.csv': ['', '?language=en'],
  '/absences': [`?${WINDOW}`, `?${WINDOW}&person=:person`],
  // After every embargo, too: who is free tomorrow is asked today.
  '/availability': ['', `?at=${TO}`],
  '/workload': [`?${DAYS}`],
  '/workload/day': [`?person=:person&day=${new Date().toISOString().slice(0, 10)}`],
  '/views': ['board', 'list', 'calendar', 'workload'].map((page) => `?page=${page}`),
  '/templates': [''],
};

/** Whose `:id` a path names. */
const ofPath = (path: string, named: Named): string =>
  path.startsWith('/happenings')
    ? named.happening
    : path.startsWith('/campaigns')
      ? named.campaign
      : path.startsWith('/commissions')
        ? named.commission
        : named.id;

export type Looked = { at: string; status: number; text: string };

/** Everything that one route shows to one role; where it is `searching`, what it finds by the word alone. */
export async function look(role: Role, path: string, named: Named, searching = false): Promise<Looked[]> {
  const seen: Looked[] = [];
  for (const query of (LOOKS[path] ?? []).filter((one) => !searching || one.includes(':word'))) {
    const asked = path.replace(':id', ofPath(path, named)) + query;
    const at = asked.replace(/:([a-z]+)/g, (all, name) => (name in named ? encodeURIComponent(named[name as keyof Named]) : all));
    const { status, text } = await call(role, 'GET', at);
    seen.push({ at, status, text });
  }
  return seen;
}

/** The calendar behind somebody's own link. */
export async function calendarOf(role: Role): Promise<string> {
  const { body } = await call<{ url: string }>(role, 'GET', '/feed-link');
  return body.data ? (await app.request('GET', new URL(body.data.url).pathname)).text : '';
}

/** Strapi's own doors to our tables, tried as somebody of the desk and as anybody. */
export async function backDoors(role: Role | null, uid: string, plural: string, id: string): Promise<Looked[]> {
  const [plugin = '', name = ''] = uid.replace('plugin::', '').split('.');
  const paths = [
    `/api/${plural}`,
    `/api/${plugin}/${plural}`,
    `/api/${plugin}/${plural}/${id}?populate=*`,
    `/content-manager/collection-types/${uid}`,
    `/content-manager/collection-types/${uid}/${id}`,
    `/content-manager/single-types/${uid}`,
    `/content-manager/relations/${uid}/${name}`,
    `/content-manager/uid/generate`,
  ];
  const options = role ? { token: tokens[role] } : {};
  return Promise.all(
    paths.map(async (at) => {
      const { status, text } = await app.request('GET', at, options);
      return { at, status, text };
    }),
  );
}

/** Reads a person's live stream from the very beginning; `read` is what has come so far. */
export async function listenLive(role: Role): Promise<{ read(): string; close(): void }> {
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
