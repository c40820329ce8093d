import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { DAY, hidden, type PressPages, pressPages, type Row } from '../support/press-pages';

let app: Booted;
let press: PressPages;

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom', 'press-briefing'] });
  press = pressPages(app);
});
afterAll(() => app?.stop());

const spine = () =>
  app.strapi.plugin('newsroom').service('spine') as unknown as {
    sign(purpose: string, payload: Record<string, string>, expires: Date): string;
  };
const at = (kind: string, token: string) => `/api/press-briefing/${kind}/${token}`;
const tokenOf = (path: string): string =>
  path
    .split('/')
    .pop()
    ?.replace(/\.ics$/, '') ?? '';
const A_YEAR = new Date(Date.now() + 365 * DAY);
/** What a stranger sees of an answer: everything but what each answer has of its own. */
const faceOf = async (path: string, method = 'GET') => {
  const { status, headers, text } = await press.page(method, path, method === 'POST' ? { form: { act: 'yes' } } : {});
  const own = ['date', 'connection', 'keep-alive', 'x-response-time'];
  return { status, text, headers: Object.fromEntries([...headers].filter(([name]) => !own.includes(name))) };
};

describe('a link that opens nothing', () => {
  it('is the same page with the same headers, whatever is wrong with it', async () => {
    const { invitation, meeting, path } = await press.invited();
    const good = tokenOf(path);
    const [body, mac] = good.split('.') as [string, string];
    const sign = (purpose: string, payload: Record<string, string>, expires = A_YEAR) => spine().sign(purpose, payload, expires);
    const payload = { i: String(invitation.id), e: '0' };
    const withdrawn = await press.invited({ invitation: { withdrawn: true } });
    const refused = await press.invited({ delegate: { state: 'withdrawn' } });
    const ended = await press.invited({ delegate: { expires: '2020-01-01' } });
    const over = await press.invited({ occurrence: { starts: Date.now() - 31 * DAY, state: 'held' } });
    const cases: Record<string, string> = {
      guessed: at('i', '1'),
      short: at('i', '~'),
      'without its signature': at('i', body),
      'with another payload': at('i', `${Buffer.from(JSON.stringify({ p: { i: '1', e: '0' }, e: 9e15 })).toString('base64url')}.${mac}`),
      expired: at('i', sign('press-briefing.invitation', payload, new Date(Date.now() - 1))),
      'of another purpose': at('i', sign('press-briefing.agency', payload)),
      'of an admin’s feed': at('i', sign('press-briefing.feed', { user: '1' })),
      'of a row that is gone': at('i', sign('press-briefing.invitation', { i: '987654', e: '0' })),
      'of no number': at('i', sign('press-briefing.invitation', { i: 'x', e: '0' })),
      'of an older epoch': at('i', sign('press-briefing.invitation', { ...payload, e: '-1' })),
      withdrawn: withdrawn.path,
      'of who lost the accreditation': refused.path,
      'of whose accreditation ended': ended.path,
      'of a meeting 31 days ago': over.path,
      'its document': `${withdrawn.path}/documents/1`,
      'its calendar': `${withdrawn.path}/briefing.ics`,
      'an agency’s': at('r', good),
      'a spokesperson’s': at('a', good),
      'a feed’s': `${at('delegate-feed', good)}.ics`,
    };
    const first = await faceOf(cases.guessed as string);
    expect(first.status).toBe(410);
    expect(first.text).toContain('Đường dẫn không còn hiệu lực');
    for (const [name, place] of Object.entries(cases)) expect(await faceOf(place), name).toEqual(first);
    for (const place of [cases.guessed, cases.withdrawn, at('r', good), at('a', good)] as string[])
      expect(await faceOf(place, 'POST'), place).toEqual(first);
    expect((await press.page('GET', press.pathOf(press.links.invitation(invitation, meeting)))).status).toBe(200);
  });

  it('does not open with any one of its letters changed, nor with one more or less', async () => {
    const { path } = await press.invited();
    const good = tokenOf(path);
    const { readInvitation } = app.strapi.plugin('press-briefing').service('links') as unknown as {
      readInvitation(token: string): Promise<unknown>;
    };
    expect(await readInvitation(good)).not.toBeNull();
    for (let n = 0; n < good.length; n++)
      for (const other of [good[n] === 'A' ? 'B' : 'A', '%', ''])
        expect(await readInvitation(good.slice(0, n) + other + good.slice(n + 1)), `letter ${n} as ${other}`).toBeNull();
    expect(await readInvitation(`${good}A`)).toBeNull();
    expect(await readInvitation(good.toLowerCase())).toBeNull();
  });

  it('is in the reader’s language', async () => {
    const english = await press.page('GET', at('i', 'x'), { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect(english.text).toContain('This link is no longer valid');
    expect((await press.page('GET', `${at('i', 'x')}?lang=en`)).text).toContain('This link is no longer valid');
  });
});

describe('a link', () => {
  it('dies when it is renewed, and the new one lives', async () => {
    const { path, invitation, meeting } = await press.invited();
    await press.change('invitation', invitation.id, { linkEpoch: 1 });
    expect((await press.page('GET', path)).status).toBe(410);
    const fresh = press.pathOf(press.links.invitation({ ...invitation, linkEpoch: 1 }, meeting));
    expect((await press.page('GET', fresh)).status).toBe(200);
  });

  it('lives on when the meeting is moved a year, though it was sent before', async () => {
    const { path, meeting } = await press.invited();
    const starts = Number(meeting.starts) + 365 * DAY;
    await press.change('occurrence', meeting.id, { starts, ends: starts + 3_600_000, state: 'moved' });
    expect((await press.page('GET', path)).status).toBe(200);
  });

  it('opens one meeting: with it nothing of another can be read or done', async () => {
    const mine = await press.invited();
    const other = await press.invited({ agency: mine.agency });
    const secret = await press.document(other.meeting, { title: 'Của phiên kia' });
    expect((await press.page('GET', `${mine.path}/documents/${secret.id}`)).status).toBe(404);
    const shown = await press.page('GET', mine.path);
    await press.page('POST', mine.path, {
      form: { act: 'yes', seen: hidden(shown.text, 'seen'), invitation: String(other.invitation.id), id: String(other.invitation.id) },
    });
    expect(await press.get('invitation', other.invitation.id)).toMatchObject({ rsvp: 'none' });
    expect(await press.get('invitation', mine.invitation.id)).toMatchObject({ rsvp: 'yes' });
  });

  it('reads minutes after an accreditation has run out since', async () => {
    const yesterday = new Date(Date.now() - DAY).toISOString().slice(0, 10);
    const { path } = await press.invited({
      occurrence: { starts: Date.now() - 3 * DAY, state: 'minutes_published', minutes: 'Kết luận' },
      delegate: { expires: yesterday, state: 'expired' },
    });
    expect((await press.page('GET', path)).status).toBe(200);
  });
});

describe('every page', () => {
  const everywhere = async (): Promise<[string, string][]> => {
    const { path, agency, delegate, meeting } = await press.invited();
    const unit = await press.unit();
    const question = await press.question(meeting, {
      unit: unit.name,
      unitId: unit.id,
      state: 'triaged',
      due: Date.now() + DAY,
      key: `all-${unit.id}`,
    });
    const document = await press.document(meeting);
    return [
      ['invitation', path],
      ['document', `${path}/documents/${document.id}`],
      ['calendar', `${path}/briefing.ics`],
      ['agency', press.pathOf(await press.links.agency(agency))],
      ['answer', press.pathOf(press.links.answer(question, unit.id, 'an'))],
      ['feed', press.pathOf(await press.links.delegateFeed(delegate))],
      ['gone', at('i', 'x')],
    ];
  };

  it('tells nobody where the reader came from, keeps nothing, is found by no search, runs nothing, sets no cookie', async () => {
    for (const [name, path] of [...(await everywhere()), ['lost', '/api/press-briefing/lost'] as [string, string]]) {
      const { headers } = await press.page('GET', path);
      expect(headers.get('referrer-policy'), name).toBe('no-referrer');
      expect(headers.get('cache-control'), name).toContain('no-store');
      expect(headers.get('x-robots-tag'), name).toContain('noindex');
      expect(headers.get('x-content-type-options'), name).toBe('nosniff');
      expect(headers.get('content-security-policy'), name).toMatch(/default-src 'none'/);
      expect(headers.get('content-security-policy'), name).not.toMatch(/unsafe|script-src|\*/);
      expect(headers.get('set-cookie'), name).toBeNull();
    }
    const { headers, text } = await press.page('GET', (await everywhere())[0]?.[1] ?? '');
    expect(headers.get('content-security-policy')).toMatch(/form-action 'self'.*frame-ancestors 'none'/);
    // The hash of the style sheet is that of the style sheet.
    const style = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? '';
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))).toString('base64');
    expect(headers.get('content-security-policy')).toContain(`'sha256-${hash}'`);
  });

  it('changes nothing when all links of a letter are looked at thrice, by GET and by HEAD, as scanners of mail do', async () => {
    const places = await everywhere();
    const before = await press.snapshot();
    for (let n = 0; n < 3; n++)
      for (const [name, path] of places)
        for (const method of ['GET', 'HEAD']) {
          const { status } = await press.page(method, path, { headers: { purpose: 'prefetch', 'user-agent': 'scanner' } });
          expect([name, status]).toEqual([name, name === 'gone' ? 410 : 200]);
        }
    expect(await press.snapshot()).toEqual(before);
  });

  it('takes no other method', async () => {
    const { path, invitation } = await press.invited();
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const { status } = await press.page(method, path, { form: { act: 'yes' } });
      expect([404, 405]).toContain(status);
    }
    expect(await press.get('invitation', invitation.id)).toMatchObject({ rsvp: 'none' });
  });
});

