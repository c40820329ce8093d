import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account, Agency, Delegate, Granted, Unit } from '../../packages/press-briefing/contracts';
import { days } from '../support/briefing';
import { type PressOffice, pressOffice } from '../support/press-people';

type List = { items: Delegate[]; more: boolean };
const day = (n: number) => days(n).slice(0, 10);

let office: PressOffice;
beforeAll(async () => {
  office = await pressOffice();
});
afterAll(() => office?.app.stop());

const names = (list: List) => list.items.map((one) => one.name);
const stands = async (id: string) => (await office.ok<List>('clerk', 'GET', '/delegates?limit=500')).items.find((one) => one.id === id);

describe('an agency', () => {
  it('is kept in NFC, once by its name, whatever its accents', async () => {
    const made = await office.agency({
      name: '  Báo Đô Thị  '.normalize('NFD'),
      licence: '12/GP',
      phone: '024 3333 4444',
      email: 'toa-soan@dothi.test',
    });
    expect(made).toMatchObject({ name: 'Báo Đô Thị', active: true, version: 1, licence: '12/GP' });
    const again = await office.call<Agency>('clerk', 'POST', '/agencies', { name: 'BAO DO THI' });
    expect([again.status, again.body.error?.details.code]).toEqual([409, 'agency_name_taken']);
    expect(again.body.error?.details.say.vi).toContain('Báo Đô Thị');
    expect(await office.refused('clerk', 'POST', '/agencies', { name: '\u200b\u200d' })).toBe('422 name_empty');
  });

  it('says who changed what where two write', async () => {
    const made = await office.agency({ email: 'a@bao.test' });
    const body = { name: made.name, email: 'a@bao.test', phone: '0123' };
    await office.ok('colleague', 'PUT', `/agencies/${made.id}`, { ...body, version: 1 });
    const stale = await office.call<Agency>('clerk', 'PUT', `/agencies/${made.id}`, { ...body, phone: '0999', version: 1 });
    expect(stale.status).toBe(409);
    expect(stale.body.error?.details).toMatchObject({ code: 'stale', params: { who: 'colleague', version: 2, fields: ['phone'] } });
    expect(stale.body.error?.details.say.vi).toBe('colleague vừa sửa mục này: điện thoại. Hãy xem lại rồi làm lại những gì còn cần.');
    expect(await office.refused('clerk', 'PUT', '/agencies/999999', { ...body, version: 1 })).toBe('404 agency_not_found');
  });

  it('counts its delegates by how they stand', async () => {
    const made = await office.agency();
    await office.delegate(made);
    const one = await office.granted(made);
    await office.act(one.id, { act: 'withdraw', version: one.version, reason: 'Chuyển công tác' });
    const list = await office.ok<Agency[]>('reader', 'GET', '/agencies');
    expect(list.find(({ id }) => id === made.id)?.delegates).toEqual({ requested: 1, granted: 0, refused: 0, expired: 0, withdrawn: 1 });
  });

  it('that takes no part adds nobody and grants nobody', async () => {
    const made = await office.agency();
    const one = await office.delegate(made);
    await office.ok('clerk', 'PUT', `/agencies/${made.id}`, { name: made.name, active: false, version: 1 });
    expect(await office.refused('clerk', 'POST', '/delegates', { agency: made.id, name: 'A', email: 'a@b.test' })).toBe(
      '409 agency_inactive',
    );
    expect(await office.refused('clerk', 'POST', `/delegates/${one.id}/act`, { act: 'grant', version: 1 })).toBe('409 agency_inactive');
    await office.act(one.id, { act: 'refuse', version: 1, reason: 'Cơ quan ngừng tham gia' });
  });
});

