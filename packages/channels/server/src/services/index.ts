import { answers } from './answers';
import { campaigns } from './campaigns';
import { changes } from './changes';
import { derivatives } from './derivatives';
import { destinations } from './destinations';
import { hubs } from './hubs';
import { outbox } from './outbox';
import { pages } from './pages';
import { planning } from './planning';
import { scripts } from './scripts';
import { sending } from './sending';
import { tokens } from './tokens';

export default {
  answers,
  campaigns,
  changes,
  derivatives,
  destinations,
  hubs,
  outbox,
  pages,
  planning,
  scripts,
  sending,
  tokens,
};
