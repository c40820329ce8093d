import { derivatives } from './derivatives';
import { destinations } from './destinations';
import { outbox } from './outbox';
import { pages } from './pages';
import { planning } from './planning';
import { scripts } from './scripts';
import { sending } from './sending';
import { tokens } from './tokens';

export default {
  derivatives,
  destinations,
  outbox,
  pages,
  planning,
  scripts,
  sending,
  tokens,
};
