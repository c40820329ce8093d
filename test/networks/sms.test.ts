import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeGsm7 } from '../../packages/channels/domain/sms/gsm7';
import { sms } from '../../packages/channels/server/src/channels/sms';
import { type Settings, settings } from '../../packages/channels/server/src/channels/sms/settings';
import { fakeContext, rendering } from '../support/network';

/** Kannel (Debian: kannel, kannel-extras) is the HTTP gateway, Net::SMPP (libnet-smpp-perl) the SMSC: neither is ours. */
const FAKE = '/usr/lib/kannel/test/fakesmsc';
const kannel = ['/usr/sbin/bearerbox', '/usr/sbin/smsbox', FAKE].every((file) => fs.existsSync(file));
const perl = spawnSync('perl', ['-MNet::SMPP', '-e', '1']).status === 0;
if (!kannel) console.warn('SMS over HTTP is left out: kannel and kannel-extras are not installed (apt-get install kannel kannel-extras).');
if (!perl) console.warn('SMS over SMPP is left out: Net::SMPP is not installed (apt-get install libnet-smpp-perl).');

const started: ChildProcess[] = [];
const output = new Map<ChildProcess, string>();
let dir = '';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

function run(command: string, ...args: string[]): ChildProcess {
  const child = spawn(command, args, { cwd: dir });
  output.set(child, '');
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => output.set(child, output.get(child) + part.toString('utf8')));
  started.push(child);
  return child;
}
const said = (child: ChildProcess, words: string | RegExp) =>
  vi.waitFor(() => expect(output.get(child)).toMatch(words), { timeout: 15_000, interval: 50 });

beforeAll(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'sms-'));
});
afterAll(() => {
  for (const child of started) child.kill();
  fs.rmSync(dir, { recursive: true, force: true });
});

const LIST = 'Toà soạn: 0901234567, 0912345678; Phường: 0987654321';
const set = (over: Partial<Settings>): Settings =>
  settings.parse({
    api: 'http://127.0.0.1',
    username: 'toasoan',
    brandname: 'BAO QUAN',
    recipients: LIST,
    withLink: false,
    maxParts: 5,
    ...over,
  });
const secrets = { password: 'matkhau' };
const LONG = 'Mưa lớn kéo dài ở nội thành, nhiều nơi ngập sâu tới 40 cm. '.repeat(3).trim();
const channel = sms({ answerMs: 5000 });

describe.runIf(kannel)('Kannel', () => {
  let api = '';
  let fake: ChildProcess;
  let smsbox: ChildProcess;

  beforeAll(async () => {
    const [admin, box, http, center] = [await freePort(), await freePort(), await freePort(), await freePort()];
    fs.writeFileSync(
      path.join(dir, 'kannel.conf'),
      [
        `group = core\nadmin-port = ${admin}\nadmin-port-ssl = false\nadmin-password = x\nsmsbox-port = ${box}\nbox-allow-ip = "127.0.0.1"\ndlr-storage = internal`,
        `group = smsc\nsmsc = fake\nsmsc-id = fake\nhost = 127.0.0.1\nport = ${center}\nconnect-allow-ip = 127.0.0.1`,
        `group = smsbox\nbearerbox-host = 127.0.0.1\nsendsms-port = ${http}`,
        'group = sendsms-user\nusername = toasoan\npassword = matkhau\nmax-messages = 10\nconcatenation = true',
        '',
      ].join('\n\n'),
    );
    const bearerbox = run('/usr/sbin/bearerbox', 'kannel.conf');
    await said(bearerbox, /MAIN: Start-up done|Start-up done/);
    smsbox = run('/usr/sbin/smsbox', 'kannel.conf');
    await said(smsbox, /Connected to bearerbox/);
    fake = run(FAKE, '-H', '127.0.0.1', '-r', String(center), '-m', '0', '1 2 text hi');
    await said(bearerbox, /Fakesmsc client connected/);
    api = `http://127.0.0.1:${http}/cgi-bin/sendsms`;
  });

  const context = (own: Settings, given = secrets) => fakeContext(own, { allow: [new URL(api).host], secrets: given });
  const got = () => [...(output.get(fake) ?? '').matchAll(/Got message \d+: <(.*?)>/g)].map((match) => match[1] as string);

  it('takes one text for several numbers, with marks', async () => {
    const own = set({ api, batch: 2 });
    expect(await channel.send('publish', channel.render(rendering(own, {}, { text: 'Mưa lớn' })), context(own))).toMatchObject({
      kind: 'delivered',
    });
    await vi.waitFor(() => expect(got()).toHaveLength(3), { timeout: 10_000 });
    for (const number of ['84901234567', '84912345678', '84987654321'])
      expect(got().find((one) => one.includes(number))).toContain('ucs-2 %00M%01%B0%00a%00+%00l%1E%DB%00n');
  });

  it('cuts a long text into as many parts as were counted', async () => {
    const own = set({ api });
    const rendition = channel.render(rendering(own, {}, { text: LONG, list: 'Phường' }));
    const before = got().length;
    expect(rendition.parts).toHaveLength(3);
    expect(await channel.send('publish', rendition, context(own))).toMatchObject({ kind: 'delivered' });
    await vi.waitFor(() => expect(got()).toHaveLength(before + rendition.parts.length), { timeout: 10_000 });
    expect(output.get(smsbox)).toContain('sending 3 messages');
  });

  it('cuts a text without marks as it was counted, euro signs and all', async () => {
    const own = set({ api, letters: 'plain' });
    const rendition = channel.render(rendering(own, {}, { text: `${'Gia ve {5 €} '.repeat(13)}`, list: 'Phường' }));
    const before = got().length;
    expect(rendition).toMatchObject({ encoding: 'gsm7', parts: { length: 2 } });
    expect(await channel.send('publish', rendition, context(own))).toMatchObject({ kind: 'delivered' });
    await vi.waitFor(() => expect(got()).toHaveLength(before + 2), { timeout: 10_000 });
  });

  it('refuses a wrong password, and texts nobody', async () => {
    const own = set({ api });
    const before = got().length;
    const outcome = await channel.send('publish', channel.render(rendering(own)), context(own, { password: 'sai' }));
    expect(outcome).toMatchObject({ kind: 'rejected', status: 403, said: expect.stringContaining('Authorization failed') });
    expect(got()).toHaveLength(before);
    expect(await channel.test(context(own))).toMatchObject({ kind: 'delivered' });
  });
});

