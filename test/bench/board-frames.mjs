/**
 * The board with 10,000 cards in Chromium, on the production admin: it is scrolled from end to end and a card is carried across.
 *   frame_ms       the longest frame by the clock on the wall, in ms: the time from one frame to the next, or what Chromium itself reports
 *                  as a long animation frame, whichever is more (aim ≤ 50)
 *   frame_cpu_ms   the longest task of the page's main thread by processor time: what a busy machine does not blur
 * The page is looked at, the pages of its columns are read and laid in meanwhile: as for somebody who scrolls through everything.
 * Runs alone by `node test/bench/board-frames.mjs [--quick]`; board.bench.mjs calls it too.
 */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { chromium } from 'playwright-core';
import { freshDataDir, testEnvironment } from '../support/environment.mjs';
import { report } from './method.mjs';

const CARDS = 10_000;
const BOARD = '/admin/plugins/assignment-desk/board';
const DESKS = ['Thời sự', 'Kinh tế', 'Văn hoá', 'Thể thao', 'Phát thanh'];
const STATES = ['planned', 'offered', 'accepted', 'in_progress', 'filed', 'in_edit', 'ready', 'published'];
const STAGES = {
  planned: 'planned',
  offered: 'offered',
  accepted: 'doing',
  in_progress: 'doing',
  filed: 'filed',
  in_edit: 'editing',
  ready: 'editing',
  published: 'published',
};
const WORDS = [
  'Mưa lớn gây ngập',
  'Kỳ họp HĐND',
  'Tuyển sinh lớp 10',
  'Đường vành đai thông xe kỹ thuật',
  'Ba tuyến buýt điện mới chạy thử',
];
const PASSWORD = 'Hoitu-bench-2026';

const chromiumPath = () => process.env.CHROMIUM_PATH || execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();

/** A newsroom of its own on the production build: `{ url, data, stop() }`. */
async function serve() {
  const data = freshDataDir();
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...testEnvironment(data), NODE_ENV: 'production', SERVE_ADMIN: 'true' }).filter(([, value]) => value),
  );
  const child = fork(fileURLToPath(new URL('../support/server.mjs', import.meta.url)), {
    env,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(data, { recursive: true, force: true });
  };
  const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [{}])]);
  if (!answer.ready) {
    await stop();
    throw new Error(`the server did not start: ${answer.failed ?? ''}`);
  }
  return { url: answer.ready, data, stop };
}

/** Registers the first admin and makes desks: `{ token, desks, me }`. @param {string} url */
async function settle(url) {
  const call = async (method, address, body, token) => {
    const answer = await fetch(url + address, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${address} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()).data;
  };
  const { token, user } = await call('POST', '/admin/register-admin', {
    email: 'bench@hoitu.test',
    password: PASSWORD,
    firstname: 'Bench',
    lastname: 'Hội Tụ',
  });
  const me = String(user.id);
  const desks = [];
  for (const name of DESKS)
    desks.push((await call('POST', '/assignment-desk/desks', { name, members: [{ user: me, role: 'lead' }] }, token)).id);
  return { token, desks, me };
}

