import decision from './decision';
import feed from './feed';
import holiday from './holiday';
import occurrence from './occurrence';
import question from './question';
import series from './series';

export default { series, holiday, occurrence, question, decision, feed };
