import { app, call, type Role, tokens } from './desk';
import { STORY } from './newsroom';

/**
 * With what queries every route that reads is looked at for what it gives away: one line a route of contracts/endpoints.ts; one that
 * is missing fails desk-leaks.test.ts by its name. `:word` stands for what somebody searches, `:story` for a story's documentId.
 */
export const LOOKS: Record<string, string[]> = {
  '/board': ['', '?limit=500&cancelled=true', '?q=:word&cancelled=true', '?mine=true'],
  '/cards': ['?ids=:id'],
  '/my-work': [''],
  '/of-story': [`?uid=${STORY}&documentId=:story&locale=vi`],
  '/assignments/:id': [''],
  '/story-types': [''],
  '/desks': [''],
  '/people': ['', '?all=true'],
  '/feed-link': [''],
};

export type Looked = { at: string; status: number; text: string };

/** Everything that one route shows to one role. */
export async function look(role: Role, path: string, of: { id: string; word: string; story: string }): Promise<Looked[]> {
  const seen: Looked[] = [];
  for (const query of LOOKS[path] ?? []) {
    const at = (path + query).replaceAll(':id', of.id).replaceAll(':word', encodeURIComponent(of.word)).replaceAll(':story', of.story);
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
