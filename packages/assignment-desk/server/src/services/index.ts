import { assignmentsService } from './assignments';
import { desksService } from './desks';
import { happeningsService } from './happenings';

export default { assignments: assignmentsService, desks: desksService, happenings: happeningsService };
