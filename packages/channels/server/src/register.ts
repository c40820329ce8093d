import type { Core } from '@strapi/types';
import { carriedBy } from '../../domain/radio/subject';
import { service, spineOf } from './context';
import { unparsed } from './middlewares/unparsed';
import { NOTICE_TEXTS } from './notice-texts';
import { offerReads } from './offers';
import { PICTURES } from './services/derivatives';
import { HUB_JOB, type HubJob } from './services/hubs';
import { JOBS, LEASE_MS } from './services/ledger';
import { tellBulletins } from './services/radio/bulletins/telling';
import { SILENT_JOB } from './services/radio/confirmations';
import { sweep } from './services/sweeping';
import { listCampaigns } from './subscribers/campaigns';

type DeliveryJob = { delivery: string };

export function register({ strapi }: { strapi: Core.Strapi }): void {
  const spine = spineOf(strapi);

  strapi.server.use(unparsed(strapi) as never);

  spine.events.subscribe('channels.publish', ['story.published'], (event) => service(strapi, 'planning').onPublished(event));
  spine.events.subscribe('channels.unpublish', ['story.unpublished'], (event) => service(strapi, 'planning').onUnpublished(event));

  spine.jobs.define<DeliveryJob>({
    name: JOBS.rows,
    transactional: true,
    run: ({ delivery }, run) => service(strapi, 'sending').write(delivery, run),
    dead: ({ delivery }, error) => service(strapi, 'sending').abandoned(delivery, error),
  });
  spine.jobs.define<DeliveryJob>({
    name: JOBS.network,
    // One slow receiver must not hold up the others; those that come together share their transactions.
    concurrency: 50,
    leaseMs: LEASE_MS,
    run: ({ delivery }, run) => service(strapi, 'sending').send(delivery, run),
    dead: ({ delivery }, error) => service(strapi, 'sending').abandoned(delivery, error),
  });

  spine.jobs.define<DeliveryJob>({
    name: JOBS.urgent,
    leaseMs: LEASE_MS,
    concurrency: 20,
    run: ({ delivery }, run) => service(strapi, 'sending').send(delivery, run, true),
    dead: ({ delivery }, error) => service(strapi, 'sending').abandoned(delivery, error),
  });
  spine.jobs.define<{ broadcast: string }>({
    name: SILENT_JOB,
    transactional: true,
    run: ({ broadcast }) => service(strapi, 'confirmations').askSilent(broadcast),
  });

  spine.jobs.define<DeliveryJob>({
    name: JOBS.look,
    leaseMs: LEASE_MS,
    run: ({ delivery }, run) => service(strapi, 'probing').look(delivery, run),
  });
  spine.jobs.define<{ recall: string; asked: number }>({
    name: JOBS.remind,
    transactional: true,
    run: ({ recall, asked }) => service(strapi, 'recalls').remind(recall, asked),
  });
  spine.jobs.schedule({ name: 'channels.sweep', cron: '* * * * *', missed: 'skip', run: async () => void (await sweep(strapi)) });
  for (const [kind, text] of Object.entries(NOTICE_TEXTS)) spine.notices.kind(kind, text);
  spine.jobs.define<HubJob>({ name: HUB_JOB, attempts: 6, run: (job) => service(strapi, 'hubs').ping(job) });
  spine.jobs.schedule({ name: 'channels.changes', cron: '41 3 * * *', missed: 'skip', run: () => service(strapi, 'changes').sweep() });
  tellBulletins(strapi);
  spine.jobs.schedule({
    name: 'channels.bulletins',
    cron: '*/10 * * * *',
    missed: 'last',
    run: async () => void (await service(strapi, 'bulletins').make()),
  });
  listCampaigns(strapi);
  spine.jobs.define<{ keys: string[] }>({
    name: PICTURES,
    attempts: 5,
    concurrency: 1,
    run: ({ keys }) => service(strapi, 'derivatives').make(keys),
  });
  spine.jobs.schedule({
    name: 'channels.pictures.forget',
    cron: '40 3 * * *',
    missed: 'skip',
    run: () => service(strapi, 'derivatives').forget(),
  });
  spine.jobs.schedule({
    name: 'channels.sounds.forget',
    cron: '50 3 * * *',
    missed: 'skip',
    run: () => service(strapi, 'speech').forget(),
  });

  const messages = (viewer: { can(action: string): boolean }) =>
    ['broadcasts', 'broadcast-approve', 'outbox'].some((right) => viewer.can(`plugin::channels.${right}`));
  // Who follows a message follows its deliveries, without seeing those of stories.
  spine.live.guard('delivery.', (viewer, { subject }) =>
    carriedBy(subject) === 'broadcasts' ? messages(viewer) : viewer.can('plugin::channels.outbox'),
  );
  const radio = (viewer: { can(action: string): boolean }) =>
    ['scripts', 'bulletins', 'outbox'].some((right) => viewer.can(`plugin::channels.${right}`));
  spine.live.guard('script.', radio);
  spine.live.guard('bulletin.', radio);
  spine.live.guard('broadcast.', messages);

  offerReads(strapi);
}