describe('an accreditation', () => {
  let made: Agency;
  beforeAll(async () => {
    made = await office.agency({ name: 'Đài Phát thanh Thành phố' });
  });

  it('is asked for, granted with a card, withdrawn with a reason, and granted anew with another card', async () => {
    const one = await office.delegate(made, { name: 'Phạm Thị Ngân'.normalize('NFD'), email: ' Ngan@Dai.test ' });
    expect(one).toMatchObject({ name: 'Phạm Thị Ngân', email: 'ngan@dai.test', state: 'requested', card: '', version: 1 });
    const granted = await office.act(one.id, { act: 'grant', version: 1, expires: day(30) });
    expect(granted).toMatchObject({
      state: 'granted',
      expires: day(30),
      version: 2,
      card: expect.stringMatching(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/),
    });
    expect(await office.app.strapi.plugin('press-briefing').service('people').byCard(granted.card.toLowerCase())).toMatchObject({
      name: one.name,
    });
    const withdrawn = await office.act(one.id, { act: 'withdraw', version: 2, reason: ' Cho mượn thẻ ' });
    expect(withdrawn).toMatchObject({ state: 'withdrawn', reason: 'Cho mượn thẻ' });
    expect(await office.app.strapi.plugin('press-briefing').service('people').byCard(granted.card)).toBeNull();
    const anew = await office.act(one.id, { act: 'grant', version: 3 });
    expect(anew).toMatchObject({ state: 'granted', reason: '', expires: null });
    expect(anew.card).not.toBe(granted.card);
  });

  it('is told to the delegate once each time, and to the log without words', async () => {
    const one = await office.granted(made, { name: 'Vũ Kín 7731', email: 'kin@dai.test' });
    await office.act(one.id, { act: 'withdraw', version: 2, reason: 'Lý do 7731' });
    const letters = await office.rows('press-briefing.letter', { delegate: Number(one.id) });
    expect(letters.map(({ kind, to, language }) => [kind, to, language])).toEqual([
      ['accreditation', 'kin@dai.test', 'vi'],
      ['accreditation', 'kin@dai.test', 'vi'],
    ]);
    const events = (await office.rows('newsroom.event', { type: 'press.changed', subject: `press:delegate:${one.id}` })).map(({ data }) =>
      typeof data === 'string' ? JSON.parse(data) : data,
    );
    expect(events.map(({ what }) => what)).toEqual(['created', 'granted', 'withdrawn']);
    expect(JSON.stringify(events)).not.toContain('7731');
  });

  it.each([
    [{ act: 'withdraw', version: 1, reason: 'x' }, '409 accreditation_not_allowed'],
    [{ act: 'request', version: 1 }, '409 accreditation_not_allowed'],
    [{ act: 'refuse', version: 1, reason: '  ' }, '422 reason_missing'],
    [{ act: 'grant', version: 1, expires: day(-2) }, '422 expiry_past'],
    [{ act: 'grant', version: 1, expires: '31/12/2030' }, '400 request.invalid'],
    [{ act: 'grant', version: 9 }, '409 stale'],
  ])('%o of a fresh request is refused: %s', async (body, refusal) => {
    const one = await office.delegate(made);
    expect(await office.refused('clerk', 'POST', `/delegates/${one.id}/act`, body)).toBe(refusal);
    expect(await stands(one.id)).toMatchObject({ state: 'requested', version: 1 });
  });

  it('runs out by itself: no later than it is read, and in the row by the daily job', async () => {
    const one = await office.granted(made);
    await office.app.strapi.db
      .query('plugin::press-briefing.delegate' as never)
      .updateMany({ where: { id: Number(one.id) }, data: { expires: day(-3) } } as never);
    expect(await stands(one.id)).toMatchObject({ state: 'expired', version: 2 });
    const of = async (state: string) => names(await office.ok<List>('clerk', 'GET', `/delegates?state=${state}&agency=${made.id}`));
    expect(await of('granted')).not.toContain(one.name);
    expect(await of('expired')).toEqual([one.name]);
    const people = office.app.strapi.plugin('press-briefing').service('people');
    expect(await people.byCard(one.card)).toBeNull();
    expect(await people.expire()).toBe(1);
    expect(await people.expire()).toBe(0);
    expect(await office.rows('press-briefing.delegate', { id: Number(one.id) })).toMatchObject([{ state: 'expired', version: 3 }]);
    expect(await office.act(one.id, { act: 'grant', version: 3, expires: day(9) })).toMatchObject({ state: 'granted', card: one.card });
  });

  it('withdrawn, or sent to another address, ends every link', async () => {
    const one = await office.granted(made);
    const invitations = office.app.strapi.db.query('plugin::press-briefing.invitation' as never);
    const invited = await invitations.create({
      data: {
        occurrence: 4711,
        delegate: Number(one.id),
        rsvp: 'none',
        sequence: 0,
        withdrawn: false,
        code: `c${one.id}`,
        linkEpoch: 0,
        version: 1,
      },
    } as never);
    const links = office.app.strapi.plugin('press-briefing').service('links');
    const rowNow = async () =>
      (await office.app.strapi.db
        .query('plugin::press-briefing.delegate' as never)
        .findOne({ where: { id: Number(one.id) } } as never)) as never;
    const feed = async () => new URL(await links.delegateFeed(await rowNow())).pathname.split('/').pop()?.replace('.ics', '') ?? '';
    const epoch = async () =>
      ((await invitations.findOne({ where: { id: (invited as { id: number }).id } } as never)) as { linkEpoch: number }).linkEpoch;

    const first = await feed();
    expect(await links.readDelegateFeed(first)).not.toBeNull();
    const { agency, name, role, phone, language } = one;
    await office.ok('clerk', 'PUT', `/delegates/${one.id}`, { agency, name, role, phone, language, email: 'moi@dai.test', version: 2 });
    expect([await links.readDelegateFeed(first), await epoch()]).toEqual([null, 1]);

    const second = await feed();
    expect(await links.readDelegateFeed(second)).not.toBeNull();
    await office.act(one.id, { act: 'withdraw', version: 3, reason: 'Hết nhiệm kỳ' });
    await office.act(one.id, { act: 'grant', version: 4 });
    expect([await links.readDelegateFeed(second), await epoch()]).toEqual([null, 2]);
  });

  it('of one agency is asked for once by an address', async () => {
    const one = await office.delegate(made, { email: 'trung@dai.test' });
    const twice = await office.call<Delegate>('clerk', 'POST', '/delegates', {
      agency: made.id,
      name: 'Người khác',
      email: 'TRUNG@dai.test',
    });
    expect([twice.status, twice.body.error?.details.code]).toEqual([409, 'delegate_email_taken']);
    expect(twice.body.error?.details.say.vi).toContain(one.name);
    const elsewhere = await office.agency();
    const other = await office.delegate(elsewhere, { email: 'trung@dai.test' });
    expect(other.state).toBe('requested');
    const { name, role, email, phone, language } = other;
    const body = { agency: made.id, name, role, email, phone, language, version: 1 };
    expect(await office.refused('clerk', 'PUT', `/delegates/${other.id}`, body)).toBe('409 delegate_email_taken');
  });

  it('asked for twice at the same moment comes in once', async () => {
    const press = () => office.refused('clerk', 'POST', '/delegates', { agency: made.id, name: 'Bấm hai lần', email: 'hai@dai.test' });
    expect((await Promise.all([press(), press(), press()])).sort()).toEqual([
      '200',
      '409 delegate_email_taken',
      '409 delegate_email_taken',
    ]);
  });
});

