import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, endpoints, type Work } from '../../packages/assignment-desk/contracts';
import { type MailServer, openMail } from '../support/mail';
import { act, app, as, call, closeDesk, desk, ids, minutes, ok, openDeskWith, type Role, tokens } from './support/desk';
import { KEPT_WORDS, keepThings, keptFrom, readerOf } from './support/desk-canaries';
import { backDoors, calendarOf, LOOKS, listenLive, look, type Named } from './support/desk-exits';
import { ROWS } from './support/desk-matrix';
import { documents, paragraph, spineOf, until } from './support/newsroom';

/** Work that is hidden, and from whom. */
const HIDDEN: Record<string, readonly Role[]> = {
  closed: ['reporter', 'mate', 'stranger', 'outsider'],
  other: ['head', 'editor', 'reporter', 'mate', 'stranger', 'outsider'],
  embargoed: ['reporter', 'mate', 'stranger', 'outsider'],
};
const CASES = Object.keys(HIDDEN);
const EVERYBODY: Role[] = ['head', 'editor', 'reporter', 'mate', 'stranger', 'outsider'];

/** One word for each place that holds text, found nowhere else: `kinclosedslugline`. */
const PARTS = ['slugline', 'formerslugline', 'brief', 'place', 'note', 'tag', 'comment', 'contact', 'file'] as const;
const word = (name: string, part: (typeof PARTS)[number]) => `kin${name}${part}`;
const wordsOf = (name: string) => PARTS.map((part) => word(name, part));
const secretsFor = (role: Role) => [...CASES.filter((name) => HIDDEN[name]?.includes(role)).flatMap(wordsOf), ...keptFrom(role)];
const leaked = (text: string, words: readonly string[]) => words.filter((one) => text.toLowerCase().includes(one));

let mail: MailServer;
let storyId: string;
/** Work that all of the desk see. */
let open: string;
let hangs: Omit<Named, 'id' | 'word' | 'story'>;
const works: Record<string, string> = {};
const before: Record<string, string> = {};
const logged: string[] = [];
const live = {} as Record<Role, Awaited<ReturnType<typeof listenLive>>>;

const gets = Object.values(endpoints).filter(({ method }) => method === 'GET');
const named = (more: Partial<Named>): Named => ({ id: 'khongco', word: 'khongcogi', story: 'khongco', ...hangs, ...more });
/** Progress counts everything, so that it is the same for all who look (contracts/campaigns.ts). */
const CAMPAIGN_SUMS = /"progress":\{.*?"days":-?\d+\}|"others":\d+/g;
/** What the routes show that ask for nothing by name: lists, counts, sums. */
const overview = async (role: Role): Promise<string> =>
  (await Promise.all(gets.map(({ path: at }) => look(role, at, named({})))))
    .flat()
    .filter(({ at }) => !at.startsWith('/feed-link'))
    .map(({ at, status, text }) => `${at} ${status} ${at.startsWith('/campaigns') ? text.replace(CAMPAIGN_SUMS, '') : text}`)
    .join('\n');

/** Strapi's log writes to the terminal: read on its way there. */
function listenToLog(): void {
  const { log } = app.strapi as unknown as { log: Record<string, (...said: unknown[]) => unknown> };
  for (const level of ['error', 'warn', 'info', 'http', 'debug', 'verbose']) {
    const say = log[level]?.bind(log);
    if (say)
      log[level] = (...said: unknown[]) => {
        logged.push(said.map((one) => (one instanceof Error ? `${one.message} ${one.stack}` : JSON.stringify(one))).join(' '));
        return say(...said);
      };
  }
}

/** A file of the chief's in the media library, as the library takes it in. */
async function uploadFile(name: string): Promise<number> {
  const filepath = path.join(app.data, `${name}.txt`);
  fs.writeFileSync(filepath, 'x');
  const files = { filepath, originalFilename: `${name}.txt`, mimetype: 'text/plain', size: 1 };
  const [file] = (await app.strapi
    .plugin('upload')
    .service('upload')
    .upload({ data: {}, files }, { user: { id: Number(ids.chief) } })) as {
    id: number;
  }[];
  return file?.id ?? 0;
}

