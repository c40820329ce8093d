import { routesOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { destinationEndpoints, imageEndpoints, outboxEndpoints, publicEndpoints, scriptEndpoints } from '../../../contracts';

/** Keys are made distinct: three tables have a `list`. */
const under = <T extends object>(prefix: string, endpoints: T) =>
  Object.fromEntries(Object.entries(endpoints).map(([name, endpoint]) => [`${prefix}.${name}`, endpoint]));

export default {
  admin: routesOf(
    { ...under('outbox', outboxEndpoints), ...under('scripts', scriptEndpoints), ...under('destinations', destinationEndpoints) },
    'admin',
  ),
  'content-api': routesOf({ ...publicEndpoints, ...under('images', imageEndpoints) }, 'content-api'),
};
