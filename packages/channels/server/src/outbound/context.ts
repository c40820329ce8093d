import type { Core } from '@strapi/types';
import type { ChannelContext } from '../../../contracts';
import { configOf, service, spineOf } from '../context';
import type { DestinationRow } from '../rows';
import { guardedConnect } from './connect';
import { guardedHttp } from './http';

type Base = Omit<ChannelContext, 'delivery' | 'earlier' | 'attempt' | 'progress' | 'keep'>;

/** What every contact with a destination has in its hands, a test message as well as a delivery. */
export async function contextOf(strapi: Core.Strapi, destination: DestinationRow, key: string): Promise<Base> {
  const { outbound } = configOf(strapi);
  return {
    http: guardedHttp(outbound),
    connect: guardedConnect(outbound),
    now: (await spineOf(strapi).now()).getTime(),
    key,
    picture: (picture) => service(strapi, 'derivatives').of(picture),
    tokens: (refresh, stale) => service(strapi, 'tokens').get(destination.documentId, refresh, stale),
    settings: destination.settings ?? {},
    secrets: service(strapi, 'destinations').secretsOf(destination),
  };
}
