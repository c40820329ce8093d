import agency from './agency/schema.json';
import decision from './decision/schema.json';
import delegate from './delegate/schema.json';
import document from './document/schema.json';
import holiday from './holiday/schema.json';
import invitation from './invitation/schema.json';
import letter from './letter/schema.json';
import mail from './mail/schema.json';
import occurrence from './occurrence/schema.json';
import question from './question/schema.json';
import series from './series/schema.json';
import sessionAct from './session-act/schema.json';
import tally from './tally/schema.json';
import unit from './unit/schema.json';

export default {
  series: { schema: series },
  occurrence: { schema: occurrence },
  holiday: { schema: holiday },
  question: { schema: question },
  decision: { schema: decision },
  agency: { schema: agency },
  delegate: { schema: delegate },
  unit: { schema: unit },
  invitation: { schema: invitation },
  letter: { schema: letter },
  mail: { schema: mail },
  document: { schema: document },
  tally: { schema: tally },
  'session-act': { schema: sessionAct },
};
