import { zalo } from '../../server/src/channels/zalo';
import type { Answer, Seen, Subject } from '../subject';
import { bare, json, minting } from './words';

const FORMER = 'bai-1';
type Article = { id: string; title: string; description: string; author: string; token: string; body: unknown[] };
type Listed = { id: string; title: string; update_date: number };

/** HTTP says 200 to everything; what went wrong stands in the body. */
const good = (data: unknown): Answer => ({ status: 200, body: { error: 0, message: 'Success', data } });
const bad = (error: number, message: string): Answer => ({ status: 200, body: { error, message } });
const pathOf = (request: Seen): string => bare(request).replace(/^\/v2\.0\//, '');
const isToken = (request: Seen): boolean => bare(request) === '/v4/oa/access_token';

function standing(applied: readonly Seen[]): Listed[] {
  let all: Listed[] = [{ id: FORMER, title: 'Tin cũ', update_date: Date.parse('2026-11-19T00:00:00Z') }];
  for (const one of applied) {
    const { id = '', title = '' } = json<Article>(one);
    const now = { title, update_date: Date.now() };
    if (pathOf(one) === 'article/create') all = [{ id: `bai-${all.length + 1}`, ...now }, ...all];
    if (pathOf(one) === 'article/update') all = all.map((was) => (was.id === id ? { id, ...now } : was));
    if (pathOf(one) === 'article/remove') all = all.filter((was) => was.id !== id);
  }
  return all;
}

/** An Official Account: an article is handed in, and what came of it is asked with a token. */
export const zaloSubject = (): Subject => {
  const access = minting('access');
  const refresh = minting('refresh');
  return {
    name: 'zalo',
    channel: zalo(),
    settings: (url) => ({ appId: '1234567890', api: url, oauth: url }),
    secrets: { appSecret: 'khoa-bi-mat-cua-app', refreshToken: 'refresh-0-cua-toa-soan' },
    earlier: { remoteId: FORMER, link: null },
    faithful(request, applied) {
      if (isToken(request)) return { status: 200, body: { access_token: access(), refresh_token: refresh(), expires_in: '90000' } };
      const { id = '', title = '', description = '', author = '', body = [] } = json<Article>(request);
      const path = pathOf(request);
      const there = (wanted: string) => standing(applied).some((one) => one.id === wanted);
      if (path === 'article/verify') return good({ id: standing(applied)[0]?.id });
      if (path === 'article/getslice') return good({ medias: standing(applied) });
      if (path === 'article/getdetail') {
        const wanted = new URLSearchParams(request.path.split('?')[1]).get('id') ?? '';
        return there(wanted) ? good({ id: wanted, link_view: `https://rd.zapps.vn/${wanted}` }) : bad(-201, 'article is not existed');
      }
      if (path === 'article/remove') return there(id) ? good({}) : bad(-201, 'article is not existed');
      const fits = title.trim() && title.length <= 150 && description.length <= 300 && author.length <= 50 && body.length > 0;
      return fits ? good({ token: 'token-cua-bai' }) : bad(-201, 'invalid parameter');
    },
    effect: (request) => /^article\/(create|update|remove)$/.test(pathOf(request)),
    refresh: isToken,
    refusal: bad(-209, 'Not supported api'),
    expired: bad(-216, 'Access token is invalid'),
    gone: bad(-201, 'article is not existed'),
  };
};
