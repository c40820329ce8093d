import { randomUUID } from 'node:crypto';
import { simpleParser } from 'mailparser';
import type { Desk } from '../../../packages/assignment-desk/contracts';
import type { Agency, BriefingDocument, Delegate, Invitation, Occurrence, Series, Unit } from '../../../packages/press-briefing/contracts';
import { type Booted, boot } from '../../support/boot';
import { days } from '../../support/briefing';
import { lettersSettled } from '../../support/press-invite';
import { hidden, type PressPages, pressPages, type Row } from '../../support/press-pages';
import { documents, paragraph, until } from './newsroom';
import { listenToLog, openHook, openRawMail, openShutMailbox } from './press-leaks-servers';
import { papers, questions, session } from './press-leaks-week';
import { ACCOUNTS, type Account, accounts, type Holder, read, setCode } from './press-leaks-words';

export let app: Booted;
export let pages: PressPages;
export let mail: Awaited<ReturnType<typeof openRawMail>>;
export let hook: Awaited<ReturnType<typeof openHook>>;
export let logged: string[];
export const tokens = {} as Record<Account | 'superAdmin' | 'apiToken', string>;
/** Ids by the thing they name, and paths of personal links by who holds them. */
export const ids: Record<string, string[]> = {};
export const links: { holder: Holder; token: string; place: string }[] = [];
let mailbox: Awaited<ReturnType<typeof openShutMailbox>>;

export const call = (role: Account | 'superAdmin' | 'apiToken' | 'nobody', method: string, path: string, body?: unknown) =>
  app.request<{ data: never }>(method, path, {
    ...(role === 'nobody' ? {} : { token: tokens[role] }),
    ...(body === undefined ? {} : { body }),
  });
export async function ok<T>(role: Account | 'superAdmin', method: string, path: string, body?: unknown): Promise<T> {
  const answer = await call(role, method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text.slice(0, 300)}`);
  return answer.body?.data as T;
}
export const press = <T>(method: string, path: string, body?: unknown): Promise<T> => ok('office', method, `/press-briefing${path}`, body);

export async function upload(meeting: Occurrence, name: string, text: string, fields: Record<string, string>): Promise<BriefingDocument> {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  form.set('file', new Blob([text]), name);
  const response = await fetch(`${app.url}/press-briefing/occurrences/${meeting.id}/documents`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${tokens.office}` },
    body: form,
  });
  if (response.status !== 200) throw new Error(`The document was refused: ${await response.text()}`);
  return ((await response.json()) as { data: BriefingDocument }).data;
}

async function open(): Promise<void> {
  [mail, mailbox, hook] = [await openRawMail(), await openShutMailbox(), await openHook()];
  const box = { host: '127.0.0.1', port: mailbox.port, secure: false, user: 'giaoban', password: 'kinmatkhau', everySeconds: 5 };
  app = await boot({ smtp: mail.url, env: { BRIEFING_MAILBOX: JSON.stringify(box) } });
  logged = listenToLog(app);
  pages = pressPages(app);
  const admin = await app.registerAdmin();
  tokens.superAdmin = admin;
  for (const role of accounts) {
    const permissions = ACCOUNTS[role].map((name) => ({ action: `plugin::${name}` }));
    const user = await app.addUser(admin, { email: `${role}@hoitu.test`, firstname: role, permissions });
    tokens[role] = user.token;
    ids[role] = [String(user.id)];
  }
  const events = ['entry.create', 'entry.update', 'entry.delete', 'entry.publish', 'media.create', 'media.update'];
  await ok('superAdmin', 'POST', '/admin/webhooks', { name: 'hook', url: hook.url, headers: {}, events });
  tokens.apiToken = (
    await ok<{ accessKey: string }>('superAdmin', 'POST', '/admin/api-tokens', {
      name: 'all',
      description: '',
      type: 'full-access',
      lifespan: null,
    })
  ).accessKey;
  await ok<Desk>('superAdmin', 'POST', '/assignment-desk/desks', {
    name: 'Thời sự',
    members: [{ user: ids.editor?.[0], role: 'reporter' }],
  });
}

export type People = { an: Delegate; binh: Delegate; agency: Agency; other: Agency; roads: Unit };

