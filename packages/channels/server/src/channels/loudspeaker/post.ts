import type { ChannelContext, Outcome } from '../../../../contracts';
import { signaturesOf } from '../signed';
import { judge } from '../webhook/post';
import type { Settings } from './settings';

type Ctx = Pick<ChannelContext<Settings>, 'http' | 'now' | 'key' | 'settings' | 'secrets'>;

/** Sound of some megabytes over the line of a ward takes its time; the guarded client allows no more than a minute. */
const LARGE = 256 * 1024;
const LONGEST_MS = 60_000;

async function post(type: string, body: string | Uint8Array, more: Record<string, string>, { http, now, key, settings, secrets }: Ctx) {
  const timestamp = Math.floor(now / 1000);
  const answer = await http({
    url: settings.url,
    method: 'POST',
    headers: {
      'content-type': type,
      'user-agent': 'HoiTu-Channels/0.1',
      'webhook-id': key,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signaturesOf(secrets, key, timestamp, body),
      ...more,
    },
    body,
    ...(body.length > LARGE ? { timeoutMs: LONGEST_MS } : {}),
  });
  return judge(answer, now);
}

export const postPackage = (bytes: Uint8Array, checksum: string, ctx: Ctx): Promise<Outcome> =>
  post('application/zip', bytes, { 'x-package-sha256': checksum }, ctx);

export const postJson = (message: object, ctx: Ctx): Promise<Outcome> =>
  post('application/json; charset=utf-8', JSON.stringify(message), {}, ctx);
