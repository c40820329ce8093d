import type { Core } from '@strapi/types';
import { service, spineOf } from './context';

/** What sister plugins may ask of the channels. */
export function offerReads(strapi: Core.Strapi): void {
  const { offer } = spineOf(strapi);
  offer('deliveries.ofStory', async (ref) =>
    (await service(strapi, 'outbox').ofStory(ref)).flatMap(({ name, kind, state, link }) =>
      state ? [{ destination: name, kind, state, link }] : [],
    ),
  );
  offer('destinations.list', async () =>
    (await service(strapi, 'destinations').all()).flatMap(({ documentId, name, kind, enabled }) =>
      enabled ? [{ id: documentId, name, kind }] : [],
    ),
  );
}
