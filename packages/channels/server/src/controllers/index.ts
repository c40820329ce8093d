import { destinations, outbox, scripts } from './admin';
import web from './web';

export default { destinations, outbox, scripts, web };
