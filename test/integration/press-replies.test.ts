import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { type ImapServer, noDovecot, startDovecot } from '../support/dovecot';
import { bounceLetter, replyIcs, replyLetter } from '../support/press-replies';

type Row = Record<string, unknown> & { id: number };
type Looked = Record<string, number>;
const OFFICE = { kind: 'admin', id: '1', name: 'Văn phòng' } as const;
const DAY = 86_400_000;
const SEEN = '$BriefingSeen';

let app: Booted;
let imap: ImapServer;
let series: Row;
let meeting: Row;
const people: Record<string, Row> = {};
const warned: string[] = [];

const plugin = () => app.strapi.plugin('press-briefing');
const rows = (thing: string) => app.strapi.db.query(`plugin::press-briefing.${thing}` as never);
const run = (signal = new AbortController().signal) => ({ signal, heartbeat: async () => undefined });
const look = (): Promise<Looked> => plugin().service('replies').look(run()) as Promise<Looked>;
const configure = (mailbox: object | null): void => void app.strapi.config.set('plugin::press-briefing.mailbox', mailbox);
const plain = () => ({ host: '127.0.0.1', port: imap.port, secure: false, user: imap.user, password: imap.password });
const invitationOf = async (name: string): Promise<Row> =>
  (await rows('invitation').findOne({ where: { delegate: people[name]?.id, occurrence: meeting.id } })) as Row;
const act = async (command: object): Promise<void> => {
  const { version } = (await rows('occurrence').findOne({ where: { id: meeting.id } })) as Row;
  await plugin()
    .service('occurrences')
    .act(String(meeting.id), { ...command, version }, OFFICE);
};
const ics = (name: string, over: Partial<Parameters<typeof replyIcs>[0]> = {}): string =>
  replyIcs({ uid: String(series.uid), original: Number(meeting.originalStart), attendee: `${name}@bao.test`, ...over });
const letterOf = (
  name: string,
  over: Partial<Parameters<typeof replyIcs>[0]> = {},
  letter: Partial<Parameters<typeof replyLetter>[0]> = {},
): string => replyLetter({ from: `${name}@bao.test`, ics: ics(name, over), ...letter });