describe('many at once', () => {
  it('are granted in one go; who was changed since is left and named', async () => {
    const made = await office.agency();
    const all = [await office.delegate(made), await office.delegate(made), await office.delegate(made)];
    const [one, two, three] = all as [Delegate, Delegate, Delegate];
    await office.act(two.id, { act: 'refuse', version: 1, reason: 'Thiếu giấy' });
    const asked = all.map(({ id, version }) => ({ id, version }));
    const done = await office.ok<Granted>('clerk', 'POST', '/delegates/grant', { delegates: asked, expires: day(100) });
    expect(done.granted.map(({ id, expires }) => [id, expires])).toEqual([
      [one.id, day(100)],
      [three.id, day(100)],
    ]);
    expect(done.left).toMatchObject([{ id: two.id, name: two.name, why: { vi: expect.stringContaining('clerk') } }]);
    expect(new Set(done.granted.map(({ card }) => card)).size).toBe(2);
    expect(await office.rows('press-briefing.letter', { delegate: Number(three.id) })).toHaveLength(1);
    expect(await office.refused('clerk', 'POST', '/delegates/grant', { delegates: asked, expires: day(-3) })).toBe('422 expiry_past');
  });
});

describe('a list of delegates', () => {
  it('is found without accents, by agency too, and read on by the last one', async () => {
    const made = await office.agency({ name: 'Tạp chí Sông Hương' });
    for (const name of ['Đặng Thế Mưa', 'Đặng Thế Nắng', 'Hồ Gió']) await office.delegate(made, { name });
    const find = (q: string, more = '') => office.ok<List>('reader', 'GET', `/delegates?q=${encodeURIComponent(q)}${more}`);
    expect(names(await find('dang the'))).toEqual(['Đặng Thế Mưa', 'Đặng Thế Nắng']);
    expect(names(await find('nang tap chi'))).toEqual(['Đặng Thế Nắng']);
    const first = await find('song huong', '&limit=2');
    expect([names(first), first.more]).toEqual([['Đặng Thế Mưa', 'Đặng Thế Nắng'], true]);
    const rest = await find('song huong', `&limit=2&after=${first.items[1]?.id}`);
    expect([names(rest), rest.more]).toEqual([['Hồ Gió'], false]);
    // One alone, by what never changes.
    expect(names(await office.ok<List>('reader', 'GET', `/delegates?id=${first.items[1]?.id}`))).toEqual(['Đặng Thế Nắng']);
  });

  it('shows a reader no address, and finds none by it', async () => {
    const made = await office.agency({ name: 'Báo Kín', email: 'kin8842@bao.test', phone: '8842', licence: 'GP8842', note: 'ghi 8842' });
    const one = await office.granted(made, { name: 'Người Kín', email: 'nguoi8842@bao.test', phone: '0908842' });
    const unit = { name: 'Sở Kín', head: { name: 'Trưởng Kín', email: 'truong8842@so.test', phone: '8842' }, spokespersons: [] };
    await office.ok('office', 'POST', '/units', unit);
    for (const path of ['/agencies', '/delegates?limit=500', '/units']) {
      const answer = await office.call('reader', 'GET', path);
      expect(answer.text).toContain('Kín');
      expect(answer.text).not.toContain('8842');
      expect(answer.text).not.toContain(one.card);
    }
    for (const q of ['nguoi8842', '0908842', one.card]) {
      expect(names(await office.ok<List>('reader', 'GET', `/delegates?q=${q}`))).toEqual([]);
      expect(names(await office.ok<List>('office', 'GET', `/delegates?q=${q}`))).toEqual(['Người Kín']);
    }
  });
});

