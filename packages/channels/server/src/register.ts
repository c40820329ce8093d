import type { Core } from '@strapi/types';
import { service, spineOf } from './context';
import { PICTURES } from './services/derivatives';
import { JOBS } from './services/planning';

type DeliveryJob = { delivery: string };

/** Long enough for the slowest request and what is written around it. */
const LEASE_MS = 120_000;

export function register({ strapi }: { strapi: Core.Strapi }): void {
  const spine = spineOf(strapi);

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
    leaseMs: LEASE_MS,
    run: ({ delivery }, run) => service(strapi, 'sending').send(delivery, run),
    dead: ({ delivery }, error) => service(strapi, 'sending').abandoned(delivery, error),
  });

  spine.jobs.define<{ keys: string[] }>({
    name: PICTURES,
    attempts: 5,
    leaseMs: LEASE_MS,
    concurrency: 1,
    run: ({ keys }) => service(strapi, 'derivatives').make(keys),
  });
  spine.jobs.schedule({
    name: 'channels.pictures.forget',
    cron: '40 3 * * *',
    missed: 'skip',
    run: () => service(strapi, 'derivatives').forget(),
  });

  spine.live.guard('delivery.', (viewer) => viewer.can('plugin::channels.outbox'));
  spine.live.guard('script.', (viewer) => viewer.can('plugin::channels.scripts') || viewer.can('plugin::channels.outbox'));

  spine.offer('deliveries.ofStory', async (ref) =>
    (await service(strapi, 'outbox').ofStory(ref)).flatMap(({ name, kind, state, link }) =>
      state ? [{ destination: name, kind, state, link }] : [],
    ),
  );
}
