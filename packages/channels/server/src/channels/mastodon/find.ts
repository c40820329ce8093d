import { plain } from '@hoitu/viet-text';
import type { ChannelContext, Probe } from '../../../../contracts';
import { call, textOf } from './api';
import type { Rendition } from './render';
import type { Settings } from './settings';

type Status = { id: string; url: string | null; content: string; spoiler_text: string; created_at: string };

/** The other end's clock may be behind ours. */
const SKEW = 120_000;
const PAGE = 40;
const PAGES = 3;

/** The words alone: the server writes them as HTML, cuts links into spans, sets its own spaces and drops marks nobody sees. */
const words = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cf}]+/gu, '');

const begins = (text: string): string => text.slice(0, 40);

const isIt = (status: Status, rendition: Rendition): boolean =>
  words(plain(status.content)) === words(rendition.status) || words(status.content) === words(rendition.status);

function statusesOf(body: string): Status[] | null {
  try {
    const value: unknown = JSON.parse(body);
    return Array.isArray(value) ? (value as Status[]).filter((one) => one && typeof one.id === 'string') : null;
  } catch {
    return null;
  }
}

/**
 * Looks through the account's own statuses, newest first, for these very words posted since `since`. Absent only where the list was read
 * back to before that time. @param since milliseconds since the epoch
 */
export async function find(ctx: ChannelContext<Settings>, rendition: Rendition, since: number): Promise<Probe> {
  const me = await call(ctx, { method: 'GET', path: '/api/v1/accounts/verify_credentials' });
  const account = me.ok ? textOf(me.answer, 'id') : null;
  if (!account) return { is: 'unsure', why: me.ok ? 'verify_credentials: no id' : me.doubt.why };
  let before = '';
  for (let page = 0; page < PAGES; page += 1) {
    const path = `/api/v1/accounts/${encodeURIComponent(account)}/statuses?limit=${PAGE}&exclude_reblogs=true${before}`;
    const asked = await call(ctx, { method: 'GET', path });
    const statuses = asked.ok ? statusesOf(asked.answer.body) : null;
    if (!statuses) return { is: 'unsure', why: asked.ok ? 'statuses: no list' : asked.doubt.why };
    const recent = statuses.filter((one) => Date.parse(one.created_at) >= since - SKEW);
    const hit = recent.find((one) => isIt(one, rendition));
    if (hit) return { is: 'live', remoteId: hit.id, link: hit.url };
    // The words were changed on the way, perhaps: "not there" would be a guess.
    if (recent.some((one) => begins(words(plain(one.content))) === begins(words(rendition.status))))
      return { is: 'unsure', why: 'a post that begins alike is there' };
    // A short page need not be the last one (filtered posts leave gaps): only an older post or an empty page ends the window.
    if (statuses.length === 0 || recent.length < statuses.length) return { is: 'absent' };
    before = `&max_id=${encodeURIComponent((statuses.at(-1) as Status).id)}`;
  }
  return { is: 'unsure', why: `more than ${PAGES * PAGE} posts since` };
}
