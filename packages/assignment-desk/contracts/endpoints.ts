import { absenceEndpoints } from './absences';
import { assignmentEndpoints } from './assignments';
import { campaignEndpoints } from './campaigns';
import { commissionEndpoints } from './commissions';
import { deskEndpoints } from './desks';
import { feedLinkEndpoints } from './feeds';
import { happeningEndpoints } from './happenings';
import { listEndpoints } from './list';
import { presenceEndpoints } from './presence';
import { viewEndpoints } from './views';

/** Everything the admin asks of this plugin's server; mounted at `/assignment-desk`. What the public may call stands in feeds.ts. */
export const endpoints = {
  ...assignmentEndpoints,
  ...deskEndpoints,
  ...happeningEndpoints,
  ...campaignEndpoints,
  ...commissionEndpoints,
  ...absenceEndpoints,
  ...listEndpoints,
  ...viewEndpoints,
  ...presenceEndpoints,
  ...feedLinkEndpoints,
};
