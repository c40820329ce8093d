import adaptations from './adaptations';
import calendar from './calendar';
import destinations from './destinations';
import images from './images';
import outbox from './outbox';
import previews from './previews';
import bulletins from './radio/bulletins';
import presenters from './radio/presenters';
import pronunciations from './radio/pronunciations';
import scripts from './radio/scripts';
import recalls from './recalls';
import web from './web';

export default {
  adaptations,
  bulletins,
  calendar,
  destinations,
  images,
  outbox,
  presenters,
  previews,
  pronunciations,
  recalls,
  scripts,
  web,
};
