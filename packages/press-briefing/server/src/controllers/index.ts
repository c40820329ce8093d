import decision from './decision';
import feed from './feed';
import occurrence from './occurrence';
import question from './question';
import series from './series';

export default { series, occurrence, question, decision, feed };
