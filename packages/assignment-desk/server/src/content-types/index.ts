import absence from './absence/schema.json';
import assignment from './assignment/schema.json';
import campaign from './campaign/schema.json';
import comment from './comment/schema.json';
import commission from './commission/schema.json';
import desk from './desk/schema.json';
import feed from './feed/schema.json';
import happening from './happening/schema.json';
import presence from './presence/schema.json';
import storyLink from './story-link/schema.json';
import template from './template/schema.json';
import view from './view/schema.json';

export default {
  absence: { schema: absence },
  assignment: { schema: assignment },
  campaign: { schema: campaign },
  comment: { schema: comment },
  commission: { schema: commission },
  desk: { schema: desk },
  feed: { schema: feed },
  happening: { schema: happening },
  presence: { schema: presence },
  'story-link': { schema: storyLink },
  template: { schema: template },
  view: { schema: view },
};
