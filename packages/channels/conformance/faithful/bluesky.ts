import { bluesky } from '../../server/src/channels/bluesky';
import type { Seen, Subject } from '../subject';
import { bare, graphemes, json, minting } from './words';

const DID = 'did:plc:abc';
const FORMER = '3lbxyz2345abc';
type Put = { rkey: string; record: { text: string } };

const nsid = (request: Seen): string => /\/xrpc\/([\w.]+)/.exec(bare(request))?.[1] ?? '';
const isSession = (request: Seen): boolean => /\.(create|refresh)Session$/.test(nsid(request));
const uri = (rkey: string): string => `at://${DID}/app.bsky.feed.post/${rkey}`;

/** Keys of the records that stand, oldest first, after all that was applied. */
function standing(applied: readonly Seen[]): string[] {
  const keys = new Set([FORMER]);
  for (const one of applied) {
    const { rkey = '' } = json<Put>(one);
    if (nsid(one).endsWith('putRecord')) keys.add(rkey);
    if (nsid(one).endsWith('deleteRecord')) keys.delete(rkey);
  }
  return [...keys];
}

/** A PDS: records by key, a second `putRecord` under a key is the same record, deleting what is not there is a success. */
export const blueskySubject = (): Subject => {
  const access = minting('access');
  const refresh = minting('refresh');
  return {
    name: 'bluesky',
    channel: bluesky(),
    settings: (service) => ({ identifier: 'bao.test', service }),
    secrets: { password: 'abcd-efgh-ijkl-mnop' },
    earlier: { remoteId: uri(FORMER), link: null },
    faithful(request, applied) {
      const name = nsid(request);
      if (isSession(request)) return { status: 200, body: { accessJwt: access(), refreshJwt: refresh(), did: DID, handle: 'bao.test' } };
      if (name.endsWith('uploadBlob')) return { status: 200, body: { blob: { $type: 'blob', size: request.bytes.length } } };
      if (name.endsWith('deleteRecord')) return { status: 200, body: {} };
      if (name.endsWith('getRecord')) {
        const rkey = new URLSearchParams(request.path.split('?')[1]).get('rkey') ?? '';
        const there = standing(applied).includes(rkey);
        return there ? { status: 200, body: { uri: uri(rkey), value: {} } } : { status: 400, body: { error: 'RecordNotFound' } };
      }
      const { rkey = '', record } = json<Put>(request);
      const text = record?.text ?? '';
      const fits = /^[a-z2-7]{13}$/.test(rkey) && graphemes(text) <= 300 && Buffer.byteLength(text) <= 3000;
      return fits ? { status: 200, body: { uri: uri(rkey), cid: 'c' } } : { status: 400, body: { error: 'InvalidRequest' } };
    },
    effect: (request) => /\.(put|delete)Record$/.test(nsid(request)),
    key: (request) => json<Put>(request).rkey ?? null,
    refresh: isSession,
    expired: { status: 400, body: { error: 'ExpiredToken', message: 'Token has expired' } },
  };
};