/** Writes the cards past the newsroom: what is measured is the screen. */
function fill(data, desks, me) {
  const db = new Database(path.join(data, 'demo.db'), { timeout: 10_000 });
  const known = new Set(db.pragma('table_info(desk_assignments)').map(({ name }) => name));
  const now = Date.now();
  const row = (n) => {
    const state = STATES[n % STATES.length];
    const stage = STAGES[state];
    const due = now + ((n * 7919) % 2_000) * 600_000 - 86_400_000;
    const at = now - n * 60_000;
    const slugline = `${WORDS[n % WORDS.length]}, việc số ${n}: ${'thêm chi tiết '.repeat(n % 4)}`.trim();
    return {
      document_id: `bench${String(n).padStart(19, '0')}`,
      slugline,
      folded: slugline.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase(),
      brief: '',
      desk: desks[n % desks.length],
      assignee: n % 3 ? me : null,
      kind: ['text', 'photo', 'video', 'audio'][n % 4],
      channels: JSON.stringify(n % 2 ? ['web', 'radio'] : ['web']),
      tags: '[]',
      priority: 1 + (n % 5),
      due,
      due_round: 0,
      place: '',
      contacts: '[]',
      files: '[]',
      state,
      stage,
      rank: stage === 'published' ? -at : Math.floor(due / 10) * 10 + 1 + (n % 5),
      state_at: at,
      offer_round: 0,
      closed: 0,
      version: 1,
      created_at: at,
      updated_at: at,
    };
  };
  const columns = Object.keys(row(0)).filter((name) => known.has(name));
  const insert = db.prepare(
    `INSERT INTO desk_assignments (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  db.transaction(() => {
    for (let n = 0; n < CARDS; n++) insert.run(row(n));
  })();
  db.close();
}

/** Watches frames in the page: how long the page was busy in each (from its beginning to the end of its own work), and the pace. */
const recorder = () => {
  const seen = { busy: [], pace: [], long: [] };
  let last = performance.now();
  const channel = new MessageChannel();
  let began = 0;
  // A message comes after the frame's own work: style, layout and paint are in between.
  channel.port1.onmessage = () => seen.busy.push(performance.now() - began);
  const frame = (now) => {
    seen.pace.push(now - last);
    last = now;
    began = now;
    channel.port2.postMessage(0);
    requestAnimationFrame(frame);
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.long.push({ ms: entry.duration, scripts: entry.scripts.map((one) => `${one.invoker} ${Math.round(one.duration)}`) });
  }).observe({ type: 'long-animation-frame' });
  requestAnimationFrame(frame);
  window.frames10k = seen;
};

/** Scrolls the board on, some 300 px a frame, to its end; waits there for more as long as the board says that there is more. */
const scrollDown = async (most) => {
  const board = document.querySelector('[data-board]');
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  let steps = 0;
  for (let since = performance.now(); steps < most && performance.now() - since < 30_000; ) {
    const before = board.scrollTop;
    board.scrollTop += 300;
    await frame();
    if (board.scrollTop !== before) {
      steps += 1;
      since = performance.now();
    } else if (board.querySelector(':scope > button')) board.dispatchEvent(new WheelEvent('wheel'));
    else break;
  }
  return { steps, height: board.scrollHeight, drawn: document.querySelectorAll('[data-card]').length };
};

const sorted = (values) => [...values].sort((a, b) => a - b);
const at = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** @param {{ quick?: boolean, say?: (line: string) => void }} [options] @returns {Promise<{ frame_ms: number, frame_cpu_ms: number }>} */
export default async function frames({ quick = false, say = console.log } = {}) {
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
  try {
    const { token, desks, me } = await settle(server.url);
    fill(server.data, desks, me);
    const storage = { jwtToken: JSON.stringify(token), isLoggedIn: 'true', 'strapi-admin-language': 'vi', STRAPI_THEME: 'light' };
    const guided = { tours: {}, enabled: false, hidden: true, completedActions: [] };
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width: 1440, height: 900 },
      storageState: {
        cookies: [],
        origins: [
          {
            origin: server.url,
            localStorage: Object.entries({ ...storage, STRAPI_GUIDED_TOUR: JSON.stringify(guided) }).map(([name, value]) => ({
              name,
              value,
            })),
          },
        ],
      },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(BOARD);
    await page.locator('[data-card]').first().waitFor();
    await page.evaluate(recorder);
    const cpu = await processor(page);
    const reached = await page.evaluate(scrollDown, quick ? 200 : 20_000);
    const scrolling = { ...(await take(page)), cpu: await cpu.tasks() };
    await cpu.start();
    await carry(page);
    const carrying = { ...(await take(page)), cpu: await cpu.tasks() };
    // Not `busy`: it also counts what React lays in between two frames in slices, which stops none of them.
    const all = [...scrolling.pace, ...carrying.pace];
    const long = [...scrolling.long, ...carrying.long];
    for (const [name, part] of [
      ['scrolling', scrolling],
      ['carrying', carrying],
    ])
      say(
        `${name}: ${part.busy.length} frames, busy ms half ${at(part.busy, 0.5).toFixed(1)}, 95 % ${at(part.busy, 0.95).toFixed(1)}, 99 % ${at(part.busy, 0.99).toFixed(1)}, most ${Math.max(...part.busy).toFixed(1)}; pace 95 % ${at(part.pace, 0.95).toFixed(1)}, most ${Math.max(...part.pace).toFixed(1)}; long frames ${part.long.length}; processor ms a task, most ${Math.max(0, ...part.cpu).toFixed(1)}, then ${sorted(
          part.cpu,
        )
          .reverse()
          .slice(1, 4)
          .map((ms) => ms.toFixed(1))
          .join(', ')}`,
      );
    for (const { ms, scripts } of long.sort((a, b) => b.ms - a.ms).slice(0, 5)) say(`  long: ${Math.round(ms)} ms  ${scripts.join(' | ')}`);
    say(`the board is ${reached.height} px high, ${reached.drawn} cards drawn at its end, after ${reached.steps} steps`);
    return { frame_ms: Math.max(...all, ...long.map(({ ms }) => ms)), frame_cpu_ms: Math.max(0, ...scrolling.cpu, ...carrying.cpu) };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The processor time of every task on the page's main thread, out of Chromium's own trace: what a busy machine does not blur. */
async function processor(page) {
  const cdp = await page.context().newCDPSession(page);
  const start = () =>
    cdp.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
    });
  let events = [];
  cdp.on('Tracing.dataCollected', ({ value }) => {
    events.push(...value);
  });
  await start();
  return {
    start,
    async tasks() {
      const done = once(cdp, 'Tracing.tracingComplete');
      await cdp.send('Tracing.end');
      await done;
      const main = new Map(
        events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => [pid, tid]),
      );
      const tasks = events
        .filter(({ pid, tid, tdur, ph }) => ph === 'X' && tdur !== undefined && main.get(pid) === tid)
        .map(({ tdur }) => tdur / 1000);
      events = [];
      return tasks;
    },
  };
}

/** What was seen since the last look. */
const take = (page) =>
  page.evaluate(() => {
    const seen = window.frames10k;
    const taken = { busy: seen.busy.slice(2), pace: seen.pace.slice(2), long: [...seen.long] };
    for (const list of Object.values(seen)) list.length = 0;
    return taken;
  });

/** Carries a card across all columns and lets it go where it may not stay. */
async function carry(page) {
  await page.evaluate(() => {
    document.querySelector('[data-board]').scrollTop = 0;
  });
  const card = page.locator('[data-cell$="/planned"] [data-card]').first();
  // What was in view at the end makes room for the beginning.
  await page.waitForFunction(() => {
    const top = document.querySelector('[data-cell$="/planned"] [data-card]')?.getBoundingClientRect().top ?? -1;
    return top > 0 && top < innerHeight - 100;
  });
  const from = await card.boundingBox();
  const to = await page.locator('[data-cell$="/published"]').first().boundingBox();
  await page.evaluate(() => {
    for (const list of Object.values(window.frames10k)) list.length = 0;
  });
  await page.mouse.move(from.x + 40, from.y + 30);
  await page.mouse.down();
  for (let step = 0; step <= 60; step++)
    await page.mouse.move(from.x + 40 + ((to.x - from.x) * step) / 60, from.y + 40 + Math.sin(step) * 20);
  await page.mouse.up();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const measured = await frames({ quick: process.argv.includes('--quick') });
  report('board-frames', measured);
}
