import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeContext, rendering } from '../../../../../../test/support/network';
import type { Announced } from '../../../../contracts';
import { broadcastSubject } from '../../../../domain/radio/subject';
import { signaturesOf, signedAt } from '../signed';
import { loudspeaker } from './index';
import { type PackageInput, packageOf, sha256 } from './package';
import { settings as shape } from './settings';

const input: PackageInput = {
  id: 'k3j',
  sender: 'Hội Tụ',
  title: 'Cắt nước đường Trần Phú',
  class: 'priority',
  from: Date.parse('2026-11-27T01:00:00Z'),
  until: Date.parse('2026-11-28T01:00:00Z'),
  areas: ['Phường Hải Châu'],
  repeats: 3,
  everyMinutes: 30,
  seconds: 20,
  approvedAt: Date.parse('2026-11-27T00:59:00Z'),
  approvers: ['Bình'],
  text: 'Từ 8h ngày 28/11 cắt nước.\r\nMời bà con trữ nước.',
  said: 'Từ tám giờ ngày hai mươi tám tháng mười một cắt nước.\nMời bà con trữ nước.',
  sound: { bytes: Uint8Array.from([0xff, 0xfb, 0x90, 0, 1, 2, 3]), mime: 'audio/mpeg', seconds: 20 },
};
const facts: Announced = {
  ...{ id: 'k3j', class: 'priority', areas: ['Phường Hải Châu'], repeats: 3, everyMinutes: 30, seconds: 20 },
  from: '2026-11-27T01:00:00.000Z',
  until: '2026-11-28T01:00:00.000Z',
  checksum: packageOf(input).checksum,
};

/** The examples of the guide, as a ward's developer would copy them. */
async function examples(dir: string): Promise<Record<string, (...args: unknown[]) => unknown>[]> {
  const guide = fs.readFileSync(path.join(__dirname, '../../../../../../docs/guide/channels/loudspeakers.md'), 'utf8');
  const blocks = [...guide.matchAll(/^```js\n([\s\S]*?)^```/gm)].map(([, code]) => code as string);
  return Promise.all(
    blocks.map((code, at) => {
      const file = path.join(dir, `example-${at}.mjs`);
      fs.writeFileSync(file, code);
      return import(pathToFileURL(file).href);
    }),
  );
}

let dir: string;
beforeEach(() => {
  dir = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'hoitu-loa-')));
});
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }));

describe('a package', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it('holds what its manifest and its sums say', () => {
    const { bytes, checksum } = packageOf(input);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['manifest.json', 'script.txt', 'spoken.txt', 'speech.mp3', 'SHA256SUMS']);
    expect(sha256(bytes)).toBe(checksum);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array));
    expect(manifest).toMatchObject({ id: 'k3j', class: 'priority', classVi: 'ưu tiên', approval: { by: ['Bình'] }, repeats: 3 });
    for (const { file, sha256: sum } of [manifest.texts.written, manifest.texts.spoken, manifest.sound])
      expect(sha256(files[file] as Uint8Array), file).toBe(sum);
    const sums = strFromU8(files['SHA256SUMS'] as Uint8Array)
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    expect(sums.map(([, name]) => name)).toEqual(['manifest.json', 'script.txt', 'spoken.txt', 'speech.mp3']);
    for (const [sum, name] of sums) expect(sha256(files[name as string] as Uint8Array), name).toBe(sum);
    expect(files['script.txt'] && strFromU8(files['script.txt'])).toBe('Từ 8h ngày 28/11 cắt nước.\nMời bà con trữ nước.\n');
  });

  it('is the same bytes in every zone, and another with one other letter', () => {
    const sums = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'UTC'].map((name) => {
      process.env.TZ = name;
      return packageOf(input).checksum;
    });
    expect(new Set(sums).size).toBe(1);
    expect(packageOf({ ...input, text: `${input.text}.` }).checksum).not.toBe(sums[0]);
  });

  it('goes without sound where there is no engine', () => {
    const files = unzipSync(packageOf({ ...input, sound: null }).bytes);
    expect(Object.keys(files)).not.toContain('speech.mp3');
    expect(JSON.parse(strFromU8(files['manifest.json'] as Uint8Array)).sound).toBeNull();
  });
});

