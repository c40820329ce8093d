import { expect } from 'vitest';
import { SYSTEM } from '../../../packages/newsroom/contracts';
import type { Invitation, Letter, Occurrence } from '../../../packages/press-briefing/contracts';
import { type Booted, boot } from '../../support/boot';
import {
  briefingService,
  lettersSettled,
  type MoodyMail,
  makeAgency,
  makeSeries,
  meetingOf,
  openMoodyMail,
  rows,
  tryLettersAgain,
} from '../../support/press-invite';

export let app: Booted;
export let mail: MoodyMail;
export let office: string;
export let reader: string;

/** A press office with a mail server that can be difficult: who manages, and who only sees. */
export async function openOffice(): Promise<void> {
  mail = await openMoodyMail();
  app = await boot({ plugins: ['newsroom', 'press-briefing'], smtp: mail.url });
  const admin = await app.registerAdmin();
  const permissions = (...names: string[]) => names.map((name) => ({ action: `plugin::press-briefing.${name}` }));
  office = (await app.addUser(admin, { email: 'office@hoitu.test', firstname: 'Office', permissions: permissions('see', 'manage') })).token;
  reader = (await app.addUser(admin, { email: 'reader@hoitu.test', firstname: 'Reader', permissions: permissions('see') })).token;
}
export async function closeOffice(): Promise<void> {
  await app?.stop();
  await mail?.close();
}
/** Nobody has mail, and the mail server is kind again. */
export function freshMail(): void {
  mail.clear();
  mail.answer(true);
}

export type Answer<T> = { data: T; error?: { details: { code: string } } };
export const call = async <T>(token: string, method: string, path: string, body?: unknown) =>
  app.request<Answer<T>>(method, `/press-briefing${path}`, { token, ...(body === undefined ? {} : { body }) });
export const ok = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
  const answer = await call<T>(office, method, path, body);
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  return answer.body.data;
};
export const refused = async (method: string, path: string, body?: unknown): Promise<string> => {
  const answer = await call<unknown>(office, method, path, body);
  return `${answer.status} ${answer.body?.error?.details?.code ?? ''}`;
};

export const invitations = () => briefingService(app, 'invitations');
export const act = (id: string, body: object) => ok<Invitation>('POST', `/invitations/${id}/act`, body);
export const onMeeting = async (id: string, body: object) =>
  ok<Occurrence>('POST', `/occurrences/${id}/act`, { version: (await meetingOf(app, id)).version, ...body });
export const settled = () => lettersSettled(app);
export const tryAgain = () => tryLettersAgain(app);
export const states = async (where: object) =>
  (await rows(app, 'letter').findMany({ where, orderBy: { id: 'asc' } })).map((row) => `${row.kind} ${row.state}`);
export const at = (meeting: Occurrence, hours: number) => ({
  starts: new Date(Date.parse(meeting.starts) + hours * 3_600_000).toISOString(),
  ends: new Date(Date.parse(meeting.ends) + hours * 3_600_000).toISOString(),
});

/** Jobs of letters that wait for their next try. */
export const waiting = { name: 'press-briefing.letter', state: 'waiting' };
export const lettersOf = async (meeting: Occurrence): Promise<Letter[]> =>
  (await briefingService(app, 'letters').ofOccurrence(meeting.id, { limit: 200 })).items;
export const invite = (meeting: Occurrence, named?: string[]) => invitations().invite(meeting.id, named, SYSTEM);
export const change = async (meeting: Occurrence, body: object) =>
  briefingService(app, 'occurrences').act(meeting.id, { version: (await meetingOf(app, meeting.id)).version, ...body }, SYSTEM);
export const alone = async (over: object = {}): Promise<{ email: string; meeting: Occurrence }> => {
  const agency = await makeAgency(app, 1);
  const { meetings } = await makeSeries(app, [agency.id], over);
  return { email: agency.emails[0] as string, meeting: meetings[0] as Occurrence };
};
