import { assignmentsService } from './assignments';
import { campaignsService } from './campaigns';
import { commissionsService } from './commissions';
import { desksService } from './desks';

export default { assignments: assignmentsService, campaigns: campaignsService, commissions: commissionsService, desks: desksService };
