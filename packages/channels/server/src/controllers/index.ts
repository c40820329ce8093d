import destinations from './destinations';
import outbox from './outbox';
import scripts from './scripts';
import web from './web';

export default { destinations, outbox, scripts, web };
