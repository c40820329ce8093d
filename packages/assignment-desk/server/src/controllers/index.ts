import { assignments } from './assignments';
import { desks } from './desks';

export default { assignments, desks };
