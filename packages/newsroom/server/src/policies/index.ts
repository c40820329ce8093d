import { hasAny } from './has-any';
import { limit } from './limit';

export default { hasAny, limit };
