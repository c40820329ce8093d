import { spawnSync } from 'node:child_process';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pythonWithIcalendar } from '../support/python';
import { act, app, call, closeDesk, ids, make, minutes, ok, one, openDesk, type Role, roles } from './support/desk';

beforeAll(openDesk);
afterAll(closeDesk);

const linkOf = async (role: Role) => (await ok<{ url: string }>(role, 'GET', '/feed-link')).url;
const pathOf = (url: string) => new URL(url).pathname;
const read = (url: string, headers: Record<string, string> = {}) => app.request<never>('GET', pathOf(url), { headers });
const eventsOf = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((event) => {
    const say = (name: string) => event.getFirstPropertyValue(name)?.toString();
    return { uid: say('uid'), status: say('status'), ends: say('dtend'), summary: say('summary'), sequence: Number(say('sequence')) };
  });
const shown = async (role: Role) => eventsOf((await read(await linkOf(role))).text);
const uid = (id: string) => `assignment-${id}@localhost`;
const secondsOf = (instant: string) => `${instant.slice(0, 19)}Z`;

describe('what a calendar shows', () => {
  it('is own open work with a due time: offered tentatively, struck out when cancelled, gone when it is over or not mine', async () => {
    const due = minutes(300);
    const { id } = await make({ to: ids.reporter, due, slugline: 'Lễ khánh thành cầu Mỹ Thuận 3' });
    const undated = await make({ to: ids.reporter });
    const other = await make({ to: ids.mate, due });
    expect(await shown('reporter')).toEqual([
      { uid: uid(id), status: 'TENTATIVE', ends: secondsOf(due), summary: 'Lễ khánh thành cầu Mỹ Thuận 3', sequence: 2 },
    ]);
    await act('reporter', id, { act: 'accept' });
    const later = minutes(400);
    await ok('head', 'PUT', `/assignments/${id}`, { version: (await one(id)).version, changes: { due: later } });
    expect(await shown('reporter')).toMatchObject([{ uid: uid(id), status: 'CONFIRMED', ends: secondsOf(later), sequence: 4 }]);
    await act('head', id, { act: 'cancel', note: 'Hoãn lễ' });
    expect(await shown('reporter')).toMatchObject([{ uid: uid(id), status: 'CANCELLED', sequence: 5 }]);
    await app.strapi.db
      .query('plugin::assignment-desk.assignment')
      .updateMany({ where: { documentId: id }, data: { stateAt: minutes(-15 * 24 * 60) } });
    expect(await shown('reporter')).toEqual([]);
    await act('head', other.id, { act: 'reassign', to: ids.reporter });
    expect((await shown('reporter')).map((event) => event.uid)).toEqual([uid(other.id)]);
    expect(await shown('mate')).toEqual([]);
    expect((await one(undated.id)).assignee).toBe(ids.reporter);
  });

  it('is a file that calendars take, sent again only when it changed', async () => {
    const { id } = await make({ to: ids.editor, due: minutes(60), brief: 'Hỏi:\r\n; giá, \\ "vé"\u0007 END:VEVENT', place: 'Ga Huế' });
    const url = await linkOf('editor');
    const first = await read(url);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`]) {
      const again = await read(url, { 'If-None-Match': known });
      expect([again.status, again.text]).toEqual([304, '']);
    }
    await act('editor', id, { act: 'accept' });
    expect((await read(url, { 'If-None-Match': tag })).status).toBe(200);
  });

  it.skipIf(pythonWithIcalendar() === null)('is read by another program as by ours', async () => {
    await make({ to: ids.head, due: '2026-12-24T11:00:00.000Z', slugline: 'Đêm Giáng sinh; phố đi bộ, 12 nghìn người 😀'.repeat(3) });
    const { text } = await read(await linkOf('head'));
    const script =
      'import sys, json, icalendar\nprint(json.dumps([{"uid": str(e["UID"]), "status": str(e["STATUS"]), "ends": e["DTEND"].dt.strftime("%Y-%m-%dT%H:%M:%SZ"), "summary": str(e["SUMMARY"]), "sequence": int(e["SEQUENCE"])} for e in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT")]))';
    const python = spawnSync(pythonWithIcalendar() as string, ['-c', script], { input: text, encoding: 'utf8' });
    expect(python.stderr).toBe('');
    expect(JSON.parse(python.stdout)).toEqual(eventsOf(text));
    expect(eventsOf(text)).toHaveLength(1);
  });
});

describe('the link', () => {
  const gone = async (url: string) => {
    const answer = await app.request<{ error: { details: { code: string; say: { vi: string } } } }>('GET', pathOf(url));
    return `${answer.status} ${answer.body?.error?.details?.code}`;
  };

  it('stays until it is renewed; then the old one shows nothing', async () => {
    const [first, second] = await Promise.all([linkOf('mate'), linkOf('mate')]);
    expect(second).toBe(first);
    const { url } = await ok<{ url: string }>('mate', 'POST', '/feed-link/renew');
    expect(await gone(first)).toBe('404 feed.gone');
    expect((await read(url)).status).toBe(200);
    expect(await linkOf('mate')).toBe(url);
    expect(await linkOf('reporter')).not.toBe(url);
  });

  it('is refused in one sentence when it is forged, somebody else’s, or for another purpose', async () => {
    const url = await linkOf('reporter');
    const [body = '', mac = ''] = (url.split('/').at(-1) ?? '').replace('.ics', '').split('.');
    const payload = JSON.parse(Buffer.from(body, 'base64url').toString());
    payload.p.person = ids.chief;
    const swapped = Buffer.from(JSON.stringify(payload)).toString('base64url');
    const never = new Date('2099-01-01');
    const { sign } = app.strapi.plugin('newsroom').service('spine') as unknown as {
      sign(purpose: string, payload: object, until: Date): string;
    };
    const tokens = [
      'nothing',
      '.',
      `${swapped}.${mac}`,
      `${body}.${mac.slice(0, -2)}`,
      sign('press-briefing.feed', payload.p, never),
      sign('assignment-desk.feed', { person: ids.reporter }, never),
      sign('assignment-desk.feed', { person: ids.reporter, key: '' }, never),
      sign('assignment-desk.feed', {}, never),
    ];
    for (const token of tokens) expect(await gone(`http://x/api/assignment-desk/feeds/${token}.ics`), token).toBe('404 feed.gone');
    expect((await read(url)).status).toBe(200);
  });

  it('ends with the account, and with the right to see the desk', async () => {
    const admin = await app.login('admin@hoitu.test', 'Hoitu-test-2026');
    const user = await app.addUser(admin, { email: 'tam@hoitu.test', firstname: 'Tâm', permissions: [...roles.reporter] });
    const { body } = await app.request<{ data: { url: string } }>('GET', '/assignment-desk/feed-link', { token: user.token });
    const { url } = body.data;
    expect((await read(url)).status).toBe(200);
    await app.request('PUT', `/admin/users/${user.id}`, { token: admin, body: { isActive: false } });
    expect(await gone(url)).toBe('404 feed.gone');
    await app.request('PUT', `/admin/users/${user.id}`, { token: admin, body: { isActive: true } });
    expect((await read(url)).status).toBe(200);
    await app.request('PUT', `/admin/roles/${user.roleId}/permissions`, { token: admin, body: { permissions: [] } });
    expect(await gone(url)).toBe('404 feed.gone');
  });

  it('is not for who may not see the desk', async () => {
    expect((await call('outsider', 'GET', '/feed-link')).status).toBe(403);
    expect((await call(null, 'POST', '/feed-link/renew')).status).toBe(401);
  });
});
