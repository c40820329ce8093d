import adaptations from './adaptations';
import destinations from './destinations';
import outbox from './outbox';
import previews from './previews';
import scripts from './scripts';
import web from './web';

export default { adaptations, destinations, outbox, previews, scripts, web };
