import { adaptations } from './adaptations';
import { derivatives } from './derivatives';
import { destinations } from './destinations';
import { outbox } from './outbox';
import { pages } from './pages';
import { planning } from './planning';
import { previews } from './previews';
import { scripts } from './scripts';
import { sending } from './sending';
import { tokens } from './tokens';

export default {
  adaptations,
  derivatives,
  destinations,
  outbox,
  pages,
  planning,
  previews,
  scripts,
  sending,
  tokens,
};
