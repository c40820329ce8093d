import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelConformance } from '../../packages/channels/conformance';
import { outlet, until } from '../support/channels';
import { freshDataDir } from '../support/environment.mjs';
import { codeOf, compile, demoWithChatRoom, load } from '../support/your-own';

const TOKEN = 'canary-token-5521-kín';
const PAGES = ['docs/guide/channels/your-own.md', 'docs/guide/channels/your-own.vi.md'];
const folder = freshDataDir();
const { chatRoom } = load(compile(folder));

describe('the guide to a channel of one’s own', () => {
  it.each(['src/channels/chat-room.ts', 'config/plugins.ts', 'tests/chat-room.test.ts'])('shows the same %s in both languages', (file) => {
    const [english, vietnamese] = PAGES.map((page) => codeOf(page, file));
    expect(vietnamese).toBe(english);
  });
});

channelConformance(
  {
    name: 'of the guide',
    channel: chatRoom(),
    settings: (url) => ({ url: `${url}/room/1` }),
    secrets: { token: 'a-token-of-the-test' },
    faithful: () => ({ status: 200, body: { ok: true } }),
  },
  { describe, it },
);

describe('in a Strapi that was given it', () => {
  let desk: Awaited<ReturnType<typeof outlet>>;
  let dist: string;
  let room: http.Server;
  const seen: { authorization: string | undefined; body: string }[] = [];
  let refuses = false;

  beforeAll(async () => {
    // A room that repeats what it was sent when it refuses.
    room = http.createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => {
        body += part.toString();
      });
      request.on('end', () => {
        const { authorization } = request.headers;
        seen.push({ authorization, body });
        response.writeHead(refuses ? 403 : 200).end(`you sent ${authorization} and \u0000 ${encodeURIComponent(TOKEN)}`);
      });
    });
    await new Promise<void>((resolve) => room.listen(0, '127.0.0.1', resolve));
    dist = demoWithChatRoom();
    desk = await outlet({ dist });
    const config = desk.app.strapi.config.get('plugin::channels') as { outbound: { allow: string[] } };
    const host = `127.0.0.1:${(room.address() as AddressInfo).port}`;
    desk.app.strapi.config.set('plugin::channels', {
      ...config,
      outbound: { ...config.outbound, allow: [...config.outbound.allow, host] },
    });
    const made = await desk.app.request('POST', '/channels/destinations', {
      token: desk.admin,
      body: { kind: 'chat-room', name: 'Phòng chat', settings: { url: `http://${host}/room/1` }, secrets: { token: TOKEN } },
    });
    expect(made.status, made.text).toBe(200);
  });
  afterAll(async () => {
    await desk?.stop();
    room.closeAllConnections();
    room.close();
    for (const one of [dist, folder]) fs.rmSync(one, { recursive: true, force: true });
  });

  const stateOf = (id: string, state: string) =>
    until(async () => (await desk.deliveries(id)).some((one) => one.kind === 'chat-room' && one.state === state), `chat-room ${state}`);

  it('posts a story once', async () => {
    const id = await desk.draft({ title: 'Tin vào phòng chat' });
    await desk.publish(id);
    await stateOf(id, 'delivered');
    expect(seen).toHaveLength(1);
    expect(seen[0]?.body).toContain('Tin vào phòng chat');
    expect(seen[0]?.authorization).toMatch(/^Bearer /);
  });

  it('keeps no secret that the room repeats: in no table, no answer', async () => {
    refuses = true;
    const id = await desk.draft({ title: 'Phòng chat lặp lại khoá' });
    await desk.publish(id);
    await stateOf(id, 'failed');
    const sent = seen.at(-1)?.authorization?.replace('Bearer ', '') ?? '?';
    const spellings = ['canary-token-5521', encodeURIComponent(TOKEN), sent];
    const { connection } = desk.app.strapi.db;
    for (const name of ['channels_deliveries', 'channels_destinations', 'newsroom_events', 'newsroom_jobs', 'newsroom_notices']) {
      const rows = JSON.stringify(await connection(name).select('*'));
      if (name === 'channels_deliveries') expect(rows).toContain('•••');
      for (const spelling of spellings) expect(rows, name).not.toContain(spelling);
    }
    for (const path of ['/channels/deliveries', '/channels/destinations']) {
      const { text } = await desk.app.request('GET', path, { token: desk.admin });
      for (const spelling of spellings) expect(text, path).not.toContain(spelling);
    }
  });
});
