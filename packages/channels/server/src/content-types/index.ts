import delivery from './delivery/schema.json';
import destination from './destination/schema.json';
import page from './page/schema.json';
import redirect from './redirect/schema.json';
import script from './script/schema.json';

/** Our tables: content types, so that Strapi creates and migrates them on every database, hidden from both builders. */
export default {
  delivery: { schema: delivery },
  destination: { schema: destination },
  page: { schema: page },
  redirect: { schema: redirect },
  script: { schema: script },
};
