import decision from './decision/schema.json';
import holiday from './holiday/schema.json';
import occurrence from './occurrence/schema.json';
import question from './question/schema.json';
import series from './series/schema.json';

export default {
  series: { schema: series },
  occurrence: { schema: occurrence },
  holiday: { schema: holiday },
  question: { schema: question },
  decision: { schema: decision },
};
