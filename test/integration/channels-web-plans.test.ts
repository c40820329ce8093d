import { afterAll, beforeAll, expect, it } from 'vitest';
import { outlet } from '../support/channels';

/*
 * Lists of a site that has published for years: every query behind a page goes by an index, to exactly the rows it shows. A plan
 * that reads the table and sorts it looks well in every other test.
 */
type Outlet = Awaited<ReturnType<typeof outlet>>;
type Pages = {
  list(filter: object): Promise<unknown[]>;
  sections(language?: string): Promise<unknown[]>;
  find(slug: string): Promise<unknown>;
  versions(document: string): Promise<unknown[]>;
};
type Query = { sql: string; bindings: unknown[] };

const ROWS = 20_000;
const NEWEST = 1_750_000_000_000;
let desk: Outlet;
let pages: Pages;
const knex = () => desk.app.strapi.db.connection;
const postgres = () => desk.app.strapi.db.dialect.client === 'postgres';

/** Copies one row `many` times, with these columns made from the number `n`. */
async function multiply(table: string, model: object, many: number, made: Record<string, string>): Promise<void> {
  const columns = Object.keys(model).filter((name) => name !== 'id');
  await knex().raw(
    `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')})
     with recursive seq(n) as (select 1 union all select n + 1 from seq where n < ${many})
     select ${columns.map((name) => made[name] ?? `m."${name}"`).join(', ')} from seq, (select * from ${table} where id = ${(model as { id: number }).id}) m`,
  );
}

beforeAll(async () => {
  desk = await outlet();
  pages = desk.app.strapi.plugin('channels').service('pages') as unknown as Pages;
  const id = await desk.draft({ title: 'Tin mẫu' });
  await desk.publish(id);
  await desk.settled(id, 'publish');
  const n = 'cast(n as varchar)';
  await multiply('channels_pages', (await knex()('channels_pages').first()) as object, ROWS, {
    document_id: `'plan' || ${n}`,
    document: `'doc' || ${n}`,
    story: `'story:api::story.story:doc' || ${n} || ':vi'`,
    slug: `'tin-' || ${n}`,
    language: `case when n % 10 = 0 then 'en' else 'vi' end`,
    section: `'muc-' || cast(n % 12 as varchar)`,
    published_ms: `${NEWEST} - n * 60000`,
  });
  await knex()('channels_placings').insert({
    document_id: 'placing',
    story: 'story:api::story.story:doc0:vi',
    campaign: 'c0',
    title: 'C',
    slug: 'c',
    language: 'vi',
    published_ms: NEWEST,
  });
  await multiply('channels_placings', (await knex()('channels_placings').first()) as object, 5000, {
    document_id: `'plan' || ${n}`,
    story: `'story:api::story.story:doc' || ${n} || ':vi'`,
    campaign: `'c' || cast(n % 8 as varchar)`,
    published_ms: `${NEWEST} - n * 60000`,
  });
  if (postgres()) await knex().raw('analyze');
});
afterAll(() => desk?.stop());

/** The plans of every query on our tables that `ask` makes. */
async function plansOf(ask: () => Promise<unknown>): Promise<string[]> {
  const seen: Query[] = [];
  const note = (query: Query) => {
    if (/channels_(pages|placings)/.test(query.sql)) seen.push({ sql: query.sql, bindings: query.bindings });
  };
  knex().on('query', note);
  await ask().finally(() => knex().removeListener('query', note));
  const plans: string[] = [];
  for (const { sql, bindings } of seen) {
    // What knex tells of is written as the driver takes it: `$1` on PostgreSQL.
    const asked = postgres() ? sql.replace(/\$\d+/g, '?') : sql;
    const told: unknown = await knex().raw(`${postgres() ? 'explain' : 'explain query plan'} ${asked}`, bindings as never);
    const lines = postgres()
      ? (told as { rows: Record<string, string>[] }).rows.map((row) => row['QUERY PLAN'])
      : (told as { detail: string }[]).map(({ detail }) => detail);
    plans.push(lines.join('\n'));
  }
  return plans;
}

const LIMIT = { limit: 37 };
const before = { at: NEWEST - 6_000_000, id: 3 };
it.each<[string, number, () => Promise<unknown>]>([
  ['the front page', 37, () => pages.list({ language: 'vi', ...LIMIT })],
  ['its second page', 37, () => pages.list({ language: 'vi', before, ...LIMIT })],
  ['a site whose stories are in other languages', 37, () => pages.list(LIMIT)],
  ['another language', 37, () => pages.list({ language: 'en', ...LIMIT })],
  ['a section', 37, () => pages.list({ section: 'muc-3', language: 'vi', ...LIMIT })],
  ['a section’s feed in all languages', 37, () => pages.list({ section: 'muc-3', ...LIMIT })],
  ['a campaign', 37, () => pages.list({ campaign: 'c3', ...LIMIT })],
  ['a campaign in one language, further back', 37, () => pages.list({ campaign: 'c3', language: 'vi', before, ...LIMIT })],
  ['the sitemap', 1000, () => pages.list({ since: NEWEST - 172_800_000, limit: 1000 })],
  ['the sections’ names', 1, () => pages.sections('vi')],
  ['a story by its slug', 1, () => pages.find('tin-15000')],
  ['its languages', 1, () => pages.versions('doc15000')],
])(`%s goes by an index among ${ROWS} stories`, async (name, least, ask) => {
  const found = await ask();
  if (Array.isArray(found)) expect(found.length, name).toBeGreaterThanOrEqual(least);
  const plans = await plansOf(ask);
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans) {
    expect(plan).toMatch(postgres() ? /Index/ : /USING (COVERING )?INDEX/);
    expect(plan).not.toMatch(postgres() ? /Seq Scan on channels_/ : /SCAN (?!CONSTANT)/);
  }
});

it('a list is never sorted, but read in its order', async () => {
  if (postgres()) return;
  for (const ask of [
    () => pages.list({ language: 'vi', before, ...LIMIT }),
    () => pages.list({ section: 'muc-3', language: 'vi', ...LIMIT }),
    () => pages.list({ since: NEWEST - 172_800_000, limit: 1000 }),
  ])
    for (const plan of await plansOf(ask)) expect(plan).not.toContain('TEMP B-TREE');
});
