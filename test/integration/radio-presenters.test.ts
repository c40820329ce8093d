import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PresenterView, PronunciationView } from '../../packages/channels/contracts';
import { type Booted, boot } from '../support/boot';

type Told = { error: { details: { code: string; params: Record<string, unknown>; say: { en: string; vi: string } } } };
type Readings = { own: PronunciationView[]; builtIn: { kind: string; written: string; said: string }[] };
type Known = { mark: string; lexicon: { acronyms: Record<string, string>; names: Record<string, string> } };
type Presenters = { learned(id: string, reading: { syllables: number; seconds: number }): Promise<void> };

let app: Booted;
const tokens: Record<string, string> = {};

const service = <T>(name: string): T => app.strapi.plugin('channels').service(name) as unknown as T;
const lexicon = () => service<{ lexicon(): Promise<Known> }>('pronunciations').lexicon();
const call = <T>(method: string, path: string, body?: object, who = 'producer') =>
  app.request<{ data: T } & Told>(method, `/channels${path}`, { token: tokens[who], ...(body ? { body } : {}) });
async function ok<T>(method: string, path: string, body?: object, who?: string): Promise<T> {
  const answer = await call<T>(method, path, body, who);
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  return answer.body.data;
}
async function refused(method: string, path: string, body?: object, who?: string) {
  const answer = await call(method, path, body, who);
  const told = answer.body?.error?.details;
  expect(told?.say?.vi, `${answer.status} ${answer.text.slice(0, 300)}`).toBeTruthy();
  return { status: answer.status, ...told };
}

const ROLES: Record<string, string[]> = {
  producer: ['scripts', 'bulletins'],
  other: ['scripts', 'bulletins'],
  scripts: ['scripts'],
  bulletins: ['bulletins'],
  outbox: ['outbox'],
  broadcasts: ['broadcasts', 'broadcast-approve', 'adapt', 'destinations'],
  nobody: [],
};

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom', 'channels'] });
  const admin = await app.registerAdmin();
  for (const [name, actions] of Object.entries(ROLES))
    tokens[name] = (
      await app.addUser(admin, {
        email: `${name}@hoitu.test`,
        firstname: name === 'other' ? 'Nguyễn Thu Hà' : name,
        permissions: actions.map((action) => ({ action: `plugin::channels.${action}` })),
      })
    ).token;
});
afterAll(() => app?.stop());

describe('rights', () => {
  const see = ['scripts', 'bulletins', 'outbox'];
  /** Who is let in; a 404 or 409 behind the door is an answer too. */
  it.each<[string, string, string[], object | undefined]>([
    ['GET', '/scripts', see, undefined],
    ['GET', '/scripts/nothing', see, undefined],
    ['PUT', '/scripts/nothing', ['scripts'], { version: 1 }],
    ['POST', '/scripts/nothing/approve', ['scripts'], { version: 1 }],
    ['GET', '/presenters', see, undefined],
    ['POST', '/presenters', ['bulletins'], { name: '' }],
    ['PUT', '/presenters/nothing', ['bulletins'], { version: 1 }],
    ['GET', '/pronunciations', see, undefined],
    ['POST', '/pronunciations', ['scripts'], { kind: 'acronym', written: '', said: '' }],
    ['PUT', '/pronunciations/nothing', ['scripts'], { version: 1 }],
    ['DELETE', '/pronunciations/nothing', ['scripts'], undefined],
  ])('%s %s is for %j', async (method, path, who, body) => {
    const in_: string[] = [];
    for (const role of ['scripts', 'bulletins', 'outbox', 'broadcasts', 'nobody'])
      if ((await call(method, path, body, role)).status !== 403) in_.push(role);
    expect(in_).toEqual(who);
    expect((await app.request(method, `/channels${path}`, body ? { body } : {})).status).toBe(401);
  });
});

