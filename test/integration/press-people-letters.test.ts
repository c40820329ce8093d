import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Delegate } from '../../packages/press-briefing/contracts';
import { days } from '../support/briefing';
import { type MailServer, openMail } from '../support/mail';
import { type PressOffice, pressOffice } from '../support/press-people';

let mail: MailServer;
let office: PressOffice;
beforeAll(async () => {
  mail = await openMail();
  office = await pressOffice({ smtp: mail.url });
});
afterAll(async () => {
  await office?.app.stop();
  await mail?.close();
});

const arrived = (address: string, many = 1) =>
  vi.waitFor(
    () => {
      const letters = mail.to(address);
      expect(letters).toHaveLength(many);
      return letters.map((letter) => letter.mail);
    },
    { timeout: 15_000, interval: 50 },
  );
const settled = (delegate: Delegate) =>
  vi.waitFor(
    async () => {
      const rows = await office.rows('press-briefing.letter', { delegate: Number(delegate.id) });
      expect(rows.filter(({ state }) => state === 'waiting' || state === 'sending')).toEqual([]);
      return rows.map(({ state, why }) => `${state} ${why}`.trim());
    },
    { timeout: 15_000, interval: 50 },
  );

const day = (n: number) => days(n).slice(0, 10);
const vietnamese = (iso: string) => iso.split('-').reverse().join('/');

describe('a decision on an accreditation', () => {
  it('reaches the delegate with the card and the last day', async () => {
    const agency = await office.agency({ name: 'Báo <Mới>' });
    const one = await office.delegate(agency, { name: 'Lê Thị Hoa', email: 'hoa@bao.test' });
    const granted = await office.act(one.id, { act: 'grant', version: 1, expires: day(30) });
    const [letter] = await arrived('hoa@bao.test');
    expect(letter?.subject).toBe('Đã cấp thẻ đại biểu giao ban báo chí – Báo <Mới>');
    expect(letter?.text).toContain('Kính gửi Lê Thị Hoa,');
    expect(letter?.text).toContain(`Mã thẻ: ${granted.card}`);
    expect(letter?.text).toContain(`đến hết ngày ${vietnamese(day(30))}`);
    expect(letter?.html).not.toContain('<Mới>');
  });

  it('is told in the delegate’s own language, with the reason', async () => {
    const agency = await office.agency();
    const one = await office.delegate(agency, { language: 'en', email: 'ann@bao.test' });
    await office.act(one.id, { act: 'refuse', version: 1, reason: 'No letter from the editor' });
    const [letter] = await arrived('ann@bao.test');
    expect(letter?.subject).toMatch(/^No accreditation to the press briefing/);
    expect(letter?.text).toContain('Reason: No letter from the editor');
  });

  it('that was taken back before its letter left is not told; the later one is', async () => {
    const agency = await office.agency();
    const one = await office.delegate(agency, { email: 'doi@bao.test' });
    const people = office.app.strapi.plugin('press-briefing').service('people');
    const clerk = { kind: 'admin', id: null, name: 'clerk' };
    await office.app.strapi.db.transaction(async () => {
      await people.act(one.id, { act: 'grant', version: 1 }, clerk);
      await people.act(one.id, { act: 'withdraw', version: 2, reason: 'Nhầm người' }, clerk);
    });
    expect(await settled(one)).toEqual(['dropped superseded', 'sent']);
    const [letter] = await arrived('doi@bao.test');
    expect(letter?.subject).toMatch(/^Thu hồi thẻ/);
    expect(letter?.text).toContain('Lý do: Nhầm người');
  });

  it('goes to the address that is right by now, and not to the wrong one', async () => {
    const agency = await office.agency();
    const one = await office.delegate(agency, { email: 'sai@bao.test' });
    const people = office.app.strapi.plugin('press-briefing').service('people');
    const clerk = { kind: 'admin', id: null, name: 'clerk' };
    const { name, role, phone, language } = one;
    await office.app.strapi.db.transaction(async () => {
      await people.act(one.id, { act: 'grant', version: 1 }, clerk);
      await people.changeDelegate(one.id, { agency: agency.id, name, role, phone, language, email: 'dung@bao.test', version: 2 }, clerk);
    });
    await arrived('dung@bao.test');
    expect(mail.to('sai@bao.test')).toEqual([]);
  });

  it('rolled back is told to nobody', async () => {
    const agency = await office.agency();
    const one = await office.delegate(agency, { email: 'huy@bao.test' });
    const people = office.app.strapi.plugin('press-briefing').service('people');
    const failing = office.app.strapi.db.transaction(async () => {
      await people.act(one.id, { act: 'grant', version: 1 }, { kind: 'admin', id: null, name: 'clerk' });
      throw new Error('not after all');
    });
    await expect(failing).rejects.toThrow('not after all');
    expect(await office.rows('press-briefing.letter', { delegate: Number(one.id) })).toEqual([]);
    expect(await office.rows('press-briefing.delegate', { id: Number(one.id) })).toMatchObject([{ state: 'requested', card: null }]);
  });
});

describe("an agency's link", () => {
  it('arrives, and opens the door', async () => {
    const agency = await office.agency({ email: 'toasoan@bao.test' });
    const { url, sent } = await office.ok<{ url: string; sent: boolean }>('clerk', 'POST', `/agencies/${agency.id}/link`, { send: true });
    expect(sent).toBe(true);
    const [letter] = await arrived('toasoan@bao.test');
    const address = /https?:\/\/\S+\/r\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
    expect(new URL(address).origin).toBe(new URL(url).origin);
    const links = office.app.strapi.plugin('press-briefing').service('links');
    expect(await links.readAgency(new URL(address).pathname.split('/').pop())).toMatchObject({ name: agency.name });
  });

  it('renewed before the letter left is the new one in it', async () => {
    const agency = await office.agency({ email: 'moi@bao.test' });
    const people = office.app.strapi.plugin('press-briefing').service('people');
    const clerk = { kind: 'admin', id: null, name: 'clerk' };
    await office.app.strapi.db.transaction(async () => {
      await people.agencyLink(agency.id, { send: true }, clerk);
      await people.agencyLink(agency.id, { renew: true }, clerk);
    });
    const [letter] = await arrived('moi@bao.test');
    const address = /https?:\/\/\S+\/r\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
    const links = office.app.strapi.plugin('press-briefing').service('links');
    expect(await links.readAgency(new URL(address).pathname.split('/').pop())).not.toBeNull();
  });
});