/** Work that goes some way of its life, so that every table and the log have a word of it. */
async function hide(name: string, more: object): Promise<string> {
  const { id } = await ok<Work>('chief', 'POST', '/assignments', {
    slugline: `Việc ${word(name, 'formerslugline')}`,
    desk: desk.id,
    brief: word(name, 'brief'),
    place: word(name, 'place'),
    tags: [word(name, 'tag')],
    contacts: [{ name: word(name, 'contact'), phone: '0' }],
    files: [await uploadFile(word(name, 'file'))],
    due: minutes(20),
    happening: hangs.happening,
    campaign: hangs.campaign,
    commission: hangs.commission,
    ...more,
  });
  await ok('chief', 'PUT', `/assignments/${id}`, { version: 1, changes: { slugline: `Việc ${word(name, 'slugline')}` } });
  await ok('chief', 'POST', `/assignments/${id}/comments`, { text: word(name, 'comment') });
  await act('chief', id, { act: 'offer', to: ids.chief });
  await act('chief', id, { act: 'decline', note: word(name, 'note') });
  await app.strapi.db
    .query('plugin::assignment-desk.story-link')
    .create({ data: { assignment: id, subject: `story:api::story.story:${storyId}:vi`, place: 0 } });
  return id;
}

beforeAll(async () => {
  mail = await openMail();
  await openDeskWith({ smtp: mail.url });
  listenToLog();
  storyId = (await documents(app).create({ data: { title: 'Bài công khai', body: paragraph('x') }, locale: 'vi' })).documentId;
  const other = await ok<Desk>('chief', 'POST', '/desks', { name: 'Kinh tế', members: [{ user: ids.chief, role: 'lead' }] });
  const kept = await keepThings(other.id);
  [open, hangs] = [kept.open, kept.named];
  for (const role of EVERYBODY) before[role] = await overview(role);
  works.closed = await hide('closed', { closed: true });
  works.other = await hide('other', { desk: other.id });
  works.embargoed = await hide('embargoed', { embargo: minutes(600) });
  for (const role of [...EVERYBODY, 'chief'] as Role[]) live[role] = await listenLive(role);
  // The clock and the notices have had their say when the chief has heard of all of it.
  await until(async () => Object.values(works).every((id) => live.chief.read().split(id).length > 6), 30_000);
  await until(
    async () =>
      (await app.strapi.db
        .query('plugin::newsroom.job')
        .count({ where: { name: 'event:assignment-desk.tell', state: { $in: ['waiting', 'leased'] } } })) === 0,
  );
});
afterAll(async () => {
  for (const stream of Object.values(live)) stream.close();
  await closeDesk();
  await mail?.close();
});

