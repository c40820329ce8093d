import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SpeechEngine } from '../../packages/channels/contracts';
import channelsConfig from '../../packages/channels/server/src/config';
import { silent } from '../../packages/channels/server/src/speech/silent';
import { readWav } from '../../packages/channels/server/src/speech/wav';
import { type Booted, boot } from '../support/boot';
import { until } from '../support/channels';
import { loudness } from '../support/loudness';
import { lacking } from '../support/tools';

type Able = { engine: string | null; audio: string | null; missing: { en: string; vi: string } | null };
type Refused = { error: { message: string; details: { code: string; say: { en: string; vi: string } } } };
type Row = { id: number; key: string; bytes: string; updatedAt: string };

let app: Booted;
let admin: string;
let writer: string;
let stranger: string;

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom', 'channels'] });
  admin = await app.registerAdmin();
  const permissions = [{ action: 'plugin::channels.scripts' }];
  writer = (await app.addUser(admin, { email: 'bien-tap@hoitu.test', firstname: 'Lan', permissions })).token;
  stranger = (await app.addUser(admin, { email: 'nguoi-khac@hoitu.test', firstname: 'Hà', permissions: [] })).token;
});
afterAll(() => app?.stop());

const usual = channelsConfig.default.speech;
afterEach(() => configure({}));

function configure(speech: object): void {
  const config = app.strapi.config.get('plugin::channels') as object;
  app.strapi.config.set('plugin::channels', { ...config, speech: { ...usual, ...speech } });
}

const rows = () =>
  app.strapi.db.query('plugin::channels.sound' as never) as unknown as {
    count(): Promise<number>;
    findMany(): Promise<Row[]>;
    deleteMany(find: object): Promise<unknown>;
  };
const service = () => app.strapi.plugin('channels').service('speech') as unknown as { forget(): Promise<void> };
const able = async (token = writer): Promise<Able> => {
  const { status, body, text } = await app.request<{ data: Able }>('GET', '/channels/speech', { token });
  expect(status, text).toBe(200);
  return body.data;
};

async function listen(body: object, token = writer, signal?: AbortSignal): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const answer = await fetch(new URL('/channels/speech', app.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
    signal,
  });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}
const refused = ({ bytes }: { bytes: Buffer }) => (JSON.parse(bytes.toString()) as Refused).error.details;

/** An engine that counts, and speaks when it is let. */
function counting(name: string, held = false) {
  const said: string[] = [];
  const ended: string[] = [];
  const waiting: (() => void)[] = [];
  const engine: SpeechEngine = {
    name,
    async speak(text, options) {
      said.push(text);
      if (held)
        await new Promise<void>((resolve, reject) => {
          waiting.push(resolve);
          options.signal?.addEventListener('abort', () => {
            ended.push(text);
            reject(options.signal?.reason);
          });
        });
      return silent().speak(text, options);
    },
  };
  return { engine, said, ended, release: () => waiting.shift()?.() };
}

