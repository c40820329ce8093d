/**
 * Runs the tests, stage by stage; a failed stage does not keep later ones from running where they can.
 *   node scripts/test.mjs               all of it
 *   node scripts/test.mjs quick         lint, types, unit, integration on SQLite
 *   node scripts/test.mjs unit smoke    just these (and the build they stand on)
 * The last line is `N passed, N failed, N skipped`: tests as vitest counts them, and one for each stage without tests.
 */
import fs from 'node:fs';
import path from 'node:path';
import { endAll, runGroup } from './lib/group.mjs';
import { tools } from './lib/machine.mjs';
import { cacheDir, root } from './lib/paths.mjs';
import { countsOf, plan, stages } from './lib/stages.mjs';

const inCi = process.env.CI === 'true' || process.env.CI === '1';
const secondsSince = (started) => Math.round((performance.now() - started) / 100) / 10;

for (const [name, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.once(name, () => endAll().then(() => process.exit(code)));

/** What vitest wrote down: counts, and the failures with their first lines. Null where it did not come so far. */
function report(name) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      fs.readFileSync(countsOf(name), 'utf8'),
    );
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    );
    const failures = testResults.flatMap(({ name: file, message, assertionResults }) => [
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map((test) => ({ file, title: test.fullName, message: test.failureMessages.join('\n') })),
      ...(broken.some((one) => one.name === file) ? [{ file, title: '(the file itself)', message }] : []),
    ]);
    return {
      counts: { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests + numTodoTests },
      failures,
    };
  } catch {
    return null;
  }
}

function explain(name, log, output, failures) {
  for (const { file, title, message } of failures.slice(0, 10)) {
    console.log(`\n    ✗ ${path.relative(root, file)}: ${title}`);
    const lines = message.split('\n').filter((line) => !line.includes('/node_modules/'));
    console.log(lines.slice(0, 12).join('\n').replaceAll(/^/gm, '      '));
  }
  if (failures.length === 0) console.log(output.trim().split('\n').slice(-30).join('\n').replaceAll(/^/gm, '    '));
  console.log(`    (all of it: ${path.relative(root, log)}; again: node scripts/test.mjs ${name})\n`);
}

const one = (result) => ({ passed: 0, failed: 0, skipped: 0, [result]: 1 });

async function runStage(name) {
  const stage = stages[name];
  const log = path.join(cacheDir, 'logs', `test-${name}.log`);
  fs.mkdirSync(path.dirname(log), { recursive: true });
  fs.rmSync(countsOf(name), { force: true });
  let output = '';
  const started = performance.now();
  const tick = setInterval(() => console.log(`  … ${stage.title} (${secondsSince(started)} s)`), 15_000);
  const notes = [];
  let ok = true;
  for (const [command, args] of stage.commands) {
    const env = { ...process.env, STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true', ...stage.env };
    const say = (chunk) => (output += chunk);
    const { code, timedOut, left } = await runGroup(command, args, { cwd: root, env, say, timeoutMs: stage.timeoutMs });
    if (timedOut) notes.push(`ended after ${stage.timeoutMs / 60_000} minutes`);
    if (left && !timedOut) notes.push('left processes running (ended now)');
    ok = ok && code === 0 && !timedOut && !left;
  }
  clearInterval(tick);
  fs.writeFileSync(log, output);
  const told = stage.vitest ? report(name) : null;
  const counts = told?.counts ?? one(ok ? 'passed' : 'failed');
  // What is counted as failed is failed, whatever code the runner ended with; and a runner that wrote no report has tested nothing.
  if (counts.failed > 0 || (stage.vitest && !told)) ok = false;
  // Vitest also fails for an unhandled rejection, which is no test of its own.
  if (!ok && counts.failed === 0) counts.failed = 1;
  const seconds = secondsSince(started);
  const tests = stage.vitest ? `: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped` : '';
  console.log(`  ${ok ? '✓' : '✗'} ${stage.title}${tests} (${seconds} s)${notes.length ? ` – ${notes.join(', ')}` : ''}`);
  if (!ok) explain(name, log, output, told?.failures ?? []);
  return { name, result: ok ? 'passed' : 'FAILED', seconds, counts };
}

/** A stage that cannot run, or null: what it stands on failed, or the machine lacks something. */
function hindrance(name, results) {
  const { title, after, needs = [] } = stages[name];
  const under = after === 'built' ? ['build', 'servers'] : [after];
  const fallen = results.find((result) => under.includes(result.name) && result.result === 'FAILED');
  if (fallen) {
    console.log(`  – ${title}: not run, because "${stages[fallen.name].title}" failed`);
    return { name, result: 'not run', seconds: 0, counts: one('skipped') };
  }
  const lacking = needs.filter((tool) => !tools[tool].find());
  if (lacking.length === 0) return null;
  const how = lacking.map((tool) => tools[tool].get).join('; ');
  console.log(`\n  !!! ${inCi ? 'FAILED' : 'SKIPPED'}: ${title} – ${how}\n`);
  return { name, result: inCi ? 'FAILED' : 'skipped', seconds: 0, counts: one(inCi ? 'failed' : 'skipped') };
}

function table(results) {
  const width = Math.max(...results.map(({ name }) => stages[name].title.length));
  console.log('');
  for (const { name, result, seconds, counts } of results)
    console.log(
      `  ${stages[name].title.padEnd(width)}  ${result.padEnd(8)} ${seconds.toFixed(1).padStart(7)} s  ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(3)} failed ${String(counts.skipped).padStart(3)} skipped`,
    );
  console.log('');
}

let names;
try {
  names = plan(process.argv.slice(2));
} catch (error) {
  console.error(`test: ${error.message}`);
  process.exit(2);
}
const results = [];
for (const name of names) results.push(hindrance(name, results) ?? (await runStage(name)));
table(results);
const sum = (key) => results.reduce((total, { counts }) => total + counts[key], 0);
process.exitCode = results.some(({ result }) => result === 'FAILED') ? 1 : 0;
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
