import { destinations } from './destinations';
import { outbox } from './outbox';
import { pages } from './pages';
import { planning } from './planning';
import { scripts } from './scripts';
import { sending } from './sending';

export default { destinations, outbox, pages, planning, scripts, sending };
