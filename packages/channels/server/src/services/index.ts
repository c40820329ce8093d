import { adaptations } from './adaptations';
import { derivatives } from './derivatives';
import { destinations } from './destinations';
import { ledger } from './ledger';
import { outbox } from './outbox';
import { pacing } from './pacing';
import { pages } from './pages';
import { planning } from './planning';
import { probing } from './probing';
import { recalls } from './recalls';
import { scripts } from './scripts';
import { sending } from './sending';
import { tokens } from './tokens';

export default {
  adaptations,
  derivatives,
  destinations,
  ledger,
  outbox,
  pacing,
  pages,
  planning,
  probing,
  recalls,
  scripts,
  sending,
  tokens,
};
