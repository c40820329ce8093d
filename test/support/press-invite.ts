import ICAL from 'ical.js';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { SYSTEM } from '../../packages/newsroom/contracts';
import type { Invitation, Occurrence, Series } from '../../packages/press-briefing/contracts';
import { until } from '../integration/support/newsroom';
import type { Booted } from './boot';
import { weekly } from './briefing';

/**
 * How the mail server treats an address: takes its letters, refuses them for now or for good, hangs up when it has the whole letter but
 * has not said so, or thinks until it is told to go on.
 */
export type Mood = 'takes' | 'later' | 'never' | 'hangs up' | 'thinks';
export type Post = { to: string; at: number; mail: ParsedMail };

const refusal = (code: number, sentence: string): Error => Object.assign(new Error(sentence), { responseCode: code });

/** A mail server that can be as difficult as real ones. */
export async function openMoodyMail() {
  const letters: Post[] = [];
  const moods = new Map<string, Mood>();
  const thinking: (() => void)[] = [];
  let everybody: Mood = 'takes';
  let answers = true;
  let arrived = 0;
  const smtp: SMTPServer = new SMTPServer({
    authOptional: true,
    // Nobody's name is asked for: where no name server answers, each connection would wait for it.
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect: (session, done) => (answers ? done() : hangUp(session)),
    onRcptTo({ address }, _session, done) {
      const mood = moods.get(address) ?? everybody;
      if (mood === 'later') done(refusal(451, '4.7.1 Greylisted, come back in five minutes'));
      else if (mood === 'never') done(refusal(550, '5.1.1 There is no such mailbox'));
      else done();
    },
    onData(stream, session, done) {
      void simpleParser(stream).then((mail) => {
        arrived++;
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const take = (): void => {
          letters.push({ to, at: Date.now(), mail });
          done();
        };
        const mood = moods.get(to) ?? everybody;
        if (mood === 'hangs up') hangUp(session);
        else if (mood === 'thinks') thinking.push(take);
        else take();
      });
    },
  });
  // The server has no way of its own to be rude.
  const hangUp = (session: SMTPServerSession): void => {
    const open = (smtp as unknown as { connections: Set<{ session: SMTPServerSession; _socket: { destroy(): void } }> }).connections;
    for (const connection of open) if (connection.session.id === session.id) connection._socket.destroy();
  };
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    moods,
    /** Whole letters that came in, whatever was said to them. */
    arrived: () => arrived,
    to: (address: string): Post[] => letters.filter((letter) => letter.to === address),
    /** False: every connection is closed before a word. */
    answer: (yes: boolean): void => {
      answers = yes;
    },
    /** How many letters it thinks about. */
    thinks: () => thinking.length,
    goOn: (): void => {
      for (const take of thinking.splice(0)) take();
    },
    /** For all addresses without a mood of their own. */
    treatAll: (mood: Mood): void => {
      everybody = mood;
    },
    clear: (): void => {
      letters.length = 0;
      moods.clear();
      everybody = 'takes';
    },
    close: () => new Promise<void>((resolve) => smtp.close(() => resolve())),
  };
}
export type MoodyMail = Awaited<ReturnType<typeof openMoodyMail>>;

/** The calendar a letter carries: its method, and its one event. */
export function calendarIn({ mail }: Post): { method: string; events: ICAL.Component[]; event: ICAL.Component } | null {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (!part) return null;
  const calendar = new ICAL.Component(ICAL.parse(part.content.toString('utf8')));
  const events = calendar.getAllSubcomponents('vevent');
  return { method: String(calendar.getFirstPropertyValue('method')), events, event: events[0] as ICAL.Component };
}
export const propertyOf = (event: ICAL.Component | undefined, name: string): string | null =>
  event?.getFirstPropertyValue(name)?.toString() ?? null;

type Query = {
  create(options: object): Promise<{ id: number }>;
  createMany(options: object): Promise<{ count: number }>;
  findOne(options: object): Promise<Record<string, unknown> | null>;
  findMany(options: object): Promise<Record<string, unknown>[]>;
  update(options: object): Promise<Record<string, unknown> | null>;
  updateMany(options: object): Promise<{ count: number }>;
  deleteMany(options: object): Promise<{ count: number }>;
  count(options?: object): Promise<number>;
};
export const rows = (app: Booted, thing: string): Query =>
  app.strapi.db.query(`plugin::press-briefing.${thing}` as never) as unknown as Query;
export const jobs = (app: Booted): Query => app.strapi.db.query('plugin::newsroom.job' as never) as unknown as Query;

