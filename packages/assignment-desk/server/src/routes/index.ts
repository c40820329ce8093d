import { routesOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { endpoints } from '../../../contracts/endpoints';

export default { admin: routesOf(endpoints, 'admin') };
