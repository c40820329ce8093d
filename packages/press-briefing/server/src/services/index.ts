import agenda from './agenda';
import clashes from './clashes';
import decisions from './decisions';
import documents from './documents';
import feeds from './feeds';
import holidays from './holidays';
import invitations from './invitations';
import letters from './letters';
import links from './links';
import occurrences from './occurrences';
import ownCalendar from './own-calendar';
import people from './people';
import questions from './questions';
import replies from './replies';
import series from './series';
import week from './week';

export default { agenda, clashes, decisions, documents, feeds, holidays, invitations, letters, links, occurrences, ownCalendar, people, questions, replies, series, week };
