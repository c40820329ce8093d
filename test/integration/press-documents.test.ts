import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgendaLine, BriefingDocument, Occurrence, Series } from '../../packages/press-briefing/contracts';
import { type Booted, boot } from '../support/boot';
import { days, type Role, roles, weekly } from '../support/briefing';
import { compound, office, pdf, program } from '../support/press-week';

type Told = { code: string; params: Record<string, unknown>; say: { en: string; vi: string } };
type Answer<T> = { data: T; error?: { details: Told } };
type Fields = { title?: string; item?: string; audience?: string; embargo?: string };

let app: Booted;
let series: Series;
let closed: Series;
let meeting: Occurrence;
let secret: Occurrence;
const tokens = {} as Record<Role, string | undefined>;

const as = (role: Role) => (tokens[role] ? { token: tokens[role] as string } : {});
async function ok<T>(role: Role, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await app.request<Answer<T>>(method, path, { ...as(role), ...(body === undefined ? {} : { body }) });
  expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(300);
  return answer.body?.data;
}
async function refused(role: Role, method: string, path: string, body?: unknown): Promise<string> {
  const answer = await app.request<Answer<unknown>>(method, path, { ...as(role), ...(body === undefined ? {} : { body }) });
  return `${answer.status} ${answer.body?.error?.details?.code ?? ''}`.trim();
}

/** As a browser's form sends it. */
async function upload(role: Role, occurrence: string, name: string, bytes: Buffer, fields: Fields = {}, field = 'file') {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  form.set(field, new Blob([new Uint8Array(bytes)]), name);
  const response = await fetch(`${app.url}/press-briefing/occurrences/${occurrence}/documents`, {
    method: 'POST',
    headers: tokens[role] ? { Authorization: `Bearer ${tokens[role]}` } : {},
    body: form,
  });
  const body = (await response.json().catch(() => null)) as Answer<BriefingDocument> | null;
  return { status: response.status, data: body?.data as BriefingDocument, told: body?.error?.details };
}
const documents = () => app.strapi.plugin('press-briefing').service('documents');
const rows = (): Promise<number> => app.strapi.db.query('plugin::press-briefing.document' as never).count();
let passingDir: string;
const passing = () => fs.readdirSync(passingDir).filter((name) => /^[a-z0-9]{25}$/.test(name)).length;
const coming = async (of: Series): Promise<Occurrence[]> =>
  (await ok<Occurrence[]>('reader', 'GET', `/press-briefing/occurrences?from=${days(0)}&to=${days(80)}`)).filter(
    (item) => item.series === of.id && item.state === 'scheduled',
  );

beforeAll(async () => {
  // A folder of its own for passing files: other tests upload beside this one.
  passingDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hoitu-passing-'));
  app = await boot({ plugins: ['newsroom', 'press-briefing'], database: 'sqlite', env: { TMPDIR: passingDir } });
  app.strapi.config.set('plugin::press-briefing.documentBytes', 300_000);
  const admin = await app.registerAdmin();
  for (const [role, names] of Object.entries(roles)) {
    const permissions = names.map((name) => ({ action: `plugin::press-briefing.${name}` }));
    tokens[role as Role] = (await app.addUser(admin, { email: `${role}@hoitu.test`, firstname: role, permissions })).token;
  }
  const agenda = [
    { title: 'Điểm lại tuần', minutes: 10, kind: 'coverage' },
    { title: 'Ngập úng và phương án mùa mưa', minutes: 20, wants: true },
    { title: 'Trả lời câu hỏi của báo chí', minutes: 20, kind: 'questions' },
    { title: 'Trọng tâm tuyên truyền', minutes: 10, kind: 'campaigns' },
  ];
  series = await ok<Series>('office', 'POST', '/press-briefing/series', { ...weekly, agenda });
  closed = await ok<Series>('office', 'POST', '/press-briefing/series', {
    ...weekly,
    mode: 'closed',
    title: 'Giao ban kín',
    time: '14:00',
  });
  meeting = (await coming(series))[0] as Occurrence;
  secret = (await coming(closed))[0] as Occurrence;
});
afterAll(async () => {
  await app?.stop();
  fs.rmSync(passingDir, { recursive: true, force: true });
});

