import decisions from './decisions';
import feeds from './feeds';
import holidays from './holidays';
import occurrences from './occurrences';
import questions from './questions';
import series from './series';
import week from './week';

export default { series, occurrences, questions, decisions, holidays, feeds, week };
