import adaptation from './adaptation/schema.json';
import broadcast from './broadcast/schema.json';
import bulletin from './bulletin/schema.json';
import change from './change/schema.json';
import confirmation from './confirmation/schema.json';
import delivery from './delivery/schema.json';
import derivative from './derivative/schema.json';
import destination from './destination/schema.json';
import pace from './pace/schema.json';
import pkg from './package/schema.json';
import page from './page/schema.json';
import placing from './placing/schema.json';
import presenter from './presenter/schema.json';
import pronunciation from './pronunciation/schema.json';
import recall from './recall/schema.json';
import redirect from './redirect/schema.json';
import script from './script/schema.json';
import sound from './sound/schema.json';
import template from './template/schema.json';
import token from './token/schema.json';

/** Our tables: content types, so that Strapi creates and migrates them on every database, hidden from both builders. */
export default {
  adaptation: { schema: adaptation },
  broadcast: { schema: broadcast },
  bulletin: { schema: bulletin },
  change: { schema: change },
  confirmation: { schema: confirmation },
  delivery: { schema: delivery },
  derivative: { schema: derivative },
  destination: { schema: destination },
  pace: { schema: pace },
  package: { schema: pkg },
  page: { schema: page },
  placing: { schema: placing },
  presenter: { schema: presenter },
  pronunciation: { schema: pronunciation },
  recall: { schema: recall },
  redirect: { schema: redirect },
  script: { schema: script },
  sound: { schema: sound },
  template: { schema: template },
  token: { schema: token },
};