describe('a unit', () => {
  const speaker = (id: string, over: object = {}) => ({ id, name: `Ông ${id}`, email: `${id}@so.test`, ...over });

  it('has a head and people who speak, each within reach', async () => {
    const made = await office.ok<Unit>('office', 'POST', '/units', {
      name: 'Sở Giao thông',
      head: { name: 'Bà Trưởng', email: 'truong@so.test' },
      spokespersons: [speaker('a'), speaker('b', { email: '', user: office.ids.reader })],
    });
    expect(made.spokespersons.map(({ id, user }) => [id, user])).toEqual([
      ['a', null],
      ['b', office.ids.reader],
    ]);
    const put = (over: object) => office.refused('office', 'PUT', `/units/${made.id}`, { name: made.name, version: 1, ...over });
    expect(await put({ spokespersons: [speaker('a'), speaker('a')] })).toBe('422 spokesperson_twice');
    expect(await put({ spokespersons: [speaker('a', { email: '' })] })).toBe('422 spokesperson_unreachable');
    expect(await put({ spokespersons: [speaker('a', { user: '999999' })] })).toBe('422 account_unknown');
    expect(await office.refused('office', 'POST', '/units', { name: 'so giao thong' })).toBe('409 unit_name_taken');
    const changed = await office.ok<Unit>('office', 'PUT', `/units/${made.id}`, { name: made.name, active: false, version: 1 });
    expect(changed).toMatchObject({ active: false, head: null, version: 2 });
    expect(await put({ head: null, active: true })).toBe('409 stale');
  });

  it('keeps a spokesperson whose account is closed since, and takes no new one', async () => {
    const body = { name: 'Sở Y tế', spokespersons: [speaker('a', { user: office.ids.colleague })] };
    const made = await office.ok<Unit>('office', 'POST', '/units', body);
    const block = (blocked: boolean) =>
      office.app.strapi.db.query('admin::user').update({ where: { id: office.ids.colleague }, data: { blocked } });
    await block(true);
    await office.ok('office', 'PUT', `/units/${made.id}`, { ...body, version: 1 });
    expect(await office.refused('office', 'POST', '/units', { ...body, name: 'Sở Xây dựng' })).toBe('422 account_unknown');
    await block(false);
  });

  it('chooses among accounts, and sees which of them may answer', async () => {
    const accounts = await office.ok<Account[]>('office', 'GET', '/accounts');
    expect(accounts.find(({ id }) => id === office.ids.office)?.answers).toBe(true);
    expect(accounts.find(({ id }) => id === office.ids.reader)?.answers).toBe(false);
  });
});