async function people(): Promise<People> {
  const user = (role: Account) => ids[role]?.[0] ?? null;
  const roads = await press<Unit>('POST', '/units', {
    name: 'Sở Giao thông',
    head: { name: 'Trưởng', email: 'kinthutruong@so.test', phone: '0912000333', user: null },
    spokespersons: [
      { id: 'account', name: 'Nói', email: '', phone: '0912000444', user: user('speaker') },
      { id: 'letter', name: 'Viết', email: 'kinphatngon@so.test', phone: '', user: null },
    ],
  });
  const water = await press<Unit>('POST', '/units', {
    name: 'Thoát nước',
    spokespersons: [{ id: 'account', name: 'Khác', email: '', phone: '', user: user('other') }],
  });
  const agency = await press<Agency>('POST', '/agencies', {
    name: 'Báo Một',
    email: 'kincoquan@bao.test',
    phone: '0912000222',
    licence: 'kingiayphep',
    note: 'kinghichucoquan',
  });
  const other = await press<Agency>('POST', '/agencies', { name: 'Báo Hai', email: 'hai@bao.test' });
  const delegate = async (of: Agency, name: string, email: string, phone = ''): Promise<Delegate> => {
    const made = await press<Delegate>('POST', '/delegates', { agency: of.id, name, email, phone });
    return press('POST', `/delegates/${made.id}/act`, { act: 'grant', version: made.version });
  };
  const an = await delegate(agency, 'An kinnguoihoi', 'kinthu@bao.test', '0912000111');
  const binh = await delegate(other, 'Bình', 'binh@bao.test');
  const lost = await delegate(other, 'Không có hộp thư', 'khongco@bao.test');
  const gone = await press<Delegate>('POST', '/delegates', { agency: other.id, name: 'Vắng', email: 'vang@bao.test' });
  await press('POST', `/delegates/${gone.id}/act`, { act: 'refuse', version: gone.version, reason: 'kinlydotuchoi' });
  await press('POST', `/agencies/${agency.id}/link`, { send: true });
  setCode('card', an.card);
  ids.agencies = [agency.id, other.id];
  ids.delegates = [an.id, binh.id, lost.id, gone.id];
  ids.units = [roads.id, water.id];
  return { an, binh, agency, other, roads };
}

async function meetings(agencies: string[]): Promise<{ closed: Occurrence; coming: Occurrence; open: Occurrence }> {
  const weekly = {
    rrule: 'FREQ=WEEKLY;BYDAY=TH',
    time: '08:30',
    from: days(3).slice(0, 10),
    duration: 60,
    agencies,
    questionDeadline: 0,
    agenda: [{ id: 'mo', title: 'Điểm lại tuần', minutes: 10 }],
  };
  const closed = await press<Series>('POST', '/series', { ...weekly, title: 'Giao ban kintenphienkin', mode: 'closed' });
  const open = await press<Series>('POST', '/series', { ...weekly, title: 'Họp báo mở', mode: 'open', time: '14:00' });
  const all = await press<Occurrence[]>('GET', `/occurrences?from=${days(2)}&to=${days(40)}`);
  const of = (series: Series, n: number) => all.filter((one) => one.series === series.id && one.state !== 'cancelled')[n] as Occurrence;
  ids.series = [closed.id, open.id];
  const found = { closed: of(closed, 0), coming: of(closed, 1), open: of(open, 0) };
  ids.occurrences = Object.values(found).map(({ id }) => id);
  return found;
}

export const rowOf = (thing: string, id: string | number): Promise<Row> => pages.get(thing, Number(id));

async function invite(meeting: Occurrence, { an, binh }: People): Promise<void> {
  await press('POST', `/occurrences/${meeting.id}/invitations`, {});
  const { items } = await press<{ items: Invitation[] }>('GET', `/occurrences/${meeting.id}/invitations`);
  ids.invitations = [...(ids.invitations ?? []), ...items.map(({ id }) => id)];
  for (const [holder, who] of [
    ['an', an],
    ['binh', binh],
  ] as const) {
    const mine = items.find(({ delegate }) => delegate === who.id) as Invitation;
    const token = pages.pathOf(pages.links.invitation(await rowOf('invitation', mine.id), await rowOf('occurrence', meeting.id)));
    links.push({ holder, token: token.split('/').at(-1) as string, place: 'i' });
    if (holder === 'an' && !ids['check-ins']) {
      setCode('code', mine.code);
      ids['check-ins'] = [mine.code];
    }
  }
}

