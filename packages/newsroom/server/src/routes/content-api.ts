import { routesOf } from '../../../contracts/server';

/** The spine says nothing to the public by itself; its sisters do. */
export default routesOf({}, 'content-api');
