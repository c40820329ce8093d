import { routesOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import {
  adaptationEndpoints,
  calendarEndpoints,
  destinationEndpoints,destinationEndpoints, imageEndpoints, 
  outboxEndpoints,outboxEndpoints, 
  publicEndpoints,publicEndpoints, 
  recallEndpoints,
  scriptEndpoints,scriptEndpoints 
} from '../../../contracts';

/** Keys are made distinct: three tables have a `list`. */
const under = <T extends object>(prefix: string, endpoints: T) =>
  Object.fromEntries(Object.entries(endpoints).map(([name, endpoint]) => [`${prefix}.${name}`, endpoint]));

export default {
  admin: routesOf(
    {
      ...under('adaptations', adaptationEndpoints),
      ...under('recalls', recallEndpoints),
      ...under('outbox', outboxEndpoints),
      ...under('calendar', calendarEndpoints),
      ...under('scripts', scriptEndpoints),
      ...under('destinations', destinationEndpoints),
    },
    'admin',
  ),
  'content-api': routesOf({ ...publicEndpoints, ...under('images', imageEndpoints) }, 'content-api'),
};
