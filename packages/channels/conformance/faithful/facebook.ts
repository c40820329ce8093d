import { facebook } from '../../server/src/channels/facebook';
import type { Answer, Seen, Subject } from '../subject';
import { bare } from './words';

const PAGE = '1029384756';
const FORMER = `${PAGE}_9`;
/** The shape of the Graph API's own documentation. */
const fault = (code: number, message: string, status = 400): Answer => ({
  status,
  body: { error: { message, type: 'GraphMethodException', code, fbtrace_id: 'EJplcsCHuLu' } },
});
const GONE = fault(100, `Unsupported request. Object with ID '${FORMER}' does not exist`);

const form = ({ body }: Seen): URLSearchParams => new URLSearchParams(body);
const isPost = (request: Seen): boolean => request.method === 'POST' && bare(request).endsWith(`${PAGE}/feed`);

type Post = { id: string; message: string; created_time: string };
function standing(applied: readonly Seen[]): Post[] {
  let posts: Post[] = [{ id: FORMER, message: 'Tin cũ', created_time: '2026-11-20T00:00:00+0000' }];
  for (const one of applied) {
    const message = form(one).get('message') ?? '';
    if (isPost(one)) posts = [{ id: `${PAGE}_${9 + posts.length}`, message, created_time: new Date().toISOString() }, ...posts];
    else if (one.method === 'DELETE') posts = posts.filter(({ id }) => !bare(one).endsWith(id));
    else posts = posts.map((post) => (bare(one).endsWith(post.id) ? { ...post, message } : post));
  }
  return posts;
}

/** A Page: no way to recognise a repetition; pictures go up unseen before the post that shows them. */
const subject = (post: 'link' | 'photos'): Subject => ({
  name: `facebook, ${post}`,
  channel: facebook(),
  settings: (api) => ({ page: PAGE, api, post }),
  secrets: { accessToken: 'EAAGm0PX4ZCpsBAKZCtoken', appSecret: '0123456789abcdef0123456789abcdef' },
  earlier: { remoteId: FORMER, link: null },
  faithful(request, applied) {
    const path = bare(request);
    if (path.endsWith('/photos')) return { status: 200, body: { id: '555' } };
    if (request.method === 'GET' && path.endsWith('/feed')) return { status: 200, body: { data: standing(applied) } };
    const one = standing(applied).find(({ id }) => path.endsWith(id));
    if (request.method === 'GET') return one ? { status: 200, body: { id: one.id, message: one.message } } : GONE;
    const message = form(request).get('message') ?? '';
    if (request.method === 'POST' && (!message.trim() || message.length > 63_206)) return fault(100, 'Invalid parameter');
    if (isPost(request)) return { status: 200, body: { id: standing([...applied, request])[0]?.id } };
    return one ? { status: 200, body: { success: true } } : GONE;
  },
  effect: (request) => request.method !== 'GET' && !bare(request).endsWith('/photos'),
  refusal: fault(200, 'Permissions error', 403),
  gone: GONE,
});

export const facebookSubjects = (): Subject[] => {
  const image = { url: '/uploads/a.jpg', alt: 'Phố Láng', caption: '', credit: '', width: 1600, height: 900, mime: 'image/jpeg' };
  return [subject('link'), { ...subject('photos'), story: { images: [1, 2].map((id) => ({ ...image, id, focalPoint: null })) } }];
};