describe.skipIf(noDovecot)('replies by e-mail', () => {
  beforeAll(async () => {
    imap = await startDovecot();
    app = await boot({ plugins: ['newsroom', 'press-briefing'] });
    const agency = (await rows('agency').create({
      data: { name: 'Báo Sông', folded: 'bao song', kind: 'newspaper', active: true, linkEpoch: 0, version: 1 },
    })) as Row;
    for (const name of ['an', 'binh', 'chi', 'dung'])
      people[name] = (await rows('delegate').create({
        data: {
          agency: agency.id,
          name: `Đại biểu ${name}`,
          folded: name,
          email: `${name === 'an' ? 'An' : name}@Bao.test`,
          language: 'vi',
          state: 'granted',
          linkEpoch: 0,
          version: 1,
        },
      })) as Row;
    const made = await plugin()
      .service('series')
      .create(
        {
          title: 'Giao ban báo chí',
          mode: 'closed',
          rrule: 'FREQ=WEEKLY;BYDAY=TH',
          time: '08:30',
          duration: 60,
          agencies: [String(agency.id)],
          from: new Date(Date.now() + 2 * DAY).toISOString().slice(0, 10),
        },
        OFFICE,
      );
    series = (await rows('series').findOne({ where: { id: Number(made.id) } })) as Row;
    const warn = app.strapi.log.warn.bind(app.strapi.log);
    app.strapi.log.warn = ((message: unknown) => {
      warned.push(String(message));
      return warn(message);
    }) as typeof app.strapi.log.warn;
  });
  afterAll(async () => {
    await app?.stop();
    await imap?.stop();
  });
  let used = 0;
  /** A meeting of its own for each test. */
  beforeEach(async () => {
    const all = (await rows('occurrence').findMany({
      where: { series: series.id },
      orderBy: { starts: 'asc' },
    })) as Row[];
    meeting = all[used++] as Row;
    await plugin().service('invitations').invite(String(meeting.id), undefined, OFFICE);
    configure(plain());
    warned.length = 0;
  });
  afterEach(() => imap.empty());

  it('of a colleague who comes instead are theirs, also where they are a delegate whom nobody invited', async () => {
    await imap.put(letterOf('dung', { partstat: 'DELEGATED', more: ';DELEGATED-TO="mailto:an@bao.test"' }));
    expect(await look()).toEqual({ take: 1 });
    await rows('invitation').deleteMany({ where: { delegate: people.an?.id, occurrence: meeting.id } });
    await imap.put(letterOf('an', { partstat: 'DECLINED', stamp: Date.now() + 1000 }));
    expect(await look()).toEqual({ take: 1 });
    expect(await invitationOf('dung')).toMatchObject({ rsvp: 'no', rsvpBy: 'mail' });
  });

  it('answer an invitation, however the program builds its letter', async () => {
    await imap.put(letterOf('an', { partstat: 'ACCEPTED', comment: 'Tôi đi cùng máy quay' }));
    await imap.put(letterOf('binh', { partstat: 'DECLINED' }, { shape: 'alone' }));
    await imap.put(letterOf('chi', { partstat: 'TENTATIVE' }, { shape: 'attached' }));
    await imap.put(letterOf('dung', { partstat: 'DELEGATED', more: ';DELEGATED-TO="mailto:thay@bao.test"' }, { shape: 'both' }));
    expect(await look()).toEqual({ take: 4 });
    expect(await invitationOf('an')).toMatchObject({ rsvp: 'yes', rsvpBy: 'mail', note: 'Tôi đi cùng máy quay', rsvpSequence: 0 });
    expect(await invitationOf('binh')).toMatchObject({ rsvp: 'no', rsvpBy: 'mail' });
    expect(await invitationOf('chi')).toMatchObject({ rsvp: 'none', rsvpBy: 'mail', note: 'Có thể dự, chưa chắc chắn.' });
    expect(await invitationOf('dung')).toMatchObject({ rsvp: 'substitute', substitute: { email: 'thay@bao.test', name: 'thay' } });
    expect((await imap.letters()).map(({ seen }) => seen)).toEqual([true, true, true, true]);
    expect(await look()).toEqual({});
    // Who comes in their place says no, without saying for whom.
    await imap.put(replyLetter({ from: 'Thay@bao.test', ics: ics('thay', { partstat: 'DECLINED', stamp: Date.now() + 1000 }) }));
    expect(await look()).toEqual({ take: 1 });
    expect((await invitationOf('dung')).rsvp).toBe('no');
  });

  it('that are not to be taken stay unread for a person, and are not read again', async () => {
    await imap.put(letterOf('an', { sequence: 0 }, { from: 'ai-do@khac.test' }));
    await imap.put(
      replyLetter({
        from: 'ai-do@khac.test',
        ics: replyIcs({ uid: String(series.uid), original: Number(meeting.originalStart), attendee: 'ai-do@khac.test' }),
      }),
    );
    await imap.put(letterOf('an', { original: Number(meeting.originalStart) + 3_600_000 }));
    await imap.put(letterOf('an', { method: 'REQUEST' }, { method: 'REQUEST' }));
    await imap.put(letterOf('an', {}, { headers: { 'Auto-Submitted': 'auto-replied' } }));
    await imap.put('From: an@bao.test\r\nTo: giaoban@press.test\r\nSubject: Hello\r\nMessage-ID: <plain@bao.test>\r\n\r\nXin chào\r\n');
    await imap.put(letterOf('an', {}, { text: 'x'.repeat(3_000_000) }));
    expect(await look()).toEqual({ foreign: 1, unknown: 2, unclear: 1, other: 1 });
    expect((await invitationOf('an')).rsvp).toBe('none');
    const kept = await imap.letters();
    expect(kept).toHaveLength(7);
    for (const letter of kept) expect(letter).toMatchObject({ seen: false, keywords: [SEEN] });
    expect(await look()).toEqual({});
  });

  it('to a meeting that was moved since are stale, and those to the new time count', async () => {
    const [starts, ends] = [Number(meeting.starts) + 3_600_000, Number(meeting.ends) + 3_600_000];
    await act({ act: 'move', starts: new Date(starts).toISOString(), ends: new Date(ends).toISOString(), room: 'Phòng 2' });
    await imap.put(letterOf('an', { sequence: 0 }));
    expect(await look()).toEqual({ stale: 1 });
    expect((await invitationOf('an')).rsvp).toBe('none');
    await imap.put(letterOf('an', { sequence: 1 }));
    expect(await look()).toEqual({ take: 1 });
    expect(await invitationOf('an')).toMatchObject({ rsvp: 'yes', rsvpSequence: 1 });
  });

  it('never overwrite what was said later, by page or by mail', async () => {
    const at = Date.now() - 60_000;
    const { id } = await invitationOf('an');
    await plugin().service('invitations').reply(id, { answer: 'online', by: 'page', at }, OFFICE);
    await imap.put(letterOf('an', { partstat: 'DECLINED', stamp: at - 10_000 }));
    expect(await look()).toEqual({ stale: 1 });
    expect(await invitationOf('an')).toMatchObject({ rsvp: 'online', rsvpBy: 'page' });
    await imap.put(letterOf('an', { partstat: 'ACCEPTED', stamp: at + 20_000 }));
    await imap.put(letterOf('an', { partstat: 'ACCEPTED', stamp: at + 40_000 }));
    await imap.put(letterOf('an', { partstat: 'DECLINED', stamp: at + 30_000 }));
    expect(await look()).toEqual({ take: 2, stale: 1 });
    expect((await invitationOf('an')).rsvp).toBe('yes');
    // A clock that runs ahead does not win for ever.
    await imap.put(letterOf('an', { partstat: 'DECLINED', stamp: Date.now() + 365 * DAY }));
    await look();
    await plugin()
      .service('invitations')
      .reply(id, { answer: 'yes', by: 'page', at: Date.now() + 1000 }, OFFICE);
    expect((await invitationOf('an')).rsvp).toBe('yes');
  });

  it('count once, however often the letter comes or is looked at', async () => {
    const letter = letterOf('binh', { partstat: 'DECLINED', stamp: Date.now() - 5000 }, { messageId: '<mot@bao.test>' });
    await imap.put(letter);
    await imap.put(letter);
    await imap.put(letter.replace('<mot@bao.test>', '<hai@bao.test>'));
    const looks = await Promise.all([look(), look(), look()]);
    expect(looks.reduce((sum, one) => sum + (one.take ?? 0), 0)).toBe(1);
    const { version, rsvp } = await invitationOf('binh');
    expect(rsvp).toBe('no');
    expect(
      await app.strapi.db
        .query('plugin::newsroom.event' as never)
        .count({ where: { type: 'briefing.replied', subject: `briefing:${meeting.id}` } }),
    ).toBe(1);
    await look();
    expect((await invitationOf('binh')).version).toBe(version);
    expect(warned).toEqual([]);
  });

  it('take nothing of a meeting that is cancelled, and say so to nobody', async () => {
    await act({ act: 'cancel', reason: 'Bão' });
    await imap.put(letterOf('an', { sequence: 1 }));
    expect(await look()).toEqual({ unclear: 1 });
    expect((await invitationOf('an')).rsvp).toBe('none');
  });

  it('that came back mark the letter as failed, with what the other side said', async () => {
    const [letter] = (await rows('letter').findMany({ where: { occurrence: meeting.id, to: 'binh@Bao.test' } })) as Row[];
    await rows('letter').updateMany({ where: { id: letter?.id }, data: { state: 'sent' } });
    const of = `<briefing-letter-${letter?.id}@localhost>`;
    const state = async () => (await rows('letter').findOne({ where: { id: letter?.id } })) as Row;
    await imap.put(bounceLetter({ of, recipient: 'chi@bao.test' }));
    await imap.put(bounceLetter({ of, recipient: 'binh@bao.test', action: 'delayed' }));
    await imap.put(bounceLetter({ of: '<briefing-letter-999999@localhost>', recipient: 'binh@bao.test' }));
    await imap.put(bounceLetter({ of: '<another@localhost>', recipient: 'binh@bao.test' }));
    expect(await look()).toEqual({ other: 4 });
    expect((await state()).state).toBe('sent');
    await imap.put(bounceLetter({ of, recipient: 'binh@bao.test' }));
    expect(await look()).toEqual({ bounced: 1 });
    expect(await state()).toMatchObject({ state: 'failed', why: '550 5.1.1 User unknown' });
    expect((await imap.letters()).map(({ seen }) => seen)).toEqual([false, false, false, false, true]);
  });

  it('come by TLS, with a certificate that is trusted and with no other', async () => {
    await imap.put(letterOf('chi'));
    const tls = { host: 'localhost', port: imap.tlsPort, user: imap.user, password: imap.password };
    configure(tls);
    expect(await look()).toEqual({});
    expect(warned.join('\n')).toMatch(/cannot be read/);
    configure({ ...tls, ca: imap.ca });
    expect(await look()).toEqual({ take: 1 });
    expect((await invitationOf('chi')).rsvp).toBe('yes');
  });

  it('come from the folder that is named', async () => {
    await imap.put(letterOf('chi'), 'Giao ban');
    configure({ ...plain(), folder: 'Giao ban' });
    expect(await look()).toEqual({ take: 1 });
    await imap.empty('Giao ban');
  });

  it('leave the password out of what is said of trouble, which is said once', async () => {
    configure({ ...plain(), folder: 'Không có' });
    await look();
    await look();
    expect(warned).toHaveLength(1);

    configure({ ...plain(), password: 'sai-mat-khau-bi-mat' });
    await look();
    expect(warned).toHaveLength(2);
    expect(warned.join('\n')).not.toMatch(/bi-mat|cua-phep-thu/);
    await imap.put(letterOf('dung'));
    configure(plain());
    expect(await look()).toEqual({ take: 1 });
  });
});