export const form = async (holder: Holder, n: number, fields: Record<string, string>): Promise<void> => {
  const path = `/api/press-briefing/i/${links.filter((one) => one.holder === holder)[n]?.token}`;
  const shown = await pages.page('GET', path);
  read(holder, 'a page before the meeting', shown.text);
  const { status, text } = await pages.page('POST', path, {
    form: { seen: hidden(shown.text, 'seen'), key: randomUUID(), ...fields },
  });
  if (status >= 400) throw new Error(`The form was refused: ${text.replace(/<style.*?style>/s, '').slice(0, 600)}`);
};

/** All that has to be told has been told, by letter, by notice and by sister plugins. */
export async function settled(): Promise<void> {
  const jobs = app.strapi.db.query('plugin::newsroom.job' as never) as unknown as {
    count(o: object): Promise<number>;
    updateMany(o: object): Promise<unknown>;
  };
  const events = { name: { $startsWith: 'event:' }, state: { $in: ['waiting', 'leased'] } };
  await until(async () => (await jobs.count({ where: events })) === 0, 40_000);
  await lettersSettled(app);
  await jobs.updateMany({ where: { name: 'newsroom.digest', state: 'waiting' }, data: { runAt: 0 } });
  await until(async () => (await jobs.count({ where: { name: 'newsroom.digest', state: { $in: ['waiting', 'leased'] } } })) === 0, 40_000);
}

/** A press office with a week behind it in which every word of the list was said where it is said. */
export async function live(): Promise<void> {
  await open();
  const who = await people();
  const of = await meetings(ids.agencies as string[]);
  for (const meeting of [of.closed, of.coming, of.open]) await invite(meeting, who);
  const link = async (holder: Holder, url: string, place: string) =>
    links.push({
      holder,
      token: pages
        .pathOf(url)
        .split('/')
        .at(-1)
        ?.replace(/\.ics$/, '') as string,
      place,
    });
  await link('an', await pages.links.delegateFeed(await rowOf('delegate', who.an.id)), 'delegate-feed');
  await link('binh', await pages.links.delegateFeed(await rowOf('delegate', who.binh.id)), 'delegate-feed');
  await link('agency', await pages.links.agency(await rowOf('agency', who.agency.id)), 'r');
  await link('otherAgency', await pages.links.agency(await rowOf('agency', who.other.id)), 'r');
  await link('reader', (await ok<{ personal: string }>('reader', 'GET', '/press-briefing/feed-link')).personal, 'feed');
  await questions(of.closed, who);
  await papers(of.closed, of.open);
  await session(of.closed);
  await settled();
  await followOwnLetter('substitute', 'kinthaythu@bao.test');
  await documents(app).create({ data: { title: 'Bài thường', body: paragraph('x') }, locale: 'vi' });
  await settled();
}

/** Who was only ever sent a letter comes by the link in it. */
async function followOwnLetter(holder: Holder, address: string): Promise<void> {
  for (const { raw } of mail.letters.filter(({ to }) => to === address)) {
    const { text = '' } = await simpleParser(Buffer.from(raw, 'latin1'));
    const token = /\/api\/press-briefing\/i\/(\S+)/.exec(text)?.[1];
    if (token) links.push({ holder, token, place: 'i' });
  }
}

/** To whom the mailboxes belong; the newsroom's own are their accounts. */
const MAILBOXES: Record<string, Holder> = {
  'kinthu@bao.test': 'an',
  'kinthaythu@bao.test': 'substitute',
  'binh@bao.test': 'binh',
  'vang@bao.test': 'gone',
  'kincoquan@bao.test': 'agency',
  'kinphatngon@so.test': 'roads',
  'kinthutruong@so.test': 'head',
};
/** Letters as they came over the wire, and all their parts decoded. */
export async function readMail(): Promise<Holder[]> {
  const reached = new Set<Holder>();
  for (const { to, raw } of mail.letters) {
    const account = to.replace('@hoitu.test', '') as Account;
    const holder = MAILBOXES[to] ?? (accounts.includes(account) ? account : 'nobody');
    const { subject, text, html, headerLines, attachments } = await simpleParser(Buffer.from(raw, 'latin1'));
    const parts = attachments.map(({ content, filename }) => `${filename} ${content.toString('utf8')}`);
    const whole = [raw, subject, text, html, ...headerLines.map(({ line }) => line), ...parts].join('\n');
    read(holder, `letter "${subject}"`, whole);
    reached.add(holder);
  }
  return [...reached];
}

export async function close(): Promise<void> {
  await app?.stop();
  await Promise.all([mail?.close(), mailbox?.close(), hook?.close()]);
}
