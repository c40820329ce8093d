import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from './support/newsroom';
import {
  answered,
  astray,
  backDoors,
  counted,
  everyPage,
  everyRead,
  everyRefusal,
  everySister,
  listenLive,
  ours,
  readers,
  setRights,
  unasked,
} from './support/press-leaks-exits';
import { call, close, hook, live, logged, readMail, settled } from './support/press-leaks-life';
import { ACCOUNTS, accounts, CANARIES, type CanaryName, type Holder, names, read, seen } from './support/press-leaks-words';

/**
 * Words that stand in one place each are let out by every exit there is, as everybody; whoever saw one must be whom it is for, and
 * all of those. An endpoint that is new is asked by itself: exits are made from the contracts.
 */

const openDoors: string[] = [];
const searched = {} as Record<string, string[]>;
let pagesRead = 0;
let mailed: Holder[] = [];
const streams = {} as Record<string, string>;

beforeAll(async () => {
  for (const role of accounts) setRights(role, ACCOUNTS[role]);
  await live();
  const ears = Object.fromEntries(await Promise.all(accounts.map(async (role) => [role, await listenLive(role)] as const)));
  pagesRead = await everyPage();
  for (const role of readers) await everyRead(role);
  for (const role of readers) await everySister(role);
  for (const role of [...readers, 'superAdmin'] as const) openDoors.push(...(await backDoors(role)).map((door) => `${role} ${door}`));
  for (const role of accounts) searched[role] = await counted(role);
  for (const role of readers) await everyRefusal(role);
  await settled();
  mailed = await readMail();
  // Every stream has come to the end of the log when the office has.
  await until(() => ears.office?.read().includes('briefing.decided'));
  for (const role of accounts) {
    streams[role] = ears[role]?.read() ?? '';
    read(role, 'live', streams[role]);
    ears[role]?.close();
    read(role, 'notices', (await call(role, 'GET', '/newsroom/notices?limit=100')).text);
  }
  for (const line of logged) read('log', line.slice(0, 200), line);
}, 600_000);
afterAll(close);

describe('every word', () => {
  it.each(names)('%s is read by those whom it is for, and by nobody else', (name: CanaryName) => {
    const saw = Object.fromEntries([...(seen.get(name) ?? [])]);
    const may: readonly Holder[] = CANARIES[name].may;
    // Who may do everything in Strapi reads every row; what stands in no row, they do not.
    const owns = (holder: string): boolean => holder === 'superAdmin' && name !== 'mailboxPassword';
    const leaked = Object.entries(saw).filter(([holder]) => !may.includes(holder as Holder) && !owns(holder));
    expect(Object.fromEntries(leaked), 'who read it, and where').toEqual({});
    // What nobody can read is not kept from anybody.
    expect(may.filter((holder) => !(holder in saw))).toEqual([]);
  });
});

describe('every exit', () => {
  it('is asked with everything it takes', () => expect(unasked, 'add the key to ASKED in press-leaks-exits.ts').toEqual([]));

  it('answers the press office', () => {
    const silent = ours.filter(({ name, endpoint }) => endpoint.method === 'GET' && !answered.has(name)).map(({ name }) => name);
    // It speaks for no unit.
    expect(silent).toEqual(['owedAnswers', 'owedAnswer'].filter((name) => silent.includes(name)));
  });

  it('turns away whom the contract does not name, and nobody else', () => expect(astray).toEqual([]));

  it('of Strapi itself is shut', () => expect(openDoors).toEqual([]));

  it('of the public, the mail, the log, the webhooks and the live stream was read', () => {
    expect(pagesRead).toBeGreaterThan(30);
    expect(mailed).toEqual(expect.arrayContaining(['an', 'substitute', 'binh', 'gone', 'agency', 'roads', 'head', 'speaker']));
    expect(logged.join('\n')).toContain('the mailbox of giaoban cannot be read');
    expect(hook.heard.join()).toContain('Bài thường');
    expect(streams.reader).toContain('briefing.question');
    expect(streams.speaker).toContain('briefing.question');
    expect(streams.clerk).toContain('press.changed');
  });
});

describe('a search', () => {
  it.each(accounts)('counts nothing that %s may not read', (role) => {
    const told = (searched[role] ?? []).filter(
      (found) => !(CANARIES[found.split(' ')[1] as CanaryName].may as readonly Holder[]).includes(role),
    );
    expect(told).toEqual([]);
  });
  it('finds what the office may read', () =>
    expect(searched.office).toEqual(expect.arrayContaining(['/delegates email', '/questions question'])));
});

describe('live', () => {
  it.each(accounts)('tells %s of nothing outside their rights', (role) => {
    const rights: readonly string[] = ACCOUNTS[role];
    const heard = new Set([...(streams[role] ?? '').matchAll(/"type":"((?:briefing|press)\.[a-z_]+)"/g)].map(([, type]) => type as string));
    const may = (type: string): boolean => {
      if (rights.includes('press-briefing.see')) return true;
      if (type.startsWith('press.')) return rights.includes('press-briefing.accredit');
      return role === 'speaker' && ['briefing.question', 'briefing.answer_late'].includes(type);
    };
    expect([...heard].filter((type) => !may(type))).toEqual([]);
  });
});