describe('a signature over bytes', () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const other = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;

  it('is checked by the example of the guide, and a changed byte is found', async () => {
    const [{ verify }] = (await examples(dir)) as [{ verify(headers: object, body: Buffer, secret: string): void }];
    const body = Buffer.from(packageOf(input).bytes);
    // A package is no UTF-8: a check that makes text of it first would let changes pass.
    expect(Buffer.from(body.toString('utf8')).equals(body)).toBe(false);
    const now = Math.floor(Date.now() / 1000);
    const headers = (at: number, secrets: Record<string, string>) => ({
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(at),
      'webhook-signature': signaturesOf(secrets, 'msg_1', at, body),
      'x-package-sha256': sha256(body),
    });
    const good = headers(now, { secret });
    verify(good, body, secret);
    verify(headers(now, { secret: other, previousSecret: secret }), body, secret);
    const bent = Buffer.from(body);
    bent[bent.length - 30] = (bent[bent.length - 30] as number) ^ 1;
    expect(() => verify(good, bent, secret)).toThrow('not signed');
    expect(() => verify(good, body, other)).toThrow('not signed');
    expect(() => verify(headers(now - 301, { secret }), body, secret)).toThrow('too old');
    expect(() => verify({ ...good, 'webhook-timestamp': String(now + 1) }, body, secret)).toThrow('not signed');
    expect(() => verify({ ...good, 'x-package-sha256': 'x' }, body, secret)).toThrow('damaged');
  });

  it.each([
    ['nothing', ''],
    ['an empty one', 'v1,'],
    ['another version', `v2,${'A'.repeat(44)}`],
    ['a hundred guesses', Array.from({ length: 100 }, () => `v1,${'A'.repeat(43)}=`).join(' ')],
  ])('is not taken from %s', (_, signature) =>
    expect(signedAt({ secret }, { id: 'msg_1', timestamp: '1764150000', signature, body: Buffer.from('{}') })).toBeNull(),
  );
  it('is never good without a secret', () => {
    const signature = signaturesOf({ secret }, 'a', 1, '{}');
    expect(signedAt({ secret }, { id: 'a', timestamp: '1', signature, body: Buffer.from('{}') })).toBe(1000);
    expect(signedAt({}, { id: 'a', timestamp: '1', signature, body: Buffer.from('{}') })).toBeNull();
    expect(
      signedAt({ secret: '' }, { id: 'a', timestamp: '1', signature: signaturesOf({}, 'a', 1, '{}'), body: Buffer.from('{}') }),
    ).toBeNull();
  });
});

