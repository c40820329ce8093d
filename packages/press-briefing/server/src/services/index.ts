import agenda from './agenda';
import clashes from './clashes';
import coverage from './coverage';
import decisions from './decisions';
import documents from './documents';
import feeds from './feeds';
import figures from './figures';
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
import session from './session';
import week from './week';

export default {
  agenda,
  clashes,
  coverage,
  decisions,
  documents,
  feeds,
  figures,
  holidays,
  invitations,
  letters,
  links,
  occurrences,
  ownCalendar,
  people,
  questions,
  replies,
  series,
  session,
  week,
};
