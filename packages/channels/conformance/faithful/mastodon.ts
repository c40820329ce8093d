import { mastodon } from '../../server/src/channels/mastodon';
import type { Seen, Subject } from '../subject';
import { bare, graphemes, json } from './words';

const FORMER = '100';
type Status = { status: string };
type Shown = { id: string; url: string; content: string; spoiler_text: string; created_at: string };

const url = (id: string): string => `https://m.test/@bao/${id}`;
const html = (text: string): string => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br />')}</p>`;
const keyOf = ({ headers }: Seen): string | null => headers['idempotency-key'] ?? null;
const isPost = (request: Seen): boolean => request.method === 'POST' && bare(request) === '/api/v1/statuses';
const idIn = (request: Seen): string | undefined => /\/statuses\/(\d+)$/.exec(bare(request))?.[1];

const shown = (id: string, text: string): Shown => ({
  id,
  url: url(id),
  content: html(text),
  spoiler_text: '',
  created_at: new Date().toISOString(),
});

/** The statuses that stand; a second POST under one key made none. */
function standing(applied: readonly Seen[]): Map<string, Shown> {
  const all = new Map<string, Shown>([[FORMER, { ...shown(FORMER, 'Tin cũ'), created_at: '2026-11-20T00:00:00Z' }]]);
  const keys = new Map<string | null, string>();
  for (const one of applied) {
    const { status = '' } = json<Status>(one);
    const id = idIn(one);
    if (isPost(one) && !keys.has(keyOf(one))) {
      const made = String(101 + keys.size);
      keys.set(keyOf(one), made);
      all.set(made, shown(made, status));
    } else if (id && one.method === 'DELETE') all.delete(id);
    else if (id && one.method === 'PUT') all.set(id, shown(id, status));
  }
  return all;
}

const LENGTH = /https:\/\/\S+/g;
const tooLong = (text: string): boolean => graphemes(text.replace(LENGTH, 'x'.repeat(23))) > 500;

/** An instance that keeps idempotency keys, and lists an account's statuses newest first. */
export const mastodonSubject = (): Subject => ({
  name: 'mastodon',
  channel: mastodon(),
  settings: (instance) => ({ instance }),
  secrets: { token: 'jw3AnaGBvBtGRiRkiVoVVqC8yFm2' },
  earlier: { remoteId: FORMER, link: url(FORMER) },
  faithful(request, applied) {
    const path = bare(request);
    if (path.endsWith('/verify_credentials')) return { status: 200, body: { id: '1', acct: 'bao' } };
    if (path.endsWith('/accounts/1/statuses')) {
      const before = Number(/max_id=(\d+)/.exec(request.path)?.[1] ?? Number.POSITIVE_INFINITY);
      const list = [...standing(applied).values()].reverse().filter(({ id }) => Number(id) < before);
      return { status: 200, body: list };
    }
    if (path.endsWith('/v2/media')) return { status: 200, body: { id: '7' } };
    if (path.includes('/v1/media/')) return { status: 200, body: { id: '7' } };
    const { status = '' } = json<Status>(request);
    if (request.method !== 'GET' && request.method !== 'DELETE' && (!status || tooLong(status)))
      return { status: 422, body: { error: 'Validation failed' } };
    if (isPost(request)) return { status: 200, body: [...standing([...applied, request]).values()].at(-1) ?? {} };
    const there = standing(applied).get(idIn(request) ?? '');
    return there ? { status: 200, body: there } : { status: 404, body: { error: 'Record not found' } };
  },
  effect: (request) => request.method !== 'GET' && bare(request).includes('/statuses'),
  // Of what is out already the address is the key: PUT and DELETE come to the same twice.
  key: (request) => (isPost(request) ? keyOf(request) : (idIn(request) ?? null)),
  gone: { status: 404, body: { error: 'Record not found' } },
});
