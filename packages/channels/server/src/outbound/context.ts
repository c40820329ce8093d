import type { Core } from '@strapi/types';
import type { ChannelContext } from '../../../contracts';
import { channelsOf, configOf, service, spineOf } from '../context';
import type { DestinationRow } from '../rows';
import { printOf } from '../secrets';
import { guardedConnect } from './connect';
import { guardedHttp } from './http';

type Base = Omit<ChannelContext, 'delivery' | 'earlier' | 'attempt' | 'progress' | 'keep'>;

/** What every contact with a destination has in its hands, a test message as well as a delivery. `now`: the database's clock, where just read. */
export async function contextOf(strapi: Core.Strapi, destination: DestinationRow, key: string, now?: number): Promise<Base> {
  const { outbound } = configOf(strapi);
  const secrets = service(strapi, 'destinations').secretsOf(destination);
  const whose = { destination: destination.documentId, print: printOf(secrets) };
  return {
    // Where a second send does harm, a connection that may be closed under our hands makes a doubt out of nothing.
    http: guardedHttp({ ...outbound, reuse: channelsOf(strapi).get(destination.kind)?.repeat !== 'never' }),
    connect: guardedConnect(outbound),
    now: now ?? (await spineOf(strapi).now()).getTime(),
    key,
    picture: (picture) => service(strapi, 'derivatives').of(picture),
    tokens: (refresh, stale) => service(strapi, 'tokens').get(whose, refresh, stale),
    settings: destination.settings ?? {},
    secrets,
  };
}