describe("an agency's link", () => {
  it('opens its own door until it is renewed, its address changes or it takes no part', async () => {
    const made = await office.agency({ email: 'cua@bao.test' });
    const links = office.app.strapi.plugin('press-briefing').service('links');
    const ask = (body: object) => office.ok<{ url: string; sent: boolean }>('clerk', 'POST', `/agencies/${made.id}/link`, body);
    const opens = async (url: string) => (await links.readAgency(new URL(url).pathname.split('/').pop()))?.name ?? null;
    const first = await ask({});
    expect([first.sent, await opens(first.url)]).toEqual([false, made.name]);
    const second = await ask({ renew: true });
    expect([await opens(first.url), await opens(second.url)]).toEqual([null, made.name]);
    await office.ok('clerk', 'PUT', `/agencies/${made.id}`, { name: made.name, email: 'khac@bao.test', version: 2 });
    expect(await opens(second.url)).toBeNull();
  });

  it('is posted to its address, and to nobody where it has none', async () => {
    const made = await office.agency({ email: 'nhan@bao.test' });
    await Promise.all([1, 2].map(() => office.ok('clerk', 'POST', `/agencies/${made.id}/link`, { send: true })));
    const letters = await office.rows('press-briefing.letter', { to: 'nhan@bao.test' });
    expect(letters.length).toBeLessThanOrEqual(2);
    expect(letters[0]).toMatchObject({ kind: 'accreditation' });
    const without = await office.agency();
    expect(await office.refused('clerk', 'POST', `/agencies/${without.id}/link`, { send: true })).toBe('422 agency_email_missing');
  });

  it('lets the agency name delegates, who wait for the press office', async () => {
    const made = await office.agency();
    const people = office.app.strapi.plugin('press-briefing').service('people');
    const row = await office.app.strapi.db
      .query('plugin::press-briefing.agency' as never)
      .findOne({ where: { id: Number(made.id) } } as never);
    const actor = { kind: 'delegate', id: null, name: made.name };
    const registered = await people.register(row, { name: 'Trần Tự Ghi', email: 'TuGhi@bao.test' }, actor);
    expect(registered).toMatchObject({ state: 'requested', email: 'tughi@bao.test', changedBy: made.name });
    await expect(people.register(row, { name: 'Khác', email: 'tughi@bao.test' }, actor)).rejects.toMatchObject({
      code: 'delegate_email_taken',
    });
    const known = await people.names([registered.id, 999999]);
    expect([...known]).toEqual([
      [String(registered.id), { name: 'Trần Tự Ghi', agencyName: made.name, role: '', language: 'vi', email: 'tughi@bao.test' }],
    ]);
  });
});
