import { routesOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { endpoints } from '../../../contracts/endpoints';
import { feedEndpoints } from '../../../contracts/feeds';

export default { admin: routesOf(endpoints, 'admin'), 'content-api': routesOf(feedEndpoints, 'content-api') };
