import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freshDataDir, testEnvironment } from '../../support/environment.mjs';
import { compare, median } from '../method.mjs';
import { jobsSource } from './jobs-source.mjs';

const VIEWERS = ['member', 'all'];

/** A newsroom of `count` assignments in a process of its own. */
async function newsroom(count, postgres) {
  const data = freshDataDir();
  const env = Object.fromEntries(
    Object.entries({
      ...process.env,
      ...testEnvironment(data),
      DEMO_PLUGINS: 'newsroom,assignment-desk',
      NEWSROOM_ROLE: 'web',
      NODE_ENV: 'production',
      ...(postgres ? { DATABASE_CLIENT: 'postgres', DATABASE_URL: postgres } : {}),
    }).filter(([, value]) => value),
  );
  const child = fork(fileURLToPath(new URL('./board-child.mjs', import.meta.url)), {
    env,
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new AbortController();
  child.once('exit', () => gone.abort());
  const ask = async (message) => {
    child.send(message);
    const [answer] = await once(child, 'message', { signal: gone.signal });
    if (answer.failed) throw new Error(`the newsroom of ${count}: ${answer.failed}`);
    return answer;
  };
  await once(child, 'message', { signal: gone.signal });
  await ask({ fill: count });
  return {
    /** `{ p95, cpu }` of `runs` boards, in ms; `by` is the service or plain SQL. */
    measure: (by, viewer, runs) => ask({ by, viewer, runs }),
    /** How the database goes about the service's two statements. */
    explain: async (viewer) => (await ask({ explain: viewer })).plan,
    async stop() {
      child.kill('SIGKILL');
      await once(child, 'exit');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function measure(database, postgres, { quick }) {
  const [few, many] = quick ? [2_000, 20_000] : [10_000, 100_000];
  const blocks = quick ? 3 : 11;
  const runs = quick ? 10 : 40;
  const rooms = [];
  try {
    for (const count of [few, many]) rooms.push(await newsroom(count, postgres && (await postgres.create(`board${count}`))));
    const [small, large] = rooms;
    if (process.env.BENCH_EXPLAIN) for (const viewer of VIEWERS) console.log(await large.explain(viewer));
    const worst = async (title, a, b) => {
      const ratios = [];
      for (const viewer of VIEWERS) {
        console.log(`${title} on ${database}, seen by ${viewer} (p95 of ${runs} boards, ms)`);
        const spent = { a: [], b: [] };
        const side = (name, ask) => async (block) => {
          const { p95, cpu } = await ask(viewer);
          if (block >= 0) spent[name].push(cpu);
          return p95;
        };
        const result = await compare({ a: side('a', a), b: side('b', b), blocks });
        const [cpuA, cpuB] = [median(spent.a), median(spent.b)];
        console.log(
          `  ${result.a.toFixed(2)} → ${result.b.toFixed(2)} ms, ratio ${result.ratio.toFixed(3)} (95 % ${result.low.toFixed(3)}–${result.high.toFixed(3)})`,
        );
        // What a busy machine does not blur; on PostgreSQL, without the database's own work.
        console.log(`  processor: ${cpuA.toFixed(2)} → ${cpuB.toFixed(2)} ms a board, ratio ${(cpuB / cpuA).toFixed(3)}`);
        ratios.push(result.ratio);
      }
      return Math.max(...ratios);
    };
    const service = (room) => (viewer) => room.measure('service', viewer, runs);
    const vsSql = await worst(`plain SQL → service, ${many} assignments`, (viewer) => large.measure('sql', viewer, runs), service(large));
    const growth = await worst(`service, ${few} → ${many} assignments`, service(small), service(large));
    return { [`p95_vs_sql_${database}`]: vsSql, [`growth_${database}`]: growth };
  } finally {
    for (const room of rooms) await room.stop();
  }
}

/** What the server's half of a board costs. */
export async function boardSql(options) {
  const figures = await measure('sqlite', null, options);
  const { startPostgres } = await jobsSource();
  const postgres = await startPostgres();
  try {
    return { ...figures, ...(await measure('postgres', postgres, options)) };
  } finally {
    await postgres.stop();
  }
}
