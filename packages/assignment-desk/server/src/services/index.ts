import { assignmentsService } from './assignments';
import { desksService } from './desks';

export default { assignments: assignmentsService, desks: desksService };
