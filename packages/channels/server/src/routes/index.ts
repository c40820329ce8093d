import { routesOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import {
  adaptationEndpoints,
  broadcastEndpoints,
  broadcastPublicEndpoints,
  bulletinEndpoints,
  calendarEndpoints,
  destinationEndpoints,
  imageEndpoints,
  outboxEndpoints,
  presenterEndpoints,
  previewEndpoints,
  pronunciationEndpoints,
  publicEndpoints,
  recallEndpoints,
  scriptEndpoints,
  speechEndpoints,
} from '../../../contracts';

/** Keys are made distinct: three tables have a `list`. */
const under = <T extends object>(prefix: string, endpoints: T) =>
  Object.fromEntries(Object.entries(endpoints).map(([name, endpoint]) => [`${prefix}.${name}`, endpoint]));

export default {
  admin: routesOf(
    {
      ...under('adaptations', adaptationEndpoints),
      ...under('broadcasts', broadcastEndpoints),
      ...under('bulletins', bulletinEndpoints),
      ...under('calendar', calendarEndpoints),
      ...under('destinations', destinationEndpoints),
      ...under('outbox', outboxEndpoints),
      ...under('presenters', presenterEndpoints),
      ...under('previews', previewEndpoints),
      ...under('pronunciations', pronunciationEndpoints),
      ...under('recalls', recallEndpoints),
      ...under('scripts', scriptEndpoints),
      ...under('speech', speechEndpoints),
    },
    'admin',
  ),
  'content-api': routesOf(
    { ...publicEndpoints, ...under('broadcasts', broadcastPublicEndpoints), ...under('images', imageEndpoints) },
    'content-api',
  ),
};
