import { routesOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import {
  adaptationEndpoints,
  destinationEndpoints,
  outboxEndpoints,
  previewEndpoints,
  publicEndpoints,
  scriptEndpoints,
} from '../../../contracts';

/** Keys are made distinct: three tables have a `list`. */
const under = <T extends object>(prefix: string, endpoints: T) =>
  Object.fromEntries(Object.entries(endpoints).map(([name, endpoint]) => [`${prefix}.${name}`, endpoint]));

export default {
  admin: routesOf(
    {
      ...under('outbox', outboxEndpoints),
      ...under('scripts', scriptEndpoints),
      ...under('destinations', destinationEndpoints),
      ...under('adaptations', adaptationEndpoints),
      ...under('previews', previewEndpoints),
    },
    'admin',
  ),
  'content-api': routesOf(publicEndpoints, 'content-api'),
};