describe('presenters', () => {
  it('are made as the house reads, and stand by name, those who left last', async () => {
    const mai = await ok<PresenterView>('POST', '/presenters', { name: 'Phạm Ngọc Mai' });
    expect(mai).toMatchObject({
      rate: 230,
      learns: true,
      readings: 0,
      voice: { zero: 'linh', thousand: 'nghìn', four: 'tư' },
      active: true,
      version: 1,
    });
    const south = { zero: 'lẻ', thousand: 'ngàn', four: 'bốn' };
    await ok('POST', '/presenters', { name: 'Đặng Hoài An', rate: 250, voice: south });
    await ok('POST', '/presenters', { name: 'An Nhiên', active: false });
    const all = await ok<PresenterView[]>('GET', '/presenters', undefined, 'outbox');
    expect(all.map(({ name }) => name)).toEqual(['Đặng Hoài An', 'Phạm Ngọc Mai', 'An Nhiên']);
    expect(all[0]?.voice).toEqual(south);
  });

  it('have names that tell them apart', async () => {
    const no = await refused('POST', '/presenters', { name: 'phạm ngọc mai'.normalize('NFD') });
    expect([no.status, no.code]).toEqual([409, 'presenter.taken']);
    const [an] = await ok<PresenterView[]>('GET', '/presenters');
    expect((await refused('PUT', `/presenters/${an?.id}`, { version: an?.version, name: 'Phạm Ngọc Mai' })).code).toBe('presenter.taken');
    await ok('PUT', `/presenters/${an?.id}`, { version: an?.version, name: 'Đặng Hoài An' });
  });

  it('refuse a stale version with who and what', async () => {
    const { id } = await ok<PresenterView>('POST', '/presenters', { name: 'Võ Hoài Phương' });
    await ok('PUT', `/presenters/${id}`, { version: 1, rate: 210 }, 'other');
    const no = await refused('PUT', `/presenters/${id}`, { version: 1, rate: 220 });
    expect([no.status, no.code, no.params.fields]).toEqual([409, 'presenter.stale', ['rate']]);
    expect(no.say).toEqual({ en: expect.stringContaining('reading speed'), vi: expect.stringMatching(/Nguyễn Thu Hà.*tốc độ đọc/) });
  });

  it.each<[string, object]>([
    ['no name', { name: ' ' }],
    ['a rate nobody reads at', { name: 'Nhanh', rate: 401 }],
    ['half a syllable', { name: 'Nửa', rate: 230.5 }],
    ['a voice that is none', { name: 'Lạ', voice: { zero: 'không', thousand: 'nghìn', four: 'tư' } }],
    ['what was learned', { name: 'Giả', learned: [] }],
  ])('refuse %s', async (_, body) => expect((await refused('POST', '/presenters', body)).status).toBe(400));

  describe('learn their speed from what was measured', () => {
    let id: string;
    const now = async () => (await ok<PresenterView[]>('GET', '/presenters')).find((one) => one.id === id) as PresenterView;
    const read = (rate: number) => service<Presenters>('presenters').learned(id, { syllables: rate, seconds: 60 });

    it('and come near it', async () => {
      ({ id } = await ok<PresenterView>('POST', '/presenters', { name: 'Tạ Minh Khuê' }));
      for (let n = 0; n < 8; n++) await read(255);
      expect((await now()).readings).toBe(8);
      expect(Math.abs((await now()).rate - 255)).toBeLessThanOrEqual(3);
    });
    it('whichever process measured: no reading is lost', async () => {
      await Promise.all(Array.from({ length: 4 }, () => read(255)));
      expect((await now()).readings).toBe(12);
    });
    it('until somebody sets it, which forgets what was learned', async () => {
      const before = await now();
      const renamed = await ok<PresenterView>('PUT', `/presenters/${id}`, {
        version: before.version,
        rate: before.rate,
        name: 'Minh Khuê',
      });
      expect(renamed.readings).toBe(12);
      const set = await ok<PresenterView>('PUT', `/presenters/${id}`, { version: renamed.version, rate: 240 });
      expect(set).toMatchObject({ rate: 240, readings: 0 });
    });
    it('unless they are not to', async () => {
      await ok('PUT', `/presenters/${id}`, { version: (await now()).version, learns: false });
      for (let n = 0; n < 5; n++) await read(300);
      expect(await now()).toMatchObject({ rate: 240, readings: 0 });
      await expect(service<Presenters>('presenters').learned('nobody', { syllables: 100, seconds: 30 })).resolves.toBeUndefined();
    });
  });
});