describe.runIf(perl)('an SMSC of Net::SMPP', () => {
  let api = '';
  let center: ChildProcess;
  beforeAll(async () => {
    const port = await freePort();
    center = run('perl', path.join(import.meta.dirname, 'smsc.pl'), String(port), secrets.password);
    await said(center, /ready/);
    api = `smpp://127.0.0.1:${port}`;
  });
  const lines = () => (output.get(center) ?? '').split('\n').filter((line) => line.startsWith('submit'));

  it('gets every part whole, and they join to the text', async () => {
    const own = set({ api, gateway: 'smpp' });
    const rendition = channel.render(rendering(own, {}, { text: LONG, list: 'Phường' }));
    expect(await channel.send('publish', rendition, fakeContext(own, { secrets }))).toMatchObject({ kind: 'delivered' });
    await vi.waitFor(() => expect(lines()).toHaveLength(rendition.parts.length), { timeout: 10_000 });
    const parts = lines().map((line) => line.split(' '));
    expect(parts.map(([, from, to, esm, coding]) => [from, to, esm, coding])).toEqual(
      rendition.parts.map(() => ['BAO_QUAN', '84987654321', '64', '8']),
    );
    const bytes = parts.map((part) => Buffer.from(part[5] as string, 'hex'));
    expect(bytes.map((one) => [...one.subarray(0, 3), one[4], one[5]])).toEqual(rendition.parts.map((_, index) => [5, 0, 3, 3, index + 1]));
    expect(
      Buffer.concat(bytes.map((one) => Buffer.from(one.subarray(6))))
        .swap16()
        .toString('utf16le'),
    ).toBe(LONG);
  });

  it('reads GSM-7, euro sign and all, and refuses a wrong password', async () => {
    const own = set({ api, gateway: 'smpp', letters: 'plain' });
    const rendition = channel.render(rendering(own, {}, { text: 'Giá vé {5 €}', list: 'Phường' }));
    expect(await channel.send('publish', rendition, fakeContext(own, { secrets: { password: 'sai' } }))).toMatchObject({
      kind: 'rejected',
      why: 'SMPP 0x0e',
    });
    expect(await channel.send('publish', rendition, fakeContext(own, { secrets }))).toMatchObject({ kind: 'delivered' });
    // Three parts of the text before, and one: with the wrong password nothing came.
    await vi.waitFor(() => expect(lines().at(-1)).toMatch(/ 0 0 /), { timeout: 10_000 });
    expect(lines()).toHaveLength(4);
    const [, , , esm, coding, hex] = (lines().at(-1) ?? '').split(' ');
    expect([esm, coding, decodeGsm7(Buffer.from(hex as string, 'hex'))]).toEqual(['0', '0', 'Gia ve {5 €}']);
  });
});
