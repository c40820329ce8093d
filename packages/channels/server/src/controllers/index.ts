import adaptations from './adaptations';
import destinations from './destinations';
import outbox from './outbox';
import recalls from './recalls';
import scripts from './scripts';
import web from './web';

export default { adaptations, destinations, outbox, recalls, scripts, web };
