import twitter from 'twitter-text';
import { x } from '../../server/src/channels/x';
import type { Seen, Subject } from '../subject';
import { bare, json, minting } from './words';

const FORMER = '1990000000000000000';
const FORMER_ANSWER = '1990000000000000001';
const NEXT = 1_990_000_000_000_001_000n;
type Tweet = { text: string };
type Post = { id: string; text: string };

const isToken = (request: Seen): boolean => bare(request) === '/2/oauth2/token';
const isPost = (request: Seen): boolean => request.method === 'POST' && bare(request) === '/2/tweets';
/** X gives every link an address of its own, and escapes. */
const shown = (text: string): string =>
  text
    .replace(/https?:\/\/\S+/g, 'https://t.co/abc123')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** The posts that stand, newest first. No id is given twice, whatever was deleted. */
function standing(applied: readonly Seen[]): Post[] {
  let posts: Post[] = [FORMER_ANSWER, FORMER].map((id) => ({ id, text: `Tin cũ ${id}` }));
  for (const [index, one] of applied.entries()) {
    if (isPost(one)) posts = [{ id: String(NEXT + BigInt(index)), text: shown(json<Tweet>(one).text ?? '') }, ...posts];
    else posts = posts.filter(({ id }) => !bare(one).endsWith(id));
  }
  return posts;
}

const GONE = { status: 404, body: { title: 'Not Found', status: 404 } };
const problem = (type: string) => `https://api.twitter.com/2/problems/${type}`;
const LONG = 'Mưa lớn kéo dài từ 5 giờ sáng làm nhiều tuyến đường ngập sâu. '.repeat(9).trim();

/** X: single-use tokens, and no way to recognise a repetition but that it refuses the very words of an earlier post. */
const subject = (how: object): Subject => {
  const access = minting('access');
  const refresh = minting('refresh');
  return {
    name: 'x',
    channel: x(),
    settings: (api) => ({ clientId: 'client-1', api, ...how }),
    secrets: { refreshToken: 'refresh-token-of-the-account' },
    earlier: { remoteId: FORMER, link: null },
    faithful(request, applied) {
      const path = bare(request);
      if (isToken(request)) return { status: 200, body: { access_token: access(), refresh_token: refresh(), expires_in: 7200 } };
      if (path === '/2/users/me') return { status: 200, body: { data: { id: '42', username: 'baodothi' } } };
      if (path.startsWith('/2/media/')) return { status: 200, body: { data: { id: '777' } } };
      const posts = standing(applied);
      if (path === '/2/users/42/tweets') return { status: 200, body: { data: posts, meta: { result_count: posts.length } } };
      if (request.method === 'GET') {
        const ids = (new URLSearchParams(request.path.split('?')[1]).get('ids') ?? '').split(',');
        const data = posts.filter(({ id }) => ids.includes(id));
        const gone = ids.filter((id) => !data.some((one) => one.id === id));
        const errors = gone.map((id) => ({ resource_id: id, type: problem('resource-not-found') }));
        return { status: 200, body: { ...(data.length ? { data } : {}), ...(errors.length ? { errors } : {}) } };
      }
      if (request.method === 'DELETE') {
        const there = posts.some(({ id }) => path.endsWith(id));
        return there ? { status: 200, body: { data: { deleted: true } } } : GONE;
      }
      const { text = '' } = json<Tweet>(request);
      if (!twitter.parseTweet(text).valid) return { status: 400, body: { detail: 'Your Tweet text is too long.', status: 400 } };
      if (posts.some((one) => one.text === shown(text)))
        return { status: 403, body: { detail: 'You are not allowed to create a Tweet with duplicate content.', status: 403 } };
      return { status: 201, body: { data: { id: standing([...applied, request])[0]?.id, text } } };
    },
    effect: (request) => isPost(request) || request.method === 'DELETE',
    refresh: isToken,
    expired: { status: 401, body: { title: 'Unauthorized', status: 401 } },
    gone: GONE,
    asksNothing: { update: 'Posts on X cannot be edited: they stay as they are.' },
  };
};

export const xSubject = (): Subject => subject({ show: 'picture' });
/** Three posts, each an answer to the one before; what is pulled are three too. */
export const xThreadSubject = (): Subject => ({
  ...subject({ thread: 'yes' }),
  name: 'x, a thread',
  story: { summary: LONG },
  earlier: { remoteId: `${FORMER},${FORMER_ANSWER}`, link: null },
});
