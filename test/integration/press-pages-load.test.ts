import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { hidden, type PressPages, pressPages, type Row } from '../support/press-pages';

const ALL = 1_000;
/** Milliseconds a machine with much else to do may take. */
const WITHIN = 240_000;
const ANSWERS = ['yes', 'online', 'no'] as const;

let app: Booted;
let press: PressPages;
let paths: string[];
let meeting: Row;

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom', 'press-briefing'] });
  // All come from one address, as no thousand delegates do: the pace of an address is tested where it is tested.
  press = pressPages(app);
  const first = await press.invited();
  meeting = first.meeting;
  const rest = Array.from({ length: ALL - 1 }, (_, n) => n);
  for (let at = 0; at < rest.length; at += 50)
    await Promise.all(rest.slice(at, at + 50).map(() => press.invited({ meeting, agency: first.agency })));
  const rows = (await press.query('invitation').findMany({ where: { occurrence: meeting.id } as never, orderBy: { id: 'asc' } })) as Row[];
  paths = rows.map((row) => press.pathOf(press.links.invitation(row, meeting)));
}, WITHIN);
afterAll(() => app?.stop());

it(
  'a thousand answers come by the form, two hundred pages and a thousand forms at a time, each pressed twice: none is lost, none counts twice',
  async () => {
    const seen: string[] = [];
    for (let at = 0; at < ALL; at += 200)
      seen.push(
        ...(await Promise.all(paths.slice(at, at + 200).map(async (path) => hidden((await press.page('GET', path)).text, 'seen')))),
      );
    expect(seen.every(Boolean)).toBe(true);
    const press2 = (n: number) =>
      [0, 1].map(() =>
        press.page('POST', paths[n] as string, {
          form: { act: ANSWERS[n % 3] as string, note: `Phóng viên ${n}`, seen: seen[n] as string },
        }),
      );
    const statuses: number[] = [];
    // A thousand forms under way at once: five hundred delegates, each with two fingers.
    for (let at = 0; at < ALL; at += 500) {
      const sent = await Promise.all(Array.from({ length: 500 }, (_, n) => at + n).flatMap(press2));
      statuses.push(...sent.map(({ status }) => status));
    }
    expect([...new Set(statuses)]).toEqual([303]);
    const rows = (await press
      .query('invitation')
      .findMany({ where: { occurrence: meeting.id } as never, orderBy: { id: 'asc' } })) as Row[];
    expect(rows.map(({ rsvp, note }) => `${rsvp} ${note}`)).toEqual(rows.map((_, n) => `${ANSWERS[n % 3]} Phóng viên ${n}`));
    // One write each.
    expect(new Set(rows.map(({ version }) => version))).toEqual(new Set([2]));
    const events = await app.strapi.db.query('plugin::newsroom.event' as never).count({ where: { type: 'briefing.replied' } });
    expect(events).toBe(ALL);
    // Everybody reads their own.
    const shown = await Promise.all([0, 1, 2, ALL - 1].map(async (n) => (await press.page('GET', paths[n] as string)).text));
    for (const [at, n] of [0, 1, 2, ALL - 1].entries()) expect(shown[at]).toContain(`Phóng viên ${n}`);
  },
  WITHIN,
);

it('of two different answers pressed at once, one counts and the other is told so', async () => {
  const few = await Promise.all(
    paths.slice(0, 60).map(async (path) => ({ path, seen: hidden((await press.page('GET', path)).text, 'seen') })),
  );
  const sent = await Promise.all(
    few.map(({ path, seen }, n) =>
      Promise.all([1, 2].map((by) => press.page('POST', path, { form: { act: ANSWERS[(n + by) % 3] as string, note: '', seen } }))),
    ),
  );
  for (const both of sent) expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
});
