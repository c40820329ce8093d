import destinations from './destinations';
import images from './images';
import outbox from './outbox';
import scripts from './scripts';
import web from './web';

export default { destinations, images, outbox, scripts, web };