describe('a folder', () => {
  const bytes = packageOf(input).bytes;
  const channel = (folders = [dir]) => loudspeaker({ packages: { of: async () => bytes }, folders: () => folders });
  const own = (folder: string) => ({ way: 'folder' as const, url: '', folder, areas: 'Phường Hải Châu' });
  const context = (folder: string, attempt = 1) => ({ ...fakeContext(own(folder)), attempt });
  const rendition = { title: 'x', text: 'x', broadcast: facts };
  const hand = (folder: string, attempt = 1) => channel().send('publish', rendition, context(folder, attempt));

  it('gets the package whole under its name, and the same again at the next try', async () => {
    fs.mkdirSync(path.join(dir, 'loa'));
    // What an attempt left that was broken off, and what stood there before.
    fs.writeFileSync(path.join(dir, 'loa/.k3j.zip.1.part'), 'broken off');
    fs.writeFileSync(path.join(dir, 'loa/k3j.zip'), 'old');
    for (const attempt of [2, 3]) {
      expect(await hand('loa', attempt)).toMatchObject({ kind: 'delivered', remoteId: 'k3j.zip' });
      expect(fs.readdirSync(path.join(dir, 'loa'))).toEqual(['k3j.zip']);
      expect(sha256(fs.readFileSync(path.join(dir, 'loa/k3j.zip')))).toBe(facts.checksum);
    }
  });

  it('gets a withdrawal beside it, the same at every try', async () => {
    fs.mkdirSync(path.join(dir, 'loa'));
    const ctx = context('loa');
    const pulled = { ...ctx, delivery: { ...ctx.delivery, story: broadcastSubject('k3j') } };
    expect(await channel().retract(pulled)).toMatchObject({ kind: 'delivered' });
    const first = fs.readFileSync(path.join(dir, 'loa/k3j.withdrawn.json'), 'utf8');
    expect(JSON.parse(first)).toMatchObject({ type: 'broadcast.withdrawn', data: { package: 'k3j' } });
    await channel().retract({ ...pulled, now: pulled.now + 60_000, attempt: 2 });
    expect(fs.readFileSync(path.join(dir, 'loa/k3j.withdrawn.json'), 'utf8')).toBe(first);
  });

  it.each(['..', '.', '../loa', 'a/b', '/etc', 'a\\b', '.an', '', 'a\u0000b', '‥'])('called %j is none', async (folder) => {
    fs.mkdirSync(path.join(dir, 'a/b'), { recursive: true });
    expect(shape.safeParse(own(folder)).success).toBe(false);
    const before = fs.readdirSync(dir, { recursive: true });
    expect((await hand(folder)).kind).toBe('rejected');
    expect(fs.readdirSync(dir, { recursive: true })).toEqual(before);
  });

  it('that is a link leads nowhere, whether out of the place or about in it', async () => {
    const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'hoitu-ngoai-'));
    fs.mkdirSync(path.join(dir, 'real'));
    fs.symlinkSync(outside, path.join(dir, 'out'));
    fs.symlinkSync(path.join(dir, 'real'), path.join(dir, 'in'));
    for (const name of ['out', 'in']) expect((await hand(name)).kind, name).toBe('rejected');
    expect([...fs.readdirSync(outside), ...fs.readdirSync(path.join(dir, 'real'))]).toEqual([]);
    fs.rmdirSync(outside);
  });

  it('a link where the file goes is replaced, not followed', async () => {
    fs.mkdirSync(path.join(dir, 'loa'));
    const victim = path.join(dir, 'victim');
    fs.writeFileSync(victim, 'untouched');
    fs.symlinkSync(victim, path.join(dir, 'loa/k3j.zip'));
    fs.symlinkSync(victim, path.join(dir, 'loa/.k3j.zip.1.part'));
    expect((await hand('loa')).kind).toBe('delivered');
    expect(fs.readFileSync(victim, 'utf8')).toBe('untouched');
    expect(fs.lstatSync(path.join(dir, 'loa/k3j.zip')).isSymbolicLink()).toBe(false);
  });

  it('is looked for below each place, is never made, and one that is away may come back', async () => {
    const second = path.join(dir, 'second');
    fs.mkdirSync(path.join(second, 'loa'), { recursive: true });
    const found = await channel([path.join(dir, 'away'), second]).send('publish', rendition, context('loa'));
    expect(found.kind).toBe('delivered');
    const none = await channel([path.join(dir, 'away')]).send('publish', rendition, context('loa'));
    expect(none).toMatchObject({ kind: 'not_applied', why: expect.stringContaining('loudspeakers.folders') });
    expect(fs.existsSync(path.join(dir, 'away'))).toBe(false);
    expect((await channel([]).test(context('loa'))).kind).toBe('not_applied');
    expect((await channel([second]).test(context('loa'))).kind).toBe('delivered');
  });

  it('that takes no file keeps nothing of it', async () => {
    fs.mkdirSync(path.join(dir, 'loa/k3j.zip/in the way'), { recursive: true });
    expect((await hand('loa')).kind).toBe('not_applied');
    expect(fs.readdirSync(path.join(dir, 'loa'))).toEqual(['k3j.zip']);
  });
});

describe('what goes there', () => {
  const channel = loudspeaker({ packages: { of: async () => null }, folders: () => [] });
  const own = { way: 'webhook' as const, url: 'https://loa.example/nhan', folder: '', areas: 'Phường Hải Châu; Phường Thanh Khê' };
  const render = (broadcast?: Announced) => {
    const given = rendering(own);
    return channel.render({ ...given, story: broadcast ? { ...given.story, broadcast } : given.story });
  };

  it('is no story', () => expect(channel.check(render(), own)).toEqual([expect.objectContaining({ level: 'error' })]));
  it('is a message with an area that is served, in letters of one piece or of two', () => {
    expect(channel.check(render({ ...facts, areas: ['PHƯỜNG THANH KHÊ'.normalize('NFD')] }), own)).toEqual([]);
    expect(channel.check(render({ ...facts, areas: ['Phường Sơn Trà'] }), own)).toHaveLength(1);
  });
  it('is not sent where its package is gone', async () =>
    expect(await channel.send('publish', render(facts), fakeContext(own))).toMatchObject({ kind: 'rejected' }));

  it.each([
    ['no address', { ...own, url: '' }, 'url'],
    ['an address that is none', { ...own, url: 'javascript:alert(1)' }, 'url'],
    ['no folder', { ...own, way: 'folder' }, 'folder'],
    ['no area', { ...own, areas: ' ; ' }, 'areas'],
  ])('settings with %s are refused where they stand', (_, value, field) => {
    const { error } = shape.safeParse(value);
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});