describe('readings', () => {
  let who: PronunciationView;

  it('are found whatever the accents, and reach estimates and speech', async () => {
    who = await ok<PronunciationView>('POST', '/pronunciations', { kind: 'acronym', written: 'KTTV', said: 'khí tượng thủy văn' });
    await ok('POST', '/pronunciations', { kind: 'name', written: 'Grab', said: 'gờ ráp' });
    expect((await ok<Readings>('GET', '/pronunciations?search=KHI%20TUONG')).own.map(({ written }) => written)).toEqual(['KTTV']);
    expect((await lexicon()).lexicon).toEqual({ acronyms: { KTTV: 'khí tượng thủy văn' }, names: { Grab: 'gờ ráp' } });
  });

  it('are read once while nothing changes, and anew when another process changed one', async () => {
    const before = await lexicon();
    expect(await lexicon()).toBe(before);
    const table = app.strapi.db.query('plugin::channels.pronunciation' as never);
    await table.updateMany({ where: { documentId: who.id }, data: { said: 'ka tê tê vê', version: 2 } as never });
    expect((await lexicon()).lexicon.acronyms).toEqual({ KTTV: 'ka tê tê vê' });
    const row = { documentId: 'x', kind: 'name', written: 'Zalo', said: 'da lô', folded: 'zalo', version: 1 };
    await table.create({ data: row as never });
    expect((await lexicon()).lexicon.names).toEqual({ Grab: 'gờ ráp', Zalo: 'da lô' });
    await table.deleteMany({ where: { documentId: 'x' } });
    expect((await lexicon()).lexicon.names).toEqual({ Grab: 'gờ ráp' });
  });

  it('keep nothing of a transaction that never came to be', async () => {
    const undone = app.strapi.db.transaction(async () => {
      await app.strapi.db
        .query('plugin::channels.pronunciation' as never)
        .updateMany({ where: { documentId: who.id }, data: { said: 'sai', version: 3 } as never });
      expect((await lexicon()).lexicon.acronyms).toEqual({ KTTV: 'sai' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await ok('PUT', `/pronunciations/${who.id}`, { version: 2, said: 'khí tượng thủy văn' });
    expect((await lexicon()).lexicon.acronyms).toEqual({ KTTV: 'khí tượng thủy văn' });
  });

  it('stand once for a word of a kind', async () => {
    const no = await refused('POST', '/pronunciations', { kind: 'acronym', written: 'KTTV', said: 'khác' });
    expect([no.status, no.code, no.say.vi.includes('KTTV')]).toEqual([409, 'pronunciation.taken', true]);
    const name = await ok<PronunciationView>('POST', '/pronunciations', { kind: 'name', written: 'KTTV', said: 'khí tượng' });
    expect((await refused('PUT', `/pronunciations/${name.id}`, { version: 1, kind: 'acronym' })).code).toBe('pronunciation.taken');
    // A name is found in any case.
    expect((await refused('POST', '/pronunciations', { kind: 'name', written: 'kttv', said: 'khí tượng' })).code).toBe(
      'pronunciation.taken',
    );
    await ok('PUT', `/pronunciations/${name.id}`, { version: 1, written: 'Kttv' });
    await ok('DELETE', `/pronunciations/${name.id}?version=2`);
    expect((await refused('DELETE', `/pronunciations/${name.id}`)).code).toBe('pronunciation.not_found');
  });

  it('refuse a stale version with who and what, to change and to take away', async () => {
    await ok('PUT', `/pronunciations/${who.id}`, { version: 3, said: 'khí tượng' }, 'other');
    const no = await refused('PUT', `/pronunciations/${who.id}`, { version: 3, said: 'thủy văn' });
    expect([no.status, no.code, no.params.fields]).toEqual([409, 'pronunciation.stale', ['said']]);
    expect(no.say.vi).toMatch(/Nguyễn Thu Hà.*cách đọc/);
    expect((await refused('DELETE', `/pronunciations/${who.id}?version=3`)).code).toBe('pronunciation.stale');
  });

  it.each<[string, object, string]>([
    ['digits', { kind: 'acronym', written: 'G7', said: 'G7' }, 'pronunciation.not_words'],
    ['marks', { kind: 'name', written: 'Ikea', said: '...' }, 'pronunciation.not_words'],
    ['a word of marks', { kind: 'name', written: '!!', said: 'chấm than' }, 'pronunciation.no_word'],
    ['another kind', { kind: 'unit', written: 'km', said: 'ki lô mét' }, 'request.invalid'],
    ['nothing', { kind: 'name', written: 'Ikea' }, 'request.invalid'],
  ])('refuse a reading of %s', async (_, body, code) => {
    const no = await refused('POST', '/pronunciations', body);
    expect([no.status, no.code]).toEqual([400, code]);
  });

  it('of words that are names in every object harm nothing', async () => {
    for (const written of ['__proto__', 'constructor', 'toString'])
      await ok('POST', '/pronunciations', { kind: 'name', written, said: 'lạ' });
    const { names } = (await lexicon()).lexicon;
    expect(Object.keys(names)).toEqual(expect.arrayContaining(['__proto__', 'constructor', 'toString']));
    expect(({} as Record<string, unknown>).lạ).toBeUndefined();
  });
});
