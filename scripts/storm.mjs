/**
 * The long form of the crash tests: 10,000 deliveries by three processes that are killed, stopped and cut off from Redis and PostgreSQL.
 *   node scripts/storm.mjs [stories]    2,500 stories for four destinations each unless told otherwise
 */
import { spawnSync } from 'node:child_process';
import { at } from './lib/paths.mjs';

const stories = process.argv[2] ?? '2500';
const { status } = spawnSync(at('node_modules/.bin/vitest'), ['run', '--project', 'crash', 'storm'], {
  stdio: 'inherit',
  env: { ...process.env, STORM_STORIES: stories },
});
process.exit(status ?? 1);
