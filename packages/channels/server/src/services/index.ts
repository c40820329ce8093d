import { adaptations } from './adaptations';
import { answers } from './answers';
import { calendar } from './calendar';
import { campaigns } from './campaigns';
import { changes } from './changes';
import { choices } from './choices';
import { derivatives } from './derivatives';
import { destinations } from './destinations';
import { hubs } from './hubs';
import { ledger } from './ledger';
import { outbox } from './outbox';
import { pacing } from './pacing';
import { pages } from './pages';
import { planning } from './planning';
import { previews } from './previews';
import { probing } from './probing';
import { broadcasts } from './radio/broadcasts';
import { bulletins } from './radio/bulletins';
import { confirmations } from './radio/confirmations';
import { packages } from './radio/packages';
import { presenters } from './radio/presenters';
import { pronunciations } from './radio/pronunciations';
import { scripts } from './radio/scripts';
import { speech } from './radio/speech';
import { templates } from './radio/templates';
import { recalls } from './recalls';
import { sending } from './sending';
import { tokens } from './tokens';

export default {
  adaptations,
  bulletins,
  calendar,
  choices,
  derivatives,
  destinations,
  ledger,
  answers,
  broadcasts,
  campaigns,
  changes,
  confirmations,
  hubs,
  outbox,
  packages,
  pacing,
  pages,
  planning,
  presenters,
  probing,
  pronunciations,
  recalls,
  previews,
  scripts,
  sending,
  speech,
  templates,
  tokens,
};
