import agenda from './agenda';
import decisions from './decisions';
import documents from './documents';
import feeds from './feeds';
import holidays from './holidays';
import invitations from './invitations';
import letters from './letters';
import links from './links';
import occurrences from './occurrences';
import people from './people';
import questions from './questions';
import series from './series';
import session from './session';
import week from './week';

export default {
  agenda,
  documents,
  series,
  occurrences,
  questions,
  decisions,
  holidays,
  feeds,
  week,
  session,
  people,
  letters,
  links,
  invitations,
};