describe.skipIf(noDovecot)('a mail server that does not behave', () => {
  let server: Server;
  const sockets = new Set<Socket>();
  const serve = async (talk: (socket: Socket) => void): Promise<number> => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      talk(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  beforeAll(async () => {
    app = await boot({ plugins: ['newsroom', 'press-briefing'] });
  });
  afterAll(() => app?.stop());
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  it('and says nothing is given up', async () => {
    const port = await serve(() => undefined);
    configure({ host: '127.0.0.1', port, secure: false, user: 'a@b.test', password: 'p' });
    const begun = Date.now();
    expect(await look()).toEqual({});
    expect(Date.now() - begun).toBeLessThan(28_000);
  });

  it('and ends with the job, in the midst of it', async () => {
    const port = await serve(() => undefined);
    configure({ host: '127.0.0.1', port, secure: false, user: 'a@b.test', password: 'p' });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    const begun = Date.now();
    await plugin().service('replies').look(run(stop.signal));
    expect(Date.now() - begun).toBeLessThan(15_000);
  });

  it('and talks without end takes no memory', async () => {
    const port = await serve((socket) => {
      const more = (): void => {
        while (!socket.destroyed && socket.write('x'.repeat(65_536)));
        socket.once('drain', more);
      };
      more();
    });
    configure({ host: '127.0.0.1', port, secure: false, user: 'a@b.test', password: 'p' });
    const before = process.memoryUsage().rss;
    expect(await look()).toEqual({});
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});
