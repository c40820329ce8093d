import { calendar } from './calendar';
import { choices } from './choices';
import { derivatives } from './derivatives';
import { destinations } from './destinations';
import { outbox } from './outbox';
import { pages } from './pages';
import { planning } from './planning';
import { recalls } from './recalls';
import { scripts } from './scripts';
import { sending } from './sending';
import { tokens } from './tokens';

export default {
  calendar,
  choices,
  derivatives,
  destinations,
  outbox,
  pages,
  planning,
  recalls,
  scripts,
  sending,
  tokens,
};
