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
import people from './people';
import questions from './questions';
import replies from './replies';
import series from './series';
import week from './week';

export default {
  agenda,
  clashes,
  documents,
  series,
  occurrences,
  people,
  questions,
  replies,
  decisions,
  holidays,
  feeds,
  links,
  letters,
  invitations,
  week,
};
