import coverage from './coverage';
import decision from './decision';
import document from './document';
import feed from './feed';
import figures from './figures';
import holiday from './holiday';
import invitation from './invitation';
import occurrence from './occurrence';
import page from './page';
import people from './people';
import question from './question';
import series from './series';
import session from './session';

export default { coverage, decision, document, feed, figures, holiday, invitation, occurrence, page, people, question, series, session };