describe('nothing of hidden work comes out', () => {
  it('has a look at every route that reads', () => {
    const lacking = gets.map((endpoint) => endpoint.path).filter((at) => !(at in LOOKS));
    expect(lacking, 'routes without a look: add a line for each to LOOKS in test/integration/support/desk-exits.ts').toEqual([]);
  });

  it('and the words are there for who may read them', async () => {
    for (const name of CASES) {
      const id = works[name] as string;
      const seen = (
        await Promise.all(gets.map(({ path: at }) => look('chief', at, named({ id, word: word(name, 'slugline'), story: storyId }))))
      )
        .flat()
        .map(({ text }) => text)
        .join();
      const expected = PARTS.map((part) => word(name, part));
      expect(expected.filter((one) => !seen.includes(one))).toEqual([]);
      expect(live.chief.read()).toContain(word(name, 'slugline'));
    }
    for (const { path: at } of gets)
      for (const { status, at: asked } of await look('chief', at, named({ id: works.closed as string, word: 'x', story: storyId })))
        expect(`${asked} ${status}`).toBe(`${asked} 200`);
    for (const role of new Set(KEPT_WORDS.map(readerOf))) {
      const seen = (await Promise.all(gets.map(({ path: at }) => look(role, at, named({ id: open }))))).flat().map(({ text }) => text);
      const own = KEPT_WORDS.filter((one) => readerOf(one) === role);
      expect(leaked(seen.join(), own), role).toEqual(own);
    }
  });

  it.each(EVERYBODY)('by no route that reads, asked by name, word or story (%s)', async (role) => {
    const secrets = secretsFor(role);
    const asking = async (asked: Named, searching: boolean) => {
      for (const { path: at } of gets)
        for (const { at: address, text } of await look(role, at, asked, searching))
          expect({ address, leaked: leaked(text, secrets) }).toEqual({ address, leaked: [] });
    };
    // By its name all routes are asked; by each word those that search.
    for (const name of CASES.filter((one) => HIDDEN[one]?.includes(role))) {
      const id = works[name] as string;
      await asking(named({ id, word: word(name, 'slugline'), story: storyId }), false);
      for (const part of PARTS) await asking(named({ word: word(name, part) }), true);
    }
    // By work that hangs on what is not for everybody, and by the words of that.
    await asking(named({ id: open, story: storyId }), false);
    for (const one of keptFrom(role)) await asking(named({ word: one }), true);
  });

  it.each(EVERYBODY)('by no count, sum or list: all is as it was before there was hidden work (%s)', async (role) => {
    if (role === 'head' || role === 'editor')
      expect(leaked(await overview(role), secretsFor(role))).toEqual([]); // They see the closed work of their desk.
    else expect(await overview(role)).toBe(before[role]);
  });

  it.each(EVERYBODY)('by no refusal of a route that writes (%s)', async (role) => {
    for (const name of CASES.filter((one) => HIDDEN[one]?.includes(role)))
      for (const { route, body } of ROWS.filter((row) => !row.route.startsWith('GET') && row.route.includes('/assignments/:id'))) {
        const [method = '', at = ''] = route.split(' ');
        const id = works[name] as string;
        for (const version of [1, 99]) {
          const given = body?.({ id, desk: desk.id, place: 'closed', role }) as object | undefined;
          const sent = given && (route.endsWith('comments') ? given : { ...given, version });
          const { text, status } = await call(role, method, at.replace(':id', id).replace(':comment', 'none'), sent);
          expect({ route, role, leaked: leaked(text, secretsFor(role)) }).toEqual({ route, role, leaked: [] });
          expect([403, 404], `${role} ${route}`).toContain(status);
        }
      }
  });

  it.each(EVERYBODY)('by no answer that is another than for what is not there (%s)', async (role) => {
    const answers = async (id: string) =>
      Promise.all([
        call(role, 'POST', '/presence', { place: `assignment:${id}` }),
        call(role, 'DELETE', `/presence?place=assignment:${id}`),
        call(role, 'POST', '/assignments/bulk', { items: [{ id, version: 1 }], do: { act: 'cancel', note: 'z' } }),
        call(role, 'POST', '/assignments/bulk', { items: [{ id, version: 1 }], do: { tags: { add: ['x'] } } }),
        call(role, 'GET', `/cards?ids=${id}`),
        call(role, 'GET', `/assignments/${id}`),
      ]);
    const said = async (id: string) => (await answers(id)).map(({ status, text }) => `${status} ${text.replaceAll(id, '·')}`);
    for (const name of CASES.filter((one) => HIDDEN[one]?.includes(role))) {
      await ok('chief', 'POST', '/presence', { place: `assignment:${works[name]}` });
      expect(await said(works[name] as string), name).toEqual(await said('khongco'));
    }
  });

  it.each(EVERYBODY)('in notices, by e-mail, live, or in a calendar (%s)', async (role) => {
    const secrets = secretsFor(role);
    expect(leaked((await app.request('GET', '/newsroom/notices?limit=100', { token: tokens[role] })).text, secrets)).toEqual([]);
    expect(leaked(live[role].read(), secrets)).toEqual([]);
    expect(leaked(await calendarOf(role), secrets)).toEqual([]);
    await app.strapi.db
      .query('plugin::newsroom.job')
      .updateMany({ where: { name: 'newsroom.digest', state: 'waiting' }, data: { runAt: 0 } });
    // The chief leads the other desk, so there is a letter to wait for.
    await until(() => mail.to('chief@hoitu.test').length > 0);
    expect(
      leaked(
        mail
          .to(`${role}@hoitu.test`)
          .map((one) => `${one.mail.text} ${one.mail.html} ${one.mail.subject}`)
          .join(),
        secrets,
      ),
    ).toEqual([]);
  });

  it('to sister plugins, which do not say for whom they ask', async () => {
    const { ask } = spineOf(app);
    const answer = await ask('assignments.ofStory')?.({ uid: 'api::story.story', documentId: storyId, locale: 'vi' });
    expect(JSON.stringify(answer)).toContain(word('other', 'slugline'));
    expect(leaked(JSON.stringify(answer), [...wordsOf('closed'), ...wordsOf('embargoed'), ...KEPT_WORDS])).toEqual([]);
    expect(leaked(JSON.stringify(await ask('desks.list')?.()), CASES.flatMap(wordsOf))).toEqual([]);
  });

  it('in the log', async () => {
    const service = app.strapi.plugin('assignment-desk').service('assignments');
    await service.act(works.closed, { act: 'approve' }, as('reporter')).catch(() => undefined);
    // Strapi logs the address of each request, with what its person has typed into the search.
    const said = logged.filter((line) => !/[?&](q|tag)=kin/.test(line)).join('\n');
    expect(said).toContain('/assignment-desk/assignments');
    expect(leaked(said, [...CASES.flatMap(wordsOf), ...KEPT_WORDS])).toEqual([]);
  });
});

