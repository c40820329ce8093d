import assignment from './assignment/schema.json';
import comment from './comment/schema.json';
import desk from './desk/schema.json';
import storyLink from './story-link/schema.json';

export default {
  assignment: { schema: assignment },
  comment: { schema: comment },
  desk: { schema: desk },
  'story-link': { schema: storyLink },
};
