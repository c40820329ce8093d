/** The newsroom of one side of the board's bench: the server as it was built. Answers `{ ready }`, then one message per question. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { demoDir, distDir } from '../../support/environment.mjs';
import { DESKS, deskRows, MEMBER, PEOPLE, peopleRows, workRows } from './board-rows.mjs';

const { createStrapi } = createRequire(path.join(demoDir, 'package.json'))('@strapi/strapi');
process.chdir(demoDir);
const strapi = await createStrapi({ appDir: demoDir, distDir, autoReload: false, serveAdminPanel: false }).load();
const knex = strapi.db.connection;
const postgres = strapi.db.dialect.client === 'postgres';

const COLUMNS = ['planned', 'offered', 'doing', 'filed', 'editing', 'published'];
const LIMIT = 60;
const CARD =
  'id, document_id, updated_at, version, slugline, desk, assignee, kind, channels, tags, priority, due, embargo, place, length, state, stage, rank, state_at, offer_until, note, closed, happening, occurrence, campaign, commission';

async function fill(count) {
  const now = Date.now();
  const { assignments, links } = workRows(count, now);
  await knex.batchInsert('admin_users', peopleRows(now), 20);
  await knex.batchInsert('desk_desks', deskRows(now), 8);
  await knex.batchInsert('desk_assignments', assignments, postgres ? 500 : 100);
  await knex.batchInsert('desk_story_links', links, postgres ? 2_000 : 200);
  // What autovacuum does by itself within a minute; SQLite is left as a newsroom would leave it.
  if (postgres) await knex.raw('VACUUM ANALYZE');
  // The rows just made are no part of a server's memory: cleaning up after them is not to be measured.
  globalThis.gc();
}

/** The best plain SQL for the rows of a board: who wrote it knows the viewer's two desks, and what the indexes are. */
function plainSql(viewer, now) {
  const [open, whole] = [DESKS[3], DESKS[4]];
  const arms =
    viewer === 'all'
      ? [['1 = 1', []]]
      : [
          ['desk = ? AND closed = false AND (embargo IS NULL OR embargo <= ?)', [open, now]],
          ['desk = ?', [whole]],
          [
            'assignee = ? AND desk <> ? AND NOT (desk = ? AND closed = false AND (embargo IS NULL OR embargo <= ?))',
            [MEMBER, whole, open, now],
          ],
        ];
  const parts = COLUMNS.map((stage) => {
    const union = arms
      .map(
        ([where], n) =>
          `SELECT * FROM (SELECT ${CARD} FROM desk_assignments WHERE stage = '${stage}' AND ${where} ORDER BY rank, id LIMIT ${LIMIT + 1}) AS a${n}`,
      )
      .join(' UNION ALL ');
    return `SELECT * FROM (${union} ORDER BY rank, id LIMIT ${LIMIT + 1}) AS ${stage}_cards`;
  });
  return [parts.join(' UNION ALL '), COLUMNS.flatMap(() => arms.flatMap(([, values]) => values))];
}

const RIGHTS = {
  member: ['read', 'report', 'edit'],
  all: ['read', 'assign', 'edit', 'see-all'],
};

/** The board as the route's controller answers it, for somebody who is signed in. */
async function service(viewer) {
  const may = new Set(RIGHTS[viewer].map((right) => `plugin::assignment-desk.${right}`));
  const user = { id: viewer === 'all' ? PEOPLE : Number(MEMBER), firstname: 'Người', lastname: 'Thử' };
  const ctx = { query: {}, params: {}, request: { header: {} }, state: { user, userAbility: { can: (action) => may.has(action) } } };
  await strapi.plugin('assignment-desk').controller('assignments').board(ctx);
  if (!ctx.body?.data) throw new Error(`the board answered ${JSON.stringify(ctx.body)}`);
  return ctx.body.data;
}

async function rows(viewer) {
  const answer = await knex.raw(...plainSql(viewer, new Date()));
  return postgres ? answer.rows : answer;
}

/** Both sides must read the same rows, or the ratio says nothing. */
async function same(viewer) {
  const { columns } = await service(viewer);
  const found = await rows(viewer);
  for (const { name, items } of columns) {
    const ids = found
      .filter((row) => row.stage === name)
      .sort((a, b) => a.rank - b.rank || a.id - b.id)
      .slice(0, LIMIT)
      .map((row) => row.document_id);
    if (JSON.stringify(ids) !== JSON.stringify(items.map((item) => item.id))) throw new Error(`${viewer} reads other rows in ${name}`);
    if (ids.length === 0) throw new Error(`${viewer} sees nothing in ${name}`);
  }
}

/** p95 of the time on the wall, and what a board costs this process on average; ms both. */
async function measured({ by, viewer, runs }) {
  const ask = by === 'service' ? service : rows;
  const took = [];
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run++) {
    const since = process.hrtime.bigint();
    await ask(viewer);
    took.push(Number(process.hrtime.bigint() - since) / 1e6);
  }
  const { user, system } = process.cpuUsage(before);
  took.sort((a, b) => a - b);
  return { p95: took[Math.min(took.length - 1, Math.floor(took.length * 0.95))], cpu: (user + system) / 1000 / runs };
}

/** The statements one board sends, and the plan of each that reads assignments. */
async function explain(viewer) {
  const sent = [];
  const listen = ({ sql, bindings }) => sent.push({ sql, bindings });
  knex.on('query', listen);
  await service(viewer);
  knex.removeListener('query', listen);
  const plans = [`${viewer}: ${sent.length} statements`];
  for (const { sql, bindings } of sent.filter((one) => one.sql.includes('desk_assignments'))) {
    // knex has numbered PostgreSQL's places already.
    const text = `${postgres ? 'EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY ON)' : 'EXPLAIN QUERY PLAN'} ${sql}`.replaceAll(
      /\$\d+/g,
      '?',
    );
    const answer = await knex.raw(text, bindings);
    plans.push(postgres ? answer.rows.map((row) => row['QUERY PLAN']).join('\n') : answer.map((row) => row.detail).join('\n'));
  }
  return plans.join('\n\n');
}

process.on('message', async (message) => {
  try {
    if (message.fill) {
      await fill(message.fill);
      for (const viewer of ['member', 'all']) await same(viewer);
      process.send({ filled: true });
    } else if (message.explain) process.send({ plan: await explain(message.explain) });
    else process.send(await measured(message));
  } catch (error) {
    process.send({ failed: error.stack });
  }
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
