import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { reports } from '../support/press-figures';

const TALLIES = 100_000;
const DAY = 86_400_000;
const MINUTE = 60_000;
const PIECE = 1000;

let app: Booted;
let press: ReturnType<typeof reports>;
/** The span of the last week of a year's tallies. */
let end: number;

/** A year of a large newsroom: each story goes live three times and arrives at two of six channels, every fortieth is corrected. */
function row(n: number) {
  const story = Math.floor(n / 5);
  const part = n % 5;
  const live = part < 3;
  return {
    document_id: `load-${n}`,
    key: `load-${n}`,
    at: end - Math.floor((n / TALLIES) * 365 * DAY) - MINUTE,
    what: live ? (part === 0 && story % 40 === 0 ? 'corrected' : 'published') : 'sent_publish',
    story: `story:api::story.story:load${story}:vi`,
    story_version: live ? 3 - part : 1,
    title: live ? `Tin số ${story}` : `Kênh ${(story + part) % 6}`,
    kind: live ? 'Bài' : null,
    section: live ? ['Thời sự', 'Đô thị', 'Kinh tế', 'Giáo dục', 'Thể thao'][story % 5] : null,
    destination: live ? null : `kenh-${(story + part) % 6}`,
    campaigns: JSON.stringify(live && story % 3 === 0 ? [{ id: `c${story % 4}`, title: `Chiến dịch ${story % 4}` }] : []),
    version: 1,
  };
}

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom', 'press-briefing'] });
  press = reports(app, await app.registerAdmin());
  end = Date.now();
  const { tableName } = app.strapi.db.metadata.get('plugin::press-briefing.tally');
  for (let from = 0; from < TALLIES; from += PIECE)
    await app.strapi.db.connection.batchInsert(
      tableName,
      Array.from({ length: PIECE }, (_, n) => row(from + n)),
      50,
    );
  await press.rows('agency').create({
    data: {
      name: 'Báo Hai Kênh',
      folded: 'bao hai kenh',
      kind: 'online',
      destinations: ['kenh-0', 'kenh-1'],
      active: true,
      linkEpoch: 0,
      version: 1,
    },
  });
});
afterAll(() => app?.stop());

/** The quickest of five, so that a machine which has more to do says nothing. */
async function quickest(query: string): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 5; n++) {
    const begun = performance.now();
    await press.coverage(query);
    least = Math.min(least, performance.now() - begun);
  }
  return least;
}

describe('a hundred thousand tallies', () => {
  it('are counted right, by a second reckoning', async () => {
    const span = { from: end - 30 * DAY, to: end };
    const inside = Array.from({ length: TALLIES }, (_, n) => row(n)).filter(({ at }) => at >= span.from && at < span.to);
    const live = inside.filter(({ what }) => what !== 'sent_publish');
    const stories = (rows: { story: string }[]) => new Set(rows.map(({ story }) => story)).size;
    const report = await press.coverage(press.span(span.from, span.to));
    expect(report.stories).toBe(stories(live));
    expect(report.stories).toBeGreaterThan(1500);
    for (const { name, count } of report.sections) expect(count).toBe(stories(live.filter(({ section }) => section === name)));
    for (const { id, count } of report.campaigns)
      expect(count).toBe(stories(live.filter(({ campaigns }) => campaigns.includes(`"${id}"`))));
    for (const { id, count } of report.channels) expect(count).toBe(stories(inside.filter(({ destination }) => destination === id)));
    expect([report.sections.length, report.campaigns.length, report.channels.length]).toEqual([5, 4, 6]);
    expect(report.agencies[0]?.count).toBe(stories(inside.filter(({ destination }) => ['kenh-0', 'kenh-1'].includes(destination ?? ''))));
    expect(report.days.reduce((sum, { count }) => sum + count, 0)).toBe(report.stories);
    expect(report.corrected).toBe(inside.filter(({ what }) => what === 'corrected').length);
  });

  it('make a week cost a part of what a year does', async () => {
    const week = await quickest(press.span(end - 7 * DAY, end));
    const year = await quickest(press.span(end - 366 * DAY, end));
    console.info(
      `coverage of 100,000 tallies (${app.strapi.db.dialect.client}): a week ${week.toFixed(0)} ms, a year ${year.toFixed(0)} ms`,
    );
    // Both in one run: whatever the machine, a week costs a part of the year.
    expect(week).toBeLessThan(year / 4);
  });

  it('are read by the index on time: a week does not look at the year', async () => {
    const { tableName } = app.strapi.db.metadata.get('plugin::press-briefing.tally');
    const sqlite = app.strapi.db.dialect.client === 'sqlite';
    if (!sqlite) await app.strapi.db.connection.raw(`ANALYZE ${tableName}`);
    const asked = `SELECT count(DISTINCT story) FROM ${tableName} WHERE at >= ? AND at < ? AND what IN ('published', 'corrected')`;
    const answer = await app.strapi.db.connection.raw(`${sqlite ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN'} ${asked}`, [end - 7 * DAY, end]);
    expect(JSON.stringify(sqlite ? answer : answer.rows)).toContain('briefing_tallies_at');
  });
});
