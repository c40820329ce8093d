import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agency, Delegate, Imported } from '../../packages/press-briefing/contracts';
import { type PressOffice, pressOffice } from '../support/press-people';

let office: PressOffice;
beforeAll(async () => {
  office = await pressOffice();
});
afterAll(() => office?.app.stop());

const line = (n: number) => `Đại biểu ${n};phóng viên;d${n}@bao.test;0912 ${n}`;
const lines = (from: number, many: number) => Array.from({ length: many }, (_, n) => line(from + n)).join('\n');
const post = (agency: Agency, text: string, more: object = {}) =>
  office.call<Imported>('clerk', 'POST', '/delegates/import', { agency: agency.id, lines: text, ...more });
const count = async (agency: Agency) => (await office.rows('press-briefing.delegate', { agency: Number(agency.id) })).length;

describe('pasted lines', () => {
  it('are looked at before anything is written, then written once', async () => {
    const agency = await office.agency();
    const text = `Họ và tên;Chức danh;E-mail;Điện thoại\n${lines(1, 60)}`;
    const looked = await post(agency, text, { dry: true });
    expect(looked.body.data).toMatchObject({ added: 60, known: 0, faults: [] });
    expect(looked.body.data.sample[0]).toEqual({ line: 2, name: 'Đại biểu 1', role: 'phóng viên', email: 'd1@bao.test', phone: '0912 1' });
    expect(await count(agency)).toBe(0);
    expect((await post(agency, text)).body.data).toMatchObject({ added: 60, known: 0 });
    expect((await post(agency, text)).body.data).toMatchObject({ added: 0, known: 60 });
    expect(await count(agency)).toBe(60);
    const events = await office.rows('newsroom.event', { type: 'press.changed' });
    expect(events.filter(({ data }) => JSON.stringify(data).includes('imported'))).toHaveLength(60);
  });

  it('name every fault by its line in both languages, and let nothing in by halves', async () => {
    const agency = await office.agency();
    const text = [
      line(1),
      ';phóng viên;x@bao.test;',
      'Hoa;phóng viên;khong-phai-thu;',
      'Hoa;pv;D1@bao.test;',
      '=1+1;pv;y@bao.test',
      'Hoa;pv;z@bao.test;gọi tôi',
    ].join('\n');
    const looked = (await post(agency, text, { dry: true })).body.data;
    expect([looked.added, looked.faults.map(({ line: at, why }) => [at, why.vi])]).toEqual([
      1,
      [
        [2, 'thiếu họ tên'],
        [3, 'địa chỉ e-mail không hợp lệ'],
        [4, 'trùng e-mail với dòng 1'],
        [5, 'họ tên hoặc chức danh bắt đầu như một công thức bảng tính'],
        [6, 'số điện thoại không hợp lệ (tối đa 40 ký tự)'],
      ],
    ]);
    const whole = await post(agency, text);
    expect([whole.status, whole.body.error?.details.code]).toEqual([422, 'import_faulty']);
    expect(whole.body.error?.details.say).toEqual({
      en: '5 lines cannot be brought in; the first is line 2: the name is missing. Nothing was written.',
      vi: 'Có 5 dòng chưa nhập được; dòng đầu tiên là dòng 2: thiếu họ tên. Chưa ghi gì cả.',
    });
    expect(await count(agency)).toBe(0);
    expect((await post(agency, text, { partly: true })).body.data).toMatchObject({ added: 1 });
    expect(await count(agency)).toBe(1);
  });

  it.each(['', '\n \n', 'Họ tên;E-mail'])('of nothing (%j) are told so', async (text) => {
    const answer = await post(await office.agency(), text);
    expect([answer.status, answer.body.error?.details.code]).toEqual([422, 'import_empty']);
  });

  it('longer than anybody pastes are refused', async () =>
    expect((await post(await office.agency(), 'x'.repeat(200_001))).status).toBe(400));
});

describe('500 delegates of one agency', () => {
  it('are refused by a clear sentence, dry or not, with nothing half done', async () => {
    const agency = await office.agency({ name: 'Hãng tin Lớn' });
    for (const dry of [true, false]) {
      const answer = await post(agency, lines(1, 500), { dry });
      expect([answer.status, answer.body.error?.details.code]).toEqual([422, 'agency_full']);
      expect(answer.body.error?.details.say).toEqual({
        en: 'Hãng tin Lớn may have at most 100 delegates who are requested or granted: 0 are there, 500 more were asked for. Nothing was written.',
        vi: 'Hãng tin Lớn chỉ được có tối đa 100 đại biểu chờ duyệt hoặc đã cấp thẻ: đang có 0, lần này xin thêm 500. Chưa ghi gì cả.',
      });
    }
    expect(await count(agency)).toBe(0);
  });

  it('fill its hundred places and no more, whoever asks at once', async () => {
    const agency = await office.agency();
    await post(agency, lines(1, 98));
    const add = (n: number) =>
      office.refused('clerk', 'POST', '/delegates', { agency: agency.id, name: `Thêm ${n}`, email: `t${n}@bao.test` });
    const answers = await Promise.all([1, 2, 3, 4, 5].map(add));
    expect(answers.filter((one) => one === '200')).toHaveLength(2);
    expect(answers.filter((one) => one === '422 agency_full')).toHaveLength(3);
    expect(await count(agency)).toBe(100);
    // Who is refused leaves a place; who comes back takes one.
    const { items } = await office.ok<{ items: Delegate[] }>('clerk', 'GET', `/delegates?agency=${agency.id}&limit=1`);
    const one = items[0] as Delegate;
    await office.act(one.id, { act: 'refuse', version: 1, reason: 'Quá số lượng' });
    expect(await add(6)).toBe('200');
    expect(await office.refused('clerk', 'POST', `/delegates/${one.id}/act`, { act: 'request', version: 2 })).toBe('422 agency_full');
    expect(await office.refused('clerk', 'POST', `/delegates/${one.id}/act`, { act: 'grant', version: 2 })).toBe('422 agency_full');
  });
});