describe('with the programs installed', () => {
  const why = lacking('espeak-ng') ?? lacking('ffmpeg', '-version');

  it('says so, and answers MP3 to those who may hear it', async ({ skip }) => {
    skip(Boolean(why), why ?? '');
    expect(await able()).toEqual({ engine: 'espeak-ng', audio: 'audio/mpeg', missing: null });
    const answer = await listen({ text: 'Chiều nay mưa to ở nhiều nơi trong thành phố.\nNgười dân hạn chế ra đường.' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('audio/mpeg');
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="speech.mp3"');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const { lufs, seconds } = loudness(answer.bytes);
    expect(Math.abs(lufs + 16)).toBeLessThanOrEqual(1);
    expect(seconds).toBeGreaterThan(3);
    expect(seconds).toBeLessThan(9);
  });
});

describe('who may listen', () => {
  it('is who works with scripts, bulletins or loudspeakers', async () => {
    expect((await listen({ text: 'mưa' }, '')).status).toBe(401);
    expect((await listen({ text: 'mưa' }, stranger)).status).toBe(403);
    expect((await app.request('GET', '/channels/speech', { token: stranger })).status).toBe(403);
  });
});

describe('what is missing', () => {
  it('is said in both languages where a path is wrong, and nothing else breaks', async () => {
    configure({ espeak: '/nowhere/espeak-ng' });
    const { engine, audio, missing } = await able();
    expect({ engine, audio }).toEqual({ engine: null, audio: null });
    expect(missing?.vi).toContain('Không tìm thấy bộ đọc espeak-ng (đã tìm “/nowhere/espeak-ng”)');
    const answer = await listen({ text: 'mưa' });
    expect(answer.status).toBe(503);
    expect(refused(answer)).toMatchObject({ code: 'speech.missing', say: missing });
    expect((await app.request('GET', '/_health')).status).toBe(204);
  });

  it('is an engine where there is none', async () => {
    configure({ engine: 'none' });
    expect((await able()).missing?.vi).toContain('Chưa dùng bộ đọc nào');
    expect((await listen({ text: 'mưa' })).status).toBe(503);
  });

  it('is the encoder: WAV is answered, and why', async () => {
    configure({ engine: 'silent', ffmpeg: '/nowhere/ffmpeg' });
    expect(await able()).toMatchObject({
      engine: 'silent',
      audio: 'audio/wav',
      missing: { en: expect.stringContaining('/nowhere/ffmpeg') },
    });
    const { status, headers, bytes } = await listen({ text: 'mưa '.repeat(23), rate: 230 });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('audio/wav');
    expect(readWav(bytes)?.seconds).toBe(6);
  });

  it('is nothing where WAV was asked for', async () => {
    configure({ engine: 'silent', ffmpeg: '' });
    expect(await able()).toEqual({ engine: 'silent', audio: 'audio/wav', missing: null });
  });
});

describe('a sound', () => {
  it('is made once for the same words, rate and engine, whoever asks', async () => {
    const { engine, said } = counting('đếm');
    configure({ engine, ffmpeg: '' });
    const first = await listen({ text: 'Mưa to ở Lương Hà' });
    expect((await listen({ text: 'Mưa to ở Lương Hà' }, admin)).bytes.equals(first.bytes)).toBe(true);
    expect(said).toHaveLength(1);
    await listen({ text: 'Mưa to ở Lương Hà', rate: 200 });
    await listen({ text: 'Mưa to ở Lương Hà.' });
    configure({ engine: { ...engine, name: 'đếm lại' }, ffmpeg: '' });
    await listen({ text: 'Mưa to ở Lương Hà' });
    expect(said).toHaveLength(4);
  });

  it('of the same words asked for at once is made once', async () => {
    const { engine, said, release } = counting('cùng lúc', true);
    configure({ engine, ffmpeg: '' });
    const both = [listen({ text: 'Gió lớn' }), listen({ text: 'Gió lớn' }, admin)];
    await vi.waitFor(() => expect(said).toHaveLength(1));
    release();
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
    expect(said).toHaveLength(1);
  });

  it('that is larger than 4 MB is answered and not kept', async () => {
    configure({ engine: 'silent', ffmpeg: '' });
    const before = await rows().count();
    const { status, bytes } = await listen({ text: 'mưa '.repeat(230 * 5) });
    expect(status).toBe(200);
    expect(bytes.length).toBeGreaterThan(4 * 1024 * 1024);
    expect(await rows().count()).toBe(before);
  });

  it('is dropped when nobody wanted it for so many days', async () => {
    configure({ engine: 'silent', ffmpeg: '' });
    await rows().deleteMany({ where: {} });
    await listen({ text: 'Bài cũ' });
    await listen({ text: 'Bài mới' });
    const [old] = await rows().findMany();
    const month = new Date(Date.now() - 31 * 86_400_000);
    await app.strapi.db
      .connection('channels_sounds')
      .where({ id: old?.id })
      .update({ updated_at: app.strapi.db.dialect.client === 'sqlite' ? month.getTime() : month });
    await service().forget();
    expect((await rows().findMany()).map(({ id }) => id)).not.toContain(old?.id);
    expect(await rows().count()).toBe(1);
  });

  it('that is listened to stays', async () => {
    configure({ engine: 'silent', ffmpeg: '' });
    await rows().deleteMany({ where: {} });
    await listen({ text: 'Bài nghe lại' });
    const month = new Date(Date.now() - 31 * 86_400_000);
    await app.strapi.db
      .connection('channels_sounds')
      .update({ updated_at: app.strapi.db.dialect.client === 'sqlite' ? month.getTime() : month });
    await listen({ text: 'Bài nghe lại' });
    await service().forget();
    expect(await rows().count()).toBe(1);
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', { text: ' ' }, 400],
    ['no text', {}, 400],
    ['20,001 characters', { text: 'a'.repeat(20_001) }, 400],
    ['a rate of nobody', { text: 'mưa', rate: 5000 }, 400],
    ['marks only', { text: '— … !!! 🔥' }, 422],
    ['more than twenty minutes', { text: 'mưa '.repeat(4999), rate: 100 }, 422],
  ])('%s is refused in words', async (_, body, status) => {
    configure({ engine: 'silent', ffmpeg: '' });
    const answer = await listen(body);
    expect(answer.status).toBe(status);
    expect(refused(answer).say.vi).toMatch(/\p{L}/u);
  });

  it('from an engine that answers no WAV is a sentence', async () => {
    configure({ engine: { name: 'hỏng', speak: async () => ({ wav: Buffer.from('no'), seconds: 1 }) }, ffmpeg: '' });
    const answer = await listen({ text: 'mưa' });
    expect(answer.status).toBe(503);
    expect(refused(answer).code).toBe('speech.broken');
  });

  it('in the config is named', () => {
    const wrong = (speech: object) => () => channelsConfig.validator({ ...channelsConfig.default, speech: { ...usual, ...speech } });
    expect(wrong({ engine: 'espeek' })).toThrow(/speech\.engine must be 'espeak-ng', 'silent', 'none' or a speech engine/);
    expect(wrong({ timeoutMs: 0 })).toThrow(/speech\.timeoutMs/);
    expect(wrong({ espek: 'x' })).toThrow(/speech\.espek .*did you mean espeak/);
    expect(wrong({ engine: silent() })).not.toThrow();
  });
});

describe('many who listen', () => {
  it('wait in line: one text at a time, two of one person, five in all', async () => {
    const { engine, said, release } = counting('hàng chờ', true);
    configure({ engine, ffmpeg: '' });
    const people = await Promise.all(
      [1, 2].map(
        async (n) =>
          (
            await app.addUser(admin, {
              email: `ng${n}@hoitu.test`,
              firstname: `Ng${n}`,
              permissions: [{ action: 'plugin::channels.scripts' }],
            })
          ).token,
      ),
    );
    const asked = [writer, writer, admin, admin, people[0], people[0], people[1]];
    const answers: ReturnType<typeof listen>[] = [];
    const codes: string[] = [];
    for (const [n, token] of asked.entries()) {
      const answer = listen({ text: `Bài số ${'a'.repeat(n + 1)}` }, token);
      answers.push(answer);
      answer.then((one) => one.status !== 200 && codes.push(refused(one).code));
      if (n === 0) await vi.waitFor(() => expect(said).toHaveLength(1));
    }
    const third = await listen({ text: 'Bài thứ ba của một người' }, writer);
    expect(third.status).toBe(429);
    expect(refused(third).code).toBe('speech.yours');
    await vi.waitFor(() => expect(codes).toEqual(['speech.busy', 'speech.busy']));
    expect(said).toHaveLength(1);
    for (let n = 1; n <= 5; n++) {
      release();
      await vi.waitFor(() => expect(said).toHaveLength(Math.min(5, n + 1)));
    }
    expect((await Promise.all(answers)).filter(({ status }) => status === 200)).toHaveLength(5);
  });

  it('give their place back when they go away', async () => {
    const { engine, said, ended, release } = counting('bỏ đi', true);
    configure({ engine, ffmpeg: '' });
    const leaving = new AbortController();
    const gone = [listen({ text: 'Bài bỏ dở' }, writer, leaving.signal), listen({ text: 'Bài chờ rồi bỏ' }, writer, leaving.signal)];
    await vi.waitFor(() => expect(said).toEqual(['Bài bỏ dở']));
    const stays = listen({ text: 'Bài ở lại' }, admin);
    leaving.abort();
    await Promise.allSettled(gone);
    await vi.waitFor(() => expect(said).toEqual(['Bài bỏ dở', 'Bài ở lại']));
    expect(ended).toEqual(['Bài bỏ dở']);
    release();
    release();
    expect((await stays).status).toBe(200);
    await until(async () => {
      const answer = listen({ text: 'Bài sau đó' }, writer);
      await vi.waitFor(() => expect(said).toContain('Bài sau đó'));
      release();
      return (await answer).status === 200;
    }, 'a place for who went away');
  });
});
