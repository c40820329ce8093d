import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { spineOf, until } from './support/newsroom';

let app: Booted;
let admin: string;
let smtp: SMTPServer;
let trang: { id: number; token: string };
let sam: { id: number; token: string };
const mails: { to: string[]; mail: ParsedMail }[] = [];
let refuseMail = 0;
/** How long the server thinks before it takes a letter, in ms. */
let slow = 0;

const KIND = 'test.assigned';
const notice = (to: (number | string)[], params: Record<string, string>, key?: string) => ({
  to: to.map(String),
  kind: KIND,
  params,
  subject: 'assignment:1',
  link: '/plugins/newsroom',
  ...(key ? { key } : {}),
});
type Inbox = { data: { unread: number; notices: { id: number; sentence: { vi: string }; why: { vi: string }; read: boolean }[] } };
const inbox = async (token: string, query = '') => (await app.request<Inbox>('GET', `/newsroom/notices${query}`, { token })).body.data;
/** Makes every waiting digest due: the test's way to let the interval pass. */
const passInterval = () =>
  app.strapi.db.query('plugin::newsroom.job').updateMany({ where: { name: 'newsroom.digest', state: 'waiting' }, data: { runAt: 0 } });
const digests = (state: string) =>
  app.strapi.db.query('plugin::newsroom.job').findMany({ where: { name: 'newsroom.digest', state } }) as Promise<{ runAt: string }[]>;
/** What a notice of the next interval books, on whatever minute this test runs. */
const bookAnother = (person: number) =>
  spineOf(app).jobs.enqueue({
    name: 'newsroom.digest',
    key: `${person}@the-next-interval`,
    runAt: new Date(Date.now() + 3_600_000),
    data: { person: String(person) },
  });
const mailTo = (address: string) => mails.filter(({ to }) => to.includes(address));

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      void simpleParser(stream).then((mail) => {
        if (refuseMail-- > 0) return done(Object.assign(new Error('try later'), { responseCode: 451 }));
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail });
        return void setTimeout(done, slow);
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as { port: number };
  app = await boot({ plugins: ['newsroom'], smtp: `smtp://127.0.0.1:${port}` });
  spineOf(app).notices.kind(KIND, {
    sentence: { en: 'You are asked to write “{slugline}”.', vi: 'Bạn được giao viết “{slugline}”.' },
    why: { en: 'You are the reporter.', vi: 'Vì bạn là phóng viên được giao.' },
  });
  admin = await app.registerAdmin();
  trang = await app.addUser(admin, { email: 'trang@hoitu.test', firstname: 'Minh Trang', lastname: 'Nguyễn', permissions: [] });
  sam = await app.addUser(admin, { email: 'sam@hoitu.test', firstname: 'Sam', permissions: [] });
  await app.strapi.db.query('admin::user').update({ where: { id: trang.id }, data: { preferedLanguage: 'vi' } });
});
afterAll(async () => {
  await app?.stop();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});
const clear = async () => {
  mails.length = 0;
  refuseMail = 0;
  slow = 0;
  await app.strapi.db.query('plugin::newsroom.notice').deleteMany({});
  await app.strapi.db.query('plugin::newsroom.job').deleteMany({ where: { name: 'newsroom.digest' } });
};
beforeEach(clear);