describe('who asks too often', () => {
  afterAll(() => press.pace(false));

  it('is told so on a page, and when to come back; forms have a pace of their own', async () => {
    const { path } = await press.invited();
    press.pace(true);
    let last: Awaited<ReturnType<PressPages['page']>> | undefined;
    for (let n = 0; n < 61; n++) last = await press.page('GET', path);
    expect(last?.status).toBe(429);
    expect(last?.headers.get('content-type')).toContain('text/html');
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last?.text).toContain('Xin chờ một chút');
    expect((await press.page('POST', path, { form: { act: 'yes', seen: 'none-0' } })).status).toBe(303);
    press.pace(false);
  });

  it('is counted by link too, wherever the forms come from', async () => {
    const { path, invitation } = await press.invited();
    const { limiter } = app.strapi.plugin('newsroom').service('core') as unknown as { limiter: { hit(key: string, ms: number): unknown } };
    const counts = new Map<string, number>();
    const before = limiter.hit;
    // As if each came from another address.
    limiter.hit = async (key: string) => {
      const count = key.startsWith('press-briefing.form|') ? (counts.get(key) ?? 0) + 1 : 1;
      counts.set(key, count);
      return { count, resetsIn: 5_000 };
    };
    const statuses: number[] = [];
    for (let n = 0; n < 32; n++) statuses.push((await press.page('POST', path, { form: { act: 'yes', seen: 'x' } })).status);
    limiter.hit = before as never;
    expect(statuses.slice(30)).toEqual([429, 429]);
    expect(statuses.slice(0, 30)).not.toContain(429);
    expect([...counts.keys()]).toContain(`press-briefing.form|i|${invitation.id}`);
  });
});

