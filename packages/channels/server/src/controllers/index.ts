import adaptations from './adaptations';
import calendar from './calendar';
import destinations from './destinations';
import images from './images';
import outbox from './outbox';
import previews from './previews';
import broadcasts from './radio/broadcasts';
import bulletins from './radio/bulletins';
import presenters from './radio/presenters';
import pronunciations from './radio/pronunciations';
import scripts from './radio/scripts';
import speech from './radio/speech';
import recalls from './recalls';
import web from './web';

export default {
  adaptations,
  broadcasts,
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
  speech,
  web,
};
