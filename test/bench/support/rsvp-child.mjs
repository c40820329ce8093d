/** The server of the rsvp bench: one meeting with a thousand invited, and as many stories for Strapi to read. Written past the services. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { demoDir, distDir } from '../../support/environment.mjs';

const { createStrapi } = createRequire(path.join(demoDir, 'package.json'))('@strapi/strapi');
process.chdir(demoDir);
const strapi = createStrapi({ appDir: demoDir, distDir, autoReload: false, serveAdminPanel: false });
await strapi.register();
// Everybody may read a story, as on a public site; nobody is even asked who they are, as with a signed link.
for (const { routes } of Object.values(strapi.api('story').routes))
  for (const route of typeof routes === 'function' ? routes() : routes)
    if (route.handler.endsWith('.findOne')) route.config = { ...route.config, auth: false };
await strapi.bootstrap();
const people = Number(process.env.RSVP_PEOPLE);
const knex = strapi.db.connection;
const HOUR = 3_600_000;
const now = Date.now();
const starts = now + 72 * HOUR;
const QUESTION = 'Đề nghị cho biết tiến độ thi công tuyến đường vành đai ba và thời điểm thông xe kỹ thuật dự kiến?';

const press = (thing) => strapi.db.query(`plugin::press-briefing.${thing}`);
const series = await press('series').create({
  data: {
    title: 'Giao ban báo chí',
    mode: 'closed',
    rrule: 'FREQ=WEEKLY;BYDAY=TH',
    fromDay: '2026-01-01',
    startTime: '08:30',
    duration: 60,
    timezone: 'Asia/Ho_Chi_Minh',
    room: 'Phòng họp số 1',
    onlineLink: 'https://hop.example.vn/giao-ban',
    chair: 'Trần Văn Minh',
    questionDeadline: 24,
    holidayPolicy: 'next',
    uid: 'rsvp@press.hoitu.test',
    sequence: 0,
    ruleSince: now,
    changedAt: now,
    version: 1,
  },
});
const meeting = await press('occurrence').create({
  data: {
    series: series.id,
    originalStart: starts,
    starts,
    ends: starts + HOUR,
    state: 'scheduled',
    agenda: Array.from({ length: 6 }, (_, n) => ({ id: `i${n}`, title: `Nội dung ${n + 1}: tiến độ các dự án`, minutes: 10 })),
    room: 'Phòng họp số 1',
    sequence: 0,
    changedAt: now,
    version: 1,
  },
});
const agency = await press('agency').create({
  data: { name: 'Báo Lương Hà', folded: 'bao luong ha', kind: 'newspaper', active: true, linkEpoch: 0, version: 1 },
});
const each = (count, make) => Array.from({ length: count }, (_, n) => make(n + 1));
const id = (n) => String(n).padStart(20, '0');
await knex.batchInsert(
  'briefing_delegates',
  each(people, (n) => ({
    id: n,
    document_id: `d${id(n)}`,
    agency: agency.id,
    name: `Phóng viên số ${n}`,
    folded: `phong vien so ${n}`,
    role: 'Phóng viên',
    email: `pv${n}@luongha.test`,
    language: 'vi',
    state: 'granted',
    card: `T${n}`,
    link_epoch: 0,
    version: 1,
  })),
  50,
);
await knex.batchInsert(
  'briefing_invitations',
  each(people, (n) => ({
    id: n,
    document_id: `i${id(n)}`,
    occurrence: meeting.id,
    delegate: n,
    rsvp: 'yes',
    rsvp_at: now,
    rsvp_by: 'page',
    sequence: 0,
    sent_at: now,
    withdrawn: false,
    code: `CODE${String(n).padStart(12, '0')}`,
    link_epoch: 0,
    version: 1,
  })),
  50,
);
const question = (n, more) => ({
  document_id: `q${id(n)}`,
  occurrence: meeting.id,
  agency: agency.name,
  agency_id: agency.id,
  text: QUESTION,
  asked_at: now,
  climbed: 0,
  version: 1,
  key: `q${n}`,
  state: 'submitted',
  answer: '',
  ...more,
});
await knex.batchInsert(
  'briefing_questions',
  [
    ...each(5 * people, (n) => question(n, { delegate: ((n - 1) % people) + 1 })),
    ...each(8, (n) =>
      question(5 * people + n, { state: 'released', answer: `${QUESTION} `.repeat(3), released_at: now, unit: 'Sở Xây dựng' }),
    ),
  ],
  30,
);
for (const n of [1, 2, 3])
  await press('document').create({
    data: {
      occurrence: meeting.id,
      title: `Tài liệu ${n}`,
      filename: `tai-lieu-${n}.pdf`,
      mime: 'application/pdf',
      size: 300_000,
      audience: 'delegates',
      sha256: 'x',
      content: 'A'.repeat(400_000),
      version: 1,
    },
  });
await knex.batchInsert(
  'stories',
  each(people, (n) => ({
    document_id: `story${String(n).padStart(18, '0')}`,
    title: `Mưa lớn gây ngập nhiều tuyến phố nội thành, đợt ${n}`,
    dek: 'Nhiều tuyến đường ngập sâu 20–40 cm.',
    body: JSON.stringify([{ type: 'paragraph', children: [{ type: 'text', text: QUESTION }] }]),
    locale: 'vi',
    created_at: new Date(now),
    updated_at: new Date(now),
    published_at: new Date(now),
  })),
  50,
);
const links = strapi.plugin('press-briefing').service('links');
const invitations = await press('invitation').findMany({ orderBy: { id: 'asc' } });
const pages = invitations.map((row) => new URL(links.invitation(row, meeting)).pathname);
const entries = each(people, (n) => `/api/stories/story${String(n).padStart(18, '0')}?locale=vi`);

// The pace is counted as ever; the bench alone asks for more than anybody may.
const { limiter } = strapi.plugin('newsroom').service('core');
const hit = limiter.hit;
limiter.hit = async (...of) => ({ ...(await hit(...of)), count: 1 });

await knex.raw('ANALYZE');
strapi.server.mount();
strapi.server.listen(0, '127.0.0.1', () => process.send({ port: strapi.server.httpServer.address().port, pages, entries }));
process.on('message', () => process.send({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit(0));
