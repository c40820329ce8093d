import adaptation from './adaptation/schema.json';
import change from './change/schema.json';
import delivery from './delivery/schema.json';
import derivative from './derivative/schema.json';
import destination from './destination/schema.json';
import pace from './pace/schema.json';
import page from './page/schema.json';
import placing from './placing/schema.json';
import recall from './recall/schema.json';
import redirect from './redirect/schema.json';
import script from './script/schema.json';
import token from './token/schema.json';

/** Our tables: content types, so that Strapi creates and migrates them on every database, hidden from both builders. */
export default {
  adaptation: { schema: adaptation },
  change: { schema: change },
  delivery: { schema: delivery },
  derivative: { schema: derivative },
  destination: { schema: destination },
  pace: { schema: pace },
  page: { schema: page },
  placing: { schema: placing },
  recall: { schema: recall },
  redirect: { schema: redirect },
  script: { schema: script },
  token: { schema: token },
};