// biome-ignore lint/suspicious/noExplicitAny: a service of the built plugin; the tests see its sources' types nowhere.
export const briefingService = (app: Booted, name: string): any => app.strapi.plugin('press-briefing').service(name);

let made = 0;

/** An agency with `n` accredited delegates; their addresses. */
export async function makeAgency(
  app: Booted,
  n: number,
  over: { agency?: object; delegate?: (place: number) => object } = {},
): Promise<{ id: string; emails: string[]; delegates: string[] }> {
  const number = ++made;
  const agency = await rows(app, 'agency').create({
    data: {
      name: `Báo số ${number}`,
      folded: `bao so ${number}`,
      kind: 'newspaper',
      active: true,
      linkEpoch: 0,
      version: 1,
      changedBy: '',
      ...over.agency,
    },
  });
  const emails: string[] = [];
  const delegates: string[] = [];
  for (let place = 1; place <= n; place++) {
    const email = `d${place}@bao${number}.test`;
    const row = await rows(app, 'delegate').create({
      data: {
        agency: agency.id,
        name: `Phóng viên ${number}.${place}`,
        folded: `phong vien ${number}.${place}`,
        role: 'phóng viên',
        email,
        language: 'vi',
        state: 'granted',
        card: `T${number}-${place}`,
        expires: null,
        linkEpoch: 0,
        version: 1,
        changedBy: '',
        ...over.delegate?.(place),
      },
    });
    emails.push(email);
    delegates.push(String(row.id));
  }
  return { id: String(agency.id), emails, delegates };
}

/** `n` agencies with as many accredited delegates each, in few statements; the ids of the agencies. */
export async function makeManyAgencies(app: Booted, n: number, each: number): Promise<string[]> {
  const numbers = Array.from({ length: n }, () => ++made);
  const common = { version: 1, changedBy: '', linkEpoch: 0 };
  await rows(app, 'agency').createMany({
    data: numbers.map((number) => ({ name: `Báo số ${number}`, folded: `bao so ${number}`, kind: 'newspaper', active: true, ...common })),
  });
  const agencies = await rows(app, 'agency').findMany({ where: { folded: { $in: numbers.map((number) => `bao so ${number}`) } } });
  const delegates = agencies.flatMap(({ id, name }) =>
    Array.from({ length: each }, (_, place) => ({
      agency: Number(id),
      name: `Phóng viên ${place} ${name}`,
      folded: `phong vien ${place} ${name}`,
      email: `d${place}@bao${id}.test`,
      language: 'vi',
      state: 'granted',
      card: `M${id}-${place}`,
      ...common,
    })),
  );
  for (let i = 0; i < delegates.length; i += 100) await rows(app, 'delegate').createMany({ data: delegates.slice(i, i + 100) });
  return agencies.map(({ id }) => String(id));
}

/** A series of these agencies, and its first meetings. */
export async function makeSeries(app: Booted, agencies: string[], over: object = {}): Promise<{ series: Series; meetings: Occurrence[] }> {
  const series = (await briefingService(app, 'series').create({ ...weekly, agencies, ...over }, SYSTEM)) as Series;
  const list = (await briefingService(app, 'occurrences').list({
    from: new Date().toISOString(),
    to: new Date(Date.now() + 90 * 86_400_000).toISOString(),
  })) as Occurrence[];
  return { series, meetings: list.filter((meeting) => meeting.series === series.id && meeting.state !== 'cancelled') };
}

export const invitationsOf = (app: Booted, occurrence: string): Promise<Invitation[]> =>
  briefingService(app, 'invitations').ofOccurrence(occurrence, true);
export const meetingOf = (app: Booted, id: string): Promise<Occurrence> => briefingService(app, 'occurrences').get(id);

const OURS = { $startsWith: 'press-briefing.' };
const busy = (): object => ({ name: OURS, $or: [{ state: 'leased' }, { state: 'waiting', runAt: { $lte: Date.now() } }] });
/** Every letter has left, or has been tried. Looked at in the order in which a job moves on, so that none slips through. */
export const lettersSettled = (app: Booted, within = 60_000): Promise<boolean> =>
  until(
    async () =>
      (await jobs(app).count({ where: busy() })) === 0 && (await rows(app, 'letter').count({ where: { state: 'sending' } })) === 0,
    within,
  );
/** The mail server is asked again now, about all it put off. */
export async function tryLettersAgain(app: Booted): Promise<void> {
  await jobs(app).updateMany({ where: { name: 'press-briefing.letter', state: 'waiting' }, data: { runAt: 0 } });
  await lettersSettled(app);
}
