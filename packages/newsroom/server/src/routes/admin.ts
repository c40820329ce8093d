import { newsroomApi } from '../../../contracts/api';
import { routesOf } from '../../../contracts/server';

export default routesOf(newsroomApi, 'admin');