describe('Strapi’s own doors', () => {
  const types = () =>
    Object.values(
      app.strapi.contentTypes as unknown as Record<string, { uid: string; plugin?: string; info: { pluralName: string } }>,
    ).filter(({ plugin }) => plugin === 'assignment-desk');

  it('show our tables to nobody, and name them to nobody', async () => {
    expect(types().length).toBeGreaterThan(5);
    for (const { uid, info } of types())
      for (const role of [...EVERYBODY, 'chief', null] as (Role | null)[])
        for (const { at, status, text } of await backDoors(role, uid, info.pluralName, works.closed as string)) {
          expect(`${role} ${at} ${status >= 400 && status < 500}`, text.slice(0, 200)).toBe(`${role} ${at} true`);
          expect(leaked(text, [...CASES.flatMap(wordsOf), ...KEPT_WORDS])).toEqual([]);
        }
  });

  it('hide them in the Content Manager and the Content-Type Builder', () => {
    const shown = types().filter(({ uid }) => {
      const { pluginOptions } = app.strapi.contentType(uid as never) as unknown as { pluginOptions: Record<string, { visible?: boolean }> };
      return ['content-manager', 'content-type-builder'].some((name) => pluginOptions[name]?.visible !== false);
    });
    expect(shown.map(({ uid }) => uid)).toEqual([]);
  });

  it('have one public route, the calendar, whatever rights the public is given', () => {
    const routers = app.strapi.plugin('assignment-desk').routes as Record<string, { type: string; routes: { handler: string }[] }>;
    const open = Object.values(routers).filter(({ type }) => type === 'content-api');
    expect(open.flatMap(({ routes }) => routes.map(({ handler }) => handler))).toEqual(['feeds.read']);
  });
});