describe('the inbox', () => {
  it('holds one’s own, once a key, newest first, with the reason', async () => {
    const { send } = spineOf(app).notices;
    await send(notice([trang.id, sam.id], { slugline: 'Mưa lớn' }, 'assigned:1'));
    await send(notice([trang.id], { slugline: 'Mưa lớn' }, 'assigned:1'), notice([trang.id], { slugline: 'Cầu mới' }));
    const mine = await inbox(trang.token);
    expect(mine.unread).toBe(2);
    expect(mine.notices.map((one) => one.sentence.vi)).toEqual(['Bạn được giao viết “Cầu mới”.', 'Bạn được giao viết “Mưa lớn”.']);
    expect(mine.notices[0]?.why.vi).toBe('Vì bạn là phóng viên được giao.');
    expect((await inbox(sam.token)).unread).toBe(1);
    expect((await app.request('GET', '/newsroom/notices')).status).toBe(401);
  });

  it('is read by its owner only', async () => {
    await spineOf(app).notices.send(notice([trang.id], { slugline: 'Mưa lớn' }));
    const [one] = (await inbox(trang.token)).notices;
    await app.request('POST', '/newsroom/notices/read', { token: sam.token, body: { ids: [one?.id] } });
    expect((await inbox(trang.token)).unread).toBe(1);
    await app.request('POST', '/newsroom/notices/read', { token: trang.token, body: { ids: [one?.id] } });
    expect((await inbox(trang.token)).unread).toBe(0);
  });

  it('stands or falls with the transaction of its cause', async () => {
    await app.strapi.db
      .transaction(async () => {
        await spineOf(app).notices.send(notice([trang.id], { slugline: 'Không xảy ra' }));
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect((await inbox(trang.token)).unread).toBe(0);
    expect(await app.strapi.db.query('plugin::newsroom.job').count({ where: { name: 'newsroom.digest' } })).toBe(0);
  });
});

describe('the digest', () => {
  it('is one e-mail however many notices, in the person’s language, with why and a link', async () => {
    for (const slugline of ['Mưa lớn', 'Cầu mới', 'Lễ hội']) await spineOf(app).notices.send(notice([trang.id, sam.id], { slugline }));
    await passInterval();
    await until(() => mails.length === 2);
    const [{ mail }] = mailTo('trang@hoitu.test') as unknown as [{ mail: ParsedMail }];
    expect(mail.subject).toBe('Hội Tụ: 3 thông báo');
    for (const slugline of ['Mưa lớn', 'Cầu mới', 'Lễ hội']) expect(mail.text).toContain(slugline);
    expect(mail.text).toContain('Vì bạn là phóng viên được giao.');
    expect(String(mail.html)).toContain('/admin/plugins/newsroom');
    expect((mail.to as AddressObject).value).toMatchObject([{ address: 'trang@hoitu.test' }]);
    expect(mailTo('sam@hoitu.test')[0]?.mail.subject).toBe('Hội Tụ: 3 notices');
  });

  it('never comes twice within the interval, and leaves out what was read', async () => {
    await spineOf(app).notices.send(notice([trang.id], { slugline: 'Một' }));
    await passInterval();
    await until(() => app.strapi.db.query('plugin::newsroom.notice').count({ where: { mailedAt: { $notNull: true } } }));
    // The first digest ran before its time here: on a real clock its instant, and so its key, would lie behind us.
    await until(() =>
      app.strapi.db
        .query('plugin::newsroom.job')
        .deleteMany({ where: { name: 'newsroom.digest', state: 'done' } })
        .then(({ count }) => count),
    );
    await spineOf(app).notices.send(notice([trang.id], { slugline: 'Hai' }), notice([trang.id], { slugline: 'Ba' }));
    await passInterval();
    const jobs = () =>
      app.strapi.db.query('plugin::newsroom.job').findMany({ where: { name: 'newsroom.digest' } }) as Promise<
        { state: string; runAt: string }[]
      >;
    // The job that came too early has booked the next interval instead of writing.
    await until(async () => (await jobs()).some((job) => job.state === 'waiting' && Number(job.runAt) > Date.now()));
    await until(async () => (await jobs()).some((job) => job.state === 'done'));
    expect(mails).toHaveLength(1);
    await app.strapi.db
      .query('plugin::newsroom.notice')
      .updateMany({ where: { mailedAt: { $notNull: true } }, data: { mailedAt: new Date(Date.now() - 86_400_000).toISOString() } });
    const [newest] = (await inbox(trang.token)).notices;
    await app.request('POST', '/newsroom/notices/read', { token: trang.token, body: { ids: [newest?.id] } });
    await passInterval();
    await until(() => mails.length === 2);
    expect(mails[1]?.mail.text).toContain('Hai');
    expect(mails[1]?.mail.text).not.toContain('Ba');
    expect(mails[1]?.mail.text).not.toContain('Một');
  });

  it('is tried again when the mail server will not take it', async () => {
    refuseMail = 1;
    await spineOf(app).notices.send(notice([trang.id], { slugline: 'Thử lại' }));
    await passInterval();
    await until(() => refuseMail <= 0);
    await until(async () => {
      await passInterval();
      return mails.length === 1;
    });
    expect(mails[0]?.mail.text).toContain('Thử lại');
  });

  it('lets nothing into the headers or the HTML', async () => {
    await app.strapi.db.query('admin::user').update({ where: { id: sam.id }, data: { firstname: 'Sam\r\nBcc: evil@x.test' } });
    await spineOf(app).notices.send(notice([sam.id], { slugline: '<script>alert(1)</script>\r\nBcc: evil@x.test' }));
    await passInterval();
    await until(() => mails.length === 1);
    expect(mails[0]?.to).toEqual(['sam@hoitu.test']);
    expect(mails[0]?.mail.bcc).toBeUndefined();
    expect(String(mails[0]?.mail.html)).not.toContain('<script>');
    await until(() => app.strapi.db.query('plugin::newsroom.job').count({ where: { name: 'newsroom.digest', state: 'done' } }));
    await clear();
    await app.strapi.db.query('admin::user').update({ where: { id: sam.id }, data: { email: 'sam@hoitu.test\r\nBcc: evil@x.test' } });
    await spineOf(app).notices.send(notice([sam.id], { slugline: 'Không gửi' }));
    await passInterval();
    await until(() => app.strapi.db.query('plugin::newsroom.job').count({ where: { name: 'newsroom.digest', state: 'done' } }));
    expect(mails).toEqual([]);
  });

  it('is one letter where two of a person come due at once, and the mail server takes its time', async () => {
    slow = 1500;
    await spineOf(app).notices.send(notice([trang.id], { slugline: 'Trước giờ' }));
    await bookAnother(trang.id);
    await spineOf(app).notices.send(notice([trang.id], { slugline: 'Sau giờ' }));
    await passInterval();
    await until(async () => (await digests('leased')).length === 0 && mails.length > 0);
    await until(async () => (await digests('done')).length === 2);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.mail.subject).toBe('Hội Tụ: 2 thông báo');
    // Who found them claimed comes again, in case that letter is never written; at its time there is nothing to do.
    expect(await digests('waiting')).toHaveLength(1);
    await passInterval();
    await until(async () => (await digests('done')).length === 3);
    expect(mails).toHaveLength(1);
  });

  it('is written by another where the one that had begun is gone for good', async () => {
    await spineOf(app).notices.send(notice([trang.id], { slugline: 'Bỏ dở' }));
    const gone = { digest: 999_999, digestUntil: Date.now() + 3_600_000 };
    await app.strapi.db.query('plugin::newsroom.notice').updateMany({ where: { person: String(trang.id) }, data: gone });
    await passInterval();
    await until(async () => (await digests('waiting')).some((job) => Number(job.runAt) > Date.now()));
    expect(mails).toEqual([]);
    await app.strapi.db.query('plugin::newsroom.notice').updateMany({ where: {}, data: { digestUntil: Date.now() - 1 } });
    await passInterval();
    await until(() => mails.length === 1);
    expect(mails[0]?.mail.text).toContain('Bỏ dở');
  });
});
