import { routesOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin, open } from '../../../contracts';

export default { admin: routesOf(admin, 'admin'), 'content-api': routesOf(open, 'content-api') };
