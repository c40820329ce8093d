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
import people from './people';
import questions from './questions';
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
  decisions,
  holidays,
  feeds,
  links,
  letters,
  invitations,
  week,
  coverage,
  figures,
};
