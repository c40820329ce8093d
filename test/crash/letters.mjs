/**
 * A press office in a process of its own that can be killed at a named place. Its parent tells it what to do:
 *   { invite, at }  makes a series with one delegate of that address and invites them; from then on the process dies where it comes by `at`
 * and hears { ready }, { failed }.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { demoDir, distDir } from '../support/environment.mjs';

const { createStrapi } = createRequire(path.join(demoDir, 'package.json'))('@strapi/strapi');
process.chdir(demoDir);
process.on('disconnect', () => process.exit(0));

const strapi = createStrapi({ appDir: demoDir, distDir, autoReload: false, serveAdminPanel: false });
await strapi.load();
const service = (name) => strapi.plugin('press-briefing').service(name);
const rows = (name) => strapi.db.query(`plugin::press-briefing.${name}`);
const system = { kind: 'system', id: null, name: 'Hội Tụ' };
const day = 86_400_000;

async function invite(email, at) {
  const kept = { version: 1, changedBy: '', linkEpoch: 0 };
  const agency = await rows('agency').create({ data: { name: email, folded: email, kind: 'newspaper', active: true, ...kept } });
  await rows('delegate').create({
    data: { agency: agency.id, name: 'Nguyễn An', folded: 'nguyen an', email, language: 'vi', state: 'granted', card: email, ...kept },
  });
  const from = new Date(Date.now() + day).toISOString().slice(0, 10);
  const input = {
    title: 'Giao ban',
    mode: 'closed',
    rrule: 'FREQ=WEEKLY;BYDAY=TH',
    time: '08:30',
    from,
    duration: 60,
    agencies: [String(agency.id)],
  };
  const series = await service('series').create(input, system);
  const [meeting] = await rows('occurrence').findMany({
    where: { series: Number(series.id), state: 'scheduled', starts: { $gt: Date.now() } },
    orderBy: { starts: 'asc' },
  });
  process.env.NEWSROOM_CRASH_AT = at;
  await service('invitations').invite(String(meeting.id), undefined, system);
}

process.on('message', (message) => {
  if (message.invite) invite(message.invite, message.at).catch((error) => process.send({ failed: error.stack }));
});
process.send({ ready: true });