describe('a spokesperson’s link', () => {
  it('dies when the question goes to another unit or another person', async () => {
    const { meeting } = await press.invited();
    const [unit, other] = [await press.unit(), await press.unit()] as [Row, Row];
    const question = await press.question(meeting, {
      unit: unit.name,
      unitId: unit.id,
      state: 'triaged',
      due: Date.now() + DAY,
      key: `sp-${unit.id}`,
    });
    const path = press.pathOf(press.links.answer(question, unit.id, 'an'));
    expect((await press.page('GET', path)).status).toBe(200);
    await press.change('question', question.id, { spokesperson: 'binh' });
    expect((await press.page('GET', path)).status).toBe(410);
    await press.change('question', question.id, { spokesperson: 'an', unitId: other.id });
    expect((await press.page('GET', path)).status).toBe(410);
    await press.change('question', question.id, { unitId: unit.id });
    const theirs = press.pathOf(press.links.answer(question, unit.id, 'an', 'An@quan.test'));
    const speaker = { id: 'an', name: 'An', email: 'an@quan.test', phone: '', user: null };
    await press.change('unit', unit.id, { spokespersons: [speaker] });
    expect((await press.page('GET', theirs)).status).toBe(200);
    await press.change('unit', unit.id, { spokespersons: [{ ...speaker, email: 'nguoi-moi@quan.test' }] });
    expect((await press.page('GET', theirs)).status).toBe(410);
    await press.change('unit', unit.id, { spokespersons: [{ id: 'khac', name: 'Khác', email: '', phone: '', user: null }] });
    expect((await press.page('GET', path)).status).toBe(410);
  });
});