describe('a document', () => {
  const name = 'Báo cáo ngập úng đợt 2 (bản cuối).pdf';
  let kept: BriefingDocument;

  it('is kept with its name, its true type and the fields beside it', async () => {
    const before = passing();
    const answer = await upload('office', meeting.id, name, pdf());
    expect(answer.status).toBe(200);
    kept = answer.data;
    expect(kept).toEqual({
      id: kept.id,
      occurrence: meeting.id,
      item: null,
      title: 'Báo cáo ngập úng đợt 2 (bản cuối)',
      filename: name,
      mime: 'application/pdf',
      size: pdf().length,
      audience: 'delegates',
      embargo: null,
      version: 1,
    });
    expect(await ok('reader', 'GET', `/press-briefing/occurrences/${meeting.id}/documents`)).toEqual([kept]);
    expect(passing(), 'a file left in the folder for passing files').toBe(before);
  });

  it('comes back byte by byte, as a download and as nothing else', async () => {
    const response = await fetch(`${app.url}/press-briefing/documents/${kept.id}/file`, {
      headers: { Authorization: `Bearer ${tokens.reader}` },
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(pdf())).toBe(true);
    const said = Object.fromEntries(response.headers);
    expect(said['content-type']).toBe('application/pdf');
    expect(said['content-disposition']).toContain(`filename*=UTF-8''B%C3%A1o%20c%C3%A1o`);
    expect(said['content-disposition']).toMatch(/^attachment; filename="Bao cao ngap ung dot 2 \(ban cuoi\)\.pdf"/);
    expect(said['x-content-type-options']).toBe('nosniff');
    expect(said['content-security-policy']).toBe("sandbox; default-src 'none'");
    expect(said['cache-control']).toBe('private, no-store');
  });

  it('is sent twice and kept once', async () => {
    expect((await upload('office', meeting.id, name, pdf())).data.id).toBe(kept.id);
    expect(await rows()).toBe(1);
  });

  it('changes under the eyes of two, and the second is told', async () => {
    const body = { title: 'Báo cáo', item: null, audience: 'public', embargo: null, version: kept.version };
    const changed = await ok<BriefingDocument>('office', 'PUT', `/press-briefing/documents/${kept.id}`, body);
    expect(changed).toMatchObject({ title: 'Báo cáo', audience: 'public', version: 2, filename: name });
    expect(await refused('office', 'PUT', `/press-briefing/documents/${kept.id}`, body)).toBe('409 stale');
    expect(await refused('office', 'POST', `/press-briefing/documents/${kept.id}/remove`, { version: 1 })).toBe('409 stale');
    await ok('office', 'POST', `/press-briefing/documents/${kept.id}/remove`, { version: 2 });
    expect(await refused('reader', 'GET', `/press-briefing/documents/${kept.id}/file`)).toBe('404 document_not_found');
    expect(await rows()).toBe(0);
  });

  it('is laid down and taken away by who manages, and read by who sees', async () => {
    const before = passing();
    for (const role of ['reader', 'chief', 'stranger', 'nobody'] as const)
      expect([401, 403], role).toContain((await upload(role, meeting.id, 'a.pdf', pdf())).status);
    for (const role of ['stranger', 'nobody'] as const)
      expect(['401', '403'], role).toContain(await refused(role, 'GET', `/press-briefing/documents/1/file`));
    expect(await rows()).toBe(0);
    expect(passing(), 'what who has no right sent').toBe(before);
  });
});

describe('what is not a document', () => {
  it('is refused in both languages and leaves nothing behind, in the database or on disk', async () => {
    const before = passing();
    const given: [string, Buffer, string][] = [
      ['bao-cao.pdf', program(), 'document_not_what_it_says'],
      ['hinh.png', Buffer.from('<html><script>alert(1)</script></html>'), 'document_not_what_it_says'],
      ['bao-cao.docx', office('docx', [{ name: 'x', data: Buffer.alloc(101 * 1024 * 1024) }]), 'document_swells'],
      ['bao-cao.pdf', Buffer.concat([pdf(), office('docx')]), 'document_two_in_one'],
      ['bao-cao.doc', Buffer.concat([compound('WordDocument'), Buffer.alloc(400_000)]), 'document_too_large'],
      ['chay.exe', program(), 'document_kind'],
    ];
    for (const [name, bytes, code] of given) {
      const { told } = await upload('office', meeting.id, name, bytes);
      expect(told?.code, name).toBe(code);
      expect(
        [told?.say.vi, told?.say.en].every((say) => say && !/\{\w+\}/.test(say)),
        told?.say.vi,
      ).toBe(true);
      expect(told?.say.vi).toContain(name);
    }
    expect((await upload('office', meeting.id, 'a.pdf', pdf(), {}, 'another')).told?.code).toBe('document_missing');
    expect((await upload('office', '999999', 'a.pdf', pdf())).told?.code).toBe('occurrence_not_found');
    expect((await upload('office', meeting.id, 'a.pdf', pdf(), { embargo: 'mai' })).told?.code).toBe('request.invalid');
    expect(await refused('office', 'POST', `/press-briefing/occurrences/${meeting.id}/documents`, {})).toBe('422 document_missing');
    expect(await rows()).toBe(0);
    expect(passing()).toBe(before);
  });

  it('no more than forty a meeting, two at once included', async () => {
    for (let n = 0; n < 39; n++) expect((await upload('office', secret.id, `${n}.txt`, Buffer.from(`tài liệu ${n}`))).status).toBe(200);
    const last = await Promise.all([40, 41, 42].map((n) => upload('office', secret.id, `${n}.txt`, Buffer.from(`tài liệu ${n}`))));
    expect(last.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await rows()).toBe(40);
    await app.strapi.db.query('plugin::press-briefing.document' as never).deleteMany({ where: {} });
  });
});

describe('whom a document reaches', () => {
  it('delegates and the public, past its embargo by the clock of the database', async () => {
    const soon = Date.now() + 3_600_000;
    const put = async (name: string, fields: Fields) => (await upload('office', meeting.id, name, Buffer.from(name), fields)).data.id;
    const office = await put('office.txt', { audience: 'office' });
    const delegates = await put('delegates.txt', { audience: 'delegates' });
    const open = await put('public.txt', { audience: 'public' });
    const held = await put('held.txt', { audience: 'public', embargo: new Date(soon).toISOString() });
    const seen = async (reader: string, at: number) =>
      ((await documents().visibleTo(meeting.id, reader, at)) as BriefingDocument[]).map(({ id }) => id);
    expect(await seen('delegates', soon - 1)).toEqual([delegates, open]);
    expect(await seen('public', soon - 1)).toEqual([open]);
    expect(await seen('public', soon)).toEqual([open, held]);
    expect(await documents().file(held, 'delegates')).toBeNull();
    expect(await documents().file(held, 'public', soon - 1)).toBeNull();
    expect((await documents().file(held, 'public', soon)).bytes.toString()).toBe('held.txt');
    expect(await documents().file(office, 'delegates', soon)).toBeNull();
    expect((await documents().file(held, 'office')).row.title).toBe('held');
    expect(JSON.stringify(await documents().visibleTo(meeting.id, 'public', soon))).not.toContain(
      Buffer.from('held.txt').toString('base64'),
    );
    await app.strapi.db.query('plugin::press-briefing.document' as never).deleteMany({ where: {} });
  });

  it('nothing of a closed meeting, not even where the series was closed later', async () => {
    expect((await upload('office', secret.id, 'a.pdf', pdf(), { audience: 'public' })).told?.code).toBe('document_not_public');
    const { data } = await upload('office', meeting.id, 'a.pdf', pdf(), { audience: 'public' });
    const query = app.strapi.db.query('plugin::press-briefing.series' as never) as unknown as {
      updateMany(of: { where: object; data: object }): Promise<unknown>;
    };
    await query.updateMany({ where: { id: Number(series.id) }, data: { mode: 'closed' } });
    expect(await documents().visibleTo(meeting.id, 'public', Date.now())).toEqual([]);
    expect(await documents().file(data.id, 'public')).toBeNull();
    await query.updateMany({ where: { id: Number(series.id) }, data: { mode: 'open' } });
  });
});

describe('the agenda', () => {
  const lines = async () =>
    (await ok<{ agenda: AgendaLine[] }>('reader', 'GET', `/press-briefing/this-week?occurrence=${meeting.id}`)).agenda;

  it('says when each line begins and what it wants', async () => {
    const found = await lines();
    const start = Date.parse(meeting.starts);
    expect(found.map(({ begins }) => (Date.parse(begins) - start) / 60_000)).toEqual([0, 10, 30, 50]);
    expect(found.map(({ readiness }) => readiness)).toEqual(['ready', 'wants_document', 'ready', 'ready']);
    const wanted = found[1] as AgendaLine;
    expect((await upload('office', meeting.id, 'b.txt', Buffer.from('b'), { item: 'khong-co' })).told?.code).toBe('document_item_unknown');
    const embargo = days(1);
    const { data } = await upload('office', meeting.id, 'b.txt', Buffer.from('b'), { item: wanted.id, embargo });
    expect((await lines())[1]).toMatchObject({ readiness: 'ready', documents: [data.id], embargo });
  });

  it('counts the questions that are to be answered in the meeting', async () => {
    const ask = (text: string, more: object = {}) =>
      ok<{ id: string; version: number }>('office', 'POST', `/press-briefing/occurrences/${meeting.id}/questions`, {
        agency: 'Báo Kinh tế',
        text,
        unit: 'Sở Giao thông',
        ...more,
      });
    const first = await ask('Khi nào thông xe?');
    await ask('Mức hỗ trợ hộ bị ngập?');
    const dropped = await ask('Câu hỏi lạc đề');
    await ok('office', 'POST', `/press-briefing/questions/${first.id}/act`, { act: 'answer', version: first.version, text: 'Quý một.' });
    await ok('office', 'POST', `/press-briefing/questions/${dropped.id}/act`, {
      act: 'decline',
      version: dropped.version,
      reason: 'Lạc đề',
    });
    expect((await lines())[2]?.readiness).toEqual({ answered: 1, of: 2 });
  });

  it('is reordered with its documents: what hangs on an item goes with it', async () => {
    const before = await lines();
    const agenda = [...before].reverse().map(({ id, title, minutes, kind, wants }) => ({ id, title, minutes, kind, wants }));
    const row = await ok<{ current: Occurrence }>('reader', 'GET', `/press-briefing/this-week?occurrence=${meeting.id}`);
    const body = { act: 'agenda', version: row.current.version, agenda: [...agenda, { title: 'Kết luận', minutes: 5 }] };
    await ok('office', 'POST', `/press-briefing/occurrences/${meeting.id}/act`, body);
    const after = await lines();
    expect(after.map(({ id }) => id).slice(0, 4)).toEqual(before.map(({ id }) => id).reverse());
    expect(after[2]?.documents).toEqual(before[1]?.documents);
    expect(after[4]?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await refused('office', 'POST', `/press-briefing/occurrences/${meeting.id}/act`, body)).toBe('409 stale');
  });

  it('of meetings to come stands on the series, and a document keeps a meeting from being made anew', async () => {
    const [, second] = await coming(series);
    expect(second?.agenda.map(({ id }) => id)).toEqual(series.agenda.map(({ id }) => id));
    await upload('office', (second as Occurrence).id, 'giu.txt', Buffer.from('giữ'));
    const { id, uid: _u, sequence: _s, ended: _e, version, ...input } = series;
    await ok('office', 'PUT', `/press-briefing/series/${id}`, { ...input, time: '09:15', version });
    const left = (await coming(series)).map((item) => item.id);
    expect(left).toContain(second?.id);
  });
});
